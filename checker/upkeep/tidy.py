"""Fixes that need no finding: what the format lets be left out and is better written, and marks unlike those of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.lapse import expired
from checker.compare.quotes.fold import FOLDS, fold
from checker.compare.quotes.page import Page
from checker.model.finding import Fix, FixKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.claim import Claim
    from checker.model.corpus import Corpus

_UNSEEN = str.maketrans({char: "" for char, folded in FOLDS.items() if not folded})


def tidy(corpus: Corpus) -> Iterator[Fix]:
    """Values under which exceptions were made, and quotes in the very characters of their source."""
    yield from _values_of_suppressions(corpus)
    yield from _values_of_reconciliations(corpus)
    yield from _typography(corpus)


def _values_of_suppressions(corpus: Corpus) -> Iterator[Fix]:
    for claim in corpus.claims:
        for entry in claim.suppress:
            if entry.value is None and "suppress" in claim.spans and not expired(entry.expires, corpus.today):
                message = "record the value under which the suppression was made"
                yield Fix(entry.location, "", message, kind=FixKind.ADD, key="value", values=(claim.value,))


def _values_of_reconciliations(corpus: Corpus) -> Iterator[Fix]:
    for entry in corpus.reconciled:
        claims = [claim for name in entry.claims if (claim := corpus.claim(name))]
        if entry.values is None and len(claims) == len(entry.claims) and not expired(entry.expires, corpus.today):
            message = "record the values under which the reconciliation was made"
            values = tuple(claim.value for claim in claims)
            yield Fix(entry.location, "", message, kind=FixKind.ADD, key="values", values=values, is_list=True)


def _typography(corpus: Corpus) -> Iterator[Fix]:
    """A quote that is found only by looking past dashes, quotation marks and spaces; its words are those of the source."""
    for source in corpus.sources.values():
        claims = [claim for claim in corpus.claims_of(source.id) if claim.quotes]
        article = corpus.article(source) if claims else None
        if article is None or source.text_path is None:
            continue
        page = Page(article, source.text_path)
        for claim in claims:
            yield from _typography_of(claim, page, article.text)


def _typography_of(claim: Claim, page: Page, text: str) -> Iterator[Fix]:
    for number, quote in enumerate(claim.quotes):
        found = page.find(quote)
        if found is None or len(found.places) > 1 or found.is_inside:
            continue
        start, end = page.folded.origin(*found.places[0])
        said = " ".join(text[start:end].translate(_UNSEEN).split())
        key = f"quote.{number}" if f"quote.{number}" in claim.spans else "quote"
        if said != quote and fold(said) == fold(quote) and "\n" not in quote.rstrip("\n"):
            yield Fix(claim.location(key), said, "write the quote with the marks and spaces of its source")
