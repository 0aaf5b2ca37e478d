"""The rule `to-do`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope, of_mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding

_WORDS = """
                entities:
                  harbour: {name: Harbour Office}
                properties:
                  staff: {name: staff, type: quantity, unit: person}
                units:
                  person: [people]
"""


class ToDo(Rule):
    """A claim says TODO where a person has still to name its subject or its property.

    `factlint draft` writes such claims, one for each figure of an article. Their quotes are checked; they are compared with
    nothing. One finding a claim.

    Why it matters: a figure whose meaning no one has decided on is not a fact yet.
    Settle it: name the subject and the property, or remove the claim; what needs no claim goes to `ignored:` with its reason.
    """

    id = "to-do"
    scope = Scope.CORPUS
    severity = Severity.WARNING
    valid = (
        Example(
            claims=_WORDS
            + """
                source: {id: article, published: 2020-05-01}
                claims:
                  - {id: one, subject: Harbour Office, property: staff, value: some 40 people}
            """,
        ),
    )
    invalid = (
        Example(
            claims=_WORDS
            + """
                source: {id: article, published: 2020-05-01}
                claims:
                  - id: one
                    subject: TODO
                    property: TODO   # <- here
                    value: some 40 people
                  - {id: two, subject: TODO, property: staff, value: 12 people}   # <- here
                  - id: three
                    subject: Harbour Office
                    property: TODO   # <- here
                    value: 3 May 2019
            """,
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return map(of_mistake, facts.mistakes_of(self.id))
