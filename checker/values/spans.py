"""Statements of two figures: ranges, and n ± d."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.hedging import Reading, hedged_range, plain
from checker.values.interval import Interval, magnitude
from checker.values.readings import converted, unit_of
from checker.values.units import Kind, factors
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.drafts import Draft
    from checker.values.reader import Reader
    from checker.values.units import Unit


def range_reading(draft: Draft, units: list[Unit], reader: Reader) -> Reading:
    """Both ends closed, each in its own unit."""
    ends = []
    for amount, unit in zip(draft.amounts, units, strict=True):
        assert amount.figure.value is not None
        point = Interval(amount.figure.value, amount.figure.value)
        ends.append(converted(Reading(point, point), unit, reader))
    if all(end.must.high is not None and end.must.high <= 0 for end in ends):
        ends.sort(key=lambda end: end.must.low or 0)  # -5 to -8 °C
    must = Interval(ends[0].must.low, ends[1].must.high)
    likely = Interval(ends[0].likely.low, ends[1].likely.high)
    if must.is_empty:
        raise Unreadable("The range runs backwards", "write the lower figure first")
    reading = Reading(must, likely)
    manner = reader.manner_of(reader.unit)
    for hedge in draft.hedges:
        reading = hedged_range(hedge, reading, manner)
    return reading


def spread_units(draft: Draft, reader: Reader) -> list[Unit]:
    """The unit of n, also where only d names it: `10 ± 2 km`."""
    n, d = draft.amounts
    if n.unit is None and d.unit is not None and d.unit.kind is not Kind.PERCENT:
        n = n._replace(unit=d.unit, unit_text=d.unit_text)
    unit = unit_of(n, reader)
    return [unit, unit if d.unit is None or d.unit.kind is Kind.PERCENT else unit_of(d, reader)]


def spread_reading(draft: Draft, units: list[Unit], reader: Reader) -> Reading:
    """[n − d, n + d]; a d in percent is of n."""
    n, d = draft.amounts[0].figure.value, draft.amounts[1].figure.value
    if n is None or d is None:
        raise Unreadable("What follows ± is no figure", "write n ± d, like 10 ± 2 km")
    own = draft.amounts[1].unit
    if own is not None and own.kind is Kind.PERCENT and units[0].kind is not Kind.PERCENT:
        by = magnitude(n) * Fraction(d) / 100
    else:
        by = abs(Fraction(d) * factors(units[1], units[0], reader.system)[0])
    interval = Interval(plain(n - by), plain(n + by))
    return Reading(interval, interval)
