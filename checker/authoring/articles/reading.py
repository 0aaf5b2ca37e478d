"""The one door to articles: by the ending of a file's name to the reader of its kind, bounded, and a sentence where it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.authoring.articles.article import UnreadArticle
from checker.errors import InputError
from checker.files import SOURCE_LIMIT, RefusedFile, read_bounded

if TYPE_CHECKING:
    from checker.authoring.articles.article import About, ReadArticle

KINDS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
"""What is read, by the ending of the name, in small letters."""


class Opened(NamedTuple):
    """An article as its file has it."""

    data: bytes
    kind: str
    """`plain` where the bytes are the text."""
    read: ReadArticle


def open_article(path: str) -> Opened:
    """Read the article in a file. Raises InputError, one sentence with the path, where that cannot be."""
    ending = path[path.rfind(".") :].casefold() if "." in path.replace("\\", "/").rpartition("/")[2] else ""
    kind = KINDS.get(ending)
    if kind is None:
        known = ", ".join(dict.fromkeys(KINDS))
        raise InputError(f"{path}: no article is read from a file of this kind; there are {known} (other text: --stdin)")
    try:
        data = read_bounded(path, SOURCE_LIMIT)
        return Opened(data, kind, read_bytes(data, kind))
    except RefusedFile as refused:
        raise InputError(f"{path}: {refused.message}") from refused
    except UnreadArticle as error:
        raise InputError(f"{path}: {error}") from error
    except InputError as error:
        raise InputError(f"{path}: {error}") from error


def read_bytes(data: bytes, kind: str) -> ReadArticle:
    """The article in some bytes. Raises UnreadArticle where they hold none, InputError where what reads it is not installed."""
    read = _read(data, kind)
    return read if read.about.language else read._replace(about=_in_its_language(read, kind))


def _in_its_language(read: ReadArticle, kind: str) -> About:
    """What the file says, where its words tell a language that it does not name: its date may be written in that."""
    from checker.authoring.articles.tongue import language_of

    language = language_of(read.text)
    return read.about if language is None else in_language(read, kind, language)


def in_language(read: ReadArticle, kind: str, language: str) -> About:
    """What the file says, in a language."""
    from checker.authoring.articles.dates import stated_day
    from checker.authoring.articles.plain import title_of

    about = read.about
    published = about.published or stated_day(read.text, language)
    title = title_of(read.text, language) if kind == "plain" and about.title is None else about.title
    return about._replace(language=language, published=published, title=None if title == published else title)


def _read(data: bytes, kind: str) -> ReadArticle:
    if kind == "plain":
        from checker.authoring.articles.plain import read_plain

        return read_plain(data)
    if kind == "markdown":
        from checker.authoring.articles.markdown import read_markdown

        return read_markdown(data)
    if kind == "html":
        from checker.authoring.articles.html import read_html

        return read_html(data)
    if kind == "docx":
        from checker.authoring.articles.word import read_word

        return read_word(data)
    return _read_pdf(data)


def _read_pdf(data: bytes) -> ReadArticle:
    from importlib.util import find_spec

    from checker.authoring.articles.pdf import read_pdf

    if find_spec("pypdf") is None:
        raise InputError("to read PDF files, install pypdf: pip install 'factlint[pdf]'")
    return read_pdf(data)
