"""Where words and numbers begin and end in a folded text."""

from __future__ import annotations

import unicodedata

_INSIDE_NUMBERS = ".,':"
"""Between two digits these belong to the number: 0.95, 1,100, 300'000, 2:01:09."""


def is_whole(text: str, start: int, end: int) -> bool:
    """text[start:end], which is not empty, neither begins nor ends inside a word or a number."""
    return starts_whole(text, start) and ends_whole(text, end)


def starts_whole(text: str, start: int) -> bool:
    """No word or number that began before `start` goes on there."""
    if start == 0 or start >= len(text):
        return True
    before, first = text[start - 1], text[start]
    if before == " " or first == " ":
        return True
    if is_joint(before) and is_joint(first):
        return False
    if unicodedata.combining(first):
        return False
    return not (first.isdigit() and before in _INSIDE_NUMBERS and start > 1 and text[start - 2].isdigit())


def ends_whole(text: str, end: int) -> bool:
    """No word or number goes on at `end`; the 's of a genitive is no part of its word, the 't of "can't" is."""
    if end <= 0 or end >= len(text):
        return True
    last, after = text[end - 1], text[end]
    if after == " " or last == " ":
        return True
    if is_joint(last) and is_joint(after):
        return False
    if unicodedata.combining(after):
        return False
    following = text[end + 1 : end + 2]
    if last.isdigit() and after in _INSIDE_NUMBERS and following.isdigit():
        return False
    return not (last in "nN" and after == "'" and following in ("t", "T"))


def is_joint(char: str) -> bool:
    """A letter or digit of a script that writes spaces between words: next to another, both stand in one word."""
    if char.isascii():
        return char.isalnum()
    return char.isalnum() and not _is_unspaced(char)


def _is_unspaced(char: str) -> bool:
    """Of a script that writes words without spaces: Thai to Burmese, Khmer, Chinese, Japanese."""
    return (
        "\u0e00" <= char <= "\u109f"
        or "\u1780" <= char <= "\u17ff"
        or "\u2e80" <= char <= "\u9fff"
        or "\uf900" <= char <= "\ufaff"
        or "\uff66" <= char <= "\uff9f"
        or char >= "\U00020000"
    )
