"""An article as it was read: its text, and what its file says of itself."""

from __future__ import annotations

from typing import NamedTuple


class About(NamedTuple):
    """What a file says of itself, in its own words; None where it says nothing. Nothing in it is guessed but the language."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    hints: tuple[str, ...] = ()
    """Dates that may be that of publication, each with what the file calls it: `the file was made on 2021-05-27`."""


class ReadArticle(NamedTuple):
    """An article's text, with LF line ends and without control characters."""

    text: str
    about: About = About()
    notes: tuple[str, ...] = ()
    """What a person should know of the reading: bytes that are no text, pages without any."""


class UnreadArticle(Exception):
    """The article cannot be read; the message is a sentence without the file's name."""


def words(text: str) -> frozenset[str]:
    """The words of a table that is written as running text."""
    return frozenset(text.split())
