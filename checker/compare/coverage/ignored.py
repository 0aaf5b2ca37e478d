"""What the entries under `ignored:` take out of an article, and those that take nothing out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from checker.compare.quotes.checks import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.quotes.page import Page
    from checker.compare.quotes.search import Place
    from checker.model.corpus import Corpus
    from checker.model.source import Ignored
    from checker.values.scan import Figure

_AROUND = 200
"""Characters on both sides of an entry's words that are read to see whether a figure stands in them."""


def unused_entries(corpus: Corpus) -> Iterator[tuple[Ignored, bool]]:
    """Entries that take no figure out, and whether their words stand in the text at all. Of articles only those words are scanned."""
    for source, entries in groupby(corpus.ignored, key=lambda entry: entry.source):
        page = page_of(source, corpus.article(source))
        for entry in entries if page is not None else ():
            assert page is not None
            found = page.find(entry.quote)
            if found is None or not any(_has_figure(page, place, source.language) for place in found.places):
                yield entry, found is not None


def ignored_by(entry: Ignored, page: Page, figures: list[Figure]) -> list[int]:
    """The numbers of the figures that an entry takes out, in the place where its quote stands first.

    The quote may be longer than a figure, or the number alone of one that is longer than it.
    """
    found = page.find(entry.quote)
    places = [page.folded.origin(*place) for place in found.places] if found else []
    return [at for place in places for at in meeting(figures, place) if _holds_number(figures[at], place, page.article.text)]


def meeting(figures: list[Figure], place: Place) -> Iterator[int]:
    """The numbers of the figures that share characters with a stretch of the text."""
    first = bisect_right(figures, place[0], key=lambda figure: figure.end)
    last = bisect_left(figures, place[1], key=lambda figure: figure.start)
    yield from range(first, last)


def _has_figure(page: Page, place: Place, language: str) -> bool:
    if any(map(str.isdigit, page.text[slice(*place)])):
        return True
    from checker.values.scan import scan_figures

    start, end = page.folded.origin(*place)
    low = max(0, start - _AROUND)
    around, inside = page.article.text[low : end + _AROUND], (start - low, end - low)
    figures = scan_figures(around, language)
    return any(_holds_number(figures[at], inside, around) for at in meeting(figures, inside))


def _holds_number(figure: Figure, place: Place, text: str) -> bool:
    """What the figure and the stretch share is the figure, or has its number."""
    start, end = max(figure.start, place[0]), min(figure.end, place[1])
    if (start, end) == (figure.start, figure.end) or any(map(str.isdigit, text[start:end])):
        return True
    from checker.values.scan import scan_figures

    return bool(scan_figures(text[start:end]))
