from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.telling import findings_told_by
from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class ValueExplained(Rule):
    """Two claims differ, and the record itself says why.

    Why it matters: a different time, window or scope, growth, a hedge or a newer version is no contradiction; this
    finding only shows that the difference was seen and how it was understood.

    Settle it: nothing needs to be done. If the explanation is wrong, the recorded dates or scopes are.
    """

    id = "value-explained"
    scope = Scope.GROUP
    severity = Severity.INFO
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
    value: 40 members
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

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)
