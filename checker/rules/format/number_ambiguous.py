"""The rule `number-ambiguous`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope, of_mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class NumberAmbiguous(Rule):
    """A number of things can be read in two ways.

    Why it matters: `1.100 people` is eleven hundred in one country, one and a tenth in another; a guess could make an error or hide one.
    Settle it: write the number without its point or comma, or give the source its `language`.
    """

    id = "number-ambiguous"
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
                    property: staff
                    value: 1,100 people
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
                    property: staff
                    value: 1.100 people   # <- here
            """,
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return map(of_mistake, facts.mistakes_of(self.id))
