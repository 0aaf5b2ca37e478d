"""Spans of the calendar by name: parts (`early 2014`), quarters, halves, seasons, decades, centuries."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.calendar import civil, month_span, shift_months, year_span
from checker.values.date_amount import ordinal_at
from checker.values.date_reading import DateReading, Precision, plain
from checker.values.date_symbols import Symbol, glued, has, sense, skip, word
from checker.values.date_written import year_at
from checker.values.interval import Interval

if TYPE_CHECKING:
    from checker.values.date_context import Context

_Share = tuple[Fraction | int, Fraction | int]

_PARTS: dict[str, tuple[_Share, _Share]] = {
    "early": ((0, Fraction(1, 2)), (0, Fraction(1, 3))),
    "mid": ((Fraction(1, 4), Fraction(3, 4)), (Fraction(1, 3), Fraction(2, 3))),
    "late": ((Fraction(1, 2), 1), (Fraction(2, 3), 1)),
    "start": ((0, Fraction(1, 4)), (0, Fraction(1, 6))),
    "end": ((Fraction(3, 4), 1), (Fraction(5, 6), 1)),
    "first half": ((0, Fraction(1, 2)), (0, Fraction(1, 2))),
    "second half": ((Fraction(1, 2), 1), (Fraction(1, 2), 1)),
}
"""Part of a span: where it may lie, and where a reader puts it, as shares of the span."""

_PRECISIONS: dict[Fraction, Precision] = {Fraction(1, 2): "half", Fraction(1, 4): "quarter"}
"""What the equal parts of a year are called."""

_SEASON_MONTHS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
_ROMAN = re.compile(r"(?=[ivxl])(x{0,3}|xl|l)(ix|iv|v?i{0,3})(?:e|è|er|ème|eme|º)?")


def part_of(whole: DateReading, part: str, words: str) -> DateReading:
    """`early`, `mid`, … of a span with two ends; of anything else, all of it."""
    if whole.must.low is None or whole.must.high is None:
        return replace(whole, hedge_words=words)
    must, likely = _PARTS[part] if part in _PARTS else _portion(part)
    is_exact = must == likely
    hedge = "" if is_exact else words
    precision = whole.precision
    if is_exact:
        precision = _PRECISIONS.get(Fraction(must[1] - must[0]), "range") if precision == "year" else "range"
    usual = cut(whole.likely, *likely)
    days = cut(whole.must, *must).hull(usual)
    figure = whole.figure if hedge else days
    return replace(whole, must=days, likely=usual, figure=figure, precision=precision, hedge_words=hedge)


def _portion(part: str) -> tuple[_Share, _Share]:
    """`2/4`: the second of four equal parts."""
    number, _, parts = part.partition("/")
    share = Fraction(int(number) - 1, int(parts)), Fraction(int(number), int(parts))
    return share, share


def cut(whole: Interval, start: Fraction | int, end: Fraction | int) -> Interval:
    """The share of a span from `start` to `end`: in whole months where that comes out, else in days, rounded outward."""
    if whole.low is None or whole.high is None:
        return whole
    low, after = int(whole.low), int(whole.high) + 1
    first, last = civil(low), civil(after)
    months = (last.year - first.year) * 12 + last.month - first.month
    if first.month == last.month == first.day == last.day == 1 and months >= 24:
        years = months // 12
        return Interval(*year_span(first.year + int(years * start), first.year - int(-(years * end) // 1) - 1))
    if first.day == last.day == 1 and (months * start) % 1 == (months * end) % 1 == 0:
        return Interval(shift_months(low, int(months * start)), shift_months(low, int(months * end)) - 1)
    days = after - low
    return Interval(low + int(days * start), low - int(-(days * end) // 1) - 1)


def period_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    return _fiscal(symbols, at) or _century(symbols, at) or _decade(symbols, at, context) or _quarter(symbols, at) or _season(symbols, at)


def _century(symbols: list[Symbol], at: int) -> tuple[DateReading, int] | None:
    """`the 19th century`, `siècle XIX`, `XIXe siècle`, `2nd century BC`, `the 17th-19th centuries`, `the third millennium BCE`."""
    unit = sense(symbols, at, "unit")
    if unit in ("century", "millennium"):
        found = _ordinal(symbols, skip(symbols, at + 1, "ordinal prefix"))
        return None if found is None else _hundreds(found[0], found[0], unit, symbols, found[1])
    found = _ordinal(symbols, at)
    if found is None:
        return None
    first, after = found
    last = first
    if has(symbols, after, "to") or has(symbols, after, "and") or has(symbols, after, "or"):
        second = _ordinal(symbols, skip(symbols, after + 1, "the"))
        if second is not None:
            last, after = second
    after = skip(symbols, after, "-")
    unit = sense(symbols, after, "unit")
    if unit not in ("century", "millennium"):
        return None
    return _hundreds(first, last, unit, symbols, after + 1)


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


def _ordinal(symbols: list[Symbol], at: int) -> tuple[int, int] | None:
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


def _decade(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`2010s`, `1990er Jahre`, `the '90s`, `the nineties`, `les années 1990`, `thập niên 1990`. `The 1900s` may be the century."""
    after = at + 1
    if word(symbols, at) == "'":
        at, after = at + 1, at + 2
    figure = sense(symbols, at, "decade figure")
    if figure is None and sense(symbols, at, "unit") == "decade":
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
    if figure < 100:
        figure = _latest_decade(figure, context)
    era = sense(symbols, after, "era")
    if era is not None:
        return plain(*(year_span(-figure - 8, 1 - figure) if era < 0 else year_span(figure, figure + 9)), "decade"), after + 1
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
        parts, found = parts_of[sense(symbols, at, "unit")], _ordinal(symbols, at + 1)
    else:
        found = _ordinal(symbols, at)
        if found is None and (has(symbols, at, "last ord") or sense(symbols, at, "which") == -1):
            found = 0, at + 1
        parts = parts_of.get(sense(symbols, found[1], "unit") or "", 0) if found else 0
        found = (found[0] or parts, found[1] + 1) if found else None
    if found is None or not 1 <= found[0] <= parts:
        return None
    return found[0], parts, found[1]


