"""When claims held: the dates of sources and claims, and what bounds those that are not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.statement import When
from checker.model.claim import USUAL, Status
from checker.model.vocabulary import UNKNOWN
from checker.values.interval import EVERYTHING, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.claim import Claim


def inherited_from(published: Interval | None, bounds: Interval) -> When:
    """When a value held whose claim does not say. `published` is None where the source is not dated; `bounds` is what the record allows."""
    if published is None:
        return When(bounds, is_dated=False, is_inherited=True, written="")
    return When(published, is_dated=True, is_inherited=True, written="")


def held(written: str, bounds: Interval, as_of: Interval | None) -> When:
    """When a value held whose claim says so itself: `as_of` are the days that it names, None where they cannot be read.

    `bounds` is what the record allows for the date of its source.
    """
    if written == UNKNOWN:
        return When(Interval(None, bounds.high), is_dated=False, is_inherited=False, written=UNKNOWN)
    if as_of is None or as_of == EVERYTHING:
        return When(bounds, is_dated=False, is_inherited=False, written=written)
    return When(as_of, is_dated=as_of.low is not None and as_of.high is not None, is_inherited=False, written=written)


def undated_bounds(events: Iterable[Interval], today: int) -> Interval:
    """A source without a date is not older than the latest past event that it states, and not later than today."""
    past = [e.low for e in events if e.low is not None and e.low <= today]
    return Interval(max(past, default=None), today)


def states_events(claim: Claim) -> bool:
    """Its dates are of things that have happened."""
    return claim.particulars is USUAL or (claim.status is Status.ACTUAL and not claim.denied)
