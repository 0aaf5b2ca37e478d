"""The rule `units-disagree`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope, of_mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class UnitsDisagree(Rule):
    """A conversion in brackets contradicts the figure before it.

    Why it matters: one of the two numbers is wrong, and the article itself shows it.
    Settle it: check the quote; if the article is wrong, record the figure that it measured and say so in a `note`.
    """

    id = "units-disagree"
    scope = Scope.CORPUS
    severity = Severity.ERROR
    valid = (
        Example(
            claims="""
                entities:
                  harbour: {name: Harbour Office}
                properties:
                  founded: {name: founded, type: date}
                  staff: {name: quay, type: quantity, unit: km}
                units:
                  person: [people]
                  ship: [vessel]
                source: {id: article, published: 2020-05-01}
                claims:
                  - id: one
                    subject: Harbour Office
                    property: staff
                    value: 200 kilometres (124 miles)
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
                  staff: {name: quay, type: quantity, unit: km}
                units:
                  person: [people]
                  ship: [vessel]
                source: {id: article, published: 2020-05-01}
                claims:
                  - id: one
                    subject: Harbour Office
                    property: staff
                    value: 200 kilometres (180 miles)   # <- here
            """,
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return map(of_mistake, facts.mistakes_of(self.id))
