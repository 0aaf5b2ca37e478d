"""The table of hedges: what the words around a number make of it, as two intervals.

`must` is the set outside which the sentence is false, `likely` what a reader takes it to mean. n is the number, g the
place value of its last written digit that counts, e the property's `approximation`. Everything is in the unit as written.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from checker.values.interval import Exact, Interval, magnitude


class Hedge(StrEnum):
    """Which row of the table a figure was read by."""

    NONE = "none"
    ROUNDED = "rounded"
    """A plain number that may have been rounded or cut off."""
    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    JUST_OVER = "just over"
    AT_LEAST = "at least"
    UNDER = "under"
    UP_TO = "up to"
    RANGE = "range"
    PLUS_MINUS = "plus or minus"
    FEW = "few"
    VAGUE = "vague"


class Reading(NamedTuple):
    must: Interval
    likely: Interval


class Manner(NamedTuple):
    """What of a property and a unit the rows depend on."""

    approximation: Fraction
    is_count: bool
    """Counted things, not measured ones."""
    in_degrees: bool = False
    """°C and °F, whose zero is arbitrary: e·n is one degree."""
    near_top: bool = True
    """A level or a constant: "up to n" says that n is near."""

    def slack(self, n: Exact) -> Exact:
        """e·n."""
        if self.in_degrees:
            return 1
        if isinstance(n, int):  # whole numbers take a fifth of the time that fractions do
            whole, rest = divmod(self.approximation.numerator * abs(n), self.approximation.denominator)
            return Fraction(self.approximation.numerator * abs(n), self.approximation.denominator) if rest else whole
        return plain(self.approximation * magnitude(n))

    def is_slack(self, n: Exact, by: Exact) -> bool:
        """e·n is `by` or more."""
        if self.in_degrees or not isinstance(n, int):
            return by <= self.slack(n)
        return by * self.approximation.denominator <= self.approximation.numerator * abs(n)  # without making a fraction


def plain(value: Exact) -> Exact:
    """The same number, as an int where it is whole."""
    return int(value) if value.denominator == 1 else value


def half(value: Exact) -> Exact:
    if isinstance(value, int):  # is asked in no time; whether it is a Fraction is not
        return Fraction(value, 2) if value % 2 else value // 2
    return plain(value / 2)


def around(n: Exact, by: Exact) -> Interval:
    return Interval(plain(n - by), plain(n + by))


def _below_zero(above: Interval) -> Interval:
    assert above.low is not None
    assert above.high is not None
    return Interval(-above.high, -above.low, above.high_open, above.low_open)


def plain_reading(n: Exact, g: Exact, manner: Manner, *, decimals: bool) -> Reading:
    """A number without a hedge. `decimals`: it is written with some, so that even of a count it is no exact one."""
    if n < 0:  # cut off towards zero: -12.7 is written -12
        above = plain_reading(-n, g, manner, decimals=decimals)
        return Reading(_below_zero(above.must), _below_zero(above.likely))
    if manner.is_count and not (decimals and g <= 1) and (g <= 1 or n < 100):
        point = Interval(n, n)
        return Reading(point, point)
    if g == 1 and isinstance(n, int):  # sums of fractions, which these are, take as long as all the rest
        edge = Fraction(2 * n - 1, 2)
        return Reading(Interval(edge, n + 1, False, True), Interval(edge, Fraction(2 * n + 1, 2)))
    r = half(g)
    if g <= 1 or manner.is_slack(n, r):
        least, most = plain(n - r), plain(n + g)
    else:
        r = manner.slack(n)
        if r == 0:
            point = Interval(n, n)
            return Reading(point, point)
        least, most = plain(n - r), plain(n + 2 * r)
    return Reading(Interval(least, most, False, True), Interval(least, plain(n + r)))


def hedged_reading(hedge: Hedge, n: Exact, g: Exact, manner: Manner) -> Reading:
    """The row of a hedge before one figure; `NONE` and `ROUNDED` are `plain_reading`'s."""
    e = manner.slack(n)
    wide = 2 * e
    if hedge is Hedge.EXACTLY:
        return Reading(Interval(n, n), Interval(n, n))
    if hedge is Hedge.ABOUT:
        return Reading(around(n, max(wide, half(g))), around(n, max(e, min(half(g), wide))))
    if hedge is Hedge.NEARLY:
        return Reading(Interval(plain(n - wide), n), Interval(plain(n - e), n, False, e != 0))
    if hedge is Hedge.OVER:
        return Reading(Interval(n, None, True), Interval(n, plain(n + max(g, wide)), True))
    if hedge is Hedge.JUST_OVER:
        return Reading(Interval(n, plain(n + wide), True), Interval(n, plain(n + e), True))
    if hedge is Hedge.AT_LEAST:
        return Reading(Interval(n, None), Interval(n, None))
    if hedge is Hedge.UNDER:
        return Reading(Interval(None, n, False, True), Interval(plain(n - max(g, wide)), n, False, True))
    if hedge is Hedge.UP_TO:
        ceiling = Interval(None, n)
        return Reading(ceiling, Interval(plain(n - wide), n) if manner.near_top else ceiling)
    raise ValueError(f"{hedge} is no row of one figure")


def hedged_range(hedge: Hedge, reading: Reading, manner: Manner) -> Reading:
    """A hedge before what is an interval already: "about 2 to 3 million", "at least several hundred"."""
    must, likely = reading
    low, high = must.low, must.high
    if hedge is Hedge.ABOUT:
        return Reading(_loosened(must, 2, manner), _loosened(likely, 1, manner))
    if hedge in (Hedge.AT_LEAST, Hedge.OVER, Hedge.JUST_OVER):
        is_open = hedge is not Hedge.AT_LEAST
        return Reading(Interval(low, None, is_open), Interval(likely.low, None, is_open))
    if hedge in (Hedge.UP_TO, Hedge.UNDER) and high is not None:
        is_open = hedge is Hedge.UNDER
        return Reading(Interval(None, high, False, is_open), Interval(None, likely.high, False, is_open))
    if hedge is Hedge.NEARLY:
        return Reading(Interval(None if low is None else plain(low - 2 * manner.slack(low)), high), likely)
    return reading


def _loosened(interval: Interval, times: int, manner: Manner) -> Interval:
    low, high = interval.low, interval.high
    return Interval(
        None if low is None else plain(low - times * manner.slack(low)),
        None if high is None else plain(high + times * manner.slack(high)),
    )
