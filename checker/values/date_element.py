"""One date in words with its hedge and its part: `around June 2014`, `early 2014`, `mid-19th century`, `last week`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.values.date_amount import number_at
from checker.values.date_forms import calendar_at
from checker.values.date_nth import nth_at, nth_of
from checker.values.date_part import part_of
from checker.values.date_period import period_at, quarter_words
from checker.values.date_reading import UNIT_DAYS, UNIT_MONTHS, UNKNOWN_DATE, DateReading, about, plain, shift_high, shift_low
from checker.values.date_resolution import resolve
from checker.values.date_symbols import has, sense, skip, word
from checker.values.date_written import Points, Written, year_at
from checker.values.date_year_said import in_year_said, season_in_year_said
from checker.values.frozen import replace
from checker.values.interval import Exact, Interval
from checker.values.relative import night_of, relative_at, unit_at

if TYPE_CHECKING:
    from checker.values.date_context import Context
    from checker.values.date_symbols import Symbol

_SMALL = ("the", "small")


class Element(NamedTuple):
    """One date: read, or still only written, where its year may be said by the other end of a range."""

    reading: DateReading | None
    written: Written | None
    last: Written | None
    next: int


def element_at(symbols: list[Symbol], at: int, context: Context, depth: int = 0) -> Element | None:
    """One date with its hedge (at depth 0) and its part (at 0 or 1): `around June 2014`, `early 2014`, `mid-19th century`, `last week`."""
    hedge = sense(symbols, at, "hedge")
    if hedge in ("about", "perhaps") and depth == 0:
        counted_back = relative_at(symbols, at, context)
        if counted_back is not None:
            return Element(counted_back[0], None, None, counted_back[1])
        inner = element_at(symbols, skip(symbols, at + 1, ".", *_SMALL), context, 1)
        if inner is None or inner.last is not None:
            return None
        return _hedged(inner, hedge, word(symbols, at), context)
    part = sense(symbols, at, "part")
    if part is not None and depth < 2:
        return _part(symbols, at, part, context)
    if depth < 2 and (has(symbols, at, "night of") or has(symbols, at, "week of")):
        return _around_day(symbols, at, context)
    ended = _ended(symbols, at, context) if depth == 0 and not context.is_scan else None
    if ended is not None:
        return ended
    nth = _nth(symbols, at, context) if depth < 2 else None
    if nth is not None:
        return nth
    points = None
    period = period_at(symbols, at, context)
    portion = quarter_words(symbols, at) if period is None and depth < 2 else None
    if portion is not None and has(symbols, portion[2], "small"):
        share = _part(symbols, portion[2] - 1, f"{portion[0]}/{portion[1]}", context)
        if share is not None:
            return share
    if period is None:
        points = calendar_at(symbols, at, context) or _year(symbols, at)
    if points is not None:
        points = in_year_said(symbols, points, context)
        return Element(None, points.first, points.last, points.next)
    if period is None and has(symbols, at, "unknown"):
        period = UNKNOWN_DATE, at + 1
    found = period or season_in_year_said(symbols, at, context) or relative_at(symbols, at, context)
    return None if found is None else Element(found[0], None, None, found[1])


def _ended(symbols: list[Symbol], at: int, context: Context) -> Element | None:
    """`The year ended 31 March 2024`, `six months to June 2024`: so long up to that day. Running text says the day itself as well."""
    number = None if has(symbols, at, "unit") else number_at(symbols, at)
    count, here = (Fraction(1), at) if number is None else (number.value, number.next)
    unit = sense(symbols, here, "unit")
    if not isinstance(count, Fraction) or count.denominator != 1 or count < 1 or unit not in (*UNIT_DAYS, *UNIT_MONTHS):
        return None
    if not has(symbols, here + 1, "ended") and word(symbols, here + 1) != "to":
        return None
    inner = element_at(symbols, skip(symbols, here + 2, *_SMALL), context, 2)
    if inner is None or inner.last is not None:
        return None
    end = read_element(inner, context).must.high
    if end is None:
        return None
    return Element(plain(shift_low(int(end) + 1, -int(count), unit), int(end), "range"), None, None, inner.next)


def _around_day(symbols: list[Symbol], at: int, context: Context) -> Element | None:
    """`The night of 29 March`, `the week of 3 May 2020`: the seven days from it, or the calendar's week around it."""
    inner = element_at(symbols, at + 1, context, 2)
    if inner is None or inner.last is not None:
        return None
    reading = read_element(inner, context)
    if has(symbols, at, "night of"):
        return Element(night_of(reading, sense(symbols, at, "night of")), None, None, inner.next)
    if reading.precision != "day":
        return None
    seven = Interval(reading.must.low, shift_high(reading.must.high, 6, "day"))
    week = seven.hull(unit_at(reading.must, "week", 0).must)
    return Element(replace(reading, must=week, likely=seven, figure=seven, precision="week", month_day=None), None, None, inner.next)


