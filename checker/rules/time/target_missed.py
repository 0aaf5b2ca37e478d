from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.scopes import Relation
from checker.compare.statement import FACT, TARGET
from checker.compare.telling import cluster
from checker.compare.times import effective, is_dated
from checker.model.finding import Cause, Finding, Severity, Verdict
from checker.rules.base import Example, Rule, Scope
from checker.values.calendar import iso
from checker.values.hedging import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.compare.statement import ReadClaim

_TARGET = """
source: {{id: almanac, published: 2020-05-01}}
entities:
  club: {{name: Rowing Club}}
properties:
  members: {{type: quantity}}
claims:
  - id: wanted
    subject: club
    property: members
    value: 100{mark}
    status: target
    due: 2022
    basis: derived
    note: said at the meeting
"""


def _reached(value: int) -> dict[str, str]:
    return {
        "claims/gazette.yaml": f"""
source: {{id: gazette, published: 2023-05-01}}
claims:
  - {{id: members, subject: club, property: members, value: {value}, basis: derived, note: counted}}
"""
    }


class TargetMissed(Rule):
    """The day of a target has come, and the value recorded for it is surely short of it.

    Why it matters: a target of a quantity is a floor (`at most` and `under` make it a ceiling). Beside a value of that
    day or later it was met or missed, and articles seldom say which.

    Settle it: correct the target or the value; a target that was really missed is reconciled with a word on it.
    """

    id = "target-missed"
    scope = Scope.GROUP
    severity = Severity.WARNING
    valid = (Example(claims=_TARGET.format(mark=""), files=_reached(120)),)
    invalid = (Example(claims=_TARGET.format(mark="  # <- here"), files=_reached(80)),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        for target in facts.plans:
            claim = target.claim
            if target.kind != TARGET or claim.denied or not claim.subject or not claim.property:
                continue
            reached = facts.by_key[claim.subject.id, claim.property.id]
            missing = [r for r in reached if r.kind == FACT and not r.claim.denied and _is_short(r, target, facts)]
            if missing:
                yield _finding(target, missing, facts)


def _is_short(read: ReadClaim, target: ReadClaim, facts: Judged) -> bool:
    """Of the same scope, surely not before the target's day, and surely on the wrong side of it."""
    due = target.due
    low = effective(read).low
    if due is None or due.high is None or due.high > facts.corpus.today or not is_dated(read) or low is None or low < due.high:
        return False
    if facts.context.relations(read.cover, target.cover) != (Relation.EQUAL,):
        return False
    wanted, got = target.reading, read.reading
    if wanted.quantity is None or wanted.must is None or got.must is None:
        return False
    if wanted.quantity.hedge in (Hedge.UP_TO, Hedge.UNDER):
        return wanted.must.is_below(got.must)
    return got.must.is_below(wanted.must)


def _finding(target: ReadClaim, missing: list[ReadClaim], facts: Judged) -> Finding:
    claim = target.claim
    assert claim.subject is not None
    assert claim.property is not None
    due = target.due
    day = f" by {iso(due.high)}" if due is not None and isinstance(due.high, int) else ""
    got = "; ".join(dict.fromkeys("; ".join(r.claim.value) for r in missing))
    return Finding(
        message=f"{claim.subject.name} · {claim.property.name}: the target was {'; '.join(claim.value)}{day}, the value is {got}",
        location=claim.location(),
        claims=(claim, *(r.claim for r in missing)),
        clusters=(cluster((target,), claim.property, facts), cluster(tuple(missing), claim.property, facts)),
        related=tuple(r.claim.location(label=f"{r.claim.name} says {'; '.join(r.claim.value)}") for r in missing),
        verdict=Verdict.EXPLAINED,
        cause=Cause.PLAN,
        subject=claim.subject.id,
        property=claim.property.id,
        scope=claim.scope,
        why="the day of the target has come, and no reading of the value reaches it",
        settle="correct one, or reconcile with a word on what became of the target",
    )
