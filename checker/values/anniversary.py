"""What an anniversary is the anniversary of: `7th anniversary`, `the seventh founding anniversary`, `centenary`, `kỷ niệm 7 năm`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.date_amount import number_at, ordinal_at
from checker.values.date_reading import DateReading, shift_high, shift_low
from checker.values.date_symbols import has, sense, skip, word
from checker.values.interval import Interval

if TYPE_CHECKING:
    from checker.values.date_context import Context
    from checker.values.date_symbols import Symbol

_AROUND = 31
"""Days by which an article may likely miss the anniversary that occasions it."""

_WORDS_BETWEEN = 4
_WORDS_BEHIND = 12


def anniversary_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """So many years before the anchor, and where reading goes on."""
    found = _prefixed(symbols, at) if has(symbols, at, "before anniversary") else _named(symbols, at) or _numbered(symbols, at)
    if found is None or found[0] < 1:
        return None
    return anniversary(context.anchor, found[0]), found[1] if context.is_scan else _behind(symbols, found[1])


def anniversary(anchor: Interval, years: int) -> DateReading:
    """What was `years` years before: an article appears around the anniversary, so half a year is possible, a month likely.

    Of an anchor that is itself wide (a year) the shifted year is likely.
    """
    low, high = shift_low(anchor.low, -years, "year"), shift_high(anchor.high, -years, "year")
    days = Interval(low, high)
    must = Interval(shift_low(low, -6, "month"), shift_high(high, 6, "month"))
    is_dated = low is not None and high is not None and high - low < _AROUND
    return DateReading(must, days.widened(_AROUND) if is_dated else days, "range", days, is_relative=True)


def _named(symbols: list[Symbol], at: int) -> tuple[int, int] | None:
    """`centenary`, `golden jubilee`."""
    years = sense(symbols, at, "anniversary of")
    return None if years is None else (years, at + 1)


def _numbered(symbols: list[Symbol], at: int) -> tuple[int, int] | None:
    """`7th anniversary`, `seventh founding anniversary`, `7. Jahrestag`, `7-year anniversary`."""
    found = ordinal_at(symbols, at)
    if found is None:
        number = number_at(symbols, at)
        if number is None or not isinstance(number.value, Fraction) or number.hedge or number.value.denominator != 1:
            return None
        behind = number.next
        if word(symbols, behind) != ".":
            behind = skip(symbols, behind, "-")
            if sense(symbols, behind, "unit") != "year":
                return None
        found = int(number.value), behind + 1
    years, here = found
    for step in range(_WORDS_BETWEEN + 1):
        if has(symbols, here + step, "anniversary"):
            return years, here + step + 1
        if not (word(symbols, here + step).isalpha() or word(symbols, here + step) in ("-", "'")):
            return None
    return None


def _prefixed(symbols: list[Symbol], at: int) -> tuple[int, int] | None:
    """`kỷ niệm 7 năm`, `kỷ niệm lần thứ 7`."""
    found = ordinal_at(symbols, at + 1)
    number = number_at(symbols, at + 1) if found is None else None
    if number is not None and isinstance(number.value, Fraction):
        found = int(number.value), number.next
    return None if found is None else (found[0], found[1] + (sense(symbols, found[1], "unit") == "year"))


def _behind(symbols: list[Symbol], at: int) -> int:
    """Past `of the founding of the department`: words without a number or a mark, up to the end of the text."""
    end = len(symbols)
    if end - at > _WORDS_BEHIND or any(has(symbols, here, "num") or not word(symbols, here)[:1].isalpha() for here in range(at, end)):
        return at
    return end
