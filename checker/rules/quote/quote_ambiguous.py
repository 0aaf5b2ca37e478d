"""The rule `quote-ambiguous`."""

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


class QuoteAmbiguous(Rule):
    """The quote of a claim stands in its source more than once.

    Why it matters: the two passages may speak of different things, and a reader cannot tell which is meant.
    Settle it: quote a few words more.
    """

    id = "quote-ambiguous"
    scope = Scope.SOURCE
    severity = Severity.INFO
    valid = (
        Example(
            claims=_WORDS.replace("VALUE", "160 passengers").replace("QUOTE", "On Sunday 160 passengers"),
            article="On Sunday 160 passengers came. On Monday 160 passengers left.\n",
        ),
    )
    invalid = (
        Example(
            claims=_WORDS.replace("VALUE", "160 passengers").replace("QUOTE", "160 passengers   # <- here"),
            article="On Sunday 160 passengers came. On Monday 160 passengers left.\n",
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        for mistake in facts.quotes.of_rule(self.id):
            yield of_mistake(mistake)
