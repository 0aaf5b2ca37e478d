"""The verdict on two claims: page 2's table, one function a row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.compare import amounts, names
from checker.compare.amounts import Difference, Gap
from checker.compare.answer import UNRELATED, Answer, agree, conflict, explained, unclear
from checker.compare.plans import fact_and_plan, two_plans
from checker.compare.scopes import Relation, relations
from checker.compare.statement import FACT
from checker.compare.times import Order, TimeRelation, flow_window, is_dated, time_relation, windows_fit
from checker.model.finding import Cause, Verdict
from checker.model.vocabulary import OverTime, Type

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.compare.scopes import Cover, Tree
    from checker.compare.statement import ReadClaim, Reading
    from checker.model.vocabulary import Property, Vocabulary

MILDNESS = (Verdict.AGREE, Verdict.UNRELATED, Verdict.EXPLAINED, Verdict.UNCLEAR, Verdict.CONFLICT)


def _nothing_between(a: ReadClaim, b: ReadClaim) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Context:
    """What a verdict needs to know beside the two claims."""

    vocabulary: Vocabulary
    trees: dict[str, Tree]
    replaced: dict[str, frozenset[str]] = field(default_factory=dict)
    """Source id: every source that it replaces, at once or through another."""
    is_clear_between: Callable[[ReadClaim, ReadClaim], bool] = _nothing_between
    """No dated figure of the same key and scope lies between the two figures."""
    seen: dict[tuple[Cover, Cover], tuple[Relation, ...]] = field(default_factory=dict)

    def relations(self, a: Cover, b: Cover) -> tuple[Relation, ...]:
        found = self.seen.get((a, b))
        if found is None:
            found = self.seen[a, b] = relations(a, b, self.trees)
        return found


def verdict(a: ReadClaim, b: ReadClaim, context: Context) -> Answer:
    """The verdict on two claims, the same whichever is named first (`order` and `relation` are a's to b)."""
    if a.claim.subject is not b.claim.subject or a.claim.property is not b.claim.property or a is b:
        return UNRELATED
    ways = context.relations(a.cover, b.cover)
    answers = [_under(way, a, b, context) for way in ways]
    answer = answers[0] if len(answers) == 1 else _unknown_scope(answers)
    return _softened(answer, a, b, context)


def _under(way: Relation, a: ReadClaim, b: ReadClaim, context: Context) -> Answer:
    if way in (Relation.DISJOINT, Relation.OVERLAPPING):
        return UNRELATED._replace(relation=way)
    prop = a.claim.property
    assert prop is not None
    time = time_relation(a, b, prop)
    if way is Relation.PART:
        answer = _part(a, b, time, context)
    elif way is Relation.WHOLE:
        answer = _part(b, a, TimeRelation(time.order.turned(), time.is_doubtful), context)
    else:
        answer = _equal(a, b, time, context)
    return answer._replace(relation=way, order=time.order)


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
    left, right = a.claim.source.id, b.claim.source.id
    if right in context.replaced.get(left, ()) or left in context.replaced.get(right, ()):
        return explained(Cause.VERSION)._replace(relation=answer.relation, order=answer.order)
    speakers = a.claim.said_by, b.claim.said_by
    if answer.verdict is Verdict.CONFLICT and None not in speakers and speakers[0] != speakers[1]:
        return unclear(Cause.SPEAKER)._replace(relation=answer.relation, order=answer.order)
    return answer


def value_difference(a: ReadClaim, b: ReadClaim, context: Context) -> Difference:
    """How the values differ, times and scopes aside."""
    prop = a.claim.property
    assert prop is not None
    if prop.many:
        return _of_lists(a, b, context)
    return reading_difference(a.reading, b.reading, prop, context)


def reading_difference(a: Reading, b: Reading, prop: Property, context: Context) -> Difference:
    if a.must is None or b.must is None:
        return names.difference(a, b, context.vocabulary)
    return amounts.difference(a, b, prop.tolerance)


def _of_lists(a: ReadClaim, b: ReadClaim, context: Context) -> Difference:
    """Several values may hold at once: only a claim that says "only these" can exclude another."""
    prop = a.claim.property
    assert prop is not None
    for whole, other in ((a, b), (b, a)):
        if whole.claim.only:
            for value in other.readings:
                if all(reading_difference(value, mine, prop, context).gap is not Gap.AGREE for mine in whole.readings):
                    return amounts.APART
    return amounts.AGREE


def _equal(a: ReadClaim, b: ReadClaim, time: TimeRelation, context: Context) -> Answer:
    prop = a.claim.property
    assert prop is not None
    if a.claim.denied or b.claim.denied:
        return _denial(a, b, time, context)
    apart = _currencies(a, b)
    if apart is not None:
        return apart
    if a.kind != b.kind:
        return fact_and_plan(a, b, value_difference(a, b, context))
    found = value_difference(a, b, context)
    if found.gap is Gap.AGREE:
        return agree(found.cause)
    if a.kind == FACT and _is_lost_magnitude(a, b, context):
        return conflict("value-slip", Cause.SLIP)
    if not windows_fit(a, b) and prop.over_time is not OverTime.FLOW:
        return explained(Cause.WINDOW)
    if a.kind != FACT:
        return two_plans(a, b, found, time)
    if prop.over_time is OverTime.FLOW:
        return _flow(a, b, found, time)
    if prop.over_time is OverTime.CUMULATIVE and a.reading.must is not None:
        return _cumulative(a, b, found, time)
    return _level(a, b, found, time)


def _is_lost_magnitude(a: ReadClaim, b: ReadClaim, context: Context) -> bool:
    return amounts.is_lost_magnitude(a.reading, b.reading) and context.is_clear_between(a, b)


def _currencies(a: ReadClaim, b: ReadClaim) -> Answer | None:
    """Different currencies never meet; the same figure in two of them is suspicious."""
    prop, left, right = a.claim.property, a.reading.quantity, b.reading.quantity
    if left is None or right is None or prop is None or prop.measure is None or len(prop.measure.unit.codes) < 2:
        return None
    if left.unit == right.unit:
        return None
    return unclear(Cause.UNIT) if left.figure is not None and left.figure == right.figure else UNRELATED


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
    return _slip(a, b) or conflict()


def _slip(a: ReadClaim, b: ReadClaim) -> Answer | None:
    prop = a.claim.property
    assert prop is not None
    if a.reading.must is None:
        is_slip = not prop.many and names.is_slip(a.reading, b.reading)
    else:
        is_slip = amounts.is_slip(a.reading, b.reading, is_count=prop.measure is not None and prop.measure.integer)
    return conflict("value-slip", Cause.SLIP) if is_slip else None


def _level(a: ReadClaim, b: ReadClaim, found: Difference, time: TimeRelation) -> Answer:
    if time.order is Order.SAME:
        return at_one_time(a, b, found, time)
    if time.order is Order.UNDATED and not (is_dated(a) or is_dated(b)):
        return explained(found.cause) if found.gap is Gap.EXPLAINED else unclear(Cause.DATE_UNKNOWN)
    if time.order is Order.OVERLAP and found.gap is Gap.CONFLICT:
        return unclear(Cause.PRECISION)
    return explained(Cause.TIME)


def _cumulative(a: ReadClaim, b: ReadClaim, found: Difference, time: TimeRelation) -> Answer:
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
        return _slip(a, b) or conflict("cumulative-decrease")
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


def _flow(a: ReadClaim, b: ReadClaim, found: Difference, time: TimeRelation) -> Answer:
    window_a, window_b = flow_window(a), flow_window(b)
    if window_a is None or window_b is None:
        return explained(Cause.WINDOW) if not windows_fit(a, b) else _level(a, b, found, time)
    if window_a == window_b:
        return at_one_time(a, b, found, TimeRelation(Order.SAME))
    prop = a.claim.property
    assert prop is not None
    inner, outer = (a, b) if window_b.contains(window_a) else (b, a)
    is_inside = window_b.contains(window_a) or window_a.contains(window_b)
    if is_inside and prop.additive and amounts.is_surely_lower(outer.reading, inner.reading):
        return conflict("part-exceeds-whole")
    return explained(Cause.WINDOW)


def _denial(a: ReadClaim, b: ReadClaim, time: TimeRelation, context: Context) -> Answer:
    """A denial conflicts with a claim whose readings lie wholly inside what is denied."""
    if a.claim.denied and b.claim.denied:
        return agree()
    denial, claim = (a, b) if a.claim.denied else (b, a)
    if not any(_is_inside(value, denied, context) for value in claim.readings for denied in denial.readings):
        return agree()
    if a.kind != b.kind:
        return explained(Cause.PLAN)
    if not windows_fit(a, b):
        return explained(Cause.WINDOW)
    if time.order is Order.SAME:
        return unclear(Cause.TIME) if time.is_doubtful else conflict()
    if time.order is Order.OVERLAP:
        return unclear(Cause.PRECISION)
    if time.order is Order.UNDATED and not (is_dated(a) or is_dated(b)):
        return unclear(Cause.DATE_UNKNOWN)
    return explained(Cause.TIME)


def _is_inside(value: Reading, denied: Reading, context: Context) -> bool:
    if value.must is not None and denied.must is not None:
        return denied.must.contains(value.must)
    return names.difference(value, denied, context.vocabulary).gap is Gap.AGREE


def _part(part: ReadClaim, whole: ReadClaim, time: TimeRelation, context: Context) -> Answer:
    """A part beside its whole: of what adds up it may not exceed it; other quantities do not meet; names and dates may differ."""
    prop = part.claim.property
    assert prop is not None
    if part.claim.denied or whole.claim.denied or prop.many:
        return UNRELATED
    if prop.type in (Type.QUANTITY, Type.TIME):
        if not prop.additive or part.kind != whole.kind or _currencies(part, whole) is not None:
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
    if right.is_below(left) and _is_not_later(part, whole, prop, time):
        if not windows_fit(part, whole) and prop.over_time is not OverTime.FLOW:
            return explained(Cause.WINDOW)
        if time.is_doubtful:
            return unclear(Cause.TIME)
        if left.touches(right):
            return unclear(Cause.HEDGE)
        return _slip(part, whole) or conflict("part-exceeds-whole")
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
