"""When something of a known age began: `the 36-year-old ferry`, `aged 24`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.date_amount import number_at
from checker.values.date_count import counted
from checker.values.date_reading import DateReading, plain, shift_high, shift_low
from checker.values.date_symbols import has, sense, skip
from checker.values.interval import EVERYTHING

if TYPE_CHECKING:
    from checker.values.date_context import Context
    from checker.values.date_symbols import Symbol


def age_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """The year in which it began: whoever is 24 has had that birthday, and not the next. Some 3,200 years old is of so many years ago.

    In running text of no time an age is an age.
    """
    if context.is_scan and context.anchor == EVERYTHING:
        return None
    is_aged = has(symbols, at, "aged")
    number = number_at(symbols, at + is_aged)
    if number is None:
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
    amount = number.weighed()
    if number.hedge or amount.must[0] != amount.must[1]:
        return counted(context.anchor, amount, "year", -1), after
    years = int(amount.must[0])
    low = shift_low(context.anchor.low, -years - 1, "year")
    return plain(None if low is None else low + 1, shift_high(context.anchor.high, -years, "year"), "range", is_relative=True), after
