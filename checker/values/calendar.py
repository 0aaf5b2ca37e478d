"""Days as integers: the proleptic Gregorian calendar over all years, 0 (1 BCE) and before included.

Day 0 is 1970-01-01. The arithmetic is Howard Hinnant's "chrono-compatible low-level date algorithms"; `datetime` stops at the
years 1 and 9999 and costs more to import than a check of plain dates takes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Day(NamedTuple):
    """One day as people write it; year 0 is 1 BCE."""

    year: int
    month: int
    day: int


def day_number(year: int, month: int, day: int) -> int:
    """The number of a day; ValueError where there is no such day."""
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"month {month} of {year} has no day {day}")
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468


@lru_cache(maxsize=16384)
def civil(number: int) -> Day:
    """The day that bears this number."""
    era, day_of_era = divmod(number + 719468, 146097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return Day(era * 400 + year_of_era + (month <= 2), month, day_of_year - (153 * shifted_month + 2) // 5 + 1)


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else _DAYS_IN_MONTH[month - 1]


def weekday(number: int) -> int:
    """0 for a Monday."""
    return (number + 3) % 7


def shift_months(number: int, months: int) -> int:
    """The day so many months later (earlier, if negative); the month's last day where that month is shorter."""
    year, month, day = civil(number)
    year, month = divmod(year * 12 + month - 1 + months, 12)
    return day_number(year, month + 1, min(day, days_in_month(year, month + 1)))


def months_between(first: int, last: int) -> int | None:
    """How many months lead from one first of a month to another; None of other days."""
    start, end = civil(first), civil(last)
    return (end.year - start.year) * 12 + end.month - start.month if start.day == end.day == 1 else None


def month_span(year: int, month: int, months: int = 1) -> tuple[int, int]:
    """First and last day of so many months from that one on."""
    end_year, end_month = divmod(year * 12 + month - 1 + months, 12)
    return day_number(year, month, 1), day_number(end_year, end_month + 1, 1) - 1


def year_span(first: int, last: int | None = None) -> tuple[int, int]:
    """First and last day of a year, or of several."""
    return day_number(first, 1, 1), day_number(first if last is None else last, 12, 31)


def iso_year(year: int) -> str:
    """Four digits at least, a sign before BCE years, `Y` before more than four digits (ISO 8601-2)."""
    if -9999 <= year <= 9999:
        return f"-{-year:04}" if year < 0 else f"{year:04}"
    return f"Y{year}"


def iso(number: int) -> str:
    """The day as ISO 8601 writes it."""
    year, month, day = civil(number)
    return f"{iso_year(year)}-{month:02}-{day:02}"
