"""A text cut into numerals, words and signs, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

VULGAR = "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒"
SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SPACE = " \u00a0\u2009\u202f"

_TOKEN = re.compile(
    rf"([0-9]{{1,3}}(?:[{_SPACE}][0-9]{{3}})+(?:[.,][0-9]+)?(?![0-9])|[0-9]+(?:[.,][0-9]+|['’][0-9]{{3}}(?![0-9]))*"
    r"|(?<![\w.,…/\\)\]’”])\.[0-9]++(?![\w.,][0-9]))"  # .5 percent, $.50
    rf"|((?:[^\W\d_{VULGAR}{SUPERSCRIPT}]|[\u0300-\u036f])+)"
    r"|\S"
)

_PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "％": "%"}
_HYPHENS = str.maketrans("‐‑", "--")

NUMERAL, WORD, SIGN = 1, 2, 3
_AHEAD = 12
_SIGNS_AHEAD, _EMPTY_AHEAD = [SIGN] * _AHEAD, [""] * _AHEAD


@lru_cache(maxsize=16384)
def fold_word(raw: str) -> str:
    """A word or sign as the tables have it: NFC, without case, with a plain apostrophe."""
    if len(raw) == 1 and raw in _PLAIN:
        return _PLAIN[raw]
    return raw.lower() if raw.isascii() else unicodedata.normalize("NFC", raw).casefold()


class Tokens:
    """Parallel lists: `kind`, `raw` (as written, a hyphen that may not break as a plain one), `word` (folded), `start`, `end`.

    Past the end stand empty signs.
    """

    __slots__ = ("count", "end", "kind", "raw", "start", "text", "word")

    def __init__(self, text: str) -> None:
        self.text = text
        matches = list(_TOKEN.finditer(text if text.isascii() else text.translate(_HYPHENS)))
        self.count = len(matches)
        # Looking ahead must not need a check at every step.
        beyond = len(text) + 1
        self.kind = [match.lastindex or SIGN for match in matches] + _SIGNS_AHEAD
        self.raw = [match[0] for match in matches] + _EMPTY_AHEAD
        self.start = [match.start() for match in matches] + [beyond] * _AHEAD
        self.end = [match.end() for match in matches] + [beyond] * _AHEAD
        self.word = self.raw[:] if text.isascii() and text.islower() else [fold_word(raw) for raw in self.raw]

    def joined(self, at: int) -> bool:
        """Token `at` follows the one before it without a space."""
        return 0 < at < self.count and self.start[at] == self.end[at - 1]

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` up to but not including token `last`."""
        return self.text[self.start[first] : self.end[last - 1]] if first < last else ""
