"""Fractions: `half`, `a third`, `three quarters of a million`, `two and a half`, `3/4`, `2½`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.figure import Figure
from checker.values.hedging import plain
from checker.values.number_words import read_words
from checker.values.numerals import place_of
from checker.values.tokens import NUMERAL, WORD

if TYPE_CHECKING:
    from checker.values.hedges.table import Table
    from checker.values.tokens import Tokens

VULGAR_PARTS = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6),
    "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅐": (1, 7), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip


def share(value: Fraction, end: int) -> Figure:
    place = place_of(value)
    return Figure(plain(value), place, place, end, is_share=True, is_word=True)


def mixed(figure: Figure, part: Fraction, end: int) -> Figure:
    """`2½`, `1 1/2`: a number as good as its decimals."""
    assert figure.value is not None
    value = figure.value + part
    place = place_of(value)
    return Figure(plain(value), place, place, end, decimals=place != 0, is_share=place == 0)


_BELOW = ("2", "3", "4", "5", "6", "8", "10", "16")
"""Denominators that are written with a slash; 9/11 and 12/50 are something else."""


def slashed(tokens: Tokens, at: int) -> Figure | None:
    """`3/4`: a fraction only if it is a proper one, of small numbers, and no part of a longer chain."""
    if tokens.raw[at + 1] not in ("/", "⁄") or not (tokens.joined(at + 1) and tokens.joined(at + 2)) or tokens.kind[at + 2] != NUMERAL:
        return None
    above, below = tokens.raw[at], tokens.raw[at + 2]
    if not (above.isdigit() and below.isdigit() and len(above) < 3 and below in _BELOW and 0 < int(above) < int(below)):
        return None
    if tokens.raw[at + 3] in ("/", "-") and tokens.joined(at + 3):
        return None
    return share(Fraction(int(above), int(below)), at + 3)


def fraction_at(tokens: Tokens, at: int, table: Table) -> Figure | None:
    """`half`, `a third`, `three quarters`, `one-fifth`; and of a scale: `a quarter of a million`, `half a dozen`."""
    start = at + 1 if tokens.word[at] in table.one else at
    if tokens.word[start] in table.halves:
        return _of_scale(tokens, share(Fraction(1, 2), start + 1), table)
    if table.cardinals.get(tokens.word[at]) == 1 and tokens.word[at + 1] in table.halves:
        return _of_scale(tokens, share(Fraction(1, 2), at + 2), table)
    over, below = 1, start
    if start == at and tokens.word[at] not in table.lone_parts:
        spelled = read_words(tokens, at, table, joined=False)
        if spelled is None or spelled.is_ordinal or not 0 < spelled.value < 100:
            return None
        over, below = spelled.value, spelled.end
        if tokens.raw[below] == "-" and tokens.joined(below) and tokens.joined(below + 1):
            below += 1
    if tokens.word[below] in table.over:
        return _over(tokens, over, below + 1, table)
    ordinal = tokens.word[below].removesuffix("s")
    if tokens.word[below + 1] in table.part_words and ordinal in table.ordinals:
        nth = table.ordinals[ordinal]
        return _of_scale(tokens, share(Fraction(over, nth), below + 2), table) if nth > over else None
    part = table.parts.get(tokens.word[below])
    if part is None or part <= over or not _is_share(tokens, below, table, over):
        return None
    return _of_scale(tokens, share(Fraction(over, part), below + 1), table)


def _over(tokens: Tokens, over: int, at: int, table: Table) -> Figure | None:
    """The ba of `một phần ba`, one part of three; no percent."""
    part = table.cardinals.get(tokens.word[at], 0)
    return share(Fraction(over, part), at + 1) if part > over else None


def _is_share(tokens: Tokens, at: int, table: Table, over: int) -> bool:
    """`a third of`, `one third`, `two thirds`, `a third`, `a third less`; but `a third hospital` is one more, `a third-party app` none."""
    word = tokens.word[at]
    if over > 1 or word not in table.ordinals or tokens.word[at - 1] not in table.one:
        return True
    if tokens.raw[at + 1] == "-" and tokens.joined(at + 1) and tokens.joined(at + 2):
        return False
    following = tokens.word[at + 1]
    return tokens.kind[at + 1] != WORD or following in table.stops or following in table.of or following in table.comparatives


def _of_scale(tokens: Tokens, figure: Figure, table: Table) -> Figure:
    """The fraction of a scale where one follows: `of a million`, `a million`, `million`, `a dozen`."""
    end = _past_hyphen(tokens, figure.end)
    if tokens.word[end] in table.of:
        end += 1
    if tokens.word[end] in table.one:
        end = _past_hyphen(tokens, end + 1)
    word = tokens.word[end]
    by = table.scales.get(word) or table.dozens.get(word) or table.tens.get(word) or table.rounds.get(word)
    if by is None or figure.value is None:
        return figure
    value = plain(figure.value * by)
    place = place_of(value)
    return figure._replace(value=value, place=place, written_place=place, end=end + 1, is_share=True, is_exact=by in (12, 20), scale=1)


def _past_hyphen(tokens: Tokens, at: int) -> int:
    """Half-a-million, a half-dozen."""
    return at + (tokens.raw[at] == "-" and tokens.joined(at) and tokens.joined(at + 1))


def with_fraction(tokens: Tokens, figure: Figure, table: Table) -> Figure:
    """`two and a half`, `three and a quarter`, `2 and a half`; vi `2 triệu rưỡi`."""
    end = figure.end
    hyphen = tokens.raw[end] == "-" and tokens.joined(end) and tokens.joined(end + 1)
    end += hyphen
    if figure.value is None or figure.is_share or figure.decimals or tokens.word[end] not in table.joins:
        return figure
    if tokens.word[figure.end - 1] in table.scales:
        return figure
    end += 1
    if tokens.raw[end] == "-" and hyphen:
        end += 1
    part = _plain_fraction(tokens, end, table)
    if part is None:
        return figure
    return mixed(figure, part[0], part[1])


def _plain_fraction(tokens: Tokens, at: int, table: Table) -> tuple[Fraction, int] | None:
    """`a half`, `half`, `a quarter`, `three quarters`, without a scale of its own."""
    start = at
    over = 1
    if tokens.word[at] in table.one:
        start = at + 1
    elif tokens.word[at] in table.cardinals and table.cardinals[tokens.word[at]] > 0:
        start, over = at + 1, table.cardinals[tokens.word[at]]
    start += tokens.raw[start] == "-" and tokens.joined(start) and tokens.joined(start + 1)
    if tokens.word[start] in table.halves and over == 1:
        return Fraction(1, 2), start + 1
    part = table.parts.get(tokens.word[start])
    if part is None or part <= over or start == at:
        return None
    return Fraction(over, part), start + 1


def and_a_half_of(tokens: Tokens, figure: Figure, table: Table) -> Figure:
    """`a million and a half`: half of the last scale."""
    last = table.scales.get(tokens.word[figure.end - 1])
    if last is None or figure.value is None:
        return figure
    if tokens.word[figure.end] in table.half_after:
        part: tuple[Fraction, int] | None = (Fraction(1, 2), figure.end + 1)
    elif tokens.word[figure.end] in table.joins and tokens.word[figure.end + 1] in table.halves:
        part = Fraction(1, 2), figure.end + 2
    elif tokens.word[figure.end] in table.joins and tokens.word[figure.end + 1] in table.one:
        part = _plain_fraction(tokens, figure.end + 1, table)
    else:
        return figure
    if part is None:
        return figure
    value = plain(figure.value + part[0] * last)
    place = place_of(value)
    return figure._replace(value=value, place=place, written_place=place, end=part[1])
