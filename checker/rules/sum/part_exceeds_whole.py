from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.telling import findings_told_by
from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class PartExceedsWhole(Rule):
    """A part is larger than the whole that it belongs to.

    Why it matters: what adds up cannot be less than one of its parts counted at the same time, or before it where counts
    only grow.

    Settle it: correct one, or record what each covers (`scope`) and when (`as_of`).
    """

    id = "part-exceeds-whole"
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
dimensions:
  age: {values: {junior: , senior: }}
properties:
  members: {type: quantity, unit: person, additive: true}
claims:
  - id: juniors
    subject: Rowing Club
    property: members
    value: 18 members
    scope: {age: junior}
    basis: derived
    note: from the list of members
  - id: all
    subject: Rowing Club
    property: members
    value: 40 members
    basis: derived
    note: from the list of members
""",
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
dimensions:
  age: {values: {junior: , senior: }}
properties:
  members: {type: quantity, unit: person, additive: true}
claims:
  - id: juniors
    subject: Rowing Club
    property: members
    value: 48 members  # <- here
    scope: {age: junior}
    basis: derived
    note: from the list of members
  - id: all
    subject: Rowing Club
    property: members
    value: 40 members
    basis: derived
    note: from the list of members
""",
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)
