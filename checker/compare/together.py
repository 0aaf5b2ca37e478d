"""What `factlint compare` asks: the verdict on claims that someone names, with the whole reasoning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.answer import Answer, gravity
from checker.compare.differences import currency_of
from checker.compare.disagreements import Disagreement, Place
from checker.compare.groups import groups_of
from checker.compare.keyed import Keyed
from checker.compare.pairs import verdict
from checker.compare.print import reading_text
from checker.compare.reasons import why
from checker.compare.scopes import Relation
from checker.compare.series import fit
from checker.compare.statement import FACT
from checker.compare.telling import cluster, scope_words
from checker.compare.times import Order, is_dated, time_relation
from checker.compare.views import as_of_words
from checker.model.finding import Cause, Verdict
from checker.model.vocabulary import OverTime
from checker.values.frozen import frozen_value, replace

if TYPE_CHECKING:
    from checker.compare.judged import Judged
    from checker.compare.statement import ReadClaim
    from checker.model.finding import Cluster


@frozen_value
class Together:
    """The verdict on some claims."""

    verdict: Verdict
    cause: Cause
    rule: str
    clusters: tuple[Cluster, ...]
    why: str
    steps: tuple[str, ...]


def compare_claims(facts: Judged, names: tuple[str, ...]) -> Together:
    """Of two claims their verdict; of more the gravest on any two of them. Names must exist."""
    reads: list[ReadClaim] = []
    for name in dict.fromkeys(names):
        read = facts.read(name)
        if read is None:
            return Together(Verdict.UNRELATED, Cause.NONE, "", (), f"{name} could not be read: see its findings", ())
        reads.append(read)
    if len(reads) < 2:
        return Together(Verdict.AGREE, Cause.NONE, "", (), "a claim agrees with itself", ())
    disputes = [_dispute(a, b, facts) for i, a in enumerate(reads) for b in reads[i + 1 :]]
    gravest = min(disputes, key=lambda d: (-_GRAVITY.index(d.answer.verdict), gravity(d.answer)))
    answer = gravest.answer
    steps = [_reading_step(read) for read in reads]
    for dispute in disputes:
        steps.extend(_pair_steps(dispute))
    clusters = tuple(cluster(side, gravest.property, facts) for side in _sides(reads, disputes)) if _is_one_key(reads) else ()
    added = _added_up(reads, answer.verdict, facts)
    steps.extend(added.steps)
    if added.rule:
        return replace(added, clusters=clusters, steps=tuple(dict.fromkeys(steps)))
    return Together(answer.verdict, answer.cause, answer.rule, clusters, _why(gravest), tuple(dict.fromkeys(steps)))


def _added_up(reads: list[ReadClaim], verdict: Verdict, facts: Judged) -> Together:
    """What no pair shows: the sums and shares that the claims rest on. It has a rule where they cannot all hold and no pair says so."""
    from checker.compare.sums.among import sums_among
    from checker.compare.sums.ledger import lines
    from checker.compare.sums.telling import message

    found, steps = sums_among(reads, facts)
    if not found or verdict is Verdict.CONFLICT:
        return Together(verdict, Cause.NONE, "", (), "", tuple(steps))
    rule, first = found[0]
    return Together(Verdict.CONFLICT, Cause.NONE, rule, (), message(first), (*steps, *(line for _, each in found for line in lines(each))))


_GRAVITY = (Verdict.UNRELATED, Verdict.AGREE, Verdict.EXPLAINED, Verdict.UNCLEAR, Verdict.CONFLICT)


def _is_one_key(reads: list[ReadClaim]) -> bool:
    return len({(id(r.claim.subject), id(r.claim.property)) for r in reads}) == 1


def _dispute(a: ReadClaim, b: ReadClaim, facts: Judged) -> Disagreement:
    """The answer on two claims in the light of the whole record."""
    assert a.claim.subject is not None
    assert a.claim.property is not None
    answer = verdict(a, b, facts.context)
    plain = Disagreement(a.claim.subject, a.claim.property, answer, ((a,), (b,)))
    if _is_in_series(a, b, answer):
        plain = _from_series(plain, a, b, facts)
    for told in facts.disagreements:
        if told.answer.rule == "forerunner-date" and answer.verdict is Verdict.CONFLICT and {a, b} <= set(told.reads()):
            return replace(plain, answer=told.answer, related=told.related)
    return plain


def _is_in_series(a: ReadClaim, b: ReadClaim, answer: Answer) -> bool:
    prop = a.claim.property
    return (
        answer.order is not Order.SAME
        and answer.relation is Relation.EQUAL
        and prop is not None
        and prop.over_time is OverTime.CUMULATIVE
        and a.cover.is_known
        and b.cover.is_known
        and is_dated(a) != is_dated(b)
        and a.kind == b.kind == FACT
        and not (a.claim.denied or b.claim.denied)
        and answer.cause is not Cause.SLIP
        and a.reading.must is not None
        and b.reading.must is not None
    )


def _from_series(plain: Disagreement, a: ReadClaim, b: ReadClaim, facts: Judged) -> Disagreement:
    """An undated claim of a growing count is judged against the whole dated series, not only against the one that was named."""
    undated = a if not is_dated(a) else b
    rivals = [r for r in facts.reads if r.claim.subject is a.claim.subject and r.claim.property is a.claim.property]
    (group,) = groups_of(Keyed(rivals), {})
    nodes = [n for n in group.by_cover[undated.cover] if n.read.kind == FACT and not n.read.claim.denied]
    node = next(n for n in nodes if undated in n.members)
    found = fit(node, [n for n in nodes if is_dated(n.read)], facts.context)
    if found.answer.verdict is Verdict.AGREE or plain.answer.verdict is Verdict.AGREE:
        return plain
    if found.answer.verdict is Verdict.CONFLICT and not any(a in n.members or b in n.members for n in found.beside):
        return plain
    return replace(plain, answer=found.answer._replace(relation=plain.answer.relation), places=(Place.of(found),))


def _sides(reads: list[ReadClaim], disputes: list[Disagreement]) -> list[tuple[ReadClaim, ...]]:
    """The claims as sides: those that agree with every other of their side."""
    agreeing = {frozenset(map(id, d.reads())) for d in disputes if d.answer.verdict is Verdict.AGREE}
    sides: list[list[ReadClaim]] = []
    for read in reads:
        for side in sides:
            if all(frozenset((id(read), id(other))) in agreeing for other in side):
                side.append(read)
                break
        else:
            sides.append([read])
    return [tuple(side) for side in sides]


def _reading_step(read: ReadClaim) -> str:
    prop = read.claim.property
    assert prop is not None
    must, likely = (", ".join(reading_text(r, prop, likely=flag) for r in read.readings) for flag in (False, True))
    reading = must if must == likely else f"{must}, likely {likely}"
    covered = f"; covers {scope_words(read.claim.scope)}" if read.claim.scope else ""
    return f"{read.claim.name}: “{'; '.join(read.claim.value)}” is read as {reading}; {as_of_words(read) or 'no date'}{covered}"


def _pair_steps(dispute: Disagreement) -> list[str]:
    (a,), (b,) = dispute.sides
    pair = f"{a.claim.name} and {b.claim.name}"
    if a.claim.subject is not b.claim.subject:
        return [f"{pair}: different subjects, so they do not meet"]
    if a.claim.property is not b.claim.property:
        return [f"{pair}: different properties, so they do not meet"]
    answer = dispute.answer
    time = time_relation(a, b, dispute.property).order
    cause = f" ({answer.cause.value})" if answer.cause is not Cause.NONE else ""
    return [
        f"{pair}: scope {_scope_relation(answer, a, b)}; time {_TIMES[time] if not _is_timeless(dispute) else 'does not matter'}",
        f"{pair}: {answer.verdict.value}{cause}",
    ]


_TIMES = {
    Order.SAME: "the same",
    Order.BEFORE: "the first is earlier",
    Order.AFTER: "the first is later",
    Order.OVERLAP: "overlapping",
    Order.MOVING: "too long for a value that moves faster",
    Order.UNDATED: "not known",
}


def _is_timeless(dispute: Disagreement) -> bool:
    return dispute.property.over_time is OverTime.CONSTANT and all(r.kind == FACT for r in dispute.reads())


def _scope_relation(answer: Answer, a: ReadClaim, b: ReadClaim) -> str:
    if not (a.cover.is_known and b.cover.is_known):
        return "not known"
    return {
        Relation.EQUAL: "the same",
        Relation.PART: "the first is part of the second",
        Relation.WHOLE: "the second is part of the first",
        Relation.DISJOINT: "nothing in common",
        Relation.OVERLAPPING: "overlapping",
    }[answer.relation]


def _why(dispute: Disagreement) -> str:
    if dispute.answer.verdict is Verdict.UNRELATED:
        return _unrelated(dispute)
    if dispute.answer.verdict is Verdict.AGREE:
        return _AGREEMENT.get(dispute.answer.cause) or _plain_agreement(dispute)
    return why(dispute)


def _plain_agreement(dispute: Disagreement) -> str:
    (a,), (b,) = dispute.sides
    if a.claim.denied != b.claim.denied:
        return "one denies what the other does not say"
    is_same = a.readings == b.readings
    if a.claim.denied and not is_same:
        return "both deny, and neither says what is so"
    if dispute.property.many and not is_same:
        is_all = a.claim.only or b.claim.only
        return "what the one names is among what the other names" if is_all else "several may be so at once, and neither names all"
    if dispute.answer.relation is not Relation.EQUAL and not is_same:
        return "there is room in the whole for the part"
    return "both say the same"


_AGREEMENT = {
    Cause.PRECISION: "one is only more precise than the other",
    Cause.ROUNDING: "one is the other, rounded",
    Cause.HEDGE: "the hedge of the one leaves room for the other",
    Cause.PART_OF: "one is part of the other",
    Cause.TOLERANCE: "the difference is within the tolerance of the property",
}


def _unrelated(dispute: Disagreement) -> str:
    (a,), (b,) = dispute.sides
    if a.claim.subject is not b.claim.subject or a.claim.property is not b.claim.property:
        return "claims meet only if they are about the same property of the same subject"
    if currency_of(a) != currency_of(b):
        return "different currencies do not meet"
    if a.kind != b.kind:
        return "a plan and a target do not meet"
    return "what they cover does not add up or overlaps only in part, so neither bounds the other"
