"""The verdict on two claims: which row of page 2's table they fall under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare import amounts
from checker.compare.amounts import Gap
from checker.compare.answer import UNRELATED, Answer, agree, conflict, explained, unclear
from checker.compare.denials import denial_and_claim
from checker.compare.differences import of_currencies, value_difference
from checker.compare.over_time import as_cumulative, as_flow, as_level
from checker.compare.parts import part_and_whole
from checker.compare.plans import fact_and_plan, two_plans
from checker.compare.scopes import Relation
from checker.compare.statement import FACT
from checker.compare.times import TimeRelation, flow_window, time_relation, windows_fit
from checker.model.finding import Cause, Verdict
from checker.model.vocabulary import OverTime

if TYPE_CHECKING:
    from checker.compare.context import Context
    from checker.compare.statement import ReadClaim

MILDNESS = (Verdict.AGREE, Verdict.UNRELATED, Verdict.EXPLAINED, Verdict.UNCLEAR, Verdict.CONFLICT)


def verdict(a: ReadClaim, b: ReadClaim, context: Context) -> Answer:
    """The verdict on two claims, the same whichever is named first (`order` and `relation` are a's to b)."""
    if a.claim.subject is not b.claim.subject or a.claim.property is not b.claim.property or a is b:
        return UNRELATED
    ways = context.relations(a.cover, b.cover)
    answers = [_under(way, a, b, context) for way in ways]
    answer = answers[0] if len(answers) == 1 else _unknown_scope(answers)
    return _softened(answer, a, b, context)


def _under(way: Relation, a: ReadClaim, b: ReadClaim, context: Context) -> Answer:
    if way in _APART:
        return _APART[way]
    prop = a.claim.property
    assert prop is not None
    time = time_relation(a, b, prop)
    if way is Relation.PART:
        answer = part_and_whole(a, b, time, context)
    elif way is Relation.WHOLE:
        answer = part_and_whole(b, a, TimeRelation(time.order.turned(), time.is_doubtful), context)
    else:
        answer = _equal(a, b, time, context)
    return Answer(answer.verdict, answer.cause, answer.rule, way, time.order)


_APART = {way: UNRELATED._replace(relation=way) for way in (Relation.DISJOINT, Relation.OVERLAPPING)}


def _unknown_scope(answers: list[Answer]) -> Answer:
    """Judged under each relation that the scope may turn out to have: the mildest where none is loud, else unclear."""
    loud = [x for x in answers if x.verdict in (Verdict.UNCLEAR, Verdict.CONFLICT)]
    if not loud:
        return min(answers, key=lambda x: MILDNESS.index(x.verdict))
    cause = Cause.DATE_UNKNOWN if any(x.cause is Cause.DATE_UNKNOWN for x in loud) else Cause.SCOPE_UNKNOWN
    return unclear(cause)._replace(relation=loud[0].relation, order=loud[0].order)


def _softened(answer: Answer, a: ReadClaim, b: ReadClaim, context: Context) -> Answer:
    """Versions explain whatever differs; two named speakers make a conflict unclear."""
    if answer.verdict in (Verdict.AGREE, Verdict.UNRELATED):
        return answer
    if context.versions.runs and context.versions.are_tied(a.claim.source.id, b.claim.source.id):
        return explained(Cause.VERSION)._replace(relation=answer.relation, order=answer.order)
    speakers = a.claim.said_by, b.claim.said_by
    if answer.verdict is Verdict.CONFLICT and None not in speakers and speakers[0] != speakers[1]:
        return unclear(Cause.SPEAKER)._replace(relation=answer.relation, order=answer.order)
    return answer


def _equal(a: ReadClaim, b: ReadClaim, time: TimeRelation, context: Context) -> Answer:
    prop = a.claim.property
    assert prop is not None
    if a.claim.denied or b.claim.denied:
        return denial_and_claim(a, b, time, context)
    apart = of_currencies(a, b)
    if apart is not None:
        return apart
    if a.kind != b.kind:
        if not _of_one_window(a, b, prop.over_time):
            return explained(Cause.WINDOW)
        return fact_and_plan(a, b, value_difference(a, b, context))
    found = value_difference(a, b, context)
    if found.gap is Gap.AGREE:
        return agree(found.cause)
    if _is_lost_magnitude(a, b, context):
        return conflict("value-slip", Cause.SLIP)
    if not windows_fit(a, b) and prop.over_time is not OverTime.FLOW:
        return explained(Cause.WINDOW)
    if a.kind != FACT:
        return two_plans(a, b, found, time)
    if prop.over_time is OverTime.FLOW:
        return as_flow(a, b, found, time)
    if prop.over_time is OverTime.CUMULATIVE and a.reading.must is not None and b.reading.must is not None:
        return as_cumulative(a, b, found, time)
    return as_level(a, b, found, time)


def _of_one_window(a: ReadClaim, b: ReadClaim, over_time: OverTime) -> bool:
    """A plan for one year does not come true by the figure of another."""
    if over_time is OverTime.FLOW:
        left, right = flow_window(a), flow_window(b)
        if left is not None and right is not None:
            return left.meets(right)
    return windows_fit(a, b)


def _is_lost_magnitude(a: ReadClaim, b: ReadClaim, context: Context) -> bool:
    return amounts.is_lost_magnitude(a.reading, b.reading) and context.is_clear_between(a, b)
