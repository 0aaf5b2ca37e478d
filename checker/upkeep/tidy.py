"""Fixes that need no finding: what the format lets be left out and is better written, and what other programs would misread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.lapse import expired
from checker.compare.quotes.fold import FOLDS, fold
from checker.compare.quotes.page import Page
from checker.loading.schema import CLAIM, DIMENSION, PROPERTY, Kind
from checker.loading.yaml_tree import Mapping, Text
from checker.model.finding import Fix, FixKind
from checker.model.span import Location
from checker.writing.document import walk
from checker.writing.scalars import reads_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.claim import Claim
    from checker.model.corpus import Corpus
    from checker.writing.document import Sheet

_FLAGS = {field.key for table in (CLAIM, PROPERTY, DIMENSION) for field in table.fields.values() if field.kind is Kind.FLAG}
_UNSEEN = str.maketrans({char: "" for char, folded in FOLDS.items() if not folded})
_EMPTY = frozenset({"~", "null"})


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


def misread(sheet: Sheet) -> Iterator[Fix]:
    """Plain texts of a document of which another YAML reader would make a number, a date or a truth that is written differently."""
    for place, node in walk(sheet.root):
        if isinstance(node, Text) and _is_misread(node) and not (place and place[-1] in _FLAGS):
            yield _quoted(sheet, node)
        elif isinstance(node, Mapping):
            yield from (_quoted(sheet, key) for key in node.keys.values() if _is_misread(key))


def _is_misread(node: Text) -> bool:
    return not node.style and node.value.casefold() not in _EMPTY and reads_otherwise(node.value)


def _quoted(sheet: Sheet, node: Text) -> Fix:
    location = Location(sheet.path, sheet.page.span(node))
    return Fix(location, "", "put in quotation marks what other YAML readers would change", kind=FixKind.QUOTE)
