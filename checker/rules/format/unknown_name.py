"""The rule `unknown-name`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope, of_mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class UnknownName(Rule):
    """A name leads to nothing the vocabulary knows, or to more than one thing.

    Why it matters: a claim whose subject, property or scope is not known is compared with nothing.
    Settle it: correct the name, add it to the vocabulary, or write the id of the one that is meant.
    """

    id = "unknown-name"
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
                    property: fuonded   # <- here
                    value: "1998"
                    scope: {place: quay}   # <- here
                  - {id: two, subject: Lighthouse, property: founded, value: "1901"}   # <- here
            """,
        ),
        Example(
            claims="""
                entities:
                  national-guard: {name: National Guard, aliases: [NG]}
                  north-gate: {name: North Gate, aliases: [NG]}
                properties:
                  founded: {name: founded, type: date}
                source: {id: article, derived_from: wire}   # <- here
                claims:
                  - {id: one, subject: NG, property: founded, value: "1998"}   # <- here
            """,
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return map(of_mistake, facts.mistakes_of(self.id))
