"""A Word document as an article: paragraphs and tables of the body, then its footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.authoring.articles.article import About, ReadArticle, UnreadArticle
from checker.authoring.articles.dates import day_of, stated_day
from checker.authoring.articles.lines import clean, one_line
from checker.authoring.articles.raised import joined
from checker.authoring.articles.word.package import Package
from checker.authoring.articles.word.runs import Runs

if TYPE_CHECKING:
    from collections.abc import Mapping

_BODY = "word/document.xml"
_CORE = "docProps/core.xml"
_ENDS = ("word/footnotes.xml", "word/endnotes.xml")
_JUNK = ("word document", "document1", "untitled", "microsoft word")


def read_word(data: bytes) -> ReadArticle:
    """The document's text. Raises UnreadArticle where it is none, or has no text."""
    package = Package(data)
    runs = _runs(package, _BODY)
    pieces = list(runs.pieces)
    for name in _ENDS:
        if package.has(name):
            pieces += _runs(package, name).pieces
    text = clean(joined(pieces))
    if not text.strip():
        raise UnreadArticle("it has no text")
    return ReadArticle(text, _about(package, text, runs.title))


def _runs(package: Package, name: str) -> Runs:
    runs = Runs()
    package.walk(name, runs.begin, runs.end, runs.text)
    return runs


def _about(package: Package, text: str, heading: str | None) -> About:
    """What the document's properties say. The day it was made is no date of publication, and is told as what it is."""
    said = _Core()
    if package.has(_CORE):
        package.walk(_CORE, said.begin, said.end, said.text)
    title = one_line(said.found.get("title", ""))
    if title is None or title.casefold().startswith(_JUNK):
        title = one_line(heading or "")
    published = stated_day(text)
    made = day_of(said.found.get("created"))
    hints = () if published or made is None else (f"the file was made on {made}",)
    language = said.found.get("language", "").strip()
    is_tag = 2 <= len(language) <= 12 and language.replace("-", "").isalnum() and language.isascii()
    author = one_line(said.found.get("creator", ""))
    return About(title, published, None, author, None, language if is_tag else None, hints)


class _Core:
    """The document's core properties by their names."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._inside = ""

    def begin(self, name: str, _: Mapping[str, str]) -> None:
        self._inside = name

    def end(self, name: str) -> None:
        self._inside = ""

    def text(self, text: str) -> None:
        if self._inside and len(self.found.get(self._inside, "")) < 1000:
            self.found[self._inside] = self.found.get(self._inside, "") + text[:1000]
