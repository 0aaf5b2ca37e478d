"""The axis of a plot on a terminal: values to columns, and the ticks that there is room for."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.model.vocabulary import Type
from checker.report.axis import Axis, number_label, time_ticks, value_ticks
from checker.report.width import cells
from checker.values.calendar import day_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model.sheet import Bar
    from checker.values.interval import Exact

_MARGIN = Fraction(1, 12)
_ROOM = 12
"""Columns that a tick should have, label and space."""
_CLOCK = (1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440)
"""Minutes between the ticks of a clock."""


class Scale(NamedTuple):
    """From `low` in the first of so many columns to `high` behind the last."""

    low: Fraction
    high: Fraction
    columns: int
    kind: Type
    is_log: bool = False

    def column(self, value: Exact) -> int:
        """Where a value stands; what lies beyond the scale, at its end."""
        if self.is_log:
            share = 0.0 if value <= 0 else (_log(Fraction(value)) - _log(self.low)) / (_log(self.high) - _log(self.low))
            place = int(share * self.columns)
        else:
            place = int((Fraction(value) - self.low) * self.columns // (self.high - self.low))
        return min(max(place, 0), self.columns - 1)

    def ticks(self) -> Iterator[tuple[int, str]]:
        """Columns and labels from left to right, none of which touch."""
        free = 0
        for value, label in self._labelled():
            column = self.column(value)
            start = max(column - cells(label) // 2, 0)
            if start >= free and start + cells(label) <= self.columns:
                free = start + cells(label) + 2
                yield column, label

    def _labelled(self) -> Iterable[tuple[Exact, str]]:
        most = max(self.columns // _ROOM, 2)
        if self.is_log:
            return _powers(self.low, self.high, most)
        if self.kind is Type.DATE:
            return _days(self.low, self.high, most)
        if self.kind is Type.TIME:
            return _clock_ticks(self.low, self.high, most)
        return value_ticks(self.low, self.high, most)


def scale_of(bars: Iterable[Bar], columns: int, kind: Type, *, is_log: bool = False) -> Scale | None:
    """A scale with room for all ends of the bars; None where they have none, or none above zero on a scale of powers."""
    ends = [end for bar in bars for each in bar for end in (each.low, each.high) if end is not None]
    if is_log:
        above = [Fraction(end) for end in ends if end > 0]
        if not above:
            return None
        low, high = min(above), max(above)
        return Scale(low / 2, high * 2, columns, kind, is_log=True)
    if not ends:
        return None
    axis = Axis.around(ends, 0, columns, _MARGIN)
    return Scale(axis.low, axis.high, columns, kind)


def _log(value: Fraction) -> float:
    """Of numbers of any length; a drawing needs no more than a float."""
    return math.log10(value.numerator) - math.log10(value.denominator)


def _powers(low: Fraction, high: Fraction, most: int) -> Iterator[tuple[Exact, str]]:
    """Powers of ten, and where they are few twice and five times them."""
    first, last = math.floor(_log(low)), math.ceil(_log(high))
    step = max(1, -(-(last - first) // most))
    factors = (1, 2, 5) if 3 * (last - first) <= most else (1,)
    for power in range(first, last + 1, step):
        for factor in factors:
            value = factor * Fraction(10) ** power
            if low <= value <= high:
                yield value, number_label(value)


def _clock_ticks(low: Fraction, high: Fraction, most: int) -> Iterator[tuple[Exact, str]]:
    from checker.values.interval import Interval
    from checker.values.time_text import time_text

    step = next((step for step in _CLOCK if (high - low) / step <= most), _CLOCK[-1] * (1 + int((high - low) / most / _CLOCK[-1])))
    for minute in range(int(-(-low // step)) * step, int(high // 1) + 1, step):
        yield minute, time_text(Interval.point(minute))


def _days(low: Fraction, high: Fraction, most: int) -> Iterator[tuple[Exact, str]]:
    """Ticks of a calendar; before our era at 100 BCE, not at the year −100, which is 101 BCE."""
    for day, label in time_ticks(low, high, most):
        if not label.lstrip("-").isdigit() or int(label) > 0:
            yield day, label
        else:
            year = int(label)
            yield day_number(year + 1, 1, 1), f"{-year:,} BCE" if year else "1 CE"
