"""What a date says: an interval of days, with its own precision."""

from __future__ import annotations

from typing import Literal

from checker.values.calendar import civil, day_number, days_in_month, shift_months
from checker.values.frozen import field, frozen_value, replace
from checker.values.interval import EVERYTHING, Interval

Precision = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "millennium", "range", "unknown"]

UNIT_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
"""How many months a unit of time lasts; days and weeks are counted in days (`UNIT_DAYS`)."""

UNIT_DAYS = {"day": 1, "week": 7}


@frozen_value
class DateReading:
    """A date as read. All intervals are closed intervals of day numbers (see `calendar`), None ends are open.

    A day of a year that is not said (`13 June` in an article without a date) is that day of any year inside `must`: it has
    `month_day`, the pair (6, 13), or (6, 0) where all of the month is meant; see `occurs_in`.
    """

    must: Interval
    likely: Interval
    precision: Precision
    figure: Interval
    """The days of the date as written, without its hedge or bound: all of 2014 in `about 2014` and in `before 2014`."""
    month_day: tuple[int, int] | None = None
    hedge_words: str = ""
    """The words that hedge or bound it as written, "" where there are none: `about`, `before`, `early`."""
    is_relative: bool = False
    """Read from `published` or `as_of`: as wide as that is."""
    start: int = 0
    end: int = 0
    """Span in the text, hedge included."""
    ends: tuple[DateReading, ...] = field(default=(), compare=False)
    """The two dates that a range runs between."""


def plain(low: int | None, high: int | None, precision: Precision, *, is_relative: bool = False) -> DateReading:
    """A date that is just the days from `low` to `high`."""
    days = Interval(low, high)
    return DateReading(days, days, precision, days, is_relative=is_relative)


UNKNOWN_DATE = DateReading(EVERYTHING, EVERYTHING, "unknown", EVERYTHING)


def shift_low(low: object, count: int, unit: str) -> int | None:
    if low is None:
        return None
    assert isinstance(low, int)
    if unit in UNIT_DAYS:
        return low + count * UNIT_DAYS[unit]
    return shift_months(low, count * UNIT_MONTHS[unit])


def shift_high(high: object, count: int, unit: str) -> int | None:
    """The last day moved: by way of the day after it, so that the end of June leads to the end of August."""
    if high is None:
        return None
    assert isinstance(high, int)
    moved = shift_low(high + 1, count, unit)
    return None if moved is None else moved - 1


def loosened(days: Interval, low_units: int, high_units: int, unit: str) -> Interval:
    """Its ends moved outward by so many units."""
    return Interval(shift_low(days.low, -low_units, unit), shift_high(days.high, high_units, unit))


def about(reading: DateReading) -> DateReading:
    """The reading hedged: two units of the last written place are possible, one is likely."""
    is_long = reading.precision in ("decade", "century", "millennium") and not reading.hedge_words
    unit = reading.precision if is_long else _place(reading.must)
    return replace(reading, must=loosened(reading.must, 2, 2, unit), likely=loosened(reading.likely, 1, 1, unit))


def _place(days: Interval) -> str:
    """The coarsest unit of which the interval is whole ones."""
    low = None if days.low is None else civil(int(days.low))
    after = None if days.high is None else civil(int(days.high) + 1)
    if (low is None or low.day == 1) and (after is None or after.day == 1):
        return "year" if (low is None or low.month == 1) and (after is None or after.month == 1) else "month"
    return "day"


def days_of(month_day: tuple[int, int], year: int) -> Interval | None:
    """That day (or all of that month) in one year; None where the year has no such day."""
    month, day = month_day
    if day == 0:
        return Interval(day_number(year, month, 1), day_number(year, month, days_in_month(year, month)))
    if day > days_in_month(year, month):
        return None
    return Interval.point(day_number(year, month, day))


def month_days_meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two days of unsaid years may be one; a whole month (day 0) meets each of its days."""
    return a[0] == b[0] and (a[1] == b[1] or 0 in (a[1], b[1]))


def occurs_in(month_day: tuple[int, int], days: Interval) -> bool:
    """Whether a day of an unsaid year can lie in the interval."""
    if days.low is None or days.high is None:
        return True
    first, last = civil(int(days.low)).year, civil(int(days.high)).year
    if last - first > 8:
        return True
    return any(found.meets(days) for year in range(first, last + 1) if (found := days_of(month_day, year)) is not None)
