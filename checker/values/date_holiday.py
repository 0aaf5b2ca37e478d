"""Days that go by a name: `Christmas Day 1944`, `Karfreitag 1930`, `Memorial Day 2019`, and the few days that `Easter 1916` may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.calendar import civil, day_number, days_in_month, weekday
from checker.values.date_reading import DateReading
from checker.values.date_symbols import Symbol, has, sense, skip, word
from checker.values.date_written import Points, Written, year_at
from checker.values.interval import Interval
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.date_context import Context

Rule = tuple[str, int, int, int]
"""("day", month, day, 0), ("easter", days after it, 0, 0), or ("weekday", month, Monday as 0, which of the month; -1 the last)."""

GREGORIAN = 1583
"""The first year whose Easter is reckoned as today."""
MONDAYS = 1971
"""The first year in which the days of the United States that go by a weekday do so; some had a date before."""
_SMALL = (",", "small", "the")


def named_day_at(symbols: list[Symbol], at: int, context: Context) -> Points | None:
    """One day by its name, with the year behind it, or without where it is the same day of every year."""
    if not has(symbols, at, "named day"):
        return None
    rule: Rule | None = sense(symbols, at, "named day")
    year, after = _year_behind(symbols, at + 1)
    if rule is not None and rule[0] == "day":
        return Points(Written(year, rule[1], rule[2]), None, after)
    if rule is not None and year is None:
        year = _year_near(rule, context)
    found = None if rule is None or year is None else day_of(rule, year)
    if found is not None:
        day = civil(found)
        return Points(Written(day.year, day.month, day.day), None, after)
    if context.is_scan:
        return None
    why = "is not one fixed day" if rule is None else "moves from year to year" if year is None else "had another rule then"
    raise Unreadable(f"“{word(symbols, at)}” {why}", "write the day itself, like 2018-05-01")


def feast_at(symbols: list[Symbol], at: int) -> tuple[DateReading, int] | None:
    """`Easter 1916`, `Weihnachten 1944`: one of a few days, the feast itself or those around it; without its year it is no date."""
    rules: tuple[Rule, Rule, Rule] | None = sense(symbols, at, "feast")
    year, after = _year_behind(symbols, at + 1)
    if rules is None or year is None:
        return None
    first, last, itself = (day_of(rule, year) for rule in rules)
    if first is None or last is None or itself is None:
        return None
    days = Interval(first, last)
    return DateReading(days, Interval(itself, itself), "range", days), after


def _year_behind(symbols: list[Symbol], at: int) -> tuple[int | None, int]:
    found = year_at(symbols, skip(symbols, at, *_SMALL))
    return (None, at) if found is None else found


def _year_near(rule: Rule, context: Context) -> int | None:
    """The year that puts the day nearest to the publication; None where that is not known to one year."""
    low, high = context.published.low, context.published.high
    if low is None or high is None:
        return None
    years = {_nearest(rule, int(end)) for end in (low, high)}
    return years.pop() if len(years) == 1 else None


def _nearest(rule: Rule, printed: int) -> int | None:
    year = civil(printed).year
    days = [(abs(found - printed), each) for each in (year - 1, year, year + 1) if (found := day_of(rule, each)) is not None]
    return min(days)[1] if days else None


def day_of(rule: Rule, year: int) -> int | None:
    """The number of the day in a year; None of a year in which the rule did not hold yet."""
    kind, first, second, which = rule
    if kind == "day":
        return day_number(year, first, second)
    if kind == "easter":
        return None if year < GREGORIAN else easter(year) + first
    if year < MONDAYS:
        return None
    if which > 0:
        start = day_number(year, first, 1)
        return start + (second - weekday(start)) % 7 + 7 * (which - 1)
    end = day_number(year, first, days_in_month(year, first))
    return end - (weekday(end) - second) % 7


def easter(year: int) -> int:
    """Easter Sunday of the western churches, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    days = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * days) // 451
    month, day = divmod(moon + days - 7 * late + 114, 31)
    return day_number(year, month, day + 1)
