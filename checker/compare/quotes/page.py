"""The text of one source as its quotes are looked up in it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from checker.compare.quotes.fold import Folded, fold
from checker.compare.quotes.near_miss import Words
from checker.compare.quotes.search import find
from checker.model.span import Location

if TYPE_CHECKING:
    from checker.compare.quotes.search import Found, Place
    from checker.model.source import Article

SHOWN = 160
"""Code points of a passage that a message shows."""


class Page:
    """An article, folded once, each quote searched once however many claims share it."""

    def __init__(self, article: Article, path: str) -> None:
        self.article = article
        self.path = path
        self.folded = Folded(article.text)
        self._found: dict[str, Found | None] = {}

    @property
    def text(self) -> str:
        return self.folded.text

    @cached_property
    def words(self) -> Words:
        return Words(self.text)

    def find(self, quote: str) -> Found | None:
        if quote in self._found:
            return self._found[quote]
        found = self._found[quote] = find(self.text, fold(quote))
        return found

    def location(self, place: Place, label: str = "") -> Location:
        """A stretch of the folded text in the file: line and column of the article as it is."""
        return Location(self.path, self.article.span(*self.folded.origin(*place)), label)

    def line(self, place: Place) -> int:
        return self.location(place).span.line

    def said(self, place: Place) -> str:
        """The source's own words, in one line, shortened."""
        start, end = self.folded.origin(*place)
        return shortened(" ".join(self.article.text[start:end].split()))


def shortened(text: str) -> str:
    """The text, its middle left out where it is long."""
    return text if len(text) <= SHOWN else f"{text[: SHOWN // 2].rstrip()} … {text[-SHOWN // 2 :].lstrip()}"
