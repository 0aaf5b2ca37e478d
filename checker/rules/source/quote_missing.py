"""The rule `quote-missing`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.claim import Basis
from checker.model.finding import Finding, Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged

_WORDS = """
    entities:
      comet: {name: Comet Ison}
    properties:
      period: {name: orbital period, type: quantity, unit: year}
    units:
      year: [years]
    source: {id: article, file: article.txt, published: 2021-03-02}
    claims:
      - id: periodMARK
        subject: Comet Ison
        property: orbital period
        value: 76 years
"""


class QuoteMissing(Rule):
    """A stated claim has no quote.

    Why it matters: without the words of its source no one can check the claim without reading the whole article.
    Settle it: quote the words that say it; if the value was inferred, say `basis: derived` and how in a `note`.
    """

    id = "quote-missing"
    scope = Scope.SOURCE
    severity = Severity.WARNING
    valid = (
        Example(claims=_WORDS.replace("MARK", "") + "        quote: every 76 years\n", article="It returns every 76 years.\n"),
        Example(claims=_WORDS.replace("MARK", "") + "        basis: derived\n        note: two dates\n", article="It came back.\n"),
    )
    invalid = (Example(claims=_WORDS.replace("MARK", "   # <- here"), article="It returns every 76 years.\n"),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        for claim in facts.corpus.claims:
            if not claim.quoted and claim.basis is Basis.STATED:
                yield Finding(
                    message=f"{claim.name} has no quote",
                    location=claim.location("id"),
                    claims=(claim,),
                    settle="quote the words that say it, or say `basis: derived` and how in a `note`",
                )
