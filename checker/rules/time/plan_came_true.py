from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.telling import findings_told_by
from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope

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
    valid = (
        Example(
            claims="""
source: {id: almanac, published: 2024-05-01}
entities:
  club: {name: Rowing Club}
units:
  person: [people, member]
properties:
  members: {type: quantity, unit: person}
claims:
  - id: members
    subject: Rowing Club
    property: members
    value: 40 members
    basis: derived
    note: from the list of members
""",
            files={
                "claims/gazette.yaml": """
source: {id: gazette, published: 2023-05-01}
claims:
  - id: members
    subject: Rowing Club
    property: members
    value: 64 members
    status: planned
    basis: derived
    note: from the masthead
""",
            },
        ),
    )
    invalid = (
        Example(
            claims="""
source: {id: almanac, published: 2024-05-01}
entities:
  club: {name: Rowing Club}
units:
  person: [people, member]
properties:
  members: {type: quantity, unit: person}
claims:
  - id: members
    subject: Rowing Club
    property: members
    value: 64 members
    basis: derived
    note: from the list of members
""",
            files={
                "claims/gazette.yaml": """
source: {id: gazette, published: 2023-05-01}
claims:
  - id: members
    subject: Rowing Club
    property: members
    value: 64 members  # <- here
    status: planned
    basis: derived
    note: from the masthead
""",
            },
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)
