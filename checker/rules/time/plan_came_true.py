from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.telling import findings_told_by
from checker.model.finding import Severity
from checker.rules.base import Rule, Scope
from checker.rules.club import HERE, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class PlanCameTrue(Rule):
    """What one claim announces, another reports as done.

    Why it matters: a plan beside a fact is no contradiction; this finding closes the plan.

    Settle it: nothing needs to be done.
    """

    id = "plan-came-true"
    scope = Scope.GROUP
    severity = Severity.INFO
    valid = (members("64 members\n    status: planned", "40 members"),)
    invalid = (members(f"64 members{HERE}\n    status: planned", "64 members"),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)
