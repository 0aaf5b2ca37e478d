"""Dates in words beyond a single one: a range of two, a bound around them, a date counted from another."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.calendar import months_between, shift_months
from checker.values.date_amount import hedged
from checker.values.date_count import counted, span_at
from checker.values.date_element import Element, element_at, read_element
from checker.values.date_range import joined, range_at, second_at
from checker.values.date_reading import DateReading, about
from checker.values.date_symbols import Symbol, has, sense, skip, word
from checker.values.frozen import replace
from checker.values.interval import Interval
from checker.values.relative import night_of

if TYPE_CHECKING:
    from checker.values.date_context import Context

_SMALL = ("the", "small")


def date_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """The date that begins at the symbol `at`, and where reading goes on; None where none does. Unreadable of an impossible one."""
    found = _between(symbols, at, context) or _counted_from(symbols, at, context) or _bounded(symbols, at, context)
    if found is None:
        found = range_at(symbols, at, context)
    if found is None:
        return None
    return _with_postfix(symbols, *found)


def _between(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`between 2014 and 2018`, `from June 2014 to May 2015`."""
    is_between = has(symbols, at, "between")
    if not is_between and not has(symbols, at, "from") and sense(symbols, at, "bound") != "from":
        return None
    first = element_at(symbols, skip(symbols, at + 1, *_SMALL), context)
    if first is None:
        return None
    if first.last is not None:
        return joined(first, Element(None, first.last, None, first.next), context) if is_between else None
    if not has(symbols, first.next, "and" if is_between else "to"):
        is_pair = is_between and first.reading is not None and first.reading.precision == "range"
        return (first.reading, first.next) if is_pair and first.reading is not None else None  # between the 16th and 18th centuries
    second = second_at(symbols, first, first.next + 1, context)
    return None if second is None else joined(first, second, context)


def _counted_from(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`3 days before 13 June 2014`: counted from a date that stands there."""
    direction = sense(symbols, at, "beside")  # the day before
    found = span_at(symbols, at) if direction is None else (hedged(Fraction(1), ""), "day", at)
    if found is None:
        return None
    amount, unit, after = found
    direction = direction or {"before": -1, "after": 1, "from": 1}.get(sense(symbols, after, "bound") or "")
    if direction is None:
        return None
    anchor = element_at(symbols, skip(symbols, after + 1, *_SMALL), context)
    if anchor is None or anchor.last is not None:
        return None
    reading = read_element(anchor, context)
    return counted(reading.must, amount, unit, direction), anchor.next


def _bounded(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`before 2014`, `after 13 November 2020`, `by the end of 2030`, `since June 2014`; since and until say when, not how wide."""
    bound = sense(symbols, at, "bound")
    if bound is None or (has(symbols, at, "which") and word(symbols, at - 1).endswith(" the")):  # on the following Monday
        return None
    found = range_at(symbols, skip(symbols, at + 1, *_SMALL), context)
    if found is None:
        return None
    reading, after = found
    if bound in ("from", "until"):
        return None if context.is_scan else (reading, after)
    return bounded(reading, bound, word(symbols, at)), after


def bounded(reading: DateReading, bound: str, words: str) -> DateReading:
    """The days before, after, not before or not after a date. What is hedged may itself lie later or earlier."""
    days = reading.must
    low: int | None = None
    high: int | None = None
    starts, ends = _edges(reading)
    if bound == "before" and starts is not None:
        high = starts - 1
    elif bound == "after" and ends is not None:
        low = ends + 1
    elif bound == "by" and days.high is not None:
        high = int(days.high)
    elif bound == "not before" and days.low is not None:
        low = int(days.low)
    span = Interval(low, high)
    hedge_words = f"{words} {reading.hedge_words}".strip()
    return replace(reading, must=span, likely=span, precision="range", month_day=None, hedge_words=hedge_words, ends=())


def _edges(reading: DateReading) -> tuple[int | None, int | None]:
    """The last day on which it may begin and the first on which it may end: of `about 2014` the first of 2016 and the last of 2012."""
    low, high = reading.must.low, reading.must.high
    if not reading.hedge_words:
        return None if low is None else int(low), None if high is None else int(high)
    figure = reading.figure
    if low is None or high is None or figure.low is None or figure.high is None or not reading.must.contains(figure):
        return None if high is None else int(high), None if low is None else int(low)
    months = months_between(int(figure.low), int(figure.high) + 1)
    if months is None:
        return int(high - figure.high + figure.low), int(low + figure.high - figure.low)
    return shift_months(int(high) + 1, -months), shift_months(int(low), months) - 1


def _with_postfix(symbols: list[Symbol], reading: DateReading, after: int) -> tuple[DateReading, int]:
    """`2014 or later`, `June 2014 at the latest`, `2014 or so`."""
    kind = sense(symbols, after, "postfix")
    if kind is None:
        return reading, after
    words = word(symbols, after)
    if kind == "night":
        return night_of(reading), after + 1
    if kind == "from":
        return reading, after + 1
    if kind == "about":
        return replace(about(reading), hedge_words=words), after + 1
    return bounded(reading, kind, words), after + 1
