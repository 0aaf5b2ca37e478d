"""A text cut into words, numbers and marks, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_TOKEN = re.compile(r"[0-9]+|[年月日년월일]|(?:[^\W\d_年月日년월일]|[\u0300-\u036f])+|\S")
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_MARKS = {**_DASHES, "’": "'", "‘": "'", "ʼ": "'", "∼": "~", "≈": "~", "～": "~"}


class Token(NamedTuple):
    text: str
    """Folded: case, Unicode form, dashes and apostrophes."""
    start: int
    end: int


def tokenise(text: str) -> list[Token]:
    return [Token(_folded(found[0]), found.start(), found.end()) for found in _TOKEN.finditer(text)]


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    return _MARKS.get(word) or unicodedata.normalize("NFC", word).casefold()
