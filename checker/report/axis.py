"""Axes: exact numbers and days to places on a drawing, and the ticks that people expect."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.print import number_text
from checker.values.calendar import civil, day_number, iso

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.values.interval import Exact

MOST_TICKS = 6
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class Axis(NamedTuple):
    """From `low` at the place `first` to `high` at the place `last`."""

    low: Fraction
    high: Fraction
    first: int
    last: int

    @classmethod
    def around(cls, values: Iterable[Exact], first: int, last: int, margin: Fraction) -> Axis:
        """All the values, with a margin of that share on both sides; what is never negative is not drawn so."""
        found = [Fraction(value) for value in values]
        low, high = min(found), max(found)
        room = (high - low) * margin or max(abs(high) / 10, Fraction(1))
        return cls(low - room if low < 0 or low > room else min(low, Fraction(0)), high + room, first, last)

    def at(self, value: Exact) -> str:
        """The place with one decimal; what lies beyond the axis is drawn at its end."""
        share = (Fraction(value) - self.low) / (self.high - self.low)
        share = min(max(share, Fraction(0)), Fraction(1))
        return f"{float(self.first + share * (self.last - self.first)):.1f}"


def value_ticks(low: Fraction, high: Fraction, most: int = MOST_TICKS) -> Iterator[tuple[Fraction, str]]:
    """Round numbers between the two: steps of 1, 2 or 5 times a power of ten."""
    step = _round_step(high - low, most)
    tick = -(-low // step) * step
    while tick <= high:
        yield tick, number_label(tick)
        tick += step


def _round_step(width: Fraction, most: int) -> Fraction:
    rough = width / max(most - 1, 1)
    power = len(str(int(rough))) - 1 if rough >= 1 else -len(str(int(1 / rough)))
    step = Fraction(10) ** power
    return next(factor * step for factor in (1, 2, 5, 10, 20, 50, 100) if factor * step >= rough)


def number_label(value: Fraction) -> str:
    text = number_text(value)
    digits = text.lstrip("-")
    if len(digits) > 9 and digits.isdigit():
        return f"{'-' * text.startswith('-')}{digits[0]}.{digits[1]}e{len(digits) - 1}"
    return f"{value.numerator:,}" if value.denominator == 1 else text[:9]


def time_ticks(low: Fraction, high: Fraction, most: int = MOST_TICKS) -> Iterator[tuple[int, str]]:
    """Years, months or days, whichever are few enough."""
    first, last = civil(int(-(-low // 1))), civil(int(high // 1))
    years, days = last[0] - first[0], int(high - low)
    if years >= 2:
        step = max(int(_round_step(Fraction(years), most)), 1)
        return ((day_number(year, 1, 1), str(year)) for year in range(-(-(first[0] + 1) // step) * step, last[0] + 1, step))
    if days >= 62:
        return _months(first, last, max(1, -(-days // 30 // most)))
    step = max(1, -(-days // max(most - 1, 1)))
    return ((day, iso(day)[5:]) for day in range(int(-(-low // 1)), int(high // 1) + 1, step))


def _months(first: tuple[int, int, int], last: tuple[int, int, int], step: int) -> Iterator[tuple[int, str]]:
    """The first of every so many months, with the year."""
    for count in range(first[0] * 12 + first[1], last[0] * 12 + last[1], step):
        year, month = divmod(count, 12)
        yield day_number(year, month + 1, 1), f"{_MONTHS[month]} {year}"
