"""A claim as an amount: how much it says of what, and when that held."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.compare.bounds.amount import Amount
from checker.compare.times import effective, flow_window
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval

if TYPE_CHECKING:
    from checker.compare.statement import ReadClaim
    from checker.model.vocabulary import Property
    from checker.values.interval import Exact

HALF_A_DAY = Fraction(1, 2)


def amount_of(read: ReadClaim, prop: Property, over_time: OverTime) -> Amount | None:
    """A claim as an amount; None where it does not say of what, or of which window."""
    days = flow_window(read) if over_time is OverTime.FLOW else time_of(read, prop, over_time)
    if days is None or not read.cover.is_known or (days.low is not None and days.high is not None and days.low > days.high):
        return None
    return Amount(read.claim.name, read.cover, days, must_of(read, prop), moment_of(read, prop, over_time))


def must_of(read: ReadClaim, prop: Property) -> Interval:
    """All that a value can mean, widened by what the property tolerates; ends are closed, since what only touches is no conflict."""
    must = read.reading.must
    assert must is not None
    closed = Interval(must.low, must.high)
    if prop.tolerance is None:
        return closed
    ends: list[Exact] = [e if e > 0 else -e for e in (must.low, must.high) if e is not None]
    share = (prop.tolerance.share or 0) * max(ends, default=0)
    return closed.widened(share if prop.tolerance.amount is None else prop.tolerance.amount)


def time_of(read: ReadClaim, prop: Property, over_time: OverTime) -> Interval:
    """When a value held. A date of print, or a day longer than the value stays put, is no exact time: half a day around it is left."""
    days = effective(read)
    is_printed = read.held.is_inherited and read.held.is_dated and read.until is None
    if over_time is OverTime.CUMULATIVE and (is_printed or _moves_within(days, prop)):
        return days.widened(HALF_A_DAY)
    return days


def moment_of(read: ReadClaim, prop: Property, over_time: OverTime) -> str:
    """What one source writes with one date, or without any, is of one time; so are levels of one date that is not only of print."""
    if over_time in (OverTime.CONSTANT, OverTime.FLOW):
        return ""
    days = effective(read)
    if _moves_within(days, prop):
        return read.claim.name if over_time is OverTime.LEVEL else ""
    is_exact = read.held.is_dated and not (read.held.is_inherited and read.until is None)
    if is_exact and (days.is_point or over_time is OverTime.LEVEL):
        return ""
    return f"{read.claim.source.id} {read.held.written} {read.claim.until or ''}"


def _moves_within(days: Interval, prop: Property) -> bool:
    if prop.stable_for is None or days.low is None or days.high is None:
        return False
    return days.high - days.low + 1 > prop.stable_for
