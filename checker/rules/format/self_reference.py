"""The rule `self-reference`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope, of_mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class SelfReference(Rule):
    """Something leads back to itself: a part of itself, its own forerunner, a source derived from itself.

    Why it matters: a circle has no whole and no first; whatever rests on it could never be told.
    Settle it: take out one step of the circle.
    """

    id = "self-reference"
    scope = Scope.CORPUS
    severity = Severity.ERROR
    valid = (
        Example(
            claims="""
                entities:
                  harbour: {name: Harbour Office, part_of: port}
                  port: {name: Port Authority}
                source: {id: article, published: 2020-05-01}
            """,
        ),
    )
    invalid = (
        Example(
            claims="""
                entities:
                  city: {name: City, part_of: harbour}   # <- here
                  harbour: {name: Harbour Office, part_of: port}
                  port: {name: Port Authority, part_of: city}
                source: {id: article, derived_from: article}   # <- here
            """,
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        return map(of_mistake, facts.mistakes_of(self.id))
