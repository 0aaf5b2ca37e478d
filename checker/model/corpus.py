"""Everything that was read, as one value: what rules are given and what is never changed after loading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.vocabulary import Vocabulary
from checker.values.frozen import field, frozen, frozen_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.model.claim import Claim
    from checker.model.finding import Fix, NotChecked
    from checker.model.report import Trouble
    from checker.model.source import Article, Ignored, Source
    from checker.model.span import Location


@frozen_value
class Mistake:
    """What the loader found wrong, already under the id of the rule that reports it."""

    rule: str
    message: str
    location: Location
    settle: str = ""
    related: tuple[Location, ...] = ()
    offending: str = ""
    """The text at fault, for the fingerprint."""
    claims: tuple[Claim, ...] = ()
    fix: Fix | None = None


@frozen
class Reconciliation:
    """A difference that someone has looked into."""

    claims: tuple[str, ...]
    """Names, `source/id`, as written."""
    reason: str
    location: Location
    spans: tuple[Location, ...] = ()
    """Where each of `claims` stands."""
    values: tuple[tuple[str, ...], ...] | None = None
    rules: tuple[str, ...] = ()
    by: str | None = None
    on: str | None = None
    expires: str | None = None


@frozen
class ProjectRule:
    """One entry of `rules:`, as written; `spans` gives the place of `check`, `message`, `given.a.property`, …"""

    id: str
    message: str
    check: str
    given: dict[str, dict[str, str]]
    same: tuple[str, ...]
    severity: str
    path: str
    locations: dict[str, Location]


_MOST_STROKES = 100
"""In a name, so that one of nothing else takes no time."""


def _no_article(source: Source) -> Article | None:
    return None


@frozen
class Corpus:
    """A project as it was read. `today` is a day number (see `values.calendar`)."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    sources: dict[str, Source] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    """Sorted by source id, then in the order of the document."""
    ignored: tuple[Ignored, ...] = ()
    reconciled: tuple[Reconciliation, ...] = ()
    project_rules: tuple[ProjectRule, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    documents: tuple[str, ...] = ()
    """Paths of every document that was read, understood or not, sorted."""
    today: int = 0
    article: Callable[[Source], Article | None] = _no_article
    """The text of a source, read when first asked for and not kept for ever; None where there is none."""

    troubles: tuple[Trouble, ...] = ()
    """Files that could not be got at all (permission, I/O): errors of the run, exit code 2."""

    _ids: dict[str, dict[str, Claim]] = field(default_factory=dict, init=False)
    """The claims of sources that were asked for by name: of two with one id the first."""

    def claim(self, name: str) -> Claim | None:
        """The claim called `source/id`; an id that is told to be none, `2014/2018`, may have the stroke in itself."""
        at = name.find("/")
        for _ in range(_MOST_STROKES):
            if at < 0:
                break
            source, claim_id = name[:at], name[at + 1 :]
            if claim_id in self._claims_in(source):
                return self._claims_in(source)[claim_id]
            at = name.find("/", at + 1)
        return None

    def _claims_in(self, source: str) -> dict[str, Claim]:
        if source not in self._ids:
            claims = self.claims_of(source)[::-1]
            self._ids[source] = dict(zip([c.id for c in claims], claims, strict=True))
        return self._ids[source]

    def claims_of(self, source_id: str) -> tuple[Claim, ...]:
        from bisect import bisect_left, bisect_right

        start = bisect_left(self.claims, source_id, key=lambda c: c.source.id)
        end = bisect_right(self.claims, source_id, key=lambda c: c.source.id)
        return self.claims[start:end]