def _fiscal(symbols: list[Symbol], at: int) -> tuple[DateReading, int] | None:
    """`fiscal year 2014`, `FY2014/15`: a year that begins in some month of its own, April of the year before at the earliest."""
    if not has(symbols, at, "fiscal"):
        return None
    year = year_at(symbols, skip(symbols, at + 1, "small", "the"))
    if year is None:
        return None
    mark, digits = glued(symbols, year[1]), glued(symbols, year[1] + 1)
    if mark in ("-", "/") and len(digits) in (2, 4) and int(digits[-2:] if digits.isdigit() else -1) == (year[0] + 1) % 100:
        return plain(*year_span(year[0], year[0] + 1), "range"), year[1] + 2
    return plain(month_span(year[0] - 1, 4)[0], month_span(year[0] + 1, 3)[1], "range"), year[1]


def _season(symbols: list[Symbol], at: int) -> tuple[DateReading, int] | None:
    """`summer 2014`, `the winter of 2014`: June to August is likely, a month more at either end possible; a winter may be either of two."""
    season = sense(symbols, at, "season")
    if season is None:
        return None
    year = year_at(symbols, skip(symbols, at + 1, "small", "the", ","))
    if year is None:
        return None
    return season_of(year[0], season), year[1]


def season_of(year: int, season: int) -> DateReading:
    first, count = _SEASON_MONTHS[season]
    likely = Interval(*month_span(year, first, count))
    if season == 24:
        must = Interval(month_span(year, 1)[0], month_span(year + 1, 3)[1])
    else:
        must = Interval(*month_span(year, first - 1, count + 2))
    return DateReading(must, likely, "season", likely)
