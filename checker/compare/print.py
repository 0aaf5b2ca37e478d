"""Readings in print, as the JSON report writes them: `55`, `138..168`, `(100..`, `1/3`, ISO dates, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.vocabulary import Type

if TYPE_CHECKING:
    from checker.compare.statement import Reading
    from checker.model.vocabulary import Property
    from checker.values.interval import Exact, Interval


def reading_text(reading: Reading, prop: Property, *, likely: bool = False) -> str:
    """What a value can mean, or is likely to; of a name its entity's, of a text its own words."""
    interval = reading.likely if likely else reading.must
    if reading.entity is not None:
        return reading.entity.name
    if interval is None or prop.type is Type.TEXT:
        return reading.key
    return interval_text(interval, prop)


def interval_text(interval: Interval, prop: Property) -> str:
    """An interval of the property's own kind: counts are the whole numbers inside it."""
    if prop.type is Type.DATE:
        from checker.values.date_text import date_text

        return date_text(interval)
    if prop.type is Type.TIME:
        from checker.values.time_of_day import time_text

        return time_text(interval)
    return amount_text(interval)


def amount_text(interval: Interval) -> str:
    if interval.is_point and interval.low is not None:
        return number_text(interval.low)
    low = "" if interval.low is None else number_text(interval.low)
    high = "" if interval.high is None else number_text(interval.high)
    before = "(" if interval.low_open and low else ""
    after = ")" if interval.high_open and high else ""
    return f"{before}{low}..{high}{after}"


def number_text(number: Exact) -> str:
    """A whole number, a finite decimal, or a fraction: `1100`, `16.5`, `1/3`."""
    if number.denominator == 1:
        return str(number.numerator)
    rest, places = number.denominator, 0
    while rest % 10 == 0:
        rest //= 10
        places += 1
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
            places += 1
    if rest != 1 or places > 30:
        return f"{number.numerator}/{number.denominator}"
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    return f"{'-' if number < 0 else ''}{digits[:-places]}.{digits[-places:]}"
