"""The rule `value-not-in-quote`."""

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


class ValueNotInQuote(Rule):
    """The value of a claim cannot be read in its quote.

    A figure must be the quote's own, in words or in digits; one that is only equal after converting or rounding is not. A name
    or an alias of an entity must stand there, and the words of a text.

    Why it matters: whoever checks the claim reads the quote, and has to find the value in it.
    Settle it: write the value as the quote has it, quote the words that say it, or say `basis: derived` and how in a `note`.
    """

    id = "value-not-in-quote"
    scope = Scope.SOURCE
    severity = Severity.ERROR
    valid = (
        Example(
            claims=_WORDS.replace("VALUE", "55 passengers").replace("QUOTE", "fifty-five elderly passengers"),
            article="It carried fifty-five elderly passengers.\n",
        ),
        Example(
            claims=_WORDS.replace("VALUE", "1,100 passengers").replace("QUOTE", "1.1 thousand passengers"),
            article="It carried 1.1 thousand passengers.\n",
        ),
        Example(
            claims=_WORDS.replace("VALUE", "24 passengers").replace(
                "QUOTE", "a dozen each way\n        basis: derived\n        note: two ways"
            ),
            article="It carried a dozen each way.\n",
        ),
    )
    invalid = (
        Example(
            claims=_WORDS.replace("VALUE", "65 passengers   # <- here").replace("QUOTE", "carried 55 passengers"),
            article="It carried 55 passengers.\n",
        ),
        Example(
            claims=_WORDS.replace("VALUE", "55 passengers   # <- here").replace("QUOTE", "carried many passengers"),
            article="It carried many passengers.\n",
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        for mistake in facts.quotes.of_rule(self.id):
            yield of_mistake(mistake)
