"""Where words and numbers begin and end in a folded text."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_UNSPACED = "[\u0e00-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0010ffff]"
"""Of a script that writes words without spaces: Thai to Burmese, Khmer, Chinese, Japanese."""
_INSIDE_NUMBERS = ".,':"
"""Between two digits these belong to the number: 0.95, 1,100, 300'000, 2:01:09."""


def is_whole(text: str, start: int, end: int) -> bool:
    """text[start:end], which is not empty, neither begins nor ends inside a word or a number."""
    return starts_whole(text, start) and ends_whole(text, end)


def starts_whole(text: str, start: int) -> bool:
    """No word or number that began before `start` goes on there."""
    if start == 0 or text[start - 1] == " ":
        return True
    return not _cuts(text, start)


def ends_whole(text: str, end: int) -> bool:
    """No word or number goes on at `end`; the 's of a genitive is no part of its word, the 't of "can't" is."""
    if end == len(text) or text[end - 1] == " ":
        return True
    return not _cuts(text, end) and not (text[end - 1] in "nN" and text[end : end + 2] in ("'t", "'T"))


def _cuts(text: str, at: int) -> bool:
    """Between text[at - 1] and text[at] a word is cut, a letter from its mark, or a number: before or behind what stands in it."""
    if unicodedata.combining(text[at]) or (is_joint(text[at - 1]) and is_joint(text[at])):
        return True
    return any(
        text[mark] in _INSIDE_NUMBERS and text[max(mark - 1, 0) : mark].isdigit() and text[mark + 1 : mark + 2].isdigit()
        for mark in (at - 1, at)
    )


def is_joint(char: str) -> bool:
    """A letter or digit of a script that writes spaces between words: next to another, both stand in one word."""
    return char.isalnum() and (char.isascii() or _unspaced().match(char) is None)


@cache
def _unspaced() -> re.Pattern[str]:
    """Made when there is more than ASCII: so many signs take long."""
    return re.compile(_UNSPACED)
