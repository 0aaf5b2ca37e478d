"""When something of a known age began: `the 36-year-old ferry`, `aged 24`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.date_amount import number_at
from checker.values.date_reading import DateReading, plain, shift_high, shift_low
from checker.values.date_symbols import has, sense, skip
from checker.values.interval import EVERYTHING

if TYPE_CHECKING:
    from checker.values.date_context import Context
    from checker.values.date_symbols import Symbol


def age_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """The year in which it began: whoever is 24 has had that birthday, and not the next. In running text of no time an age is an age."""
    if context.is_scan and context.anchor == EVERYTHING:
        return None
    is_aged = has(symbols, at, "aged")
    number = number_at(symbols, at + is_aged)
    if number is None or number.hedge or not isinstance(number.value, Fraction) or number.value.denominator != 1:
        return None
    after = number.next
    if not is_aged:
        after = skip(symbols, after, "-")
        if sense(symbols, after, "unit") != "year":
            return None
        after = skip(symbols, after + 1, "-")
        if not has(symbols, after, "old"):
            return None
        after += 1
    years = int(number.value)
    low = shift_low(context.anchor.low, -years - 1, "year")
    return plain(None if low is None else low + 1, shift_high(context.anchor.high, -years, "year"), "range", is_relative=True), after
