"""The rule `unused-ignored`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Finding, Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged

_WORDS = """
    entities:
      ferry: {name: Marisol}
    properties:
      length: {name: length, type: quantity, unit: m}
    source: {id: article, file: article.txt, published: 2023-11-20}
    claims:
      - {id: length, subject: Marisol, property: length, value: 84.5 m, quote: "is 84.5 m long"}
    ignored:
"""
_ARTICLE = "Marisol, built in 2002, is 84.5 m long. She sails daily.\n"


class UnusedIgnored(Rule):
    """An entry under `ignored:` takes no figure out: its words do not stand in the article, or there is no figure in them.

    An entry counts for the place where its quote stands first.

    Why it matters: the figure that it was written for is missed somewhere else, or the article has changed.
    Settle it: quote the words as they stand, with the figure in them, or remove the entry.
    """

    id = "unused-ignored"
    scope = Scope.SOURCE
    severity = Severity.WARNING
    valid = (Example(claims=_WORDS + "      - {quote: built in 2002, reason: no one asks how old she is}\n", article=_ARTICLE),)
    invalid = (
        Example(claims=_WORDS + "      - {quote: built in 2003, reason: no one asks how old she is}   # <- here\n", article=_ARTICLE),
        Example(claims=_WORDS + "      - {quote: She sails daily, reason: no claim is needed}   # <- here\n", article=_ARTICLE),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        if not facts.corpus.ignored:
            return
        from checker.compare.coverage.ignored import unused_entries

        for entry, is_found in unused_entries(facts.corpus):
            where = entry.source.text_path or entry.source.file
            quote = " ".join(entry.quote.split())
            said = quote if len(quote) <= 100 else f"{quote[:100]}…"
            what = "quote the figure that needs no claim" if is_found else "copy the words from the article"
            yield Finding(
                message=f"“{said}” holds no figure" if is_found else f"“{said}” does not stand in {where}",
                location=entry.location,
                settle=f"{what}, or remove the entry",
                offending=quote,
            )
