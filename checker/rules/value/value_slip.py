from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.telling import findings_told_by
from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class ValueSlip(Rule):
    """Two claims differ as a slip of the pen makes them differ.

    Why it matters: counts one apart, figures less than 2 % apart, the same digits with a “thousand” lost, or names one
    letter apart are more often a typing error than a dispute.

    Settle it: look the figure up in both sources and correct the one that was mistyped.
    """

    id = "value-slip"
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
    value: 412 members
    basis: derived
    note: from the list of members
""",
            files={
                "claims/gazette.yaml": """
source: {id: gazette, published: 2020-05-01}
claims:
  - id: members
    subject: Rowing Club
    property: members
    value: 412 members
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
  members: {type: quantity, unit: person, over_time: constant}
claims:
  - id: members
    subject: Rowing Club
    property: members
    value: 412 members  # <- here
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
    value: 413 members
    basis: derived
    note: from the masthead
""",
            },
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)
