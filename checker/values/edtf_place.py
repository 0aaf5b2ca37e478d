"""The places of an EDTF date, each with digits left open by `X`: `201X`, `1X`, `2X`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.calendar import day_number, days_in_month
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.date_reading import Precision

_MONTH_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def year_bounds(written: str) -> tuple[int, int]:
    """First and last year; before the year 0 the larger figure is the earlier year."""
    low, high = int(written.replace("X", "0")), int(written.replace("X", "9"))
    return (high, low) if written.startswith("-") else (low, high)


def year_place(written: str) -> Precision:
    """The last written place of a year: `201X` is a decade."""
    places: tuple[Precision, ...] = ("year", "decade", "century", "millennium")
    digits = written.lstrip("-")
    open_places = len(digits) - len(digits.rstrip("X"))
    return places[open_places] if open_places < len(places) else "range"


def month_bounds(written: str, year: str = "2014") -> tuple[int, int]:
    low, high = _bounds(written, 12)
    if low > high:
        is_range = year.isdigit() and written.isdigit() and int(written) > int(year) % 100
        years = f"{year}/{year[:2]}{written}" if is_range else "2014/2018"
        hint = f"months run from 01 to 12, seasons from 21 to 41; a range of years is written {years}"
        raise Unreadable(f"there is no month {written}", hint)
    return low, high


def day_bounds(years: tuple[int, int], months: tuple[int, int], written: str, text: str) -> tuple[int, int]:
    """First and last day; a day that none of these months has is refused."""
    longest = max(days_in_month(2000 if years[0] != years[1] else years[0], month) for month in range(months[0], months[1] + 1))
    low, high = _bounds(written, longest)
    if low > high:
        name = f"{_MONTH_NAMES[months[0] - 1]} {years[0]}" if months[0] == months[1] and years[0] == years[1] else "such a month"
        raise Unreadable(f"`{text}` is no day: {name} has no day {written.lstrip('0') or written}")
    first, last = (years[0], months[0]), (years[1], months[1])
    return (
        day_number(*first, min(low, days_in_month(*first))),
        day_number(*last, min(high, days_in_month(*last))),
    )


def _bounds(written: str, most: int) -> tuple[int, int]:
    """The least and the greatest number from 1 to `most` that fits the digits; empty where none does."""
    return max(1, int(written.replace("X", "0"))), min(most, int(written.replace("X", "9")))
