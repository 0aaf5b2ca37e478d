"""The small quantities of a vocabulary: a property's `tolerance`, `range` and `approximation`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.interval import Exact, Interval
from checker.values.measure import Measure, Tolerance
from checker.values.units import Kind, Unit, read_unit
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.quantity import Quantity


def read_percent(text: str) -> Fraction:
    """`5%` as 1/20. Raises Unreadable."""
    try:
        quantity = _figure(text, read_unit("percent", {}))
    except Unreadable as error:
        raise Unreadable(f"“{text[:60]}” is no percentage", "write one like `5%`") from error
    if quantity.figure is None or quantity.figure < 0 or (quantity.unit == "" and quantity.figure != 0):
        raise Unreadable(f"“{text[:60]}” is no percentage", "write one like `5%`")
    return Fraction(quantity.figure) / 100


def read_tolerance(text: str, measure: Measure | None, *, clock: bool = False) -> Tolerance:
    """`2%`, `10 minutes`, `1 day`, `5 officers`. Raises Unreadable.

    Without a measure it is an amount of time: days of a date, with `clock` minutes of a time of day.
    """
    hint = "write a percentage like `2%`, or an amount like `10 minutes`"
    if text.rstrip().endswith(("%", "percent", "per cent")):
        return Tolerance(share=read_percent(text))
    unit = measure.unit if measure is not None else read_unit("minute" if clock else "day", {})
    if unit.kind is Kind.PERCENT:
        unit = read_unit("percentage points", {})
    try:
        quantity = _figure(text, unit, measure)
    except Unreadable as error:
        raise Unreadable(f"“{text[:60]}” is no tolerance: {error}", error.hint or hint) from error
    amount = quantity.figure
    if unit.in_degrees and quantity.numeral is not None and quantity.numeral != amount:
        amount = quantity.numeral * read_unit(quantity.unit, {}).size / unit.size  # degrees apart: 9 °F are 5 °C, wherever zero is
    if amount is None or amount < 0:
        raise Unreadable(f"“{text[:60]}” is no tolerance", hint)
    return Tolerance(amount=Fraction(amount))


_ANY = Interval(-(10**60), None)
"""What an end of a range may be: points of a table go below zero, though what is counted does not."""


def read_range(text: str, measure: Measure | None = None) -> Interval:
    """`0..2000000`, `0..`, `..100`, both ends included. Raises Unreadable."""
    hint = "write both ends with two dots between, like `0..2000000`"
    low_text, dots, high_text = text.strip().partition("..")
    if not dots or not (low_text.strip() or high_text.strip()):
        raise Unreadable(f"“{text[:60]}” is no range", hint)
    low, high = _end(low_text, measure, hint), _end(high_text, measure, hint)
    if low is not None and high is not None and low > high:
        raise Unreadable(f"The range {text[:60]} runs backwards", hint)
    return Interval(low, high)


def _end(text: str, measure: Measure | None, hint: str) -> Exact | None:
    if not text.strip():
        return None
    try:
        quantity = _figure(text, measure.unit if measure is not None else read_unit(None, {}), measure, _ANY)
    except Unreadable as error:
        raise Unreadable(f"“{text.strip()[:60]}” is no end of a range: {error}", hint) from error
    if quantity.figure is None or quantity.hedge_words:
        raise Unreadable(f"“{text.strip()[:60]}” is no end of a range", hint)
    return quantity.figure


def _figure(text: str, unit: Unit, measure: Measure | None = None, possible: Interval | None = None) -> Quantity:
    from checker.values.quantity import read_quantity

    return read_quantity(text, Measure(unit, range=possible, nouns=measure.nouns if measure is not None else {}))
