"""Sums below zero as account books have them: `$(4.2) million`, `€-12`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.currency_words import currency_before
from checker.values.figure import Figure, scaled
from checker.values.figures import letter_scale
from checker.values.unit_tables.currencies import SIGNS

if TYPE_CHECKING:
    from checker.values.hedges.table import Table
    from checker.values.tokens import Tokens
    from checker.values.units import Unit

_MINUS = ("-", "−", "–")


def entry_at(tokens: Tokens, at: int, figure: Figure, first: int, table: Table) -> tuple[Figure, Unit, int] | None:
    """The figure at a token below zero, its currency and the token it starts at, where a sign of money stands before bracket or minus.

    In `($12)` the bracket may be anyone's: that is 12.
    """
    opener = at - 1
    is_bracket = tokens.raw[opener] == "(" and tokens.raw[figure.end] == ")"
    if not (is_bracket or tokens.raw[opener] in _MINUS) or tokens.raw[opener - 1] not in SIGNS or not tokens.joined(opener):
        return None
    if figure.value is None:
        return None
    for start in range(max(first, opener - 3), opener):
        found = currency_before(tokens, start)
        if found is not None and found.end == opener:
            figure = figure._replace(value=-figure.value)
            return (_past_bracket(tokens, figure, table) if is_bracket else figure), found.unit, start
    return None


def _past_bracket(tokens: Tokens, figure: Figure, table: Table) -> Figure:
    end = figure.end + 1
    by = table.scales.get(tokens.word[end]) or (letter_scale(tokens, end) if tokens.joined(end) else None)
    return figure._replace(end=end) if by is None else scaled(figure, by, end + 1)
