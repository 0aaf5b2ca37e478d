"""The rule `quote-cut`."""

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


class QuoteCut(Rule):
    """A quote breaks off where that changes what it says.

    It begins or ends inside a word or a number, leaves out a hedge just before it or a magnitude just behind it, or YAML took
    its end for a comment.

    Why it matters: “1,100 passengers”, where the source has “nearly 1,100 passengers”, is verbatim and still not what it says.
    Settle it: quote the figure whole, with the words that belong to it.
    """

    id = "quote-cut"
    scope = Scope.SOURCE
    severity = Severity.WARNING
    valid = (
        Example(
            claims=_WORDS.replace("VALUE", "nearly 1,100 passengers").replace("QUOTE", "nearly 1,100 passengers"),
            article="It carried nearly 1,100 passengers.\n",
        ),
        Example(
            claims=_WORDS.replace("VALUE", "50 passengers").replace("QUOTE", "carried 50 passengers"),
            article="It carried 50 passengers, 20 of them children.\n",
        ),
    )
    invalid = (
        Example(
            claims=_WORDS.replace("VALUE", "1,100 passengers").replace("QUOTE", "1,100 passengers   # <- here"),
            article="It carried nearly 1,100 passengers.\n",
        ),
        Example(
            claims=_WORDS.replace("VALUE", "50").replace("QUOTE", "carried 50   # <- here"),
            article="It carried 500 passengers.\n",
        ),
        Example(
            claims=_WORDS.replace("VALUE", "3").replace("QUOTE", "carried 3   # <- here"),
            article="It carried 3 million passengers.\n",
        ),
        Example(
            claims=_WORDS.replace("VALUE", "12 passengers").replace("QUOTE", "12 passengers on deck #2   # <- here"),
            article="It had 12 passengers on deck #2.\n",
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        for mistake in facts.quotes.of_rule(self.id):
            yield of_mistake(mistake)
