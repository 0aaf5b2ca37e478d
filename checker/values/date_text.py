"""Dates as reports print them; `read_date` reads every one of these texts back."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.values.calendar import civil, days_in_month, iso_year

if TYPE_CHECKING:
    from checker.values.interval import Interval

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def date_text(days: Interval) -> str:
    """Days as the JSON report writes them: `2014`, `2014-06`, `2014-06-13`, `2020-11-13..2026-11-22`, `2014-06..`, `..2014`, `unknown`.

    Both ends are written to the coarsest place that both fit: 2014-01..2014-06, not 2014..2014-06.
    """
    return _text(*_ends(days))


@lru_cache(maxsize=16384)
def _text(low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return "unknown"
    place = _place(low, high)
    first, last = _written(low, place), _written(high, place)
    return first if first == last else f"{first}..{last}"


def date_words(days: Interval) -> str:
    """Days as the terminal writes them: `2014`, `June 2014`, `2014-06-13`, `2014 to 2018`, `not before 2020-11-13`, `44 BCE`, `unknown`."""
    low, high = _ends(days)
    if low is None and high is None:
        return "unknown"
    place = _place(low, high)
    if high is None:
        return f"not before {_spoken(low, place)}"
    if low is None:
        return f"not after {_spoken(high, place)}"
    first, last = _spoken(low, place), _spoken(high, place)
    return first if first == last else f"{first} to {last}"


def _ends(days: Interval) -> tuple[int | None, int | None]:
    low = None if days.low is None else int(days.low) + days.low_open
    high = None if days.high is None else int(days.high) - days.high_open
    return low, high


def _place(low: int | None, high: int | None) -> int:
    """The coarsest place that both ends fit: 1 of years, 2 of months, 3 of days."""
    first = None if low is None else civil(low)
    last = None if high is None else civil(high)
    if (first is not None and first.day > 1) or (last is not None and last.day < days_in_month(last.year, last.month)):
        return 3
    return 2 if (first is not None and first.month > 1) or (last is not None and last.month < 12) else 1


def _written(number: int | None, place: int) -> str:
    if number is None:
        return ""
    year, month, day = civil(number)
    return iso_year(year) + f"-{month:02}-{day:02}"[: (place - 1) * 3]


def _spoken(number: int | None, place: int) -> str:
    """A year of other than four digits is said with its era."""
    if number is None:
        return ""
    year, month, day = civil(number)
    if 1000 <= year <= 9999:
        return f"{MONTHS[month - 1]} {year}" if place == 2 else _written(number, place)
    said = f"{year} CE" if year > 0 else f"{1 - year} BCE"
    return (f"{MONTHS[month - 1]} {said}", f"{day} {MONTHS[month - 1]} {said}")[place - 2] if place > 1 else said
