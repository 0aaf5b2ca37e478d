from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.telling import findings_told_by
from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class ForerunnerDate(Rule):
    """A successor is given the date of its forerunner.

    Why it matters: a society that grew out of another is often said to be as old as that one; two sources then give two
    dates for the same thing, and one of them belongs to the forerunner.

    Settle it: record the claim under the forerunner, or correct the date.
    """

    id = "forerunner-date"
    scope = Scope.GROUP
    severity = Severity.ERROR
    valid = (
        Example(
            claims="""
source: {id: almanac}
entities:
  club: {name: Rowing Club}
  union: {name: Rowing Union, succeeds: club}
properties:
  founded: {type: date}
claims:
  - id: club
    subject: Rowing Club
    property: founded
    value: 1893
    basis: derived
    note: from the list of members
  - id: union
    subject: Rowing Union
    property: founded
    value: 1921
    basis: derived
    note: from the list of members
""",
            files={
                "claims/gazette.yaml": """
source: {id: gazette}
claims:
  - id: union
    subject: Rowing Union
    property: founded
    value: May 1921
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
  union: {name: Rowing Union, succeeds: club}
properties:
  founded: {type: date}
claims:
  - id: club
    subject: Rowing Club
    property: founded
    value: 1893
    basis: derived
    note: from the list of members
  - id: union
    subject: Rowing Union
    property: founded
    value: 1921  # <- here
    basis: derived
    note: from the list of members
""",
            files={
                "claims/gazette.yaml": """
source: {id: gazette}
claims:
  - id: union
    subject: Rowing Union
    property: founded
    value: 1893
    basis: derived
    note: from the masthead
""",
            },
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)
