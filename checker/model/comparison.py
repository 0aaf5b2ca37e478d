"""What `factlint compare` answers: the verdict on some claims, with the whole reasoning, also where they agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.model.finding import Cause, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.model.finding import Cluster
    from checker.model.report import ClaimView, Trouble

_EXIT_CODES = {Verdict.UNCLEAR: 1, Verdict.CONFLICT: 1}


class Comparison(NamedTuple):
    claims: tuple[ClaimView, ...] = ()
    """In the order they were asked for."""
    verdict: Verdict = Verdict.UNRELATED
    cause: Cause = Cause.NONE
    rule: str = ""
    """The rule that a finding on these claims stands under; empty where there is none."""
    clusters: tuple[Cluster, ...] = ()
    why: str = ""
    steps: tuple[str, ...] = ()
    """The reasoning, step by step."""
    entity_names: Mapping[str, str] = {}
    """Names of the speakers, by id."""
    errors: tuple[Trouble, ...] = ()
    """What kept the tool from an answer; then the rest means nothing."""

    @property
    def exit_code(self) -> int:
        return 2 if self.errors else _EXIT_CODES.get(self.verdict, 0)
