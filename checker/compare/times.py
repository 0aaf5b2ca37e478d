"""How the times of two claims lie to each other, as far as the record can tell."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.statement import FACT
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval

if TYPE_CHECKING:
    from fractions import Fraction

    from checker.compare.statement import ReadClaim
    from checker.model.vocabulary import Property

WEEK = 7


class Order(StrEnum):
    SAME = "same"
    BEFORE = "before"
    AFTER = "after"
    OVERLAP = "overlap"
    """Dated both, but which was first cannot be told; or one lies within the other."""
    MOVING = "moving"
    """One day or month in which the value moves faster than the record can tell (`stable_for`)."""
    UNDATED = "undated"
    """One or both are not dated, and their bounds do not settle the order."""

    def turned(self) -> Order:
        return {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE}.get(self, self)


class TimeRelation(NamedTuple):
    order: Order
    is_doubtful: bool = False
    """The same time only by the date of print or by `stable_for`: a difference is at most unclear (time)."""


SAME = TimeRelation(Order.SAME)


def time_relation(a: ReadClaim, b: ReadClaim, prop: Property) -> TimeRelation:
    """How the time of a lies to that of b. For constant facts it does not matter: the same."""
    over_time = prop.over_time if a.kind == b.kind == FACT else OverTime.LEVEL  # so that a postponement is no error
    if over_time is OverTime.CONSTANT:
        return SAME
    if prop.stable_for is not None:
        stable = _by_stability(effective(a), effective(b), prop.stable_for)
        if stable is not None:
            return stable
    if a.claim.source is b.claim.source and a.held.written == b.held.written and _same_end(a, b):
        return SAME
    return _by_days(a, b, over_time, prop.stable_for)


def effective(read: ReadClaim) -> Interval:
    """The days on which the value held; a count with `until` is fixed from that day on."""
    days, until = read.held.days, read.until
    if until is None or until.low is None:
        return days
    if days.low is None or (days.high is not None and days.high < until.low):
        return until if days.low is None else days
    return until if days.low > until.low else days


def is_dated(read: ReadClaim) -> bool:
    """It is known when the value held: by its date, or because its window is closed."""
    return read.held.is_dated or (read.until is not None and read.until.low is not None and read.until.high is not None)


def is_surely_before(a: Interval, b: Interval) -> bool:
    return a.high is not None and b.low is not None and a.high < b.low


def _same_end(a: ReadClaim, b: ReadClaim) -> bool:
    return effective(a) == effective(b)


def _by_stability(a: Interval, b: Interval, stable_for: Fraction) -> TimeRelation | None:
    """What `stable_for` says: two times inside one such span are one time, an interval longer than it is not."""
    hull = a.hull(b)
    if hull.low is None or hull.high is None:
        return None
    if hull.high - hull.low + 1 <= stable_for:
        return TimeRelation(Order.SAME, is_doubtful=a != b)
    if a.meets(b) and max(_length(a), _length(b)) > stable_for:
        return TimeRelation(Order.MOVING)
    return None


def _length(days: Interval) -> Fraction | int:
    assert days.low is not None
    assert days.high is not None
    return days.high - days.low + 1


def _by_days(a: ReadClaim, b: ReadClaim, over_time: OverTime, stable_for: Fraction | None) -> TimeRelation:
    when_a, when_b = effective(a), effective(b)
    if is_surely_before(when_a, when_b):
        return _apart(a, b, over_time, stable_for, Order.BEFORE)
    if is_surely_before(when_b, when_a):
        return _apart(a, b, over_time, stable_for, Order.AFTER)
    if not (is_dated(a) and is_dated(b)):
        return TimeRelation(Order.UNDATED)
    if when_a != when_b:
        return TimeRelation(Order.OVERLAP)
    if over_time is OverTime.CUMULATIVE:
        if not when_a.is_point:
            return TimeRelation(Order.OVERLAP)
        return TimeRelation(Order.SAME, is_doubtful=is_by_print(a) or is_by_print(b))
    return TimeRelation(Order.SAME, is_doubtful=is_by_print(a) and is_by_print(b))


def _apart(a: ReadClaim, b: ReadClaim, over_time: OverTime, stable_for: Fraction | None, order: Order) -> TimeRelation:
    """Surely different days; of two levels printed within a week no one can say that they held apart, but by `stable_for`."""
    if stable_for is None and over_time in (OverTime.LEVEL, OverTime.FLOW) and is_by_print(a) and is_by_print(b):
        hull = effective(a).hull(effective(b))
        if hull.low is not None and hull.high is not None and hull.high - hull.low < WEEK:
            return TimeRelation(Order.SAME, is_doubtful=True)
    return TimeRelation(order)


def is_by_print(read: ReadClaim) -> bool:
    """Only the day of print says when: what ends later than that (a plan for next year) is not fixed by its end."""
    return read.held.is_inherited and read.held.is_dated and effective(read) is read.held.days


def windows_fit(a: ReadClaim, b: ReadClaim) -> bool:
    """Both may count over the same window: an end that is left out fits any."""
    return _fits(a.since, b.since) and _fits(a.until, b.until)


def _fits(a: Interval | None, b: Interval | None) -> bool:
    return a is None or b is None or a.meets(b)


def flow_window(read: ReadClaim) -> Interval | None:
    """The period of a flow: `since` to `until`, else the days of its own `as_of`; None where the record names neither."""
    own = None if read.held.is_inherited or not read.held.is_dated else read.held.days
    if read.since is None and read.until is None:
        return own
    low = read.since.low if read.since is not None else (own.low if own else None)
    high = read.until.high if read.until is not None else (own.high if own else None)
    return None if low is None or high is None else Interval(low, high)
