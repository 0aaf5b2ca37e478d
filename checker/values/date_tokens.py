"""A text cut into words, numbers and marks, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"[0-9]+|[年月日년월일]|(?:[^\W\d_年月日년월일]|[\u0300-\u036f])+|\S")
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_MARKS = {**_DASHES, "’": "'", "‘": "'", "ʼ": "'", "∼": "~", "≈": "~", "～": "~"}


_PIECE = 20000
"""Characters that are read at a time, so that a long text takes little memory."""


class Token(NamedTuple):
    text: str
    """Folded: case, Unicode form, dashes and apostrophes."""
    start: int
    end: int


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces, each with its place: cut after a line break or a space, if there is one."""
    start = 0
    while start < len(text):
        end, half = start + _PIECE, start + _PIECE // 2
        if end < len(text):
            end = max(text.rfind("\n", half, end), text.rfind(" ", half, end)) + 1 or end
        yield start, text[start:end]
        start = end


def tokenise(text: str) -> list[Token]:
    return [Token(_folded(found[0]), found.start(), found.end()) for found in _TOKEN.finditer(text)]


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    return _MARKS.get(word) or unicodedata.normalize("NFC", word).casefold()
