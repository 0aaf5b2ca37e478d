"""Dates with a month in them as languages write them: `13 June 2014`, `June 10–13, 2014`, `ngày 27 tháng 5 năm 2024`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.date_figures import figures_at
from checker.values.date_holiday import named_day_at
from checker.values.date_symbols import Symbol, glued, has, sense, skip, word
from checker.values.date_written import Points, Written, short_year_at, year_at

if TYPE_CHECKING:
    from checker.values.date_context import Context


_SHORT_NAMES = frozenset(("may", "june", "july", "mai", "mars", "juin", "août", "juni", "juli", "märz", "mayo"))
"""Whole names of months as short as abbreviations: a full stop behind them ends a sentence."""


def calendar_at(symbols: list[Symbol], at: int, context: Context) -> Points | None:
    """A date with a month in it, from the symbol at `at` on."""
    day_of_week = sense(symbols, at, "weekday")
    if day_of_week is None:
        day_of_week = sense(symbols, at, "short weekday")
    if day_of_week is not None:
        behind = skip(symbols, at + 1, ",", ".", "the", "small")
        if has(symbols, behind, "weekday") or has(symbols, behind, "short weekday"):
            return None
        found = calendar_at(symbols, behind, context)
        if found is None or found.first.day is None:
            return None
        return found._replace(first=found.first._replace(weekday=day_of_week))
    return (
        figures_at(symbols, at, context)
        or _day_month(symbols, at, context)
        or _prefixed(symbols, at, context)
        or _ideographs(symbols, at)
        or _month_day(symbols, at, context)
        or _year_month_day(symbols, at)
        or named_day_at(symbols, at, context)
    )


def _day_month(symbols: list[Symbol], at: int, context: Context) -> Points | None:
    """`13 June 2014`, `13. Juni`, `the 10th to the 13th of June 2014`, `1er juin 2014`."""
    day, after = _day(symbols, skip(symbols, at, "the") if has(symbols, at + 1, "ord") else at)
    if day is None:
        return None
    last = None
    for _ in range(2):  # 3–7 and 10 February
        if has(symbols, after, "to") or has(symbols, after, "and") or has(symbols, after, "or") or glued(symbols, after) == "/":
            further, behind = _day(symbols, skip(symbols, after + 1, "the", "small"))
            if further is None or (last is not None and further <= last):
                break
            last, after = further, behind
    after = skip(symbols, after, "small", "the", "-", "/", "from")
    month = sense(symbols, after, "month")
    if month is None:
        return None
    year, after = _year_behind(symbols, after + 1, context)
    first = Written(year, month, day)
    return Points(first, None if last is None else Written(year, month, last), after)


def _month_day(symbols: list[Symbol], at: int, context: Context) -> Points | None:
    """`June 13, 2014`, `June the 13th`, `June 10–13, 2014`, `June 2014`, `June`."""
    month = sense(symbols, at, "month")
    if month is None:
        return None
    day, after = _day(symbols, at + 2 if _is_short(symbols, at) else skip(symbols, at + 1, "the"))
    is_thousands = not context.language.startswith("en") and len(word(symbols, after)) == 3 and has(symbols, after, "num")
    if day is None or is_thousands or has(symbols, after, "era"):
        year, after = _year_behind(symbols, at + 1, context)
        return Points(Written(year, month), None, after)
    last = None
    is_joined = has(symbols, after, "to") or has(symbols, after, "and") or glued(symbols, after) == "/"
    if is_joined and not has(symbols, after + 2, "month"):
        end, end_after = _day(symbols, skip(symbols, after + 1, "the"))
        if end is not None and end > day:
            last, after = end, end_after
    year, after = _year_behind(symbols, after, context)
    return Points(Written(year, month, day), None if last is None else Written(year, month, last), after)


def _year_month_day(symbols: list[Symbol], at: int) -> Points | None:
    """`2014 June 13`, `2014. június 13.`"""
    if len(word(symbols, at)) != 4 or not has(symbols, at, "num"):
        return None
    behind = skip(symbols, at + 1, ".", ",")
    month = sense(symbols, behind, "month")
    if month is None or has(symbols, behind + 1, "unit"):
        return None
    day, after = _day(symbols, behind + 1)
    if day is None or len(word(symbols, after)) == 4:
        return None
    return Points(Written(sense(symbols, at, "num"), month, day), None, after)


def _prefixed(symbols: list[Symbol], at: int, context: Context) -> Points | None:
    """Vietnamese: `ngày 27 tháng 5 năm 2024`, `tháng 6 năm 2014`, `tháng 6/2014`, `tháng 6`."""
    day = None
    here = at
    if sense(symbols, here, "unit") == "day":
        day, here = _day(symbols, here + 1)
        if day is None:
            return None
    month = sense(symbols, here, "month")
    if sense(symbols, here, "unit") == "month" and has(symbols, here + 1, "num"):
        month, here = sense(symbols, here + 1, "num"), here + 1
    if month is None or not 1 <= month <= 12 or here == at:
        return None
    year, after = _year_behind(symbols, here + 1, context)
    return Points(Written(year, month, day), None, after)


def _ideographs(symbols: list[Symbol], at: int) -> Points | None:
    """`2014年6月13日`, `6月13日`, `2014년 6월 13일`, and each without its last part."""
    found: list[int | None] = [None, None, None]
    for place, marks in enumerate(("年년", "月월", "日일")):
        if has(symbols, at, "num") and word(symbols, at + 1) in tuple(marks):
            found[place], at = sense(symbols, at, "num"), at + 2
    if found[1] is None:
        return None
    return Points(Written(found[0], found[1], found[2]), None, at)


def _day(symbols: list[Symbol], at: int) -> tuple[int | None, int]:
    """A day of a month, `13`, `13.`, `13th` or `first`."""
    number = sense(symbols, at, "num") if len(word(symbols, at)) <= 2 else None
    after = at + 1
    if number is None:
        number = sense(symbols, at, "ord")
    elif glued(symbols, after) == "." and not glued(symbols, after + 1):
        after += 1
    return (number, after) if number is not None and 1 <= number <= 31 else (None, at)


def _is_short(symbols: list[Symbol], at: int) -> bool:
    """`Sept.`: the full stop behind it ends no sentence."""
    name = word(symbols, at)
    return has(symbols, at, "month") and word(symbols, at + 1) == "." and len(name) <= 4 and name not in _SHORT_NAMES


def _year_behind(symbols: list[Symbol], at: int, context: Context) -> tuple[int | None, int]:
    """The year that may follow a month or a day, and where reading goes on."""
    if word(symbols, at) == "." and not _is_short(symbols, at - 1):
        return None, at
    behind = skip(symbols, at, ".", ",", "small", "-", "/", "'")
    found = year_at(symbols, behind) or short_year_at(symbols, behind - 1, context)
    if found is None or behind - at > 2:
        return None, at
    return found
