from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.rules.base import ClosingRule, Example, Scope, of_mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding
    from checker.rules.base import Outcome

_CLAIMS = """
    properties:
      founded: {name: founded, type: date}
    entities:
      harbour: {name: Harbour Office, type: organisation}
    source: {id: article, published: 2020-05-01}
    claims:
      - {id: founded, subject: Harbour Office, property: founded, value: "1998"}
"""


class BaselineUnreadable(ClosingRule):
    """The file of the baseline is there, and cannot be understood: not JSON, of another format, or half of a merge.

    Why it matters: what it accepted is told again until it can be read, and nobody should have to guess why.
    Settle it: restore the file, or write it anew with `factlint baseline`.
    """

    id = "baseline-unreadable"
    scope = Scope.CORPUS
    severity = Severity.ERROR
    valid = (Example(claims=_CLAIMS, files={"claims/baseline.json": '{"format": 1, "findings": []}'}),)
    invalid = (
        Example(claims=_CLAIMS, files={"claims/baseline.json": '<<<<<<< ours   # <- here\n{"format": 1, "findings": []}\n'}),
        Example(claims=_CLAIMS, files={"claims/baseline.json": '{"format": 99, "findings": []}   # <- here\n'}),
    )

    def review(self, facts: Judged, outcome: Outcome) -> Iterator[Finding]:
        return (of_mistake(mistake) for mistake in outcome.mistakes if mistake.rule == self.id)
