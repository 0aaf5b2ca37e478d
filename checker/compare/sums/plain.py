"""Accounts that need no bookkeeping: all their claims can hold, which is seen without adding anything up. Nearly all are so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.statement import FACT
from checker.model.vocabulary import OverTime, Type
from checker.values.units import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from checker.compare.scopes import Cover
    from checker.compare.statement import ReadClaim
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


def is_quiet(reads: Sequence[ReadClaim], prop: Property, excluded: Collection[str], replaced: Collection[str]) -> bool:
    """Figures that never move fit all claims that are tied together by time, and none of them has to be left out. False says nothing.

    Much as `bounds.quiet` says of amounts, of an `unbound` property and before any amount is made: ends are closed, as `must_of` has
    them, and what the property tolerates would only widen the readings.
    """
    first = reads[0]
    say_the_same = True
    for read in reads:
        claim, held, must = read.claim, read.held, read.readings[0].must
        if must is None or (must.high is not None and must.high < 0) or len(read.readings) > 1 or read.kind != FACT:
            return False
        more = claim.particulars
        if more.denied or more.said_by is not None or read.ends.since is not None or read.ends.until is not None:
            return False
        if excluded and claim.name in excluded:
            return False
        days = held.days
        if (days.low is not None and days.high is not None and days.low > days.high) or (replaced and claim.source.id in replaced):
            return False
        for _, mask in read.cover.masks:
            if not mask:
                return False
        say_the_same = say_the_same and read.readings is first.readings and read.cover is first.cover
    return say_the_same or all(len(together) == 1 or _fit(together) for together in _tied(reads, prop))


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
        if must.low is not None and must.low > self.least:
            self.least = must.low
        if must.high is not None and (self.most is None or must.high < self.most):
            self.most = must.high


def _holds(part: _Room, whole: _Room) -> bool:
    """The least of the one is no more than the most of the other."""
    return whole.most is None or part.least <= whole.most


def _is_inside(part: Cover, whole: Cover) -> bool:
    masks = dict(part.masks)
    return all((masks.get(dimension) or ~0) & ~(mask or 0) == 0 for dimension, mask in whole.masks)
