from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.telling import findings_told_by
from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class ValueUnclear(Rule):
    """Two claims both hold only if something that is not recorded does.

    Why it matters: a date, a scope, a generous rounding or a speaker would explain the difference, but the record does
    not say it. The cause names which of these is missing.

    Settle it: record what is missing (`published`, `as_of`, `scope`), correct one of the claims, or reconcile.
    """

    id = "value-unclear"
    scope = Scope.GROUP
    severity = Severity.WARNING
    valid = (
        Example(
            claims="""
source: {id: almanac, published: 2020-05-01}
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
    basis: derived
    note: from the masthead
""",
            },
        ),
    )
    invalid = (
        Example(
            claims="""
source: {id: almanac}
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
    value: 40 members  # <- here
    basis: derived
    note: from the list of members
""",
            files={
                "claims/gazette.yaml": """
source: {id: gazette}
claims:
  - id: members
    subject: Rowing Club
    property: members
    value: 64 members
    basis: derived
    note: from the masthead
""",
            },
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)
