"""One date or a range of two: `2014–2018`, `June–August 2014`, `2014–18`, `28 December – 3 January 2015`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.date_element import Element, element_at, read_element
from checker.values.date_reading import DateReading, about, plain
from checker.values.date_symbols import Symbol, glued, has, sense, skip, word
from checker.values.date_text import MONTHS
from checker.values.date_written import Written, year_at
from checker.values.frozen import replace
from checker.values.interval import Interval
from checker.values.unreadable import Ambiguous, Unreadable

if TYPE_CHECKING:
    from checker.values.date_context import Context

_SMALL = ("the", "small")


def range_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """One date, or a range of two: `2014–2018`, `June–August 2014`, `2014–18`, `2019/20`, `2014 or 2015`."""
    years = _about_years(symbols, at, context) if has(symbols, at, "hedge") else None
    if years is not None:
        return years
    first = element_at(symbols, at, context) or _bare_number(symbols, at)
    if first is None:
        return None
    if first.last is not None:
        return joined(first, Element(None, first.last, None, first.next), context)
    short = _short_year(symbols, first)
    if short is not None:
        return joined(first, short, context)
    is_joined = has(symbols, first.next, "to") or has(symbols, first.next, "or")
    if is_joined or (word(symbols, first.next) == "/" and (has(symbols, first.next + 1, "month") or has(symbols, first.next + 1, "part"))):
        second = second_at(symbols, first, first.next + 1, context)
        if second is not None:
            return joined(*_of_one_year(symbols, at, first, second, context), context)
    if first.written is not None and first.written.year is not None and first.written.month is None and first.written.day is not None:
        return None
    return read_element(first, context), first.next


def _about_years(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`C. 1905–10`: about 1905 to 1910. A month is seldom hedged, but 1905-10 may be one: Ambiguous."""
    if sense(symbols, at, "hedge") not in ("about", "perhaps"):
        return None
    begin = skip(symbols, at + 1, ".", *_SMALL)
    found = year_at(symbols, begin)
    if found is None:
        return None
    year = found[0]
    first = Element(None, Written(year), None, found[1])
    short = _short_year(symbols, first)
    if short is None or glued(symbols, short.next) == "-" or _is_month_joined(symbols, short.next) or context.day_first is False:
        return None
    month = word(symbols, begin + 2)
    if word(symbols, begin + 1) == "-" and int(month) <= 12 and context.day_first is None:
        last = year - year % 100 + int(month)
        hint = f"write {year}/{last}, or {MONTHS[int(month) - 1]} {year}"
        raise Ambiguous(f"{year}-{month} may be a month or the years {year} to {last}", hint)
    reading, after = joined(first, short, context)
    return replace(about(reading), hedge_words=word(symbols, at)), after


def _is_month_joined(symbols: list[Symbol], at: int) -> bool:
    """`to 2011-05`, which makes the end before it a month too."""
    return has(symbols, at, "to") and len(word(symbols, at + 1)) == 4 and glued(symbols, at + 2) == "-" and len(glued(symbols, at + 3)) == 2


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
    """`18` of `2014–18`, `20` of `2019/20`; `2018` of `2014/2018`."""
    year = first.written.year if first.written is not None and first.written.month is None else None
    mark, digits = glued(symbols, first.next), glued(symbols, first.next + 1)
    if year is None or mark not in ("-", "/") or not has(symbols, first.next + 1, "num") or year < 1000:
        return None
    if mark == "/" and len(digits) == 4 and int(digits) > year:
        return Element(None, Written(int(digits)), None, first.next + 2)
    if len(digits) != 2:
        return None
    end = year - year % 100 + int(digits)
    if mark == "/" and int(digits) == 0:
        end += 100
    return Element(None, Written(end), None, first.next + 2) if end > year else None


def _of_one_year(symbols: list[Symbol], at: int, first: Element, second: Element, context: Context) -> tuple[Element, Element]:
    """`Late May to early June 2020`: the end that says no year is read from the one that does."""
    if first.reading is None or second.reading is None or first.reading.is_relative == second.reading.is_relative:
        return first, second
    said = second.reading if first.reading.is_relative else first.reading
    near = context._replace(published=said.must, anchor=said.must)
    if first.reading.is_relative:
        return element_at(symbols, at, near) or first, second
    return first, second_at(symbols, first, first.next + 1, near) or second


def second_at(symbols: list[Symbol], first: Element, at: int, context: Context) -> Element | None:
    second = element_at(symbols, skip(symbols, at, *_SMALL), context)
    if second is None or second.last is not None:
        return None
    return second


def joined(first: Element, second: Element, context: Context) -> tuple[DateReading, int]:
    """From the one to the other; a year or month that one of them leaves out is the other's."""
    one, other = first.written, second.written
    if one is not None and other is not None:
        one, other = _borrowed(one, other)
        first, second = first._replace(written=one), second._replace(written=other)
    start, end = read_element(first, context), read_element(second, context)
    if start.month_day is not None or end.month_day is not None:
        return replace(_unsaid_year(start, end), ends=(start, end)), second.next
    must = Interval(start.must.low, end.must.high)
    if must.is_empty:
        raise Unreadable("this range ends before it begins", "write the earlier date first")
    days = [Interval(a.low, b.high) for a, b in ((start.likely, end.likely), (start.figure, end.figure))]
    words = start.hedge_words or end.hedge_words
    relative = start.is_relative or end.is_relative
    return DateReading(must, days[0], "range", days[1], hedge_words=words, is_relative=relative, ends=(start, end)), second.next


def _unsaid_year(start: DateReading, end: DateReading) -> DateReading:
    """A range of days of an unsaid year: the month, where it is one; else it says nothing."""
    if start.month_day is not None and end.month_day is not None and start.month_day[0] == end.month_day[0]:
        return replace(start, month_day=(start.month_day[0], 0), precision="range")
    return plain(None, None, "range")


def _is_before_our_era(one: Written, last: int) -> bool:
    """The `1260` of `1260–1120 BC`; not `AD 100 to 44 BC`, and in doubt not `2014 to 44 BC`, a year of our own time."""
    if one.year is None or one.has_era or one.month is not None or not one.year > 1 - last > 0:
        return False
    return not (1900 < one.year < 2100 and one.year % 100 and last > -1000)


def _borrowed(one: Written, other: Written) -> tuple[Written, Written]:
    if one.year is not None and other.year is not None and _is_before_our_era(one, other.year):
        return one._replace(year=1 - one.year), other
    if one.year is None and other.year is not None and one.month is not None:
        crosses = other.month is not None and (one.month, one.day or 0) > (other.month, other.day or 31)
        return one._replace(year=other.year - crosses), other
    if other.year is None and one.year is not None and other.month is not None and one.month is not None:
        return one, other._replace(year=one.year + ((other.month, other.day or 31) < (one.month, one.day or 0)))
    return one, other
