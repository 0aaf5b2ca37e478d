"""Intervals with exact ends: the one number type of readings and verdicts.

An end is an `int`, a `Fraction` or `None` (no bound on that side). Quantities
are intervals of the property's unit, dates are closed intervals of day numbers
(see `calendar`), times of day intervals of minutes.
"""

from __future__ import annotations

from fractions import Fraction

from checker.values.frozen import frozen_value

Exact = int | Fraction


@frozen_value
class Interval:
    """The values from `low` to `high`; an end that is `open` does not belong to it."""

    low: Exact | None
    high: Exact | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Exact) -> Interval:
        return cls(value, value)

    @property
    def is_point(self) -> bool:
        return self.low is not None and self.low == self.high

    @property
    def is_empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def is_below(self, other: Interval) -> bool:
        """Every value of self is less than every value of other."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def meets(self, other: Interval) -> bool:
        """Some value lies in both."""
        return not (self.is_below(other) or other.is_below(self))

    def touches(self, other: Interval) -> bool:
        """They share no value, and only because an open end keeps them apart."""
        return (self.high is not None and self.high == other.low and (self.high_open or other.low_open)) or (
            other.high is not None and other.high == self.low and (other.high_open or self.low_open)
        )

    def contains(self, other: Interval) -> bool:
        """Every value of other lies in self."""
        low = self.low is None or (
            other.low is not None and (other.low > self.low or (other.low == self.low and (other.low_open or not self.low_open)))
        )
        high = self.high is None or (
            other.high is not None and (other.high < self.high or (other.high == self.high and (other.high_open or not self.high_open)))
        )
        return low and high

    def holds(self, value: Exact) -> bool:
        return self.contains(Interval(value, value))

    def intersection(self, other: Interval) -> Interval:
        """What they have in common; empty (`is_empty`) where they do not meet."""
        low, low_open = _tighter(self.low, self.low_open, other.low, other.low_open, upper=False)
        high, high_open = _tighter(self.high, self.high_open, other.high, other.high_open, upper=True)
        return Interval(low, high, low_open, high_open)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval around both."""
        low, low_open = _wider(self.low, self.low_open, other.low, other.low_open, upper=False)
        high, high_open = _wider(self.high, self.high_open, other.high, other.high_open, upper=True)
        return Interval(low, high, low_open, high_open)

    def widened(self, by: Exact) -> Interval:
        """Both ends moved outward by `by` (of zero or more)."""
        return Interval(
            None if self.low is None else self.low - by, None if self.high is None else self.high + by, self.low_open, self.high_open
        )


EVERYTHING = Interval(None, None)


def magnitude(number: Exact) -> Exact:
    """The number without its sign."""
    return max(number, -number)


def _tighter(a: Exact | None, a_open: bool, b: Exact | None, b_open: bool, *, upper: bool) -> tuple[Exact | None, bool]:
    if a is None:
        return b, b_open
    if b is None or a == b:
        return a, a_open or (b is not None and b_open)
    return (a, a_open) if (a < b) == upper else (b, b_open)


def _wider(a: Exact | None, a_open: bool, b: Exact | None, b_open: bool, *, upper: bool) -> tuple[Exact | None, bool]:
    if a is None or b is None:
        return None, False
    if a == b:
        return a, a_open and b_open
    return (a, a_open) if (a > b) == upper else (b, b_open)
