"""Plain text as an article: it is its own source, and stays as it is to the byte."""

from __future__ import annotations

from checker.authoring.articles.article import About, ReadArticle, UnreadArticle
from checker.authoring.articles.dates import stated_day
from checker.authoring.articles.lines import one_line
from checker.files import RefusedFile
from checker.loading.sources import text_of as text_of_source

_LONGEST_TITLE = 160


def read_plain(data: bytes) -> ReadArticle:
    """The text as the linter reads it. Raises UnreadArticle where the bytes are no text."""
    text = text_of(data)
    if not text.strip():
        raise UnreadArticle("it has no text")
    return ReadArticle(text, About(title_of(text), stated_day(text)))


def text_of(data: bytes) -> str:
    """The bytes as a source's text, read as the linter reads it."""
    try:
        return text_of_source(data)
    except RefusedFile as refused:
        place = f" (line {refused.line}, column {refused.column})" if (refused.line, refused.column) != (1, 1) else ""
        raise UnreadArticle(f"{refused.message}{place}; {refused.settle}") from refused


def title_of(text: str, language: str = "en") -> str | None:
    """The first line, where an empty one or the one with the date follows it and it is no sentence."""
    head = text[:2000].lstrip("\ufeff \t\r\n").replace("\r\n", "\n").replace("\r", "\n")
    line, _, rest = head.partition("\n")
    second = rest.partition("\n")[0]
    title = one_line(line, _LONGEST_TITLE)
    is_headed = not second.strip() or (len(second) <= _LONGEST_TITLE and stated_day(second, language) is not None)
    if title is None or not is_headed or not rest.strip() or title.endswith((".", ":", ";", ",")) or stated_day(line, language):
        return None
    return title
