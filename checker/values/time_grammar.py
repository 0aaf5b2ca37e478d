"""Times of day in running words: ranges of two, and hedges around them. Minutes since midnight."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.values.clock import Clock, clock_at, minutes_of, on_face
from checker.values.date_symbols import has, sense, skip, word
from checker.values.interval import Interval

if TYPE_CHECKING:
    from checker.values.date_symbols import Symbol


class Parsed(NamedTuple):
    """Readings in minutes, without a place in a text."""

    must: Interval
    likely: Interval
    figure: Interval
    hedge_words: str = ""
    ends: tuple[Interval, ...] = ()
    """The two times that a range runs between."""


def time_at(symbols: list[Symbol], at: int, half: str = "", is_hedged: bool = False) -> tuple[Parsed, int] | None:
    """The time of day that begins there, and where reading goes on. `half` decides what is left open (`three o'clock`)."""
    hedge = sense(symbols, at, "hedge")
    if has(symbols, at, "between") or has(symbols, at, "from"):
        found = _range(symbols, skip(symbols, at + 1, "small"), half, "and" if has(symbols, at, "between") else "to")
        if found is not None:
            return found
    if hedge is None or is_hedged:
        return _range(symbols, at, half, "to") or _single(symbols, at, half)
    inner = time_at(symbols, skip(symbols, at + 1, "small", "."), half, True)
    if inner is None:
        return None
    return _hedged(inner[0], hedge, word(symbols, at)), inner[1]


def _single(symbols: list[Symbol], at: int, half: str) -> tuple[Parsed, int] | None:
    found = clock_at(symbols, at)
    if found is None:
        return None
    minutes = minutes_of(found[0], half)
    return Parsed(minutes, minutes, minutes), _past_zone(symbols, found[1])


def _range(symbols: list[Symbol], at: int, half: str, joint: str) -> tuple[Parsed, int] | None:
    """`between 3 and 4 pm`, `9.30–10.15 am`, `from 9 to 5`: what only one end says of the half of the day holds for both."""
    first = clock_at(symbols, at) or _bare_hour(symbols, at)
    if first is None or not has(symbols, first[1], joint):
        return None
    behind = skip(symbols, first[1] + 1, "small")
    second = clock_at(symbols, behind)
    if second is None and not _is_bare(first[0], symbols, at):
        second = _bare_hour(symbols, behind)
    if second is None:
        return None
    start, end = _borrowed(first[0], second[0])
    low, high = minutes_of(start, half), minutes_of(end, half)
    ends = (low, high)
    assert low.low is not None
    assert high.high is not None
    days = Interval(low.low, high.high + 1440 if low.low > high.high else high.high)
    return Parsed(days, days, days, ends=ends), _past_zone(symbols, second[1])


def _is_bare(clock: Clock, symbols: list[Symbol], at: int) -> bool:
    """A number that only the other end makes an hour."""
    is_alone = (has(symbols, at, "num") or has(symbols, at, "number")) and not has(symbols, at + 1, "hours")
    return is_alone and not clock.half and not clock.has_minutes and not clock.is_spoken


def _bare_hour(symbols: list[Symbol], at: int) -> tuple[Clock, int] | None:
    number = sense(symbols, at, "num") if len(word(symbols, at)) <= 2 else sense(symbols, at, "number")
    return (Clock(number), at + 1) if number is not None and number <= 24 else None


def _borrowed(start: Clock, end: Clock) -> tuple[Clock, Clock]:
    half = start.half or end.half
    other = {"am": "pm", "pm": "am"}.get(half, half)
    said = other if on_face(start) >= on_face(end) else half
    if end.half and not start.half and start.hour <= 12:
        return start._replace(half=said), end
    if start.half and not end.half and end.hour <= 12:
        return start, end._replace(half=said)
    return start, end


def _hedged(time: Parsed, hedge: str, words: str) -> Parsed:
    """A time under a hedge. `About` is one unit wide, likely half of one, of what the clock was read to: hour, half or quarter of one."""
    if hedge == "from":
        return time
    low, high = time.must.low, time.must.high
    assert low is not None
    assert high is not None
    unit = next((unit for unit in (60, 30, 15, 5, 2, 1) if low % unit == 0), Fraction(1, 60))
    if hedge == "about":
        return Parsed(time.must.widened(unit), time.likely.widened(Fraction(unit) / 2), time.figure, words)
    must, likely = {
        "just after": (Interval(low, low + 60, low_open=True), Interval(low, low + 30, low_open=True)),
        "just before": (Interval(low - 60, low, high_open=True), Interval(low - 30, low, high_open=True)),
        "after": (Interval(low, None, low_open=True), Interval(low, None, low_open=True)),
        "before": (Interval(None, low, high_open=True), Interval(None, low, high_open=True)),
        "by": (Interval(None, high), Interval(None, high)),
        "not before": (Interval(low, None), Interval(low, None)),
    }[hedge]
    return Parsed(must, likely, time.figure, words)


def _past_zone(symbols: list[Symbol], at: int) -> int:
    """Time zones are not compared; local time is what an article means."""
    if has(symbols, at, "zone") and not has(symbols, at, "small"):
        return at + 1
    return at
