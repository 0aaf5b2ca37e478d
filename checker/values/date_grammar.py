"""Dates in words beyond a single one: a range of two, a bound around them, a date counted from another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.values.calendar import months_between, shift_months
from checker.values.date_element import Element, element_at, read_element
from checker.values.date_reading import DateReading, about, plain
from checker.values.date_symbols import Symbol, glued, has, sense, skip, word
from checker.values.date_written import Written, year_at
from checker.values.interval import Interval
from checker.values.relative import counted, span_at
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.date_context import Context

_SMALL = ("the", "small")


def date_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """The date that begins at the symbol `at`, and where reading goes on; None where none does. Unreadable of an impossible one."""
    found = _between(symbols, at, context) or _counted_from(symbols, at, context) or _bounded(symbols, at, context)
    if found is None:
        found = _range(symbols, at, context)
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
        return _joined(first, Element(None, first.last, None, first.next), context) if is_between else None
    if not has(symbols, first.next, "and" if is_between else "to"):
        return None
    second = _second(symbols, first, first.next + 1, context)
    return None if second is None else _joined(first, second, context)


def _counted_from(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`3 days before 13 June 2014`: counted from a date that stands there."""
    found = span_at(symbols, at)
    if found is None:
        return None
    amount, unit, after = found
    direction = {"before": -1, "after": 1, "from": 1}.get(sense(symbols, after, "bound") or "")
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
    if bound is None:
        return None
    found = _range(symbols, skip(symbols, at + 1, *_SMALL), context)
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
    return replace(reading, must=span, likely=span, precision="range", month_day=None, hedge_words=f"{words} {reading.hedge_words}".strip())


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


def _range(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """One date, or a range of two: `2014–2018`, `June–August 2014`, `2014–18`, `2019/20`, `2014 or 2015`."""
    first = element_at(symbols, at, context) or _bare_number(symbols, at)
    if first is None:
        return None
    if first.last is not None:
        return _joined(first, Element(None, first.last, None, first.next), context)
    short = _short_year(symbols, first)
    if short is not None:
        return _joined(first, short, context)
    is_joined = has(symbols, first.next, "to") or has(symbols, first.next, "or")
    if is_joined or (word(symbols, first.next) == "/" and (has(symbols, first.next + 1, "month") or has(symbols, first.next + 1, "part"))):
        second = _second(symbols, first, first.next + 1, context)
        if second is not None:
            return _joined(first, second, context)
    if first.written is not None and first.written.year is not None and first.written.month is None and first.written.day is not None:
        return None
    return read_element(first, context), first.next


def _bare_number(symbols: list[Symbol], at: int) -> Element | None:
    """`500` of `500–300 BCE`: a year by grace of the range that it opens."""
    number = sense(symbols, at, "num")
    if number is None or not has(symbols, at + 1, "to"):
        return None
    end = year_at(symbols, at + 2)
    if end is None or not has(symbols, end[1] - 1, "era"):
        return None
    return Element(None, Written(1 - number if end[0] < 1 else number), None, at + 1)


def _short_year(symbols: list[Symbol], first: Element) -> Element | None:
    """`18` of `2014–18`, `20` of `2019/20`."""
    year = first.written.year if first.written is not None and first.written.month is None else None
    mark, digits = glued(symbols, first.next), glued(symbols, first.next + 1)
    if year is None or mark not in ("-", "/") or len(digits) != 2 or not has(symbols, first.next + 1, "num") or year < 1000:
        return None
    end = year - year % 100 + int(digits)
    if mark == "/" and int(digits) == 0:
        end += 100
    return Element(None, Written(end), None, first.next + 2) if end > year else None


def _second(symbols: list[Symbol], first: Element, at: int, context: Context) -> Element | None:
    second = element_at(symbols, skip(symbols, at, *_SMALL), context)
    if second is None or second.last is not None:
        return None
    return second


def _joined(first: Element, second: Element, context: Context) -> tuple[DateReading, int]:
    """From the one to the other; a year or month that one of them leaves out is the other's."""
    one, other = first.written, second.written
    if one is not None and other is not None:
        one, other = _borrowed(one, other)
        first, second = first._replace(written=one), second._replace(written=other)
    start, end = read_element(first, context), read_element(second, context)
    if start.month_day is not None or end.month_day is not None:
        return _unsaid_year(start, end), second.next
    must = Interval(start.must.low, end.must.high)
    if must.is_empty:
        raise Unreadable("this range ends before it begins", "write the earlier date first")
    days = [Interval(a.low, b.high) for a, b in ((start.likely, end.likely), (start.figure, end.figure))]
    words = start.hedge_words or end.hedge_words
    return DateReading(must, days[0], "range", days[1], hedge_words=words, is_relative=start.is_relative or end.is_relative), second.next


def _unsaid_year(start: DateReading, end: DateReading) -> DateReading:
    """A range of days of an unsaid year: the month, where it is one; else it says nothing."""
    if start.month_day is not None and end.month_day is not None and start.month_day[0] == end.month_day[0]:
        return replace(start, month_day=(start.month_day[0], 0), precision="range")
    return plain(None, None, "range")


def _borrowed(one: Written, other: Written) -> tuple[Written, Written]:
    if one.year is None and other.year is not None and one.month is not None:
        crosses = other.month is not None and (one.month, one.day or 0) > (other.month, other.day or 31)
        return one._replace(year=other.year - crosses), other
    if other.year is None and one.year is not None and other.month is not None and one.month is not None:
        return one, other._replace(year=one.year + ((other.month, other.day or 31) < (one.month, one.day or 0)))
    return one, other


def _with_postfix(symbols: list[Symbol], reading: DateReading, after: int) -> tuple[DateReading, int]:
    """`2014 or later`, `June 2014 at the latest`, `2014 or so`."""
    kind = sense(symbols, after, "postfix")
    if kind is None:
        return reading, after
    words = word(symbols, after)
    if kind == "from":
        return reading, after + 1
    if kind == "about":
        return replace(about(reading), hedge_words=words), after + 1
    return bounded(reading, kind, words), after + 1
