from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.telling import findings_told_by
from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class CumulativeDecrease(Rule):
    """A count that only grows is lower at a later date.

    Why it matters: of what is counted since a beginning, nothing is ever taken away: a later, lower figure means that one
    of the two is wrong, or that they count different things. Of a rank or another scale a later, lower step.

    Settle it: correct one; if the count can fall, the property is `over_time: level`; if they count different things,
    record the `scope` or `since`.
    """

    id = "cumulative-decrease"
    scope = Scope.GROUP
    severity = Severity.ERROR
    valid = (
        Example(
            claims="""
source: {id: almanac, published: 2020-05-01}
entities:
  club: {name: Rowing Club}
units:
  person: [people, member]
properties:
  members: {type: quantity, unit: person, over_time: cumulative}
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
source: {id: almanac, published: 2020-05-01}
entities:
  club: {name: Rowing Club}
units:
  person: [people, member]
properties:
  members: {type: quantity, unit: person, over_time: cumulative}
claims:
  - id: members
    subject: Rowing Club
    property: members
    value: 64 members  # <- here
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
    value: 40 members
    basis: derived
    note: from the masthead
""",
            },
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)
