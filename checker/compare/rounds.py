"""What comes round again: times of a day that is not said, and days of a year that is not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.interval import Interval
from checker.values.time_text import DAY, moved_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.values.date_reading import DateReading
    from checker.values.time_of_day import TimeReading

Ways = tuple[Interval, Interval, Interval, Interval]
"""`must` and `likely` of the one, `must` and `likely` of the other, as they may lie to each other."""

_HALF = DAY // 2
_LEAP = 2012
_ENOUGH = 8
"""Years after which every day of the calendar has come round."""


def ways_of_times(a: TimeReading, b: TimeReading) -> Iterator[Ways]:
    """Where no day is said the day is round: 23:50 lies near midnight. Two days that are said lie as far apart as these.

    Of one day that is said only `about midnight` may be its beginning or its end.
    """
    turns: tuple[int, ...] = (0, -1, 1)
    is_dated = False
    if a.day is not None and b.day is not None:
        apart, is_dated = _between(a.day, b.day), True
        if apart or not (_leaves_its_day(a.must) or _leaves_its_day(b.must)):
            turns = (apart,)
    first, likely = (_of_its_day(each, is_dated=is_dated) for each in (a.must, a.likely))
    other, usual = (_of_its_day(each, is_dated=is_dated) for each in (b.must, b.likely))
    for turn in turns:
        yield first, likely, moved_by(other, turn * DAY), moved_by(usual, turn * DAY)


def _leaves_its_day(time: Interval) -> bool:
    return (time.low is not None and time.low < 0) or (time.high is not None and time.high >= DAY)


def _between(a: Interval, b: Interval) -> int:
    """How many days from the one to the other at least, 0 where they meet."""
    if a.is_below(b):
        assert b.low is not None
        assert a.high is not None
        return int(b.low - a.high)
    return -_between(b, a) if b.is_below(a) else 0


def _of_its_day(time: Interval, *, is_dated: bool) -> Interval:
    """`before noon` begins with its day, where that is not said at most half a day before; `after 23:00` ends accordingly."""
    low, high = time.low, time.high
    if low is None and high is not None:
        return Interval(0 if is_dated else min(0, high - _HALF), high, False, time.high_open)
    if high is None and low is not None:
        return Interval(low, DAY if is_dated else max(DAY, low + _HALF), time.low_open, True)
    return time


def ways_of_dates(a: DateReading, b: DateReading) -> Iterator[tuple[Interval, Interval]]:
    """The days that they may mean, where one or both name no year."""
    from checker.values.date_reading import days_of

    if a.month_day is None:
        yield from ((days, other) for other, days in ways_of_dates(b, a))
        return
    if b.month_day is not None:
        years, others = [_LEAP], [days_of(b.month_day, year) for year in (_LEAP - 1, _LEAP, _LEAP + 1)]
    else:
        years, others = list(_years_around(b.must)), [b.must]
    for own in (days_of(a.month_day, year) for year in years):
        yield from ((own, other) for other in others if own is not None and other is not None)


def _years_around(days: Interval) -> range:
    """The years of an interval and of its neighbourhood; of a long one so many that every day comes round."""
    from checker.values.calendar import civil

    low, high = (None if end is None else civil(int(end)).year for end in (days.low, days.high))
    if low is None:
        low = _LEAP if high is None else high - _ENOUGH
    high = low + _ENOUGH if high is None else min(high, low + _ENOUGH)
    return range(low - 1, high + 2)
