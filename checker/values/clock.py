"""What a clock shows, in figures or in words, as minutes since midnight."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.values.date_symbols import glued, has, sense, skip, word
from checker.values.interval import Exact, Interval
from checker.values.unreadable import Ambiguous, Unreadable

if TYPE_CHECKING:
    from checker.values.date_symbols import Symbol

_SECOND = Fraction(1, 60)


class Clock(NamedTuple):
    """What a clock shows. `half` is am or pm where it was said; `is_spoken` of `three o'clock`, which needs it."""

    hour: int
    minute: int = 0
    second: Fraction | None = None
    half: str = ""
    is_spoken: bool = False
    has_minutes: bool = False
    shift: int = 0
    """Minutes past (or before) the time shown: -15 of `quarter to four`."""


def clock_at(symbols: list[Symbol], at: int) -> tuple[Clock, int] | None:
    """One time as a clock shows it or as it is said."""
    named = sense(symbols, at, "named")
    if named is not None:
        more = sense(symbols, at + 1, "half more")  # midi et demi
        return (Clock(named // 60), at + 1) if more is None else (Clock(named // 60, shift=more), at + 2)
    found = _spoken(symbols, at) or _figures(symbols, at)
    if found is None:
        return None
    clock, after = found
    behind = skip(symbols, after, "clock")
    named = sense(symbols, behind, "named")
    if named is not None and clock.hour == 12 and not (clock.minute or clock.shift):
        return Clock(named // 60), behind + 1  # 12 noon, 12:00 midnight
    half = sense(symbols, behind, "half day") or (sense(symbols, behind + 1, "half day") if word(symbols, behind) == "," else None)
    if half is not None:
        return _checked(clock._replace(half=half), behind + 1 + (word(symbols, behind) == ","))
    is_whole = clock.has_minutes or clock.is_spoken or has(symbols, after - 1, "hours")
    return _checked(clock, behind) if is_whole else None


_ZONES = ("utc", "gmt", "z", "cet", "cest", "bst", "local time")
"""Behind four figures they make a time of it: 0600 UTC. `2000 est` may be an estimate."""


def _figures(symbols: list[Symbol], at: int) -> tuple[Clock, int] | None:
    """`12:30`, `12.30`, `12:30:15.5`, `0730 hours`, and an hour alone, which needs more behind it."""
    hour, text = sense(symbols, at, "num"), word(symbols, at)
    if hour is None:
        number = sense(symbols, at, "number")
        return None if number is None else (Clock(number, is_spoken=has(symbols, at + 1, "clock")), at + 1)
    if len(text) == 4 and (has(symbols, at + 1, "hours") or word(symbols, at + 1) in _ZONES):
        return Clock(hour // 100, hour % 100, has_minutes=True), at + 1 + has(symbols, at + 1, "hours")
    if len(text) > 2:
        return None
    mark, minute = glued(symbols, at + 1), glued(symbols, at + 2)
    if mark in (":", ".") and len(minute) == 2 and has(symbols, at + 2, "num") and not (mark == "." and int(minute) > 59):
        clock, after = Clock(hour, int(minute), has_minutes=True), at + 3
        if mark == ":" and glued(symbols, after) == ":" and len(glued(symbols, after + 1)) == 2 and has(symbols, after + 1, "num"):
            clock, after = _seconds(symbols, clock, after + 1)
        after = after + 1 if has(symbols, after, "hours") or has(symbols, after, "minutes") else after
        return clock, after
    return Clock(hour, is_spoken=has(symbols, at + 1, "clock")), at + 1


def _seconds(symbols: list[Symbol], clock: Clock, at: int) -> tuple[Clock, int]:
    second, after = Fraction(sense(symbols, at, "num")), at + 1
    if glued(symbols, after) == "." and glued(symbols, after + 1) and has(symbols, after + 1, "num"):
        second += Fraction(sense(symbols, after + 1, "num"), 10 ** len(word(symbols, after + 1)))
        after += 2
    return clock._replace(second=second), after


def _checked(clock: Clock, after: int) -> tuple[Clock, int]:
    if clock.hour > 24 or clock.minute > 59 or (clock.second or 0) >= 60 or (clock.hour == 24 and clock.minute):
        raise Unreadable("there is no such time of day", "hours run from 0 to 23, minutes from 00 to 59")
    return clock, after


def _spoken(symbols: list[Symbol], at: int) -> tuple[Clock, int] | None:
    """`half past three`, `quarter to four`, `ten past 8`, `halb vier`, `15 Uhr 30`, `3 giờ rưỡi`, `15 heures`, `las tres y diez`."""
    for kind in ("half past", "quarter", "half to"):
        minutes = sense(symbols, at, kind)
        if minutes is not None:
            hour = _hour(symbols, at + 1)
            return None if hour is None else (hour[0]._replace(shift=minutes), hour[1])
    number = _small_number(symbols, at)
    if number is None:
        return None
    behind = skip(symbols, at + 1, "minutes")
    sign = sense(symbols, behind, "past")
    # "Ten to four" is a time, "three to four" a range: but for fives, minutes are told with their name.
    is_range = sign == -1 and behind == at + 1 and (has(symbols, at, "num") or number % 5 > 0)
    hour = None if sign is None or is_range else _hour(symbols, behind + 1)
    if hour is not None and number < 60 and not has(symbols, at + 1, "hours"):
        return hour[0]._replace(shift=hour[0].shift + sign * number), hour[1]
    more = sense(symbols, at + 1, "half more")
    if more is not None and has(symbols, at + 2, "half day"):
        return Clock(number, is_spoken=True, has_minutes=True, shift=more), at + 2  # las 3 y media de la tarde
    minutes, after = _minutes_more(symbols, at + 1)
    if minutes and has(symbols, after, "half day") and not has(symbols, at - 1, "between"):
        return Clock(number, is_spoken=True, has_minutes=True, shift=minutes), after  # las cuatro y veinte de la tarde
    if not has(symbols, at + 1, "hours") or _is_half_year(symbols, at):
        return None
    return _marked_hour(symbols, number, at + 2)


def _is_half_year(symbols: list[Symbol], at: int) -> bool:
    """`1H 2024`, `2H2023`: a half of the year behind it."""
    is_short = word(symbols, at) in ("1", "2") and glued(symbols, at + 1) == "h"
    return is_short and len(word(symbols, at + 2)) == 4 and has(symbols, at + 2, "num")


def _marked_hour(symbols: list[Symbol], hour: int, after: int) -> tuple[Clock, int]:
    """What follows `15 Uhr`, `15h`, `3 giờ`: minutes, or a half or quarter more."""
    more = sense(symbols, after, "half more")
    if more is not None:
        return Clock(hour, has_minutes=True, shift=more), after + 1
    minutes, end = _minutes_more(symbols, after)
    if minutes:
        return Clock(hour, has_minutes=True, shift=minutes), end
    minute = sense(symbols, after, "num")
    if minute is not None and len(word(symbols, after)) == 2 and minute < 60:
        return Clock(hour, minute, has_minutes=True), skip(symbols, after + 1, "minutes")
    spelled = sense(symbols, after, "number")
    if spelled is not None and (10 <= spelled < 60 or has(symbols, after + 1, "minutes")):
        return Clock(hour, spelled, has_minutes=True), skip(symbols, after + 1, "minutes")  # vingt heures trente
    return Clock(hour), after


def _minutes_more(symbols: list[Symbol], at: int) -> tuple[int, int]:
    """The minutes of `moins vingt`, `menos diez`, `y veinte`, `kém 20`, and where reading goes on; 0 where none follow."""
    sign = sense(symbols, at, "minutes more")
    number = None if sign is None else _small_number(symbols, at + 1)
    if number is None or not 0 < number < 60:
        return 0, at
    return sign * number, skip(symbols, at + 2, "minutes")


def _small_number(symbols: list[Symbol], at: int) -> int | None:
    """A number of two digits at most, or in words."""
    found: int | None = sense(symbols, at, "num") if len(word(symbols, at)) <= 2 else sense(symbols, at, "number")
    return found


def _hour(symbols: list[Symbol], at: int) -> tuple[Clock, int] | None:
    """The hour that minutes are told by: midnight and noon are one of each day, any other is spoken."""
    named = sense(symbols, at, "named")
    if named is not None:
        return Clock(named // 60, has_minutes=True), at + 1
    half = sense(symbols, at, "half to")
    if half is not None:  # fünf vor halb acht
        hour = None if has(symbols, at + 1, "half to") else _hour(symbols, at + 1)
        return None if hour is None else (hour[0]._replace(shift=half), hour[1])
    number = _small_number(symbols, at)
    if number is None or number > 24 or (glued(symbols, at + 1) in (":", ".") and glued(symbols, at + 2).isdigit()):
        return None
    return Clock(number, is_spoken=True, has_minutes=True), at + 1 + has(symbols, at + 1, "hours")


def minutes_of(clock: Clock, half: str) -> Interval:
    """The minutes that a clock's face means; one without seconds is any second of its minute."""
    said = clock.half
    if not said and clock.is_spoken and 1 <= clock.hour <= 12:
        if not half:
            either = " or ".join(f"{start // 60:02}:{start % 60:02}" for start in (_start(clock, "am"), _start(clock, "pm")))
            raise Ambiguous("this may be in the morning or in the afternoon", f"write it as {either}, or add am or pm")
        said = half
    if said == "am" and clock.hour > 12:
        raise Unreadable("there is no such time in the morning", f"write it as {clock.hour}:{clock.minute:02}")
    start: Exact = _start(clock, said)
    if clock.second is not None:
        start = start + clock.second / 60
        return Interval(start, start)
    return Interval(start, start + 59 * _SECOND)


def on_face(clock: Clock) -> int:
    """Minutes on the face of a clock, which goes round twice a day."""
    return (clock.hour * 60 + clock.minute + clock.shift) % 720


def _start(clock: Clock, half: str) -> int:
    """Minutes since midnight. The half of the day is that of the time, not of the hour it is told by: a quarter to twelve is 11:45 am."""
    if not half or clock.hour > 12:
        return (clock.hour * 60 + clock.minute + clock.shift) % 1440
    is_late = half == "pm" or (half == "night" and on_face(clock) >= 360)
    return on_face(clock) + 720 * is_late
