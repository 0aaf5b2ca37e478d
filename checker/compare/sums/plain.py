"""Accounts that need no bookkeeping: all their claims can hold, which is seen without adding anything up. Nearly all are so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.compare.statement import FACT
from checker.model.vocabulary import OverTime, Type
from checker.values.units import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from checker.compare.statement import ReadClaim
    from checker.model.vocabulary import Property
    from checker.values.interval import Exact


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
    """One figure fits all claims that are tied together by time, and none of them has to be left out. False says nothing.

    The same as `bounds.quiet` says of amounts, of an `unbound` property and before any amount is made; what the property tolerates
    would only widen the readings.
    """
    is_level = prop.over_time is OverTime.LEVEL
    tied: dict[Any, list[ReadClaim]] = {}
    for read in reads:
        claim, held, must = read.claim, read.held, read.readings[0].must
        if must is None or (must.high is not None and must.high < 0) or len(read.readings) > 1 or read.kind != FACT:
            return False
        more = claim.particulars
        if more.denied or more.said_by is not None or read.since is not None or read.until is not None:
            return False
        if excluded and claim.name in excluded:
            return False
        days = held.days
        if (days.low is not None and days.high is not None and days.low > days.high) or (replaced and claim.source.id in replaced):
            return False
        for _, mask in read.cover.masks:
            if not mask:
                return False
        if len(reads) > 1:
            is_exact = held.is_dated and not held.is_inherited
            moment = None if not is_level else (days.low, days.high) if is_exact else (claim.source.id, held.written)
            tied.setdefault(moment, []).append(read)
    return all(len(together) == 1 or _fit(together) for together in tied.values())


def _fit(reads: Sequence[ReadClaim]) -> bool:
    """One figure lies in all the readings; of more than two, on one scope."""
    least: Exact = 0
    most: Exact | None = None
    cover = reads[0].cover
    for read in reads:
        must = read.readings[0].must
        if must is None or (len(reads) > 2 and read.cover != cover):
            return False
        if must.low is not None and must.low > least:
            least = must.low
        if must.high is not None and (most is None or must.high < most):
            most = must.high
    return most is None or least <= most
