"""A day or a week of a period by its number: `the first week of May 2024`, `the last Monday of June`, `the third day of 2024`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.calendar import weekday
from checker.values.date_century import place_in_order
from checker.values.date_reading import DateReading, plain
from checker.values.date_symbols import has, sense
from checker.values.interval import Interval

if TYPE_CHECKING:
    from checker.values.date_symbols import Symbol

_MOST = {"day": 366, "week": 53, "weekday": 53}


class Nth(NamedTuple):
    number: int
    """From the end, where it is negative."""
    kind: str
    weekday: int
    """0 is Monday; of a day or a week nothing."""
    next: int


def nth_at(symbols: list[Symbol], at: int) -> Nth | None:
    """`First week of`, `last Monday of`, where a period may follow."""
    number = -1 if has(symbols, at, "last ord") or sense(symbols, at, "which") == -1 else 0
    found = (number, at + 1) if number else place_in_order(symbols, at)
    if found is None or has(symbols, at, "num"):
        return None
    number, after = found
    if has(symbols, after, "week of"):
        return Nth(number, "week", 0, after + 1) if number <= _MOST["week"] else None
    kind = "weekday" if has(symbols, after, "weekday") else str(sense(symbols, after, "unit"))
    if kind not in _MOST or number > _MOST[kind] or has(symbols, after, "plural") or not has(symbols, after + 1, "small"):
        return None
    return Nth(number, kind, sense(symbols, after, "weekday") or 0, after + 1)


def nth_of(nth: Nth, period: DateReading) -> DateReading | None:
    """The days that it is of a period; None of one without ends, or that has no such day. A week may be one of the calendar's."""
    low, high = period.must.low, period.must.high
    if low is None or high is None:
        return None
    first, last, back = int(low), int(high), nth.number < 0
    step = abs(nth.number) - 1
    if nth.kind == "week":
        start = last - 7 * step - 6 if back else first + 7 * step
        days = Interval(max(first, start), min(last, start + 6))
        inside = Interval(max(first, start - 6), min(last, start + 12))
        return None if days.is_empty else DateReading(inside, days, "week", days, is_relative=period.is_relative)
    if nth.kind == "weekday":
        near = (weekday(last) - nth.weekday) % 7 if back else (nth.weekday - weekday(first)) % 7
        day = last - near - 7 * step if back else first + near + 7 * step
    else:
        day = last - step if back else first + step
    return plain(day, day, "day", is_relative=period.is_relative) if first <= day <= last else None
