from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.telling import findings_told_by
from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class ValueConflict(Rule):
    """Two claims on the same thing cannot both hold.

    Why it matters: same subject, property, scope and time, and no reading of the words lets both be true. The finding
    names both sides and takes neither.

    Settle it: look both up in their sources and correct one; where the sources themselves disagree, reconcile the
    finding with a reason.
    """

    id = "value-conflict"
    scope = Scope.GROUP
    severity = Severity.ERROR
    valid = (
        Example(
            claims="""
source: {id: almanac}
entities:
  club: {name: Rowing Club}
properties:
  founded: {type: date}
claims:
  - id: founded
    subject: Rowing Club
    property: founded
    value: 1893
    basis: derived
    note: from the list of members
""",
            files={
                "claims/gazette.yaml": """
source: {id: gazette}
claims:
  - id: founded
    subject: Rowing Club
    property: founded
    value: June 1893
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
properties:
  founded: {type: date}
claims:
  - id: founded
    subject: Rowing Club
    property: founded
    value: 1893  # <- here
    basis: derived
    note: from the list of members
""",
            files={
                "claims/gazette.yaml": """
source: {id: gazette}
claims:
  - id: founded
    subject: Rowing Club
    property: founded
    value: 1897
    basis: derived
    note: from the masthead
""",
            },
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)
