"""A part beside its whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.amounts import Gap
from checker.compare.answer import UNRELATED, Answer, agree, conflict, explained, unclear
from checker.compare.differences import of_currencies, slip, value_difference
from checker.compare.times import Order, TimeRelation, flow_window, windows_fit
from checker.model.finding import Cause
from checker.model.vocabulary import OverTime, Type

if TYPE_CHECKING:
    from checker.compare.context import Context
    from checker.compare.statement import ReadClaim
    from checker.model.vocabulary import Property


def part_and_whole(part: ReadClaim, whole: ReadClaim, time: TimeRelation, context: Context) -> Answer:
    """A part beside its whole: of what adds up it may not exceed it; other quantities do not meet; names and dates may differ."""
    prop = part.claim.property
    assert prop is not None
    if part.claim.denied or whole.claim.denied or prop.many:
        return UNRELATED
    if prop.type in (Type.QUANTITY, Type.TIME):
        if not prop.additive or part.kind != whole.kind or of_currencies(part, whole) is not None:
            return UNRELATED
        return _part_of_sum(part, whole, time)
    found = value_difference(part, whole, context)
    return agree(found.cause) if found.gap is Gap.AGREE else explained(Cause.SCOPE)


def _part_of_sum(part: ReadClaim, whole: ReadClaim, time: TimeRelation) -> Answer:
    left, right = part.reading.must, whole.reading.must
    assert left is not None
    assert right is not None
    if left.meets(right):
        return agree()
    prop = part.claim.property
    assert prop is not None
    if right.is_below(left) and not prop.may_be_negative and _is_not_later(part, whole, prop, time):
        if not windows_fit(part, whole) and prop.over_time is not OverTime.FLOW:
            return explained(Cause.WINDOW)
        if time.is_doubtful:
            return unclear(Cause.TIME)
        if left.touches(right):
            return unclear(Cause.HEDGE)
        return slip(part, whole) or conflict("part-exceeds-whole")
    return explained(Cause.SCOPE)


def _is_not_later(part: ReadClaim, whole: ReadClaim, prop: Property, time: TimeRelation) -> bool:
    """The part was counted at the whole's time, or before it where counts only grow."""
    if prop.over_time is OverTime.FLOW:
        inner, outer = flow_window(part), flow_window(whole)
        if inner is not None and outer is not None:
            return outer.contains(inner)
    if prop.over_time is OverTime.CUMULATIVE and time.order is Order.BEFORE:
        return True
    return time.order is Order.SAME
