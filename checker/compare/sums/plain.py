"""Accounts that need no bookkeeping: all their claims can hold, which is seen without adding anything up. Nearly all are so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.statement import FACT
from checker.model.claim import USUAL
from checker.model.vocabulary import OverTime, Type
from checker.values.units import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from checker.compare.scopes import Cover
    from checker.compare.statement import ReadClaim, Reading
    from checker.model.claim import Claim
    from checker.model.vocabulary import Property
    from checker.values.interval import Exact, Interval


def unbound(properties: Mapping[str, Property], wanted: Iterable[str]) -> set[str]:
    """The wanted properties whose accounts may be looked at one by one, and read by read: no share, no ceiling, no flow, one currency."""
    bound: set[str | None] = set()
    for prop in properties.values():
        if prop.ratio_of is not None:
            bound |= {prop.id, prop.ratio_of.of}
        if prop.bounded_by is not None:
            bound |= {prop.id, prop.bounded_by}
    return {each for each in wanted if each not in bound and _is_simple(properties[each])}


def _is_simple(prop: Property) -> bool:
    if prop.type is not Type.QUANTITY or prop.measure is None or prop.many or prop.stable_for is not None:
        return False
    unit = prop.measure.unit
    return prop.over_time is not OverTime.FLOW and unit.kind is not Kind.PERCENT and len(unit.codes) <= 1


def is_quiet(reads: Sequence[ReadClaim], prop: Property, excluded: Collection[Claim], replaced: Collection[str]) -> bool:
    """Figures that never move fit all claims that are tied together by time, and none of them has to be left out. False says nothing.

    Much as `bounds.quiet` says of amounts, of an `unbound` property and before any amount is made: ends are closed, as `must_of` has
    them, and what the property tolerates would only widen the readings.
    """
    first = reads[0]
    readings, cover, held = first.readings, first.cover, None
    say_the_same = True
    if not _can_hold(readings) or not cover.has_leaves:
        return False
    for read in reads:
        claim = read.claim
        if read.kind != FACT or claim in excluded or (replaced and claim.source.id in replaced):
            return False
        if claim.particulars is not USUAL and not _is_as_usual(read):
            return False
        if read.held is not held:
            held = read.held
            days = held.days
            if days.low is not None and days.high is not None and days.low > days.high:
                return False
        if read.readings is not readings or read.cover is not cover:
            say_the_same = False
            if not _can_hold(read.readings) or not read.cover.has_leaves:
                return False
    return say_the_same or all(len(together) == 1 or _fit(together) for together in _tied(reads, prop))


def _can_hold(readings: Sequence[Reading]) -> bool:
    """One figure, and none below zero."""
    must = readings[0].must
    return len(readings) == 1 and must is not None and (must.high is None or must.high >= 0)


def _is_as_usual(read: ReadClaim) -> bool:
    """Neither denied nor in another's words, and of no window."""
    more = read.claim.particulars
    return not more.denied and more.said_by is None and read.ends.since is None and read.ends.until is None


def _tied(reads: Sequence[ReadClaim], prop: Property) -> Iterable[list[ReadClaim]]:
    """Claims of one time; of what does not move from day to day all together."""
    if prop.over_time is not OverTime.LEVEL:
        return [list(reads)]
    tied: dict[tuple[object, ...], list[ReadClaim]] = {}
    for read in reads:
        held = read.held
        is_exact = held.is_dated and not held.is_inherited
        moment = (held.days.low, held.days.high) if is_exact else (read.claim.source.id, held.written)
        tied.setdefault(moment, []).append(read)
    return tied.values()


def _fit(reads: Sequence[ReadClaim]) -> bool:
    """One figure lies in all the readings of a scope; of two scopes, one of which is part of the other, the whole has room for the part.

    What two scopes share, and what each has alone, can then be filled without a rest. Of more scopes nothing is said.
    """
    by_cover: dict[Cover, _Room] = {}
    for read in reads:
        known = by_cover.get(read.cover)
        if known is None:
            known = by_cover[read.cover] = _Room()
        known.narrow(read.readings[0].must)
    if len(by_cover) == 1:
        (room,) = by_cover.values()
        return _holds(room, room)
    if len(by_cover) > 2:
        return False
    (one, here), (other, there) = by_cover.items()
    if not (_holds(here, here) and _holds(there, there)):
        return False
    return (_holds(here, there) or not _is_inside(one, other)) and (_holds(there, here) or not _is_inside(other, one))


class _Room:
    """What all readings of one scope leave."""

    __slots__ = ("least", "most")

    def __init__(self) -> None:
        self.least: Exact = 0
        self.most: Exact | None = None

    def narrow(self, must: Interval | None) -> None:
        if must is None:
            return
        if must.low is not None:
            self.least = max(self.least, must.low)
        if must.high is not None:
            self.most = must.high if self.most is None else min(self.most, must.high)


def _holds(part: _Room, whole: _Room) -> bool:
    """The least of the one is no more than the most of the other."""
    return whole.most is None or part.least <= whole.most


def _is_inside(part: Cover, whole: Cover) -> bool:
    masks = dict(part.masks)
    return all((masks.get(dimension) or ~0) & ~(mask or 0) == 0 for dimension, mask in whole.masks)
