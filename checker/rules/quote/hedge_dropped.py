"""The rule `hedge-dropped`."""

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
      ferry: {name: Northern Ferry}
    properties:
      passengers: {name: passengers, type: quantity, unit: passenger}
    units:
      passenger: [traveller]
    source: {id: article, file: article.txt, published: 2021-03-02}
    claims:
      - id: passengers
        subject: Northern Ferry
        property: passengers
        value: VALUE
        quote: QUOTE
"""


class HedgeDropped(Rule):
    """The quote hedges a figure, and the value does not, or hedges it otherwise.

    Why it matters: “over 16 %” and “16 %” are compared differently, and only one of them is what the source says.
    Settle it: write the value as the quote has it, hedge included.
    """

    id = "hedge-dropped"
    scope = Scope.SOURCE
    severity = Severity.WARNING
    valid = (
        Example(
            claims=_WORDS.replace("VALUE", "over 160 passengers").replace("QUOTE", "more than 160 passengers"),
            article="It carried more than 160 passengers.\n",
        ),
    )
    invalid = (
        Example(
            claims=_WORDS.replace("VALUE", "160 passengers   # <- here").replace("QUOTE", "over 160 passengers"),
            article="It carried over 160 passengers.\n",
        ),
        Example(
            claims=_WORDS.replace("VALUE", "about 160 passengers   # <- here").replace("QUOTE", "over 160 passengers"),
            article="It carried over 160 passengers.\n",
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        for mistake in facts.quotes.of_rule(self.id):
            yield of_mistake(mistake)
