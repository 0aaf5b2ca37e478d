"""The rule `invalid-claim`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope, of_mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class InvalidClaim(Rule):
    """A document says something that the format does not have: an unknown key, a list for a text, an empty value, a wrong word.

    Why it matters: what is not understood is not checked, and a mistyped key is a fact left out.
    Settle it: write what the finding proposes; the format's page lists every key.
    """

    id = "invalid-claim"
    scope = Scope.CORPUS
    severity = Severity.ERROR
    valid = (
        Example(
            claims="""
                entities:
                  harbour: {name: Harbour Office}
                properties:
                  founded: {name: founded, type: date}
                  staff: {name: staff, type: quantity, unit: person}
                units:
                  person: [people]
                  ship: [vessel]
                source: {id: article, published: 2020-05-01}
                claims:
                  - id: one
                    subject: Harbour Office
                    property: founded
                    value: "1998"
                    status: estimate
            """,
        ),
    )
    invalid = (
        Example(
            claims="""
                entities:
                  harbour: {name: Harbour Office}
                properties:
                  founded: {name: founded, type: date}
                  staff: {name: staff, type: quantity, unit: person}
                units:
                  person: [people]
                  ship: [vessel]
                source: {id: article, published: 2020-05-01}
                claims:
                  - id: one
                    subject: Harbour Office
                    property: founded
                    value: "1998"
                    as-of: 2019-04-01   # <- here
                    status: estimated   # <- here
                    denied: no   # <- here
                    note:   # <- here
            """,
        ),
        Example(
            claims="""
                entities:
                  harbour: {name: Harbour Office}
                properties:
                  founded: {name: founded, type: date}
                  staff: {name: staff, type: quantity, unit: person}
                units:
                  person: [people]
                  ship: [vessel]
                source: {id: article, published: 2020-05-01}
                claims:
                  - id: one
                    subject: Harbour Office
                    property: staff
                    value: 40 people
                  - {id: two, subject: Harbour Office, property: staff, value: 1,100 people}   # <- here
                  - id: three   # <- here
                    subject: Harbour Office
                    property: staff
            """,
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return map(of_mistake, facts.mistakes_of(self.id))
