"""Numerals with a letter that is a unit only there: `6.5p`, `1.4x`; all others are codes."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.scan.figure import Kind
from checker.values.scan.names import OPENING, code_at
from checker.values.scan.nouns import paid_end
from checker.values.sight import Found
from checker.values.surroundings import hedges_before
from checker.values.tokens import NUMERAL, WORD
from checker.values.unit_words import rate_after
from checker.values.units import currency

if TYPE_CHECKING:
    from checker.values.scan.view import Span, View

_BESIDE = OPENING | frozenset("/-–")
_UNITS = frozenset("CFWV")
_SCREENS = frozenset(("144", "240", "360", "480", "576", "720", "1080", "1440", "2160"))
"""`720p` is a kind of picture."""


def lettered_at(view: View, at: int, first: int) -> Span:
    """`6.5p a share`, `1.4x`, or a code: a numeral with letters that the grammar of quantities makes nothing of."""
    tokens = view.tokens
    letter = tokens.raw[at + 1]
    is_whole = not (tokens.joined(at + 2) and tokens.kind[at + 2] in (WORD, NUMERAL))
    is_alone = is_whole and not (tokens.joined(at) and tokens.raw[at - 1] not in _BESIDE)
    if not is_alone or not tokens.joined(at + 1) or tokens.raw[at] in _SCREENS:
        return code_at(view, at)
    start = hedges_before(tokens, at, first, view.reader.table).at
    if letter in _UNITS:
        return start, at + 2, Kind.QUANTITY
    if letter == "x":
        return start, at + 2, Kind.COUNT
    code = view.words.pence.get(letter)
    if code is None:
        return code_at(view, at)
    paid = rate_after(tokens, Found(currency((code,), Fraction(1, 100)), at + 2), view.reader.sight)
    return start, paid_end(view, paid.end), Kind.MONEY
