"""Times of day as reports print them, and on a day that is round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.interval import Interval

if TYPE_CHECKING:
    from checker.values.interval import Exact

DAY = 1440


def times_meet(a: Interval, b: Interval) -> bool:
    """Whether two times of a day that is not said may be one: 23:50 and `around midnight` meet."""
    return any(a.meets(moved_by(b, days * DAY)) for days in (-1, 0, 1))


def time_text(minutes: Interval) -> str:
    """Minutes as reports print them: `12:30`, `12:30:15`, `15:00..16:00`, `(15:00..`, `..15:00)`; a bracket marks an open end."""
    low, high = minutes.low, minutes.high
    if low is None and high is None:
        return "unknown"
    first = "" if low is None else ("(" if minutes.low_open else "") + _clock_text(low)
    last = "" if high is None else _clock_text(high) + (")" if minutes.high_open else "")
    return first if first == last or (low is not None and low == high) else f"{first}..{last}"


def moved_by(days: Interval, by: int) -> Interval:
    low, high = (None if end is None else end + by for end in (days.low, days.high))
    return Interval(low, high, days.low_open, days.high_open)


def _clock_text(minutes: Exact) -> str:
    whole = int(minutes // 1)
    seconds = (minutes - whole) * 60
    text = f"{whole // 60 % 24:02}:{whole % 60:02}"
    if not seconds or seconds == 59:
        return text
    shown = f"{int(seconds):02}" if seconds == int(seconds) else f"{float(seconds):06.3f}"
    return f"{text}:{shown}"
