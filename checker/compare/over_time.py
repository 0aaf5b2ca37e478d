"""Two facts of equal scope whose values differ: what their times say to that, one function a row of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare import amounts
from checker.compare.amounts import Difference, Gap
from checker.compare.answer import Answer, agree, conflict, explained, unclear
from checker.compare.differences import slip
from checker.compare.times import Order, TimeRelation, flow_window, is_dated, windows_fit
from checker.model.finding import Cause

if TYPE_CHECKING:
    from checker.compare.statement import ReadClaim


def at_one_time(a: ReadClaim, b: ReadClaim, found: Difference, time: TimeRelation) -> Answer:
    """The column "same time" of the table; a time that is the same only by print or `stable_for` is at most unclear."""
    if found.gap is Gap.AGREE:
        return agree(found.cause)
    if found.gap is Gap.EXPLAINED:
        return explained(found.cause)
    if time.is_doubtful:
        return unclear(Cause.TIME)
    if found.gap is Gap.UNCLEAR:
        return unclear(found.cause)
    return slip(a, b) or conflict()


def as_level(a: ReadClaim, b: ReadClaim, found: Difference, time: TimeRelation) -> Answer:
    if time.order is Order.SAME:
        return at_one_time(a, b, found, time)
    if time.order is Order.UNDATED and not (is_dated(a) or is_dated(b)):
        return explained(found.cause) if found.gap is Gap.EXPLAINED else unclear(Cause.DATE_UNKNOWN)
    if time.order is Order.OVERLAP and found.gap is Gap.CONFLICT:
        return unclear(Cause.PRECISION)
    return explained(Cause.TIME)


def as_cumulative(a: ReadClaim, b: ReadClaim, found: Difference, time: TimeRelation) -> Answer:
    if time.order is Order.SAME:
        return at_one_time(a, b, found, time)
    if time.order is Order.UNDATED:
        prop = a.claim.property
        if prop is not None and prop.scale and (is_dated(a) or is_dated(b)):
            return explained(Cause.GROWTH)
        return unclear(Cause.DATE_UNKNOWN)
    if time.order is Order.MOVING:
        return explained(Cause.GROWTH)
    if time.order is Order.OVERLAP:
        return _growing_meanwhile(a, b)
    earlier, later = (a, b) if time.order is Order.BEFORE else (b, a)
    if found.gap is Gap.CONFLICT and amounts.is_surely_lower(later.reading, earlier.reading):
        return slip(a, b) or conflict("cumulative-decrease")
    if found.gap is Gap.EXPLAINED:
        return explained(found.cause)
    if found.gap is Gap.UNCLEAR and amounts.is_likely_lower(later.reading, earlier.reading):
        return unclear(found.cause)
    return explained(Cause.GROWTH)


def _growing_meanwhile(a: ReadClaim, b: ReadClaim) -> Answer:
    """Within a longer time the count may have grown: only a lower figure of the one that ends later asks for a look."""
    end_a, end_b = a.held.days.high, b.held.days.high
    if end_a != end_b:
        later, earlier = (a, b) if end_a is None or (end_b is not None and end_a > end_b) else (b, a)
        if amounts.is_surely_lower(later.reading, earlier.reading):
            return unclear(Cause.PRECISION)
    return explained(Cause.GROWTH)


def as_flow(a: ReadClaim, b: ReadClaim, found: Difference, time: TimeRelation) -> Answer:
    window_a, window_b = flow_window(a), flow_window(b)
    if window_a is None or window_b is None:
        return explained(Cause.WINDOW) if not windows_fit(a, b) else as_level(a, b, found, time)
    if window_a == window_b:
        return at_one_time(a, b, found, TimeRelation(Order.SAME))
    prop = a.claim.property
    assert prop is not None
    inner, outer = (a, b) if window_b.contains(window_a) else (b, a)
    is_inside = window_b.contains(window_a) or window_a.contains(window_b)
    if is_inside and prop.additive and amounts.is_surely_lower(outer.reading, inner.reading):
        return conflict("part-exceeds-whole")
    return explained(Cause.WINDOW)
