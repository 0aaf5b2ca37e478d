"""The rule `quote-not-in-source`."""

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


class QuoteNotInSource(Rule):
    """The quote of a claim does not stand in its source.

    Quotation marks, dashes, spaces, line breaks and ligatures may differ; words, figures and case may not. `…` or `[...]` marks
    an omission, `[word]` an insertion. What stands nearest is shown, with what differs.

    Why it matters: a fact that cannot be found where it is said to stand cannot be checked.
    Settle it: copy the words from the source, or mark what was left out with “…”.
    """

    id = "quote-not-in-source"
    scope = Scope.SOURCE
    severity = Severity.ERROR
    valid = (
        Example(
            claims=_WORDS.replace("VALUE", "nearly 1,100 passengers").replace("QUOTE", "carried nearly 1,100 passengers"),
            article="On Sunday the ferry carried\nnearly 1,100\xa0passengers.\n",
        ),
        Example(
            claims=_WORDS.replace("VALUE", "412 passengers").replace("QUOTE", "The ferry … carried 412 [paying] passengers"),
            article="The ferry, built in 1987, carried 412 passengers.\n",
        ),
    )
    invalid = (
        Example(
            claims=_WORDS.replace("VALUE", "nearly 1,200 passengers").replace("QUOTE", "carried nearly 1,200 passengers   # <- here"),
            article="On Sunday the ferry carried nearly 1,100 passengers.\n",
        ),
        Example(
            claims=_WORDS.replace("VALUE", "412 passengers").replace("QUOTE", "it took 412 passengers on board   # <- here"),
            article="The harbour was closed.\n",
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        for mistake in facts.quotes.of_rule(self.id):
            yield of_mistake(mistake)
