"""The text of one source as its quotes are looked up in it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from checker.compare.quotes.fold import Folded, fold
from checker.compare.quotes.search import find
from checker.model.span import Location

if TYPE_CHECKING:
    from checker.compare.quotes.near_miss import NearMiss, Words
    from checker.compare.quotes.search import Found, Place
    from checker.compare.quotes.wanting import Wanting
    from checker.model.source import Article
    from checker.model.span import Span

SHOWN = 160
"""Code points of a passage that a message shows."""


MOST_WORK = 20_000_000_000
"""Code points that the search for one source's quotes may go through, some ten seconds: a book's every page quoted twice is less."""
MOST_NEAREST = 500
"""Near misses shown of one source."""


class Page:
    """An article, folded once, each quote searched once however many claims share it."""

    def __init__(self, article: Article, path: str) -> None:
        self.article = article
        self.path = path
        self.folded = Folded(article.text)
        self._found: dict[str, Found | None] = {}
        self._work = 0
        self._spans: dict[Place, Span] = {}
        self.given_up: set[str] = set()
        """Quotes that were not looked up: the text and its quotes together are too much."""
        self.wanting: dict[str, Wanting] = {}
        """What is said of quotes that are not found."""
        self._nearest: dict[str, NearMiss | None] = {}

    @property
    def text(self) -> str:
        return self.folded.text

    @cached_property
    def words(self) -> Words:
        from checker.compare.quotes.near_miss import Words  # here, as below: most quotes are found

        return Words(self.text)

    def find(self, quote: str) -> Found | None:
        if quote in self._found:
            return self._found[quote]
        self._work += len(self.text)
        if self._work > MOST_WORK:
            self.given_up.add(quote)
            return None
        folded = fold(quote)
        found = find(self.text, folded)
        if found is None and ("'" in folded or '"' in folded):
            found = find(self._one_mark, folded.replace('"', "'"))
        self._found[quote] = found
        return found

    @cached_property
    def _one_mark(self) -> str:
        """The text with one kind of quotation mark: whoever quotes it within marks of his own writes 'ready' for "ready"."""
        return self.text.replace('"', "'")

    def nearest(self, words: str) -> NearMiss | None:
        """The passage most like the folded words; of the first so many, since each costs as much as a hundred quotes that are found."""
        if words not in self._nearest:
            from checker.compare.quotes.near_miss import near_miss

            self._nearest[words] = near_miss(self.words, words) if len(self._nearest) < MOST_NEAREST else None
        return self._nearest[words]

    def location(self, place: Place, label: str = "") -> Location:
        """A stretch of the folded text in the file: line and column of the article as it is."""
        return Location(self.path, self._span(place), label)

    def line(self, place: Place) -> int:
        return self._span(place).line

    def _span(self, place: Place) -> Span:
        span = self._spans.get(place)
        if span is None:
            span = self._spans[place] = self.article.span(*self.folded.origin(*place))
        return span

    def said(self, place: Place) -> str:
        """The source's own words, in one line, shortened."""
        start, end = self.folded.origin(*place)
        return shortened(" ".join(self.article.text[start:end].split()))


def shortened(text: str) -> str:
    """The text, its middle left out where it is long."""
    return text if len(text) <= SHOWN else f"{text[: SHOWN // 2].rstrip()} … {text[-SHOWN // 2 :].lstrip()}"
