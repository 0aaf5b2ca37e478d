from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.statement import ENDLESS
from checker.model.claim import Status
from checker.model.finding import Finding, Severity
from checker.model.vocabulary import UNKNOWN, Type
from checker.rules.base import Example, Rule, Scope
from checker.values.calendar import iso

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.compare.statement import ReadClaim
    from checker.model.span import Location
    from checker.values.interval import Exact, Interval

_CLAIM = """
source: {{id: almanac, published: 2020-05-01}}
entities:
  club: {{name: Rowing Club}}
properties:
  members: {{type: quantity}}
  founded: {{type: date}}
claims:
  - id: members
    subject: Rowing Club
    property: members
    value: 40
    as_of: {as_of}
    basis: derived
    note: from the list of members
"""


class _Late(NamedTuple):
    read: ReadClaim
    key: str
    text: str


class AfterPublication(Rule):
    """A source reports as a fact what happened only after it was published.

    Why it matters: an article cannot know what comes after it, so either one of the claim's dates or the source's own
    `published` is wrong. If the source's date is wrong, everything in it follows: there is one finding a source. A date
    that lies ahead of its source as a value (an opening in June, reported in May) is more likely a plan, and a warning.

    Settle it: correct the date of the claim or `published`; write `status: planned` for what was only announced.
    """

    id = "after-publication"
    scope = Scope.SOURCE
    severity = Severity.ERROR
    valid = (Example(claims=_CLAIM.format(as_of="2020-04")),)
    invalid = (Example(claims=_CLAIM.format(as_of="2020-06  # <- here")),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        by_source: dict[str, list[_Late]] = {}
        last = {id: d.published.high + 1 for id, d in facts.reader.datings.items() if d.published and d.published.high is not None}
        for source, reads in facts.by_source.items():
            day = last.get(source)
            if day is None:
                continue
            for read in reads:
                held, reading = read.held, read.readings[0]
                if (not held.is_inherited and held.days.low is not None and held.days.low > day) or (
                    read.ends is not ENDLESS or (reading.date is not None and _begins_after(reading.must, day))
                ):
                    late = _late(read, day)  # few claims come so far
                    if late is not None:
                        by_source.setdefault(source, []).append(late)
        for name in sorted(by_source):
            yield _finding(by_source[name], facts)


def _begins_after(days: Interval | None, last: Exact) -> bool:
    return days is not None and days.low is not None and days.low > last


def _late(read: ReadClaim, last: Exact) -> _Late | None:
    """What of an actual claim surely lies more than a day after its source, which `last` is."""
    claim = read.claim
    if claim.status is not Status.ACTUAL or claim.denied:
        return None
    if claim.as_of not in (None, UNKNOWN) and read.held.days.low is not None and read.held.days.low > last:
        return _Late(read, "as_of", claim.as_of or "")
    if read.since is not None and read.since.low is not None and read.since.low > last:
        return _Late(read, "since", claim.since or "")
    if claim.property is not None and claim.property.type is Type.DATE:
        must = read.reading.must
        if must is not None and must.low is not None and must.low > last:
            return _Late(read, "value", claim.value[0])
    return None


def _finding(late: list[_Late], facts: Judged) -> Finding:
    facts_first = sorted(late, key=lambda each: each.key == "value")
    first = facts_first[0]
    claim = first.read.claim
    published = facts.reader.datings[claim.source.id].published
    assert published is not None
    assert isinstance(published.high, int)
    more = f", and {len(late) - 1} more like it" if len(late) > 1 else ""
    is_plan = first.key == "value"
    related: list[Location] = [claim.source.location("published", f"{claim.source.id} was published then")]
    related += [each.read.claim.location(each.key, f"{each.read.claim.name} says {each.text}") for each in facts_first[1:]]
    return Finding(
        message=f"{claim.name} says {first.text}, after its source was published ({iso(published.high)}){more}",
        location=claim.location(first.key),
        claims=tuple(each.read.claim for each in facts_first),
        related=tuple(related),
        why="an article cannot know what comes after it",
        settle="write `status: planned`" if is_plan else "correct the date, or `published` of the source",
        severity=Severity.WARNING if is_plan else Severity.ERROR,
    )
