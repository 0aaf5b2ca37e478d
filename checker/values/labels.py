"""Numerals that are part of a name, a date or a time of day, and no figure: level-2, A4, No.130/2020, 2014-06, 24/7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.currency_words import currency_before
from checker.values.decades import PARTS
from checker.values.fractions_written import slashed
from checker.values.tokens import NUMERAL, WORD
from checker.values.unit_tables.currencies import SIGNS

if TYPE_CHECKING:
    from checker.values.tokens import Tokens

_DASHES = ("-", "−", "–")
_CIRCA = ("c", "ca")


def is_label(tokens: Tokens, at: int, graded: frozenset[str] = frozenset()) -> bool:
    """The numeral is part of a name: level-2, A4, No.130/2020, 2025-06-14."""
    if tokens.joined(at):
        before = tokens.raw[at - 1]
        if tokens.kind[at - 1] == WORD:
            return currency_before(tokens, at - 1) is None and tokens.word[at - 1] not in (*_CIRCA, "x")
        if is_score(tokens, at - 2):
            return False
        if before == "." and tokens.word[at - 2] in _CIRCA:
            return _goes_on(tokens, at)
        if before in _DASHES and (tokens.raw[at - 2] in SIGNS or (tokens.word[at - 2] in PARTS and tokens.raw[at + 1] == "s")):
            return _goes_on(tokens, at)  # $-12, the mid-40s
        if (before in _DASHES or before in ("/", ".", ":", "_")) and tokens.joined(at - 1):
            return not _is_graded(tokens, at, graded)
        if before == "#":
            return True
    return _goes_on(tokens, at)


def is_type(tokens: Tokens, at: int) -> bool:
    """The 777 of `Boeing 777s`: a numeral in the plural behind a word with a capital."""
    if tokens.raw[at + 1] != "s" or not tokens.joined(at + 1) or not tokens.raw[at].isdigit() or at == 0 or tokens.joined(at):
        return False
    return tokens.kind[at - 1] == WORD and tokens.raw[at - 1][0].isupper()


def is_score(tokens: Tokens, at: int) -> bool:
    """Two figures, the higher one first: beat them 3-1, voted 52–48. Not 2014-06, nor a piece of something longer."""
    if at < 0 or tokens.kind[at] != NUMERAL or tokens.raw[at + 1] not in ("-", "–") or tokens.kind[at + 2] != NUMERAL:
        return False
    if (
        not (tokens.joined(at + 1) and tokens.joined(at + 2))
        or tokens.joined(at)
        or (tokens.joined(at + 3) and tokens.raw[at + 3] in "-–/:")
    ):
        return False
    first, second = tokens.raw[at], tokens.raw[at + 2]
    if not (first.isdigit() and second.isdigit() and len(first) < 4 and len(second) < 4) or (first, second) == ("24", "7"):
        return False
    return int(first) > int(second) and (second == "0" or second[0] != "0")


def _is_graded(tokens: Tokens, at: int, graded: frozenset[str]) -> bool:
    """A magnitude-7.6 quake has the figure 7.6; so has whatever a plain word ties decimals to."""
    if tokens.raw[at - 1] != "-" or tokens.kind[at - 2] != WORD:
        return False
    word = tokens.raw[at - 2]
    return tokens.word[at - 2] in graded or (not tokens.raw[at].isdigit() and word.islower() and len(word) > 3)


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
    if is_score(tokens, at):
        return False
    if tokens.raw[after] == tokens.raw[sign] and tokens.joined(after) and tokens.kind[after + 1] == NUMERAL:
        return True
    if tokens.raw[sign] == "/":
        return slashed(tokens, at) is None
    if tokens.raw[sign] == ":":
        return True
    first, last = tokens.raw[at], tokens.raw[second]
    return first.isdigit() and last.isdigit() and len(first) < 5 and len(last) < 5 and int(first) > int(last) and tokens.kind[after] != WORD
