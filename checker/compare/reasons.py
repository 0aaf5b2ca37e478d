"""Why two claims differ, and what would settle it: one sentence for each verdict and cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare import amounts, names
from checker.compare.scopes import Relation
from checker.compare.times import Order, is_dated
from checker.model.finding import Cause, Verdict
from checker.model.vocabulary import OverTime, Type

if TYPE_CHECKING:
    from checker.compare.disagreements import Disagreement
    from checker.compare.statement import ReadClaim

EXPLAINED = {
    Cause.TIME: "the values are of different times: each may have been right then",
    Cause.WINDOW: "they are counted over different windows of time",
    Cause.SCOPE: "one covers only part of what the other covers",
    Cause.HEDGE: "the one leaves room for the other: its bound says no more",
    Cause.VERSION: "one source replaces the other: the newer one corrects it",
    Cause.PLAN: "what was planned came out differently, or was planned anew",
}

UNCLEAR = {
    Cause.ROUNDING: "both hold only if one of the figures is generously rounded",
    Cause.HEDGE: "both hold only if the hedge is read generously",
    Cause.SPEAKER: "two speakers say different things, and the articles only report them",
    Cause.WORDING: "the words differ, and the property does not list what they may be",
    Cause.UNIT: "the same figure is given in two currencies: one of them is likely the wrong one",
    Cause.PLAN: "what came of it is not what was announced",
    Cause.TOLERANCE: "they differ by more than the tolerance, unless the figures are read generously",
}

CORRECT = "correct one, or reconcile"


def why(dispute: Disagreement) -> str:
    """One sentence, without a full stop."""
    answer = dispute.answer
    if answer.verdict is Verdict.CONFLICT:
        return _conflict(dispute)
    if answer.verdict is Verdict.UNCLEAR:
        return _unclear(dispute)
    if answer.cause is Cause.GROWTH:
        return _growth(dispute)
    if dispute.answer.rule == "plan-came-true":
        return "the plan came true"
    return EXPLAINED.get(answer.cause, "the record itself explains the difference")


def settle(dispute: Disagreement) -> str:
    """What someone can do about it; empty where there is nothing to do."""
    answer = dispute.answer
    if answer.verdict is Verdict.EXPLAINED:
        return ""
    if answer.cause is Cause.DATE_UNKNOWN:
        return f"{_date_settle(dispute)}, or reconcile"
    if answer.cause is Cause.SCOPE_UNKNOWN:
        vague = [r.claim.name for r in dispute.reads() if not r.cover.is_known]
        return f"record what {_listed(vague)} {'cover' if len(set(vague)) > 1 else 'covers'} (`scope`), or reconcile"
    if answer.cause in (Cause.TIME, Cause.PRECISION):
        return "record when each value held (`as_of`), correct one, or reconcile"
    if answer.cause is Cause.UNIT:
        return "correct the currency of one, or reconcile"
    if answer.rule == "forerunner-date":
        return f"give {dispute.subject.name} its own date, or record the claim for {subject_name(dispute.related[0])}"
    if answer.cause is Cause.SLIP:
        return "look both figures up in their sources; correct one, or reconcile"
    if answer.cause is Cause.WORDING:
        return "use one wording, list the property's `values:`, or reconcile"
    return CORRECT


def _conflict(dispute: Disagreement) -> str:
    rule, prop = dispute.answer.rule, dispute.property
    if rule == "cumulative-decrease":
        return f"{prop.name} only grows, and the later value is lower"
    if rule == "part-exceeds-whole":
        if prop.over_time is OverTime.FLOW:
            return "a part, or a shorter window, cannot hold more than the whole around it"
        return "the part is larger than the whole at the same time, or before it"
    if rule == "forerunner-date":
        other = subject_name(dispute.related[0])
        return f"one of them is the date of {other}, tied to {dispute.subject.name} by `succeeds`"
    if rule == "value-slip":
        return _slip(dispute)
    if any(r.claim.denied for r in dispute.reads()):
        return "one says it is so, the other that it is not"
    if any(r.claim.only for r in dispute.reads()):
        return "one says that this is all of it, the other names what is not in it"
    if any(not is_dated(r) for r in dispute.reads()) and dispute.answer.order is Order.UNDATED:
        return "there is no day on which the undated value fits among the dated ones"
    if _differ_in_unit(dispute):
        return "the same figure in two units: one of the units may be a slip of the pen"
    if prop.over_time is OverTime.CONSTANT:
        return f"{prop.name} does not change with time, and no reading of the words lets both hold"
    if dispute.answer.relation is Relation.EQUAL:
        return "they are of the same time and cover the same, and no reading of the words lets both hold"
    return "no reading of the words lets both hold"


def _differ_in_unit(dispute: Disagreement) -> bool:
    """15.1 days and 15.1 weeks."""
    found = [side[0].reading.quantity for side in dispute.sides]
    if len(found) != 2 or found[0] is None or found[1] is None:
        return False
    return found[0].numeral is not None and found[0].numeral == found[1].numeral and found[0].figure != found[1].figure


def _slip(dispute: Disagreement) -> str:
    if dispute.property.type in (Type.ENTITY, Type.TEXT):
        return "the names are one slip of the pen apart: a typing error is likelier than a dispute"
    first, second = dispute.sides[0][0].reading, dispute.sides[1][0].reading
    if amounts.is_lost_magnitude(first, second):
        return "the same digits, a power of ten apart: a lost zero or decimal point is likelier than such a change"
    return "the figures nearly agree: a typing error is likelier than a dispute"


def _unclear(dispute: Disagreement) -> str:
    cause = dispute.answer.cause
    if cause is Cause.DATE_UNKNOWN:
        return _date_unknown(dispute)
    if cause is Cause.SCOPE_UNKNOWN:
        vague = [r.claim.name for r in dispute.reads() if not r.cover.is_known]
        says = "do not say what they cover" if len(set(vague)) > 1 else "does not say what it covers"
        return f"{_listed(vague)} {says}: if it is the same, not all can hold"
    if cause is Cause.TIME:
        if dispute.property.stable_for is not None:
            return "the times are too near for the value to have changed, if it stays put as long as recorded"
        return "their dates are those of print: the values may have held at different times"
    if cause is Cause.WORDING and len(dispute.sides) == 2 and names.is_slip(*(side[0].reading for side in dispute.sides)):
        return "the words are one slip of the pen apart: a typing error is likelier than a difference"
    if cause is Cause.PRECISION:
        return "their times overlap, and the record does not tell which came first"
    if cause is Cause.HEDGE and dispute.property.over_time is OverTime.CUMULATIVE and dispute.answer.order in (Order.BEFORE, Order.AFTER):
        return f"{dispute.property.name} only grows, and the later value is likely lower"
    return UNCLEAR.get(cause, "both hold only if something that is not recorded does")


def _date_unknown(dispute: Disagreement) -> str:
    undated = [r for r in dispute.reads() if not is_dated(r)]
    dated = [r for r in dispute.reads() if is_dated(r)]
    if dispute.property.over_time is not OverTime.CUMULATIVE:
        if len(dispute.sides) > 2:
            return "none of them is dated: the value may have changed in between"
        return "neither is dated: the value may have changed between the two"
    grows = "ranks only rise" if dispute.property.scale else "the count only grows"
    if not dated:
        return f"{grows}, and none of them is dated: both hold only if the lower one is the older"
    if len(dispute.sides) == 2:
        is_lower = amounts.is_surely_lower(undated[0].reading, dated[0].reading)
        place = "second" if undated[0] in dispute.sides[1] else "first"
        return f"{grows}, and one of the two is not dated: if the {place} is the {'older' if is_lower else 'newer'}, both hold"
    if not dispute.places:
        names = _listed([r.claim.name for r in undated])
        return f"{grows}, and {names} {_be(undated)} not dated: the lower figure may be the older"
    end = "before the first" if dispute.places[0].after is None else "after the last"
    return f"{grows}, and {undated[0].claim.name} is not dated: it fits only {end} dated figure, and nothing confirms that"


def _date_settle(dispute: Disagreement) -> str:
    undated = [r for r in dispute.reads() if not is_dated(r)]
    sources = [r.claim.source.id for r in undated if r.claim.as_of is None]
    if sources:
        return f"record `published` of {_listed(sources)}"
    return f"record `as_of` of {_listed([r.claim.name for r in undated])}"


def _growth(dispute: Disagreement) -> str:
    inside = [p for p in dispute.places if p.after is not None and p.before is not None]
    if inside:
        place = inside[0]
        assert place.after is not None
        assert place.before is not None
        return f"the count grows with time: {place.undated.claim.name} fits between {_day(place.after)} and {_day(place.before)}"
    if dispute.property.scale:
        return "ranks rise with time"
    return "the count grows with time: each held at its own"


def _day(read: ReadClaim) -> str:
    from checker.values.date_text import date_text

    return date_text(read.held.days)


def _listed(names: list[str]) -> str:
    unique = list(dict.fromkeys(names))
    if len(unique) > 3:
        return f"{', '.join(unique[:3])} and {len(unique) - 3} more"
    return " and ".join(unique)


def _be(reads: list[ReadClaim]) -> str:
    return "are" if len(reads) > 1 else "is"


def subject_name(read: ReadClaim) -> str:
    return read.claim.subject.name if read.claim.subject is not None else ""
