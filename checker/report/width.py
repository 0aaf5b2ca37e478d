"""How many cells of a terminal a text takes, and lines of no more than so many.

Wide and fullwidth characters take two cells, combining marks none (Unicode
Standard Annex 11). Text comes here after `safe_text`, so nothing else is
invisible.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_STRANGE = re.compile(r"[^\x20-\x7e]")
_JOINED = range(0x1160, 0x1200)
"""Vowels and finals of Hangul, which join the syllable before them."""


def cells(text: str) -> int:
    """The width of a text on a terminal."""
    if text.isascii():
        return len(text)
    strange = _STRANGE.findall(text)
    return len(text) - len(strange) + sum(map(_cells_of, strange))


@lru_cache(maxsize=4096)
def _cells_of(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"} or ord(char) in _JOINED:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def padded(text: str, width: int) -> str:
    """The text and as many spaces as it lacks."""
    return text + " " * (width - cells(text))


def wrapped(text: str, width: int) -> list[str]:
    """The words of a text in lines of at most `width` cells; a word that is longer is cut."""
    if len(text) <= width and text.isascii() and text[:1] != " ":
        return [text]
    lines, line, used = [], "", 0
    for word in text.split(" "):
        size = cells(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, width) if size > width else [word]
        lines.extend(full)
        used = cells(line)
    return [*lines, line]


def clipped(lines: list[str], most: int) -> list[str]:
    """The first few lines; ` …` says that there is more."""
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1] + " …"]


def _cut(word: str, width: int) -> list[str]:
    """Pieces of at most `width` cells; a combining mark stays with its letter."""
    pieces, start, used = [], 0, 0
    for at, char in enumerate(word):
        size = _cells_of(char)
        if used + size > width and used:
            pieces.append(word[start:at])
            start, used = at, 0
        used += size
    return [*pieces, word[start:]]