def _nth(symbols: list[Symbol], at: int, context: Context) -> Element | None:
    """`The first week of May 2024`; of a month whose year is not known any week of it."""
    nth = nth_at(symbols, at)
    inner = None if nth is None else element_at(symbols, skip(symbols, nth.next, *_SMALL), context, 2)
    if nth is None or inner is None or inner.last is not None:
        return None
    period = read_element(inner, context)
    if period.precision not in ("month", "quarter", "half", "year"):
        return None
    found = period if period.month_day is not None else nth_of(nth, period)
    return None if found is None else Element(found, None, None, inner.next)


def _year(symbols: list[Symbol], at: int) -> Points | None:
    found = year_at(symbols, at)
    if found is None:
        return None
    return Points(Written(found[0], has_era=has(symbols, at, "era") or has(symbols, found[1] - 1, "era")), None, found[1])


def _hedged(inner: Element, hedge: str, words: str, context: Context) -> Element:
    reading = read_element(inner, context)
    wide = about(reading)
    likely = wide.likely if hedge == "about" else reading.likely
    return Element(replace(wide, likely=likely, hedge_words=words), None, None, inner.next)


def _part(symbols: list[Symbol], at: int, part: str, context: Context) -> Element | None:
    joined = skip(symbols, at + 1, "to", "or")
    if joined > at + 1 and has(symbols, joined, "part"):
        return _two_parts(symbols, joined, (part, sense(symbols, joined, "part")), context)
    return _part_alone(symbols, at, part, context)


def _part_alone(symbols: list[Symbol], at: int, part: str, context: Context) -> Element | None:
    behind = skip(symbols, at + 1, "-", *_SMALL)
    inner = element_at(symbols, behind, context, 2)
    if inner is None and has(symbols, behind, "unit"):
        inner = Element(unit_at(context.anchor, sense(symbols, behind, "unit"), 0), None, None, behind + 1)
    if inner is None and has(symbols, at, "of the year"):  # by year-end, bis Jahresende
        inner = Element(unit_at(context.anchor, "year", 0), None, None, at + 1)
    if inner is None or inner.last is not None:
        return None
    reading = read_element(inner, context)
    ends = (context.anchor.hull(context.published).low, context.anchor.hull(context.published).high)
    if reading.is_relative and ends[0] != ends[1] and None not in ends:
        return _part_of_each(symbols, at, part, context, ends)
    return Element(part_of(reading, part, word(symbols, at)), None, None, inner.next)


def _two_parts(symbols: list[Symbol], at: int, parts: tuple[str, str], context: Context) -> Element | None:
    """`mid to late 2014`."""
    first, last = (_part_alone(symbols, at, part, context) for part in parts)
    if first is None or last is None or first.reading is None or last.reading is None:
        return None
    a, b = first.reading, last.reading
    return last._replace(reading=replace(b, must=a.must.hull(b.must), likely=a.likely.hull(b.likely)))


def _part_of_each(symbols: list[Symbol], at: int, part: str, context: Context, ends: tuple[Exact | None, Exact | None]) -> Element | None:
    """`The end of the year` of an article that may be of several years: from the first one's end to the last one's."""
    points = [Interval(end, end) for end in ends]
    found = [_part_alone(symbols, at, part, context._replace(anchor=point, published=point)) for point in points]
    first, last = (None if each is None else each.reading for each in found)
    if found[0] is None or first is None or last is None:
        return None
    hulls = [a.hull(b) for a, b in ((first.must, last.must), (first.likely, last.likely), (first.figure, last.figure))]
    return found[0]._replace(reading=replace(first, must=hulls[0], likely=hulls[1], figure=hulls[2]))


def read_element(element: Element, context: Context) -> DateReading:
    if element.reading is not None:
        return element.reading
    assert element.written is not None
    return resolve(element.written, context)
