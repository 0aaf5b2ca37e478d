"""Shares of a whole, of a property in percent: one in five, two out of three."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.figure import Figure
from checker.values.figures import read_figure
from checker.values.hedging import plain
from checker.values.numerals import place_of
from checker.values.tokens import WORD
from checker.values.unit_words import factor_at
from checker.values.units import PERCENT, Kind

if TYPE_CHECKING:
    from checker.values.reader import Reader
    from checker.values.tokens import Tokens


def article_in(tokens: Tokens, at: int, reader: Reader) -> Figure | None:
    """The "a" of `a woman in five`, `un sur cinq`: 1, where a share follows."""
    if reader.unit.kind is not Kind.PERCENT or tokens.word[at] not in reader.table.one:
        return None
    one = Figure(1, 1, 1, at + 1, is_word=True)
    return one if one_in(tokens, one, reader) is not one else None


def _counts(tokens: Tokens, at: int, reader: Reader) -> bool:
    """The word behind a number is what it counts: a unit, or a plural."""
    if tokens.kind[at] != WORD or tokens.word[at] in reader.table.stops:
        return False
    return tokens.word[at].endswith("s") or factor_at(tokens, at, reader.sight) is not None


def one_in(tokens: Tokens, figure: Figure, reader: Reader) -> Figure:
    """One in five, two out of three."""
    whole = figure.value
    if whole is None or whole.denominator != 1 or figure.is_share or figure.is_ordinal or whole <= 0:
        return figure
    # One officer in five, nine officers out of ten; but two officers in 2014.
    is_tied = tokens.raw[figure.end] == "-" and tokens.joined(figure.end) and tokens.joined(figure.end + 1)  # one-in-five
    starts = [figure.end + is_tied]
    while len(starts) < 3 and tokens.kind[starts[-1]] == WORD and tokens.word[starts[-1]] not in reader.table.stops:
        starts.append(starts[-1] + 1)  # sept personnes vaccinées sur dix
    for start, words in ((start, words) for start in starts for words in reader.table.out_of):
        is_apart = start > figure.end and whole > 1 and len(words) == 1
        if is_apart and reader.unit.kind is not Kind.PERCENT:
            continue
        at = start + len(words)
        if tokens.word[start:at] != list(words):
            continue
        at += is_tied and tokens.raw[at] == "-"
        numeral = at + (tokens.word[at] in reader.table.one)  # in a hundred
        if tokens.kind[numeral] == WORD and tokens.word[numeral] not in reader.table.number_words:
            continue
        below = read_figure(tokens, at, reader.table, reader.marks)
        if below is None or below.value is None or below.is_ordinal or below.value.denominator != 1 or below.value <= whole:
            return figure
        unit = factor_at(tokens, below.end, reader.sight)
        if unit is not None and unit.unit is PERCENT:
            return figure  # ein Plus von 7 Prozent
        if below.value > 100 and below.place != below.value:
            return figure  # five in 2014
        if is_apart and (below.value > 100 or _counts(tokens, below.end, reader)):
            continue  # nine cases in ten ran; but two officers in ten days
        share = Fraction(whole) / below.value
        return Figure(plain(share), place_of(share), place_of(share), below.end, is_share=True, is_word=True)
    return figure
