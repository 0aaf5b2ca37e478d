"""Dates by their distance from another day: `yesterday`, `last week`, `this year`, `next June`; counted ones from `date_count`.

A reading is as wide as what it is counted from; from nothing known it is all of time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.anniversary import anniversary_at
from checker.values.calendar import civil, month_span, weekday, year_span
from checker.values.date_age import age_at
from checker.values.date_count import counted_at
from checker.values.date_forms import calendar_at
from checker.values.date_period import period_at, quarter_of, season_of
from checker.values.date_reading import UNIT_MONTHS, DateReading, Precision, plain, shift_high, shift_low
from checker.values.date_symbols import Symbol, has, sense, word
from checker.values.date_window import window_at
from checker.values.date_written import year_at
from checker.values.frozen import replace
from checker.values.interval import Exact, Interval

if TYPE_CHECKING:
    from checker.values.date_context import Context


def relative_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """What is counted from the context's anchor (or from the date that follows: `3 days before 13 June 2014` is `date_grammar`'s)."""
    found = (
        _day_word(symbols, at, context)
        or window_at(symbols, at, context)
        or which_at(symbols, at, context)
        or _weekend(symbols, at, 0, context)
        or _weekday(symbols, at, context)
    )
    if found is None and context.allows_relative:
        found = age_at(symbols, at, context) or anniversary_at(symbols, at, context) or counted_at(symbols, at, context)
    return found


def _day_word(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    offset = sense(symbols, at, "dayword")
    if offset is None:
        return None
    day = each_day(context.counting(symbols, at).anchor, lambda day: Interval.point(day + offset), "day")
    return night_of(day) if has(symbols, at, "night") else day, at + 1


def night_of(reading: DateReading, begins: int = 0) -> DateReading:
    """The night of a day runs into the next morning, and the evening is likely; `die Nacht zum 29. März` begins (-1) the day before."""
    must = Interval(shift_low(reading.must.low, begins, "day"), shift_high(reading.must.high, 1 + begins, "day"))
    likely = must if begins else reading.likely
    return replace(reading, must=must, likely=likely, month_day=None)


def each_day(anchor: Interval, days: object, precision: Precision) -> DateReading:
    """The hull of `days(day)` over the days of the anchor; it must rise with the day."""
    assert callable(days)
    low = None if anchor.low is None else days(anchor.low).low
    high = None if anchor.high is None else days(anchor.high).high
    return plain(low, high, precision, is_relative=True)


def which_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`last week`, `this year`, `next month`, `last June`, `last Monday`, `last summer`, `la semaine dernière`, `earlier this year`."""
    direct = sense(symbols, at, "relative")
    if direct is not None:
        return unit_at(context.counting(symbols, at).anchor, *direct), at + 1
    edge = sense(symbols, at, "shift")
    if edge is not None and has(symbols, at + 1, "which") and not has(symbols, at + 1, "shift"):
        found = which_at(symbols, at + 1, context)
        return None if found is None else (_up_to(found[0], edge, context), found[1])
    offset = sense(symbols, at, "which")
    if offset is not None:
        return _named(symbols, at + 1, offset, context.counting(symbols, at))
    for kind in ("unit", "weekday", "month", "season"):
        if has(symbols, at, kind) and has(symbols, at + 1, "after which"):
            found = _named(symbols, at, sense(symbols, at + 1, "after which"), context.counting(symbols, at + 1))
            return None if found is None else (found[0], found[1] + 1)
    return None


def _up_to(reading: DateReading, edge: int, context: Context) -> DateReading:
    """`earlier this year`: not after the day it was said; `later this year`: not before."""
    low, high = reading.must.low, reading.must.high
    if edge < 0 and context.anchor.high is not None and high is not None:
        high = min(high, context.anchor.high)
    if edge > 0 and context.anchor.low is not None and low is not None:
        low = max(low, context.anchor.low)
    days = Interval(low, high)
    return replace(reading, must=days, likely=days, figure=days)


def _named(symbols: list[Symbol], at: int, offset: int, context: Context) -> tuple[DateReading, int] | None:
    """The unit, month, weekday or season after `last`, `this` or `next`; `este domingo` and `ce dimanche` look to both sides."""
    if offset == 0 and _goes_on(symbols, at, context):
        return None
    unit = sense(symbols, at, "unit")
    if unit is not None:
        return unit_at(context.anchor, unit, offset), at + 1
    day = sense(symbols, at, "weekday")
    if day is not None and has(symbols, at - 1, "either side"):
        return each_day(context.anchor, lambda here: Interval.point(here + (day - weekday(here) + 3) % 7 - 3), "day"), at + 1
    if day is not None:
        return each_day(context.anchor, lambda here: _weekday_near(here, day, offset), "day"), at + 1
    month = sense(symbols, at, "month")
    if month is not None:
        return each_day(context.anchor, lambda here: _month_near(here, month, offset), "month"), at + 1
    season = sense(symbols, at, "season")
    if season is not None:
        return each_day(context.anchor, lambda here: _season_near(here, season, offset), "season"), at + 1
    return _weekend(symbols, at, offset, context)


