"""A date as far as it is written, before it is known which days it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.calendar import civil
from checker.values.date_symbols import Symbol, glued, has, sense, skip, word

if TYPE_CHECKING:
    from checker.values.date_context import Context

_AHEAD = 10
"""Years that an article looks ahead with two figures: the '30 of 2025 is still to come, its '69 is past."""


class Written(NamedTuple):
    """A year, a month of a year or a day of a month; what is None is not said."""

    year: int | None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    is_open: bool = False
    """Words say the year (`June of the following year`), and not which that is: it need not be the one nearest the publication."""
    has_era: bool = False
    """Of a year alone: `AD 100`, `44 BC`."""


class Points(NamedTuple):
    """One date, or two of a range whose parts share a month (`10–13 June`), and where reading goes on."""

    first: Written
    last: Written | None
    next: int


def year_at(symbols: list[Symbol], at: int) -> tuple[int, int] | None:
    """A year: four digits, or any number that is said to be one (`the year 800`, `64 BCE`, `AD 79`, `10,000 BCE`)."""
    named = sense(symbols, at, "unit") == "year" or sense(symbols, at, "era") == 1
    first = at + 1 if named else at
    number = sense(symbols, first, "num")
    if number is None:
        return None
    after = skip(symbols, first + 1, "year mark")
    if glued(symbols, after) == "," and len(glued(symbols, after + 1)) == 3 and has(symbols, after + 2, "era"):
        if not has(symbols, after + 1, "num"):
            return None
        number, after = number * 1000 + sense(symbols, after + 1, "num"), after + 2
    era = sense(symbols, after, "era")
    if era is not None:
        return (1 - number if era < 0 else number), after + 1
    if word(symbols, after) in ("年", "년"):
        return number, after + 1
    is_year = len(word(symbols, first)) == 4 and number >= 1000
    return (number, after) if is_year or (named and number > 0) else None


def short_year_at(symbols: list[Symbol], at: int, context: Context) -> tuple[int, int] | None:
    """The 14 of `June '14`: the latest such year that the article may speak of."""
    number = sense(symbols, at + 1, "num")
    if word(symbols, at) != "'" or number is None or len(glued(symbols, at + 1)) != 2:
        return None
    printed = context.published.high
    latest = 2030 if printed is None else civil(int(printed)).year + _AHEAD
    return latest - (latest - number) % 100, at + 2
