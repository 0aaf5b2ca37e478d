"""Dates as reports print them; `read_date` reads every one of these texts back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.calendar import civil, days_in_month, iso, iso_year

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
    low, high = _ends(days)
    if low is None and high is None:
        return "unknown"
    first, last = _texts(low, high)
    return first if first == last else f"{first}..{last}"


def date_words(days: Interval) -> str:
    """Days as the terminal writes them: `2014`, `June 2014`, `2014-06-13`, `2014 to 2018`, `not before 2020-11-13`, `unknown`."""
    low, high = _ends(days)
    if low is None and high is None:
        return "unknown"
    first, last = (_spoken(text) for text in _texts(low, high))
    if high is None:
        return f"not before {first}"
    if low is None:
        return f"not after {last}"
    return first if first == last else f"{first} to {last}"


def _ends(days: Interval) -> tuple[int | None, int | None]:
    low = None if days.low is None else int(days.low) + days.low_open
    high = None if days.high is None else int(days.high) - days.high_open
    return low, high


def _texts(low: int | None, high: int | None) -> tuple[str, str]:
    """Both ends written alike: as years, as months or as days."""
    first = None if low is None else civil(low)
    last = None if high is None else civil(high)
    from_month = first is None or first.day == 1
    to_month = last is None or last.day == days_in_month(last.year, last.month)
    if from_month and to_month:
        if (first is None or first.month == 1) and (last is None or last.month == 12):
            return "" if first is None else iso_year(first.year), "" if last is None else iso_year(last.year)
        return "" if first is None else _month(first.year, first.month), "" if last is None else _month(last.year, last.month)
    return "" if low is None else iso(low), "" if high is None else iso(high)


def _month(year: int, month: int) -> str:
    return f"{iso_year(year)}-{month:02}"


def _spoken(text: str) -> str:
    """`2014-06` as `June 2014`, `-0043` as `44 BCE`; days stay as they are."""
    year, dash, month = text.rpartition("-")
    if text.count("-") > 1 + text.startswith("-") or text.startswith("Y"):
        return text
    if not year:
        return f"{1 + int(month)} BCE" if dash else text
    before_era = year.startswith("-")
    said = f"{1 + int(year[1:])} BCE" if before_era else year
    return f"{MONTHS[int(month) - 1]} {said}"