def _goes_on(symbols: list[Symbol], at: int, context: Context) -> bool:
    """Whether a full date stands there that the word before it points at: `ce dimanche 15 juin`, `cet été 2014`."""
    if has(symbols, at, "season"):
        return period_at(symbols, at, context) is not None
    if has(symbols, at - 1, "told") and has(symbols, at, "unit") and year_at(symbols, at + 1) is not None:
        return True
    found = None if word(symbols, at + 1) == "." else calendar_at(symbols, at, context)
    return found is not None and (found.first.year is not None or not has(symbols, at, "month"))


def _weekend(symbols: list[Symbol], at: int, offset: int, context: Context) -> tuple[DateReading, int] | None:
    """`The weekend`: the last one that has begun; `this weekend`, said from Monday to Friday, is more often the one that comes."""
    if not has(symbols, at, "weekend"):
        return None
    last = each_day(context.anchor, lambda day: _saturday(day + 7 * max(offset, 0)), "range")
    if offset == 0:
        return replace(last, must=Interval(last.must.low, shift_high(last.must.high, 1, "week"))), at + 1
    if offset < 0:  # on a Sunday it is not the one that lasts
        last = each_day(context.anchor, lambda day: _saturday(day - 1 - (weekday(day) == 6)), "range")
    return last, at + 1


def _saturday(day: int) -> Interval:
    """The last Saturday and Sunday of which the Saturday has come."""
    first = day - (weekday(day) - 5) % 7
    return Interval(first, first + 1)


def unit_at(anchor: Interval, unit: str, offset: int) -> DateReading:
    """The calendar unit that the anchor lies in, moved by `offset`. `Last week` may also be the seven days before."""
    here = each_day(anchor, lambda day: _calendar_unit(day, unit), "range")
    low, high = shift_low(here.must.low, offset, unit), shift_high(here.must.high, offset, unit)
    likely = Interval(low, high)
    must = likely
    if offset and unit in ("week", "decade", "century", "millennium"):
        near = (shift_low(anchor.low, offset, unit), shift_high(anchor.high, offset, unit))
        must = Interval(_least(low, near[0]), _most(high, near[1]))
        if unit == "week":
            must = Interval(_least(must.low, shift_low(low, -1, "day")), must.high)
    precision: Precision = unit  # type: ignore[assignment]
    return DateReading(must, likely, precision, likely, is_relative=True)


def _least(a: Exact | None, b: Exact | None) -> Exact | None:
    return None if a is None or b is None else min(a, b)


def _most(a: Exact | None, b: Exact | None) -> Exact | None:
    return None if a is None or b is None else max(a, b)


def _calendar_unit(day: int, unit: str) -> Interval:
    """The day, Monday to Sunday, month, quarter, year, decade or century that the day lies in."""
    if unit == "day":
        return Interval.point(day)
    if unit == "week":
        return Interval(day - weekday(day), day - weekday(day) + 6)
    year, month, _ = civil(day)
    if unit == "month":
        return Interval(*month_span(year, month))
    if unit in ("quarter", "season"):
        return quarter_of(year, (month + 2) // 3, 4).must
    if unit == "half":
        return quarter_of(year, (month + 5) // 6, 2).must
    years = UNIT_MONTHS[unit] // 12
    first = year - year % 10 if years == 10 else (year - 1) // years * years + 1
    return Interval(*year_span(first, first + years - 1))


def _weekday_near(day: int, wanted: int, offset: int) -> Interval:
    """The last such weekday before, or the next one after; `this Monday` is the one of the week."""
    behind = (weekday(day) - wanted) % 7
    if offset < 0:
        return Interval.point(day - (behind or 7))
    if offset > 0:
        return Interval.point(day - behind + 7)
    return Interval.point(day - weekday(day) + wanted)


def _month_near(day: int, wanted: int, offset: int) -> Interval:
    year, month, _ = civil(day)
    if offset < 0:
        year -= wanted >= month
    elif offset > 0:
        year += wanted <= month
    return Interval(*month_span(year, wanted))


def _season_near(day: int, season: int, offset: int) -> Interval:
    """`Last summer`: the one of the year before, or of this year where it is over; `next summer` likewise."""
    first = last = civil(day).year
    days = season_of(first, season).likely
    assert days.low is not None
    assert days.high is not None
    if offset < 0:
        first, last = first - 1, last - (days.high >= day)
    elif offset > 0:
        first, last = first + (days.low <= day), last + 1
    return season_of(first, season).must.hull(season_of(last, season).must)


def _weekday(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`Monday`: the last one, or the day itself."""
    wanted = sense(symbols, at, "weekday")
    if wanted is None:
        return None
    return each_day(context.anchor, lambda day: Interval.point(day - (weekday(day) - wanted) % 7), "day"), at + 1
