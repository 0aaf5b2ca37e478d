"""Measures and intervals for tests of quantities, written the way page 2 writes them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from checker.values.interval import Interval
from checker.values.measure import Measure
from checker.values.quantity import read_quantity
from checker.values.units import Kind, plural_nouns, read_unit

if TYPE_CHECKING:
    from checker.values.quantity import Quantity

NOUNS = {
    **plural_nouns("person", ["people", "personnel", "officer", "staff", "soldier", "member"]),
    **plural_nouns("hospital", ["field hospital"]),
    **plural_nouns("country", []),
    **plural_nouns("death", ["décès", "todesfälle", "muerte"]),
}


def measure(unit: str | None = "person", **options: Any) -> Measure:
    """The measure of a property of this unit; options are those of `Measure`."""
    found = read_unit(unit, NOUNS)
    return Measure(found, **{"integer": found.kind is Kind.NOUN, "nouns": NOUNS, **options})


def read(text: str, unit: str | None = "person", language: str = "en", **options: Any) -> Quantity:
    return read_quantity(text, measure(unit, **options), language)


def interval(text: str) -> Interval:
    """`[1050, 1200)`, `(−∞, 5]`, `[2, ∞)`; decimals and fractions are exact."""
    low, high = text[1:-1].split(", ")
    return Interval(_end(low), _end(high), text[0] == "(" and low != "−∞", text[-1] == ")" and high != "∞")


def _end(text: str) -> Fraction | None:
    return None if text in ("∞", "−∞") else Fraction(text.replace("_", ""))


def written(found: Interval) -> str:
    """An interval the way `interval` reads it, for messages of failing tests."""
    low = "(−∞" if found.low is None else f"{'(' if found.low_open else '['}{found.low}"
    high = "∞)" if found.high is None else f"{found.high}{')' if found.high_open else ']'}"
    return f"{low}, {high}"
