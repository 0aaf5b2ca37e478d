"""Spans of the calendar by name: quarters, halves, seasons, financial years; decades and centuries from `date_century`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.calendar import month_span, year_span
from checker.values.date_century import century_at, decade_at, decade_in_century, place_in_order
from checker.values.date_holiday import feast_at
from checker.values.date_reading import DateReading, plain
from checker.values.date_symbols import Symbol, glued, has, sense, skip, word
from checker.values.date_written import short_year_at, year_at
from checker.values.interval import Interval

if TYPE_CHECKING:
    from checker.values.date_context import Context


_WINTER = 24
_SEASON_MONTHS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}


def period_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    return (
        _fiscal(symbols, at)
        or decade_in_century(symbols, at)
        or century_at(symbols, at)
        or decade_at(symbols, at, context)
        or _quarter(symbols, at)
        or _season(symbols, at, context)
        or feast_at(symbols, at)
    )


def _quarter(symbols: list[Symbol], at: int) -> tuple[DateReading, int] | None:
    """`Q3 2024`, `2024-Q1`, `T1 2014`, `H1 2024`, `the second quarter of 2014`, `quý II năm 2014`, `the second half of 2014`."""
    year = year_at(symbols, at)
    if year is not None:
        found = _quarter_mark(symbols, skip(symbols, year[1], "-", "/"))
        return None if found is None else (quarter_of(year[0], found[0], found[1]), found[2])
    marked = _quarter_mark(symbols, at) or quarter_words(symbols, at)
    if marked is None:
        return None
    number, parts, after = marked
    year = year_at(symbols, skip(symbols, after, "small", "the", "-", "/", ","))
    return None if year is None else (quarter_of(year[0], number, parts), year[1])


def quarter_of(year: int, number: int, parts: int) -> DateReading:
    """One of `parts` equal parts of a year."""
    months = 12 // parts
    return plain(*month_span(year, (number - 1) * months + 1, months), {4: "quarter", 2: "half"}.get(parts, "range"))  # type: ignore[arg-type]


def _quarter_mark(symbols: list[Symbol], at: int) -> tuple[int, int, int] | None:
    """`Q3`, `3Q`, `H1`: number, parts of the year, where reading goes on."""
    for letter, digit in ((at, at + 1), (at + 1, at)):
        parts = 2 if word(symbols, letter) == "h" else 4 if word(symbols, letter) == "q" or has(symbols, letter, "quarter letter") else 0
        number = sense(symbols, digit, "num")
        if parts and number is not None and len(word(symbols, digit)) == 1 and 1 <= number <= parts and glued(symbols, at + 1):
            return number, parts, at + 2
    return None


def quarter_words(symbols: list[Symbol], at: int) -> tuple[int, int, int] | None:
    """`second quarter`, `last quarter`, `1. Quartal`, `quý 2`."""
    parts_of = {"quarter": 4, "half": 2}
    if sense(symbols, at, "unit") in parts_of:
        parts, found = parts_of[sense(symbols, at, "unit")], place_in_order(symbols, at + 1)
    else:
        found = place_in_order(symbols, at)
        if found is None and (has(symbols, at, "last ord") or sense(symbols, at, "which") == -1):
            found = 0, at + 1
        parts = parts_of.get(sense(symbols, found[1], "unit") or "", 0) if found else 0
        found = (found[0] or parts, found[1] + 1) if found else None
    if found is None or not 1 <= found[0] <= parts:
        return None
    return found[0], parts, found[1]


def _fiscal(symbols: list[Symbol], at: int) -> tuple[DateReading, int] | None:
    """`fiscal year 2014`, `FY2014/15`, `FY27`: a year that begins in some month of its own, April of the year before at the earliest."""
    if not has(symbols, at, "fiscal"):
        return None
    year = year_at(symbols, skip(symbols, at + 1, "small", "the")) or _short_year(symbols, at + 1)
    if year is None:
        return None
    mark, digits = glued(symbols, year[1]), glued(symbols, year[1] + 1)
    if mark in ("-", "/") and len(digits) in (2, 4) and int(digits[-2:] if digits.isdigit() else -1) == (year[0] + 1) % 100:
        return plain(*year_span(year[0], year[0] + 1), "range"), year[1] + 2
    return plain(month_span(year[0] - 1, 4)[0], month_span(year[0] + 1, 3)[1], "range"), year[1]


def _short_year(symbols: list[Symbol], at: int) -> tuple[int, int] | None:
    """The 27 of `FY27`."""
    digits = glued(symbols, at)
    return (2000 + int(digits), at + 1) if len(digits) == 2 and has(symbols, at, "num") else None


def _season(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`summer 2014`, `the winter of 2014`: June to August is likely, a month more at either end possible; a winter may be either of two."""
    season = sense(symbols, at, "season")
    if season is None:
        return None
    behind = skip(symbols, at + 1, "small", "the", ",")
    year = year_at(symbols, behind) or short_year_at(symbols, behind, context)
    if year is None:
        return None
    if season == _WINTER and is_next_year(symbols, year[1], year[0]):
        likely = Interval(*month_span(year[0], 12, 3))
        return DateReading(Interval(*month_span(year[0], 11, 5)), likely, "season", likely), year[1] + 2
    return season_of(year[0], season), year[1]


def is_next_year(symbols: list[Symbol], at: int, year: int) -> bool:
    """The `–25` of `2024–25`."""
    digits = glued(symbols, at + 1)
    is_short = digits.isdigit() and len(digits) in (2, 4) and int(digits[-2:]) == (year + 1) % 100
    return is_short and (glued(symbols, at) == "/" or bool(glued(symbols, at) and has(symbols, at, "to")))


def season_of(year: int, season: int) -> DateReading:
    first, count = _SEASON_MONTHS[season]
    likely = Interval(*month_span(year, first, count))
    if season == _WINTER:
        must = Interval(month_span(year, 1)[0], month_span(year + 1, 3)[1])
    else:
        must = Interval(*month_span(year, first - 1, count + 2))
    return DateReading(must, likely, "season", likely)
