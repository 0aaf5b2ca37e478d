"""The rule `hedge-added`."""

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


class HedgeAdded(Rule):
    """The value hedges a figure that the quote states plainly.

    Why it matters: “about 160” agrees with figures that the source's 160 contradicts.
    Settle it: write the value as the quote has it.
    """

    id = "hedge-added"
    scope = Scope.SOURCE
    severity = Severity.WARNING
    valid = (
        Example(
            claims=_WORDS.replace("VALUE", "160 passengers").replace("QUOTE", "carried 160 passengers"),
            article="It carried 160 passengers.\n",
        ),
    )
    invalid = (
        Example(
            claims=_WORDS.replace("VALUE", "about 160 passengers   # <- here").replace("QUOTE", "carried 160 passengers"),
            article="It carried 160 passengers.\n",
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        for mistake in facts.quotes.of_rule(self.id):
            yield of_mistake(mistake)
