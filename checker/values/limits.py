"""What is possible at all: nothing counted is below zero, of a count only whole numbers, nothing outside the property's range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.hedging import Reading
from checker.values.interval import Interval
from checker.values.units import Kind
from checker.values.unreadable import OutOfRange, Unreadable

if TYPE_CHECKING:
    from checker.values.reader import Reader


def bounded(reading: Reading, reader: Reader) -> Reading:
    """Cut off at zero where nothing is below it, rounded inward where only whole numbers are possible. Raises OutOfRange."""
    must, likely = reading
    measure = reader.measure
    if must is likely and must.low is must.high and type(must.low) is int and must.low >= 0 and measure.range is None:
        return reading  # an exact count, as most are
    if must.is_empty:
        raise Unreadable("No value is just over zero", "write the figure")
    if reader.floor and (must.low is None or must.low < 0 or likely.low is None or likely.low < 0):
        must, likely = _from_zero(must, reader), _from_zero(likely, reader)
        if must.is_empty:
            raise OutOfRange("The value lies below zero", "write what was counted, or give the property a `range`")
    if measure.integer:
        must, likely = _inward(must), _inward(likely)
        if must.is_empty:
            raise Unreadable(
                f"No whole number of {reader.unit.text or 'things'} is meant",
                "write a whole number, or say `integer: false` of the property",
            )
        likely = must if likely.is_empty else likely
    possible = measure.range
    if possible is not None and not possible.meets(must):
        raise OutOfRange("The value lies outside the property's range", "correct the value, or the property's `range`")
    return Reading(must, likely)


_ZERO = Interval(0, None)


def _from_zero(interval: Interval, reader: Reader) -> Interval:
    # A bare number that is written with a minus sign (a balance, a change) is no count.
    if reader.unit.kind is Kind.BARE and interval.high is not None and interval.high < 0 and reader.measure.range is None:
        return interval
    return interval.intersection(_ZERO)


def _inward(interval: Interval) -> Interval:
    low, high = interval.low, interval.high
    low_open, high_open = interval.low_open, interval.high_open
    if low is high and type(low) is int:
        return interval  # as most counts are
    if low is not None and low.denominator != 1:
        low, low_open = -(-low.numerator // low.denominator), False
    if high is not None and high.denominator != 1:
        high, high_open = high.numerator // high.denominator, False
    # An open whole end holds no whole number that is not further in: (100, 101) is empty.
    if low is not None and high is not None and low_open and high_open and high - low == 1:
        return Interval(high, low)
    return Interval(low, high, low_open, high_open)
