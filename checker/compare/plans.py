"""Plans, forecasts and targets: how they meet each other, and how they meet what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.amounts import Gap
from checker.compare.answer import UNRELATED, Answer, conflict, explained, unclear
from checker.compare.differences import slip
from checker.compare.statement import FACT
from checker.compare.times import Order, is_dated
from checker.model.finding import Cause, Verdict
from checker.model.vocabulary import OverTime, Type

if TYPE_CHECKING:
    from checker.compare.amounts import Difference
    from checker.compare.statement import ReadClaim
    from checker.compare.times import TimeRelation


def fact_and_plan(a: ReadClaim, b: ReadClaim, found: Difference) -> Answer:
    """A plan or target beside a fact: it came true or came out differently, which only a constant name makes a question."""
    if FACT not in (a.kind, b.kind):
        return UNRELATED
    prop = a.claim.property
    assert prop is not None
    is_constant_name = prop.over_time is OverTime.CONSTANT and prop.type in (Type.ENTITY, Type.TEXT) and not prop.many
    if found.gap is Gap.AGREE:
        return Answer(Verdict.EXPLAINED, Cause.PLAN, "plan-came-true")
    return unclear(Cause.PLAN) if is_constant_name else explained(Cause.PLAN)


def two_plans(a: ReadClaim, b: ReadClaim, found: Difference, time: TimeRelation) -> Answer:
    """Two plans, or two targets, whose values differ: judged as a level whatever the property, so that a postponement is no error."""
    if found.gap is Gap.EXPLAINED:
        return explained(found.cause)
    if time.order is Order.SAME:
        if time.is_doubtful:
            return unclear(Cause.TIME)
        return (slip(a, b) or conflict()) if found.gap is Gap.CONFLICT else unclear(found.cause)
    if time.order is Order.OVERLAP and found.gap is Gap.CONFLICT:
        return unclear(Cause.PRECISION)
    if time.order is Order.UNDATED and not (is_dated(a) or is_dated(b)):
        return unclear(Cause.DATE_UNKNOWN)
    return explained(Cause.PLAN)
