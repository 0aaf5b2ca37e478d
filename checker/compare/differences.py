"""How two values differ, times and scopes aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare import amounts, names
from checker.compare.amounts import Difference, Gap
from checker.compare.answer import UNRELATED, Answer, conflict, unclear
from checker.model.finding import Cause

if TYPE_CHECKING:
    from checker.compare.context import Context
    from checker.compare.statement import ReadClaim, Reading
    from checker.model.vocabulary import Property


def value_difference(a: ReadClaim, b: ReadClaim, context: Context) -> Difference:
    """How the values differ, times and scopes aside."""
    prop = a.claim.property
    assert prop is not None
    if prop.many:
        return _of_lists(a, b, context)
    return reading_difference(a.reading, b.reading, prop, context)


def reading_difference(a: Reading, b: Reading, prop: Property, context: Context) -> Difference:
    if a.must is None or b.must is None:
        return names.difference(a, b, context.vocabulary)
    return amounts.difference(a, b, prop.tolerance)


def _of_lists(a: ReadClaim, b: ReadClaim, context: Context) -> Difference:
    """Several values may hold at once: only a claim that says "only these" can exclude another."""
    prop = a.claim.property
    assert prop is not None
    for whole, other in ((a, b), (b, a)):
        if whole.claim.only:
            for value in other.readings:
                if all(reading_difference(value, mine, prop, context).gap is not Gap.AGREE for mine in whole.readings):
                    return amounts.APART
    return amounts.AGREE


def currency_of(read: ReadClaim) -> str:
    """The code of the currency, where the property is paid in several; else empty."""
    prop, quantity = read.claim.property, read.reading.quantity
    if quantity is None or prop is None or prop.measure is None or len(prop.measure.unit.codes) < 2:
        return ""
    return quantity.unit


def of_currencies(a: ReadClaim, b: ReadClaim) -> Answer | None:
    """Different currencies never meet; the same figure in two of them is suspicious."""
    left, right = a.reading.quantity, b.reading.quantity
    if left is None or right is None or currency_of(a) == currency_of(b):
        return None
    return unclear(Cause.UNIT) if left.figure is not None and left.figure == right.figure else UNRELATED


def slip(a: ReadClaim, b: ReadClaim) -> Answer | None:
    prop = a.claim.property
    assert prop is not None
    if a.reading.must is None:
        is_slip = not prop.many and names.is_slip(a.reading, b.reading)
    else:
        is_slip = amounts.is_slip(a.reading, b.reading, is_count=prop.measure is not None and prop.measure.integer)
    return conflict("value-slip", Cause.SLIP) if is_slip else None
