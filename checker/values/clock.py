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
    if named is None and word(symbols, at) == "12" and not symbols[at].senses.get("named"):
        named, at = sense(symbols, at + 1, "named"), at + (has(symbols, at + 1, "named"))
    if named is not None:
        return Clock(named // 60), at + 1
    found = _spoken(symbols, at) or _figures(symbols, at)
    if found is None:
        return None
    clock, after = found
    behind = skip(symbols, after, "clock")
    half = sense(symbols, behind, "half day") or (sense(symbols, behind + 1, "half day") if word(symbols, behind) == "," else None)
    if half is not None:
        return clock._replace(half=half), behind + 1 + (word(symbols, behind) == ",")
    return (clock, behind) if clock.has_minutes or clock.is_spoken or has(symbols, after - 1, "hours") or behind > after else None


def _figures(symbols: list[Symbol], at: int) -> tuple[Clock, int] | None:
    """`12:30`, `12.30`, `15h30`, `12:30:15.5`, `0730 hours`, and an hour alone, which needs more behind it."""
    hour, text = sense(symbols, at, "num"), word(symbols, at)
    if hour is None:
        number = sense(symbols, at, "number")
        return None if number is None else (Clock(number, is_spoken=has(symbols, at + 1, "clock")), at + 1)
    if len(text) == 4 and has(symbols, at + 1, "hours"):
        return _checked(Clock(hour // 100, hour % 100, has_minutes=True), at + 2)
    if len(text) > 2:
        return None
    mark, minute = glued(symbols, at + 1), glued(symbols, at + 2)
    if mark in (":", ".", "h") and len(minute) == 2 and has(symbols, at + 2, "num") and not (mark == "." and int(minute) > 59):
        clock, after = Clock(hour, int(minute), has_minutes=True), at + 3
        if mark == ":" and glued(symbols, after) == ":" and len(glued(symbols, after + 1)) == 2 and has(symbols, after + 1, "num"):
            clock, after = _seconds(symbols, clock, after + 1)
        after = after + 1 if has(symbols, after, "hours") or has(symbols, after, "minutes") else after
        return _checked(clock, after)
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
    """`half past three`, `quarter to four`, `ten past 8`, `halb vier`, `15 Uhr 30`, `3 giờ rưỡi`, `15 heures`."""
    for kind in ("half past", "quarter", "half to"):
        minutes = sense(symbols, at, kind)
        if minutes is not None:
            hour = _hour(symbols, at + 1)
            shift = -30 if kind == "half to" else minutes
            return None if hour is None else (_beside(symbols, at + 1, hour[0], shift), hour[1])
    number = sense(symbols, at, "num") if len(word(symbols, at)) <= 2 else sense(symbols, at, "number")
    if number is None:
        return None
    behind = skip(symbols, at + 1, "minutes")
    sign = sense(symbols, behind, "past")
    is_range = sign == -1 and behind == at + 1 and has(symbols, at, "num")
    hour = None if sign is None or is_range else _hour(symbols, behind + 1)
    if hour is not None and number < 60 and not has(symbols, at + 1, "hours"):
        return _beside(symbols, behind + 1, hour[0], sign * number), hour[1]
    if not has(symbols, at + 1, "hours") or number > 24:
        return None
    return _marked_hour(symbols, number, at + 2)


def _beside(symbols: list[Symbol], at: int, hour: int, shift: int) -> Clock:
    """Minutes past or before an hour; noon and midnight leave no half of the day open."""
    return Clock(hour, is_spoken=not has(symbols, at, "named"), has_minutes=True, shift=shift)


def _marked_hour(symbols: list[Symbol], hour: int, after: int) -> tuple[Clock, int]:
    """What follows `15 Uhr`, `15h`, `3 giờ`: minutes, or a half or quarter more."""
    more = sense(symbols, after, "half more")
    if more is not None:
        return Clock(hour, has_minutes=True, shift=more), after + 1
    minute = sense(symbols, after, "num")
    if minute is not None and len(word(symbols, after)) == 2 and minute < 60:
        return Clock(hour, minute, has_minutes=True), skip(symbols, after + 1, "minutes")
    return Clock(hour), after


def _hour(symbols: list[Symbol], at: int) -> tuple[int, int] | None:
    named = sense(symbols, at, "named")
    if named is not None:
        return named // 60, at + 1
    number = sense(symbols, at, "num") if len(word(symbols, at)) <= 2 else sense(symbols, at, "number")
    if number is None or number > 24 or (glued(symbols, at + 1) in (":", ".") and glued(symbols, at + 2).isdigit()):
        return None
    return number, at + 1 + has(symbols, at + 1, "hours")


def minutes_of(clock: Clock, half: str) -> Interval:
    """The minutes that a clock's face means; one without seconds is any second of its minute."""
    said = clock.half or (half if clock.is_spoken and clock.hour <= 12 else "")
    if clock.is_spoken and not said and 1 <= clock.hour <= 12:
        raise Ambiguous("this may be in the morning or in the afternoon", "write it as 03:30 or 15:30, or add am or pm")
    if clock.half and clock.hour > 12 and clock.half == "am":
        raise Unreadable("there is no such time in the morning", "write it as 15:30")
    hour = _hour_of_day(clock.hour, said)
    start: Exact = hour * 60 + clock.minute + clock.shift
    if clock.second is not None:
        start = start + clock.second / 60
        return Interval(start, start)
    return Interval(start, start + 59 * _SECOND)


def _hour_of_day(hour: int, half: str) -> int:
    if half == "am":
        return hour % 12
    if half == "pm":
        return hour % 12 + 12 if hour <= 12 else hour
    if half == "night":
        return hour + 12 if 6 <= hour <= 11 else hour % 12 if hour <= 12 else hour
    return hour % 24
