"""The days of a date as written: its year where it says none, its weekday where it says one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.calendar import civil, day_number, days_in_month, month_span, weekday, year_span
from checker.values.date_reading import DateReading, Precision, days_of, plain
from checker.values.date_text import MONTHS
from checker.values.interval import EVERYTHING, Interval
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.date_context import Context
    from checker.values.date_written import Written

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def resolve(written: Written, context: Context) -> DateReading:
    """The days of a written date; a year that is not said is that of the claim's own time, else the one nearest the publication."""
    year, month, day = written[:3]
    if month is None:
        assert year is not None
        return plain(*year_span(year), "year")
    if not 1 <= month <= 12:
        raise Unreadable(f"there is no month {month}")
    longest = days_in_month(2000 if year is None else year, month)
    if day is not None and not 1 <= day <= longest:
        raise Unreadable(f"{MONTHS[month - 1]}{'' if year is None else f' {year}'} has no day {day}")
    if year is None:
        found = nearest((month, day or 0), EVERYTHING) if written.is_open else _of_unsaid_year((month, day or 0), context)
        if day is not None and found.must.is_point:
            _check_weekday(written._replace(year=civil(int(found.must.low or 0)).year), int(found.must.low or 0), context)
        return found
    if day is None:
        return plain(*month_span(year, month), "month")
    number = day_number(year, month, day)
    _check_weekday(written, number, context)
    return plain(number, number, "day")


def _check_weekday(written: Written, number: int, context: Context) -> None:
    if written.weekday is None or written.weekday == weekday(number) or context.is_scan:
        return
    said, was = _WEEKDAYS[written.weekday], _WEEKDAYS[weekday(number)]
    date = f"{written.day} {MONTHS[(written.month or 1) - 1]} {written.year}"
    raise Unreadable(f"{date} was a {was}, not a {said}", "write the day that is meant")


def _of_unsaid_year(month_day: tuple[int, int], context: Context) -> DateReading:
    """A claim with a time of its own (12 September, as of September 2024) has the one day of this name that lies in it or is nearest."""
    held = context.anchor
    if held == context.published or held.low is None or held.high is None:
        return nearest(month_day, context.published)
    years = range(civil(int(held.low)).year, civil(int(held.high)).year + 1)
    inside = [days for year in years if (days := days_of(month_day, year)) is not None and days.meets(held)] if len(years) < 4 else []
    if len(inside) == 1:
        return DateReading(inside[0], inside[0], "day" if month_day[1] else "month", inside[0], is_relative=True)
    return nearest(month_day, context.published if inside or len(years) > 3 else held)


def nearest(month_day: tuple[int, int], published: Interval) -> DateReading:
    """The day of an unsaid year: in the year that puts it nearest to the publication, which may itself be a wide interval."""
    precision: Precision = "day" if month_day[1] else "month"
    first, last = _nearest(month_day, published.low), _nearest(month_day, published.high)
    low, high = None if first is None else first.low, None if last is None else last.high
    must = Interval(low, high)
    if first is not None and first == last:
        return DateReading(must, must, precision, must, is_relative=True)
    return DateReading(must, must, precision, EVERYTHING if must == EVERYTHING else must, month_day, is_relative=True)


def _nearest(month_day: tuple[int, int], day: object) -> Interval | None:
    if day is None:
        return None
    assert isinstance(day, int)
    around = [found for year in range(civil(day).year - 4, civil(day).year + 5) if (found := days_of(month_day, year)) is not None]
    return min(around, key=lambda days: abs(2 * day - int(days.low or 0) - int(days.high or 0)))
