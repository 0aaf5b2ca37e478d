"""Dates in figures alone: `13/06/2014`, `13.6.2014`, `2014/06/13`, `06/2014`, `2014-06`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.date_symbols import Symbol, glued, has, sense, word
from checker.values.date_written import Points, Written
from checker.values.months import is_day_first

if TYPE_CHECKING:
    from checker.values.date_context import Context


def figures_at(symbols: list[Symbol], at: int, context: Context) -> Points | None:
    """`2014-06-13`, `2014-06`, `13/06/2014`, `13.6.2014`, `06/2014`: numbers with one kind of mark between; `2. 7. 2024` has spaces."""
    is_said_day = sense(symbols, at, "unit") == "day"
    at += is_said_day
    mark = glued(symbols, at + 1)
    if mark not in ("-", "/", ".") or not has(symbols, at, "num") or not has(symbols, at + 2, "num"):
        return None
    if not glued(symbols, at + 2):
        return _spaced(symbols, at)
    if glued(symbols, at + 3) == mark and has(symbols, at + 4, "num") and glued(symbols, at + 4):
        texts = [word(symbols, at + n) for n in (0, 2, 4)]
        found = _three_numbers(texts, mark, context)
        return None if found is None else Points(found, None, at + 5)
    first, second = word(symbols, at), word(symbols, at + 2)
    if is_said_day:
        return Points(Written(None, int(second), int(first)), None, at + 3) if len(first) <= 2 and 1 <= int(second) <= 12 else None
    if _is_day_of_month(symbols, at, mark, context):
        return Points(Written(None, int(second), int(first)), None, at + 3 + (mark == "."))
    if len(first) == 4 and len(second) == 2 and mark == "-" and 1 <= int(second) <= 12:
        return Points(Written(int(first), int(second)), None, at + 3)
    if len(second) == 4 and len(first) <= 2 and 1 <= int(first) <= 12 and int(second) >= 1000:
        return Points(Written(int(second), int(first)), None, at + 3)
    return None


def _spaced(symbols: list[Symbol], at: int) -> Points | None:
    """`2. 7. 2024`, as German and its neighbours space it: a full stop to each figure of a day and a month, and a year of four digits."""
    day, month, year = (word(symbols, at + n) for n in (0, 2, 4))
    if glued(symbols, at + 1) != "." or glued(symbols, at + 3) != "." or not has(symbols, at + 4, "num") or len(year) != 4:
        return None
    return (
        Points(Written(int(year), int(month), int(day)), None, at + 5) if len(day) <= 2 and len(month) <= 2 and int(month) <= 12 else None
    )


def _is_day_of_month(symbols: list[Symbol], at: int, mark: str, context: Context) -> bool:
    """`sáng 20/4`, `le 11/10`, `am 11.10.`: a day and a month, where the language puts the day first; in a text behind a word of days."""
    first, second = word(symbols, at), word(symbols, at + 2)
    before = at - 1 - (word(symbols, at - 1) == ",")
    is_led = has(symbols, at - 1, "day lead") or has(symbols, before, "weekday") or (at == 0 and not context.is_scan)
    if not is_led or mark == "-" or (mark == "." and glued(symbols, at + 3) != "."):
        return False
    is_possible = len(first) <= 2 and len(second) <= 2 and 1 <= int(first) <= 31 and 1 <= int(second) <= 12
    return is_possible and is_day_first(context.language) is True


def _three_numbers(texts: list[str], mark: str, context: Context) -> Written | None:
    numbers = [int(text) for text in texts]
    lengths = [len(text) for text in texts]
    if lengths[0] == 4 and lengths[1] <= 2 and lengths[2] <= 2:
        is_usual = mark == "/" or (mark == "-" and lengths[1:] == [2, 2]) or (mark == "." and not context.language.startswith("en"))
        return Written(numbers[0], numbers[1], numbers[2]) if is_usual else None
    if lengths[2] != 4 or lengths[0] > 2 or lengths[1] > 2:
        return None
    first, second, year = numbers
    if mark == "." or first > 12 or first == second:
        return Written(year, second, first)
    if second > 12:
        return Written(year, first, second)
    if context.is_day_first():
        return Written(year, second, first)
    return Written(year, first, second)
