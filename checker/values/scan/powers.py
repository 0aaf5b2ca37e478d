"""Numbers for machines and in other scripts, of which the reader of values makes nothing: `10⁶`, `6.2 × 10⁸`, `1.5e-3`, `٣٠٠`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.scan.figure import Kind
from checker.values.scan.nouns import counted_end
from checker.values.surroundings import hedges_before
from checker.values.tokens import NUMERAL, SIGN, SUPERSCRIPT, VULGAR
from checker.values.unit_words import factor_at, rate_after

if TYPE_CHECKING:
    from checker.values.scan.view import Span, View
    from checker.values.tokens import Tokens

TIMES = ("×", "x", "*", "·")
_RAISED = SUPERSCRIPT + "⁻⁺"
_LONGEST = 40


def power_at(view: View, at: int, first: int) -> Span | None:
    """The number with its hedge, and its unit or noun; tokens."""
    tokens = view.tokens
    end = _number_end(tokens, at)
    if end is None:
        return None
    start = hedges_before(tokens, at, first, view.reader.table).at
    found = factor_at(tokens, end, view.reader.sight)
    if found is not None:
        from checker.values.scan.measured import kind_of

        rated = rate_after(tokens, found, view.reader.sight)
        return start, rated.end, kind_of(rated.unit)
    return start, counted_end(view, end), Kind.COUNT


def _number_end(tokens: Tokens, at: int) -> int | None:
    if tokens.kind[at] == SIGN:
        end = at
        while tokens.raw[end].isdecimal() and not tokens.raw[end].isascii() and end - at < _LONGEST and (end == at or tokens.joined(end)):
            end += 1
        return end if end > at and tokens.raw[at] not in VULGAR + SUPERSCRIPT else None
    if tokens.kind[at] != NUMERAL:
        return None
    if tokens.raw[at + 1] in TIMES and tokens.raw[at + 2] == "10":
        return _exponent(tokens, at + 3)
    if tokens.raw[at] == "10":
        return _exponent(tokens, at + 1)
    if tokens.word[at + 1] == "e" and tokens.joined(at + 1) and tokens.joined(at + 2):
        sign = tokens.raw[at + 2] in ("-", "+", "−")
        return at + 3 + sign if tokens.kind[at + 2 + sign] == NUMERAL and tokens.joined(at + 2 + sign) else None
    return None


def _exponent(tokens: Tokens, at: int) -> int | None:
    """Past `⁸`, `⁻³`, `^6`."""
    if not tokens.joined(at):
        return None
    if tokens.raw[at] == "^":
        sign = tokens.raw[at + 1] in ("-", "−")
        return at + 2 + sign if tokens.kind[at + 1 + sign] == NUMERAL else None
    end = at
    while tokens.raw[end] and tokens.raw[end] in _RAISED and tokens.joined(end) and end - at < 6:
        end += 1
    return end if end > at else None
