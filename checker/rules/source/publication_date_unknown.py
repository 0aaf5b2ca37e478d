from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.times import Order, is_dated
from checker.model.finding import Finding, Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.disagreements import Disagreement
    from checker.compare.judged import Judged
    from checker.model.source import Source

_SOURCE = """
source: {{id: almanac{published}}}{mark}
entities:
  club: {{name: Rowing Club}}
properties:
  members: {{type: quantity}}
claims:
  - {{id: members, subject: club, property: members, value: 40, basis: derived, note: counted}}
"""
_OTHER = {
    "claims/gazette.yaml": """
source: {id: gazette, published: 2023-05-01}
claims:
  - {id: members, subject: club, property: members, value: 64, basis: derived, note: counted}
"""
}


class PublicationDateUnknown(Rule):
    """Comparisons rest on a source that has no publication date.

    Why it matters: a value without a time of its own held when its source was published. Where that is not known, no one
    can tell growth from contradiction.

    Settle it: record `published` of the source, or `as_of` of the claims.
    """

    id = "publication-date-unknown"
    scope = Scope.CORPUS
    severity = Severity.INFO
    valid = (Example(claims=_SOURCE.format(published=", published: 2020-05-01", mark=""), files=_OTHER),)
    invalid = (Example(claims=_SOURCE.format(published="", mark="  # <- here"), files=_OTHER),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        resting: dict[str, list[Disagreement]] = {}
        for dispute in facts.disagreements:
            undated = {r.claim.source.id for r in dispute.reads() if not is_dated(r) and r.claim.as_of is None}
            if dispute.answer.order is Order.UNDATED:
                for source in undated:
                    resting.setdefault(source, []).append(dispute)
        for name in sorted(resting):
            yield _finding(facts.corpus.sources[name], resting[name])


def _finding(source: Source, resting: list[Disagreement]) -> Finding:
    keys = list(dict.fromkeys(f"{d.subject.name} · {d.property.name}" for d in resting))
    named = ", ".join(keys[:3]) + (f" and {len(keys) - 3} more" if len(keys) > 3 else "")
    count = f"{len(resting)} comparisons rest" if len(resting) > 1 else "1 comparison rests"
    return Finding(
        message=f"{source.id} has no publication date, and {count} on it: {named}",
        location=source.location("published" if "published" in source.spans else "id"),
        related=tuple(dict.fromkeys(d.reads()[0].claim.location(label=f"{d.subject.name} · {d.property.name}") for d in resting))[:10],
        settle=f"record `published` of {source.id}",
        offending=source.id,
    )
