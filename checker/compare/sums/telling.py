"""What adding up has shown, as findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.bounds.amount import Contradiction
from checker.compare.bounds.ceiling import Overrun
from checker.compare.bounds.shares import Disproportion
from checker.compare.sums.ledger import and_list, figure, is_sum, lines, possible_words
from checker.compare.telling import cluster, scope_words
from checker.model.finding import Cause, Finding, NotChecked, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.compare.statement import ReadClaim
    from checker.compare.sums.found import Impossible, Unchecked
    from checker.model.span import Location
    from checker.model.vocabulary import Scope

SETTLE = "correct one of them, or record what each covers (`scope`) and when it held (`as_of`)"
MOST_NAMED = 6


def impossible_finding(found: Impossible, facts: Judged) -> Finding:
    """Every claim is a side of its own, with those that say as much of the same scope and time."""
    scope = _scope(found)
    covered = f" ({scope_words(scope)})" if scope else ""
    return Finding(
        message=f"{found.subject.name} · {found.property.name}{covered}: {message(found)}",
        location=found.reads[0].claim.location(),
        claims=tuple(read.claim for read in found.reads),
        clusters=tuple(cluster(side, side[0].claim.property or found.property, facts) for side in _sides(found, facts)),
        related=tuple(_places(found.reads, facts)),
        verdict=Verdict.CONFLICT,
        cause=Cause.NONE,
        subject=found.subject.id,
        property=found.property.id,
        scope=scope,
        why=why(found),
        settle=SETTLE,
        steps=lines(found),
        suppressed_by=tuple(read.claim for read in found.suppressed_by),
    )


def _scope(found: Impossible) -> Scope:
    """Of the total, or of the share; where there is neither, what all scopes have in common."""
    proof, total = found.proof, ""
    if isinstance(proof, Disproportion):
        total = proof.share.ref
    elif isinstance(proof, Contradiction) and is_sum(proof):
        (one,) = proof.most if len(proof.most) == 1 else proof.least
        total = one.amount.ref if one.amount is not None else ""
    scopes = [read.claim.scope for read in found.reads if not total or read.claim.name == total]
    return tuple(each for each in scopes[0] if all(each in other for other in scopes))


def _sides(found: Impossible, facts: Judged) -> list[tuple[ReadClaim, ...]]:
    also: dict[str, set[str]] = {}
    if isinstance(found.proof, Contradiction):
        for entry in (*found.proof.least, *found.proof.most):
            if entry.amount is not None:
                also.setdefault(entry.amount.ref, set(entry.also)).intersection_update(entry.also)
    named = {read.claim.name for read in found.reads}
    sides = []
    for read in found.reads:
        others = (facts.read(name) for name in sorted(also.get(read.claim.name, set()) - named))
        sides.append((read, *(other for other in others if other is not None)))
    return sides


def _places(reads: tuple[ReadClaim, ...], facts: Judged) -> Iterator[Location]:
    for number, read in enumerate(reads):
        if number:
            yield read.claim.location(label=f"{read.claim.name} says {'; '.join(read.claim.value)}")
        quote = facts.quotes.get(read.claim.name)
        if quote is not None and quote.location is not None:
            yield quote.location._replace(label="source says")


def message(found: Impossible) -> str:
    """`53 + 126 = 179, but 172 in all`."""
    proof = found.proof
    if isinstance(proof, Contradiction):
        return _of_sum(proof)
    if isinstance(proof, Overrun):
        low, high = figure(proof.least.bounds.low or 0), figure(proof.most.bounds.high or 0)
        return f"at least {low}, but {found.other.name if found.other else ''} is at most {high}"
    written = next("; ".join(read.claim.value) for read in found.reads if read.claim.name == proof.share.ref)
    return f"“{written}”, but the counts say {possible_words(proof)}"


def _of_sum(proof: Contradiction) -> str:
    if not is_sum(proof):
        return f"these {len(proof.refs)} figures cannot all hold"
    parts, (one,) = (proof.least, proof.most) if len(proof.most) == 1 else (proof.most, proof.least)
    exceeds = parts is proof.least
    word, other = ("at least ", "at most ") if exceeds else ("at most ", "at least ")
    is_exact = all(e.amount is None or e.amount.must.is_point for e in parts)
    added = " + ".join(figure(e.value) for e in parts) if len(parts) <= MOST_NAMED else f"{len(parts)} parts"
    total = f" = {figure(proof.least_sum if exceeds else proof.most_sum)}" if len(parts) > 1 else ""
    left = f"{added}{total}" if is_exact else f"{word}{added}{total}"
    right = figure(one.value) if one.amount is None or one.amount.must.is_point else f"{other}{figure(one.value)}"
    return f"{left}, but {right} {'in all' if one.amount else 'is all there is'}"


def why(found: Impossible) -> str:
    """One sentence, without a full stop."""
    proof = found.proof
    if isinstance(proof, Disproportion):
        return f"part and whole are counted, and their share is {possible_words(proof)}"
    if isinstance(proof, Overrun):
        return f"{found.property.name} is never above {found.other.name if found.other else ''} of the same subject and scope"
    if not is_sum(proof):
        return "a whole grows by no less than its parts, and is no less than they are together"
    if len(proof.refs) == 1:
        return "a share is never above all there is"
    if len(proof.least) > 1 or len(proof.most) == 1:
        return "parts that have nothing in common come to more than the whole"
    return "the parts are complete, and come to less than the whole"


def not_checked(unchecked: Unchecked) -> NotChecked:
    """A line of the report's account of what was left undone."""
    count = len(unchecked.reads)
    which = and_list([read.claim.name for read in unchecked.reads[:3]] + ([f"{count - 3} more"] if count > 3 else []))
    what = f"{unchecked.subject.name} · {unchecked.property.name}"
    return NotChecked("sum", f"{what}: no sum over {which}: {unchecked.why}", unchecked.reads[0].claim.location())
