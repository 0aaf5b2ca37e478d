"""Decades, centuries and millennia: `the 2010s`, `les années 1990`, `XIXe siècle`, `2nd century BC`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.values.calendar import civil, year_span
from checker.values.date_amount import ordinal_at
from checker.values.date_reading import DateReading, plain
from checker.values.date_symbols import Symbol, glued, has, sense, skip, word
from checker.values.frozen import replace

if TYPE_CHECKING:
    from checker.values.date_context import Context

_ROMAN = re.compile(r"(?!le$)(?=[ivxl])(x{0,3}|xl|l)(ix|iv|v?i{0,3})(?:e|è|er|ème|eme|º)?")
"""Not `le`: le siècle is no fiftieth."""


def century_at(symbols: list[Symbol], at: int) -> tuple[DateReading, int] | None:
    """`19th century`, `siècle XIX`, `XIXe siècle`, `2nd century BC`, `the 17th-19th centuries`, `the 3rd millennium BCE`."""
    unit = sense(symbols, at, "unit")
    if unit in ("century", "millennium"):
        found = place_in_order(symbols, skip(symbols, at + 1, "ordinal prefix"))
        if found is None:
            return None
        last, after = _further(symbols, *found)
        if roman(word(symbols, after - 1)) is None:  # siglo XIX y 3 museos
            last, after = found
        return _hundreds(found[0], last, unit, symbols, after)
    found = place_in_order(symbols, at)
    if found is None:
        return None
    first = found[0]
    last, after = _further(symbols, *found)
    after = skip(symbols, after, "-")
    unit = sense(symbols, after, "unit")
    if unit not in ("century", "millennium"):
        return None
    return _hundreds(first, last, unit, symbols, after + 1)


def decade_in_century(symbols: list[Symbol], at: int) -> tuple[DateReading, int] | None:
    """`First decade of the 20th century`: by either count, 1900 to 1910."""
    found = place_in_order(symbols, at)
    if found is None or found[0] > 10 or sense(symbols, found[1], "unit") != "decade":
        return None
    century = century_at(symbols, skip(symbols, found[1] + 1, "small", "the"))
    if century is None or century[0].precision != "century" or century[0].must.low is None:
        return None
    first = civil(int(century[0].must.low)).year + 10 * (found[0] - 1)
    return plain(*year_span(first - 1, first + 9), "decade"), century[1]


def _further(symbols: list[Symbol], place: int, after: int) -> tuple[int, int]:
    """The second place of `XVII y XVIII`, `17th-19th`, where one follows, else the first."""
    if not (has(symbols, after, "to") or has(symbols, after, "and") or has(symbols, after, "or")):
        return place, after
    return place_in_order(symbols, skip(symbols, after + 1, "the")) or (place, after)


def _hundreds(first: int, last: int, unit: str, symbols: list[Symbol], after: int) -> tuple[DateReading, int]:
    years = 100 if unit == "century" else 1000
    era = sense(symbols, after, "era")
    if era is not None:
        after += 1
    if era == -1:
        first, last = 1 - first, 1 - last
    low, high = sorted((first, last))
    days = year_span((low - 1) * years + 1, high * years)
    precision = "range" if low != high else "century" if years == 100 else "millennium"
    return plain(*days, precision), after  # type: ignore[arg-type]


def place_in_order(symbols: list[Symbol], at: int) -> tuple[int, int] | None:
    """`19th`, `19.`, `nineteenth`, `XIXe`, `19`."""
    found = ordinal_at(symbols, at)
    if found is None and has(symbols, at, "num"):
        found = sense(symbols, at, "num"), at + 1
        if glued(symbols, found[1]) == ".":
            found = found[0], found[1] + 1
    if found is None:
        number = roman(word(symbols, at))
        found = None if number is None else (number, at + 1)
    return found if found is not None and 1 <= found[0] <= 200 else None


def roman(text: str) -> int | None:
    """A Roman numeral up to 89, as centuries are written: `xix`, `XIXe`; None for anything else."""
    found = _ROMAN.fullmatch(text)
    if found is None:
        return None
    tens = {"": 0, "x": 10, "xx": 20, "xxx": 30, "xl": 40, "l": 50}[found[1]]
    ones = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}[found[2]]
    return tens + ones


def decade_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`2010s`, `1990er Jahre`, `the '90s`, `the nineties`, `les années 1990`, `thập niên 1990`. `The 1900s` may be the century."""
    after = at + 1
    if word(symbols, at) == "'":
        at, after = at + 1, at + 2
    figure = sense(symbols, at, "decade figure")
    if figure is None and (sense(symbols, at, "unit") == "decade" or has(symbols, at, "plural year")):
        behind = skip(symbols, at + 1, "small", "the")
        figure, after = sense(symbols, behind, "num"), behind + 1
        if figure is not None and (figure % 10 or len(word(symbols, behind)) not in (2, 4)):
            return None
    elif figure is None and has(symbols, at, "decade"):
        figure = sense(symbols, at, "decade")
    if figure is None or figure % 10:
        return None
    if sense(symbols, after, "unit") in ("year", "decade"):
        after += 1
    era = sense(symbols, after, "era")
    if era is not None:
        return plain(*(year_span(-figure - 8, 1 - figure) if era < 0 else year_span(figure, figure + 9)), "decade"), after + 1
    if figure < 100:
        figure = _latest_decade(figure, context)
    decade = plain(*year_span(figure, figure + 9), "decade")
    if figure % 100 or sense(symbols, at, "unit") == "decade":
        return decade, after
    century = plain(*year_span(figure, figure + 99), "century")
    return (replace(century, likely=decade.likely) if figure >= 2000 else century), after


def _latest_decade(figure: int, context: Context) -> int:
    """`the '90s` are the last ones that had begun when it was printed; those of the 20th century where that is not known."""
    if context.published.high is None or context.published.low is None:
        return 1900 + figure if figure >= 20 else 2000 + figure
    year = civil(int(context.published.high)).year
    return year - (year - figure) % 100
