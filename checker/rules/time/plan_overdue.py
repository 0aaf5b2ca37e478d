from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.statement import FACT
from checker.model.claim import Status
from checker.model.finding import Finding, Severity
from checker.rules.base import Example, Rule, Scope
from checker.values.calendar import iso

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.compare.keyed import Key

_PLAN = """
source: {{id: almanac, published: 2020-05-01}}
entities:
  club: {{name: Rowing Club}}
properties:
  members: {{type: quantity}}
claims:
  - id: members
    subject: club
    property: members
    value: 100
    status: planned
    due: {due}
    basis: derived
    note: said at the meeting
"""


class PlanOverdue(Rule):
    """The day by which something was planned has passed, and nothing is recorded of it.

    Why it matters: a plan without an outcome is an open question. Nothing recorded is not nothing done: the record may
    only be behind. Forecasts are never overdue.

    Settle it: record what came of it, or a later plan with a later `due`.
    """

    id = "plan-overdue"
    scope = Scope.GROUP
    severity = Severity.INFO
    valid = (Example(claims=_PLAN.format(due="2027")),)
    invalid = (Example(claims=_PLAN.format(due="2021  # <- here")),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        is_done: dict[Key, bool] = {}
        for read in facts.plans:
            claim, due = read.claim, read.due
            if claim.status is not Status.PLANNED or claim.denied or not claim.subject or not claim.property:
                continue
            key = claim.subject.id, claim.property.id
            if key not in is_done:
                is_done[key] = any(other.kind == FACT and not other.claim.denied for other in facts.by_key[key])
            if is_done[key]:
                continue
            if due is not None and isinstance(due.high, int) and due.high < facts.corpus.today:
                wanted = f"{claim.subject.name} · {claim.property.name}: {'; '.join(claim.value)}"
                yield Finding(
                    message=f"{wanted} was due by {iso(due.high)}, and nothing is recorded of it",
                    location=claim.location("due"),
                    claims=(claim,),
                    subject=claim.subject.id,
                    property=claim.property.id,
                    scope=claim.scope,
                    why="nothing recorded is not nothing done",
                    settle="record what came of it, or the later plan",
                )
