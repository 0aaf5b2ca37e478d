"""Numerals that are part of a name, a date or a time of day, and no figure: level-2, A4, No.130/2020, 2014-06, 24/7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.currency_words import currency_before
from checker.values.fractions_written import slashed
from checker.values.tokens import NUMERAL, WORD

if TYPE_CHECKING:
    from checker.values.tokens import Tokens

_DASHES = ("-", "−", "–", "‑")


def is_label(tokens: Tokens, at: int) -> bool:
    """The numeral is part of a name: level-2, A4, No.130/2020, 2025-06-14."""
    if tokens.joined(at):
        before = tokens.raw[at - 1]
        if tokens.kind[at - 1] == WORD:
            return currency_before(tokens, at - 1) is None and tokens.word[at - 1] not in ("ca", "c", "x")
        if (before in _DASHES or before in ("/", ".", ":", "_")) and at > 1 and tokens.joined(at - 1):
            return True
        if before == "#":
            return True
    return _goes_on(tokens, at)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """A sign and more digits follow without a space, neither as a fraction nor as a range: 2014-06, 24/7, 10:30, 1_000."""
    sign, second, after = at + 1, at + 2, at + 3
    if tokens.raw[sign] == "_" and tokens.joined(sign):
        return True
    if (
        tokens.raw[sign] not in ("-", "–", "/", ":")
        or not (tokens.joined(sign) and tokens.joined(second))
        or tokens.kind[second] != NUMERAL
    ):
        return False
    if tokens.raw[after] == tokens.raw[sign] and tokens.joined(after) and tokens.kind[after + 1] == NUMERAL:
        return True
    if tokens.raw[sign] == "/":
        return slashed(tokens, at) is None
    if tokens.raw[sign] == ":":
        return True
    first, last = tokens.raw[at], tokens.raw[second]
    return first.isdigit() and last.isdigit() and len(first) < 5 and len(last) < 5 and int(first) > int(last) and tokens.kind[after] != WORD
