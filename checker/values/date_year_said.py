"""The year that is said by its distance: `April last year`, `le 12 mai dernier`, `the summer of this year`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.calendar import civil
from checker.values.date_period import season_of
from checker.values.date_reading import days_of
from checker.values.date_symbols import Symbol, has, sense, skip
from checker.values.relative import which_at

if TYPE_CHECKING:
    from checker.values.date_context import Context
    from checker.values.date_reading import DateReading
    from checker.values.date_written import Points
    from checker.values.interval import Exact

_LEAP = 9
"""Years to look through: the next 29 February may be eight years off."""


def in_year_said(symbols: list[Symbol], points: Points, context: Context) -> Points:
    """The date with the year that words behind it say; as it was where there are none."""
    first = points.first
    if first.year is not None or first.month is None:
        return points
    said = _nearest_to(symbols, points.next, (first.month, first.day or 0), context) or _year_at(symbols, points.next, context)
    if said is None:
        return points
    year, after = said
    first = first._replace(year=year, is_open=year is None)
    last = None if points.last is None else points.last._replace(year=year, is_open=year is None)
    return points._replace(first=first, last=last, next=after)


def season_in_year_said(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`The summer of last year`, `im Frühjahr dieses Jahres`."""
    season = sense(symbols, at, "season")
    said = None if season is None else _year_at(symbols, at + 1, context)
    return None if said is None or said[0] is None else (season_of(said[0], season), said[1])


def _year_at(symbols: list[Symbol], at: int, context: Context) -> tuple[int | None, int] | None:
    """The year of `last year`, and where reading goes on; None for the year where it is not known which is meant."""
    behind = skip(symbols, at, "small", "the")
    found = which_at(symbols, behind, context)
    if found is None or found[0].precision != "year":
        return None
    return _one_year(found[0].figure.low, found[0].figure.high, found[1])


def _nearest_to(symbols: list[Symbol], at: int, month_day: tuple[int, int], context: Context) -> tuple[int | None, int] | None:
    """`Avril dernier`: the last one before the day it was said; not where the word may belong to what follows (`tháng 4 sau khi`)."""
    offset = sense(symbols, at, "after which")
    if offset is None or has(symbols, at, "bound") or has(symbols, at, "to"):
        return None
    anchor = context.counting(symbols, at).anchor
    ends = (_year_beside(month_day, end, offset) for end in (anchor.low, anchor.high))
    low, high = ends
    return (None, at + 1) if low is None or high is None else (low, at + 1) if low == high else None


def _year_beside(month_day: tuple[int, int], end: Exact | None, offset: int) -> int | None:
    """The year of the last such day or month before a day (-1), or of the next one after it (1)."""
    if end is None:
        return None
    this = civil(int(end)).year
    for year in range(this, this + _LEAP * offset, offset):
        days = days_of(month_day, year)
        if days is not None and days.low is not None and days.high is not None and (days.high < end if offset < 0 else days.low > end):
            return year
    return None


def _one_year(low: Exact | None, high: Exact | None, after: int) -> tuple[int | None, int] | None:
    if low is None or high is None:
        return None, after
    first, last = civil(int(low)).year, civil(int(high)).year
    return (first, after) if first == last else None
