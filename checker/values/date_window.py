"""Stretches of time that end, or begin, on the day they are counted from: `the past five years`, `the coming weeks`, `in the past decade`.

Where the words may also mean whole units of the calendar ("the last two decades" of an article of 2024: from 2004, or 2000 to
2019), both are possible, and the stretch up to the day is likely. A stretch without a number (`recent weeks`) is as long as "a few".
As the value of a date property "the past 50 years" says when something began: that is counted (`date_count`), and no stretch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.date_amount import number_at
from checker.values.date_count import moved
from checker.values.date_reading import UNIT_MONTHS, DateReading, shift_high, shift_low
from checker.values.date_symbols import Symbol, has, sense
from checker.values.interval import Interval

if TYPE_CHECKING:
    from fractions import Fraction

    from checker.values.date_amount import Amount
    from checker.values.date_context import Context

_FEW = (7, 12)
"""How many units "recent weeks" are likely, and how many at most: the upper ends of "a few"."""


def window_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """The stretch that begins at the symbol `at`, and where reading goes on; None where none does."""
    side = sense(symbols, at, "which")
    if side in (-1, 1):
        context = context.counting(symbols, at) if sense(symbols, at, "told") else context
        numbered = None if context.allows_relative else _numbered(symbols, at + 1, side, context)
        return numbered or _several(symbols, at + 1, side, context) or _single(symbols, at, side, context)
    recent = sense(symbols, at, "recent")
    if recent is not None:
        return _several(symbols, at + 1, recent, context)
    return None if context.allows_relative else _inside_out(symbols, at, context)


def _inside_out(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`cinq dernières années`, with the word behind the number; `5 năm qua`, with the word behind it all."""
    number = number_at(symbols, at) if has(symbols, at, "num") or has(symbols, at, "card") else None
    if number is None:
        return None
    side = sense(symbols, number.next, "which")
    amount = number.weighed()
    if side in (-1, 1) and has(symbols, number.next + 1, "plural"):
        return _stretch_of(amount, sense(symbols, number.next + 1, "unit"), side, number.next + 2, context)
    side = sense(symbols, number.next + 1, "window after")
    if side in (-1, 1):
        return _stretch_of(amount, sense(symbols, number.next, "unit"), side, number.next + 2, context)
    return None


def _numbered(symbols: list[Symbol], at: int, side: int, context: Context) -> tuple[DateReading, int] | None:
    """`five years` after `the past`."""
    number = number_at(symbols, at)
    if number is None:
        return None
    return _stretch_of(number.weighed(), sense(symbols, number.next, "unit"), side, number.next + 1, context)


def _stretch_of(amount: Amount, unit: str | None, side: int, after: int, context: Context) -> tuple[DateReading, int] | None:
    if unit in (None, "half") or amount.likely[1] is None:
        return None
    return _stretch(context.anchor, unit, side, amount.likely[1], (amount.must[1] or amount.likely[1]) + 1), after


def _several(symbols: list[Symbol], at: int, side: int, context: Context) -> tuple[DateReading, int] | None:
    """`weeks` after `the coming`, `recent` or `the last`."""
    unit = sense(symbols, at, "unit")
    if unit in (None, "half") or not has(symbols, at, "plural"):
        return None
    return _stretch(context.anchor, unit, side, _FEW[0], _FEW[1]), at + 1


def _single(symbols: list[Symbol], at: int, side: int, context: Context) -> tuple[DateReading, int] | None:
    """`year` after `the past`, not after `last`, which is the calendar's; a decade or a century may be either."""
    unit = sense(symbols, at + 1, "unit")
    if unit in (None, "half", "day") or not (has(symbols, at, "rolling") or UNIT_MONTHS.get(unit, 0) >= 120):
        return None
    return _stretch(context.anchor, unit, side, 1, 2), at + 2


def _stretch(anchor: Interval, unit: str, side: int, likely: Fraction | int, most: Fraction | int) -> DateReading:
    """From the anchor so many units back (-1) or on (1); as wide as the anchor itself where that is not one day."""
    days = [_from(anchor, unit, side, count) for count in (most, likely)]
    return DateReading(days[0], days[1], "range", days[1], is_relative=True)


def _from(anchor: Interval, unit: str, side: int, count: Fraction | int) -> Interval:
    if count == int(count):
        steps = side * int(count)
        low = shift_low(anchor.low, steps, unit) if side < 0 else anchor.low
        return Interval(low, anchor.high if side < 0 else shift_high(anchor.high, steps, unit))
    from fractions import Fraction

    far = moved(anchor, Fraction(0), Fraction(count), unit, side)
    return Interval(far.low, anchor.high) if side < 0 else Interval(anchor.low, far.high)
