"""Shares of a whole, of a property in percent: one in five, two out of three."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.figure import Figure
from checker.values.figures import read_figure
from checker.values.hedging import plain
from checker.values.numerals import place_of
from checker.values.tokens import WORD

if TYPE_CHECKING:
    from checker.values.reader import Reader
    from checker.values.tokens import Tokens


def one_in(tokens: Tokens, figure: Figure, reader: Reader) -> Figure:
    """One in five, two out of three."""
    whole = figure.value
    if whole is None or whole.denominator != 1 or figure.is_share or figure.is_ordinal or whole <= 0:
        return figure
    for words in reader.table.out_of:
        at = figure.end + len(words)
        if tokens.word[figure.end : at] != list(words) or (tokens.kind[at] == WORD and tokens.word[at] not in reader.table.number_words):
            continue
        below = read_figure(tokens, at, reader.table, reader.marks)
        if below is None or below.value is None or below.is_ordinal or below.value <= whole:
            return figure
        if below.value > 100 and below.place != below.value:
            return figure  # five in 2014
        share = Fraction(whole) / below.value
        return Figure(plain(share), place_of(share), place_of(share), below.end, is_share=True, is_word=True)
    return figure
