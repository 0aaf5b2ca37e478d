"""Raised and lowered characters as plain text: 10⁶ is never 106, and a footnote's mark never becomes part of the figure before it.

HTML, Word and PDF files say in their own ways what stands above the line. What that means is the same in all of them:

- an exponent (after ten, after a unit, with a sign) keeps its meaning as a Unicode superscript: 10⁶, m², s⁻¹;
- the ending of an ordinal and the foot of a fraction stand on the line: 21st, 1⁄2;
- a footnote's mark is no part of the text, and is left out where it surely is one;
- digits of which neither is sure are set apart from the figure before them, as superscripts: 55 ³.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from checker.authoring.articles.article import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Level(Enum):
    LINE = auto()
    RAISED = auto()
    LOWERED = auto()
    NOTE = auto()
    """Raised, and known to be a footnote's mark."""


class Piece(NamedTuple):
    text: str
    level: Level = Level.LINE


_UP = str.maketrans("0123456789+-−–()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾ⁿ")
_DOWN = str.maketrans("0123456789+-−–()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₍₎")
_ORDINALS = words("st nd rd th e er re ère ere ème eme ième ieme nde de d ste tes te os as")
_UNITS = words("m km cm mm dm nm µm μm hm in ft yd mi s h min kg g mol ha l K J W Hz Pa")
_NUMBER = re.compile(r"\d{1,4}")
_SIGNED = re.compile(r"[+\-−–]\d{1,4}|n")
_MARKS = re.compile(r"[\[(]?(?:[\d,;\s–-]{1,12}|[*†‡§¶#]{1,4}|[a-z])[\])]?")
_SYMBOLS = re.compile(r"[*†‡§¶#]{1,4}|[\[(][\w,;\s–-]{1,8}[\])]")
_TEN = re.compile(r"(?<![\d.,])10\Z")
_WORD = re.compile(r"[^\W\d_]+\Z")
_SLASH = ("⁄", "/", "∕")
_TAIL = 24
"""Characters before a raised text that tell what it is."""


def joined(pieces: Iterable[Piece]) -> str:
    """The pieces as one text. Linear in their length."""
    parts = _merged(pieces)
    notes = _note_numbers(parts)
    out: list[str] = []
    tail = ""
    for number, piece in enumerate(parts):
        after = parts[number + 1].text[:1] if number + 1 < len(parts) else ""
        written = piece.text if piece.level is Level.LINE else _written(piece, tail, after, notes)
        if piece.level is not Level.LINE and (tail + written)[-1:].isdigit() and after.isdigit():
            written += " "
        out.append(written)
        tail = (tail + written[-_TAIL:])[-_TAIL:]
    return "".join(out)


def _merged(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours of one level as one, so that a mark in three runs is one mark."""
    texts: list[list[str]] = []
    levels: list[Level] = []
    for piece in pieces:
        if not piece.text:
            continue
        if levels and levels[-1] is piece.level:
            texts[-1].append(piece.text)
        else:
            texts.append([piece.text])
            levels.append(piece.level)
    return [Piece("".join(text), level) for text, level in zip(texts, levels, strict=True)]


def _note_numbers(parts: Sequence[Piece]) -> frozenset[str]:
    """The raised numbers that are footnotes because they count on: 1, 2, 3 through a text, one at least behind a word."""
    counted: list[str] = []
    is_sure, expected = False, 1
    for before, piece in zip([Piece(""), *parts], parts, strict=False):
        text = piece.text.strip()
        if piece.level not in (Level.RAISED, Level.NOTE) or not _NUMBER.fullmatch(text) or _is_power(before.text, text):
            continue
        if int(text) <= expected:
            counted.append(text)
            expected = max(expected, int(text) + 1)
            is_sure = is_sure or piece.level is Level.NOTE or not before.text[-1:].isdigit()
    return frozenset(counted) if is_sure else frozenset()


def _is_power(before: str, text: str) -> bool:
    """Whether a raised number is an exponent, by what stands before it."""
    tail = before[-_TAIL:]
    if _SIGNED.fullmatch(text) or _TEN.search(tail):
        return True
    word = _WORD.search(tail)
    return word is not None and (len(word[0]) == 1 or (word[0] in _UNITS and text in ("2", "3", "4")))


def _written(piece: Piece, tail: str, after: str, notes: frozenset[str]) -> str:
    text = piece.text.strip()
    if not text:
        return piece.text
    space = " " if piece.text[-1:].isspace() else ""
    if piece.level is Level.LOWERED:
        is_subscript = tail[-1:].isdigit() and text[0].isdigit()
        return (text.translate(_DOWN) if is_subscript else text) + space
    if piece.level is Level.NOTE and _MARKS.fullmatch(text):
        return space
    return _raised(text, tail, after, notes) + space


def _raised(text: str, tail: str, after: str, notes: frozenset[str]) -> str:
    last = tail[-1:]
    if _SYMBOLS.fullmatch(text):
        return ""
    if text in ("o", "0", "º", "°") and last.isdigit() and after in ("C", "F"):
        return "°"
    if text.casefold() in _ORDINALS or not (_NUMBER.fullmatch(text) or _SIGNED.fullmatch(text)):
        return _as_it_is(text, last)
    if after in _SLASH:
        return f" {text}" if last.isdigit() else text
    if _is_power(tail, text):
        return text.translate(_UP)
    if not last or last == "\n":
        return f"[{text}]"
    if last.isdigit():
        return "" if text in notes else f" {text.translate(_UP)}"
    if last.isspace() and after.isalpha():
        return text.translate(_UP)
    return ""


def _as_it_is(text: str, last: str) -> str:
    """Words above the line; what begins with a figure keeps off a figure, and a lone letter behind one is a mark."""
    if last.isdigit() and (text[0].isdigit() or (len(text) == 1 and text not in ("e", "a", "o", "d"))):
        return f" {text}" if len(text) > 1 else ""
    return {"a": "ª", "o": "º"}.get(text, text) if last.isdigit() else text
