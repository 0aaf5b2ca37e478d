"""The rule `yaml-syntax`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope, of_mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class YamlSyntax(Rule):
    """A document is not YAML, or not text.

    Why it matters: what cannot be read is not checked; the rest of the file is read as far as it can be.
    Settle it: mostly by quotation marks: the finding shows the form to paste.
    """

    id = "yaml-syntax"
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
                    note: "The clerk said: no fire ever reached it"
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
                    note: The clerk said: no fire ever reached it   # <- here
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
                    value: >100   # <- here
                    quote: "Crew" is what the office calls its 120 people   # <- here
            """,
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return map(of_mistake, facts.mistakes_of(self.id))
