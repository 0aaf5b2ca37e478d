"""A source that says that something is *not* so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare import names
from checker.compare.amounts import Gap
from checker.compare.answer import Answer, agree, conflict, explained, unclear
from checker.compare.times import Order, TimeRelation, is_dated, windows_fit
from checker.model.finding import Cause

if TYPE_CHECKING:
    from checker.compare.context import Context
    from checker.compare.statement import ReadClaim, Reading


def denial_and_claim(a: ReadClaim, b: ReadClaim, time: TimeRelation, context: Context) -> Answer:
    """A denial conflicts with a claim whose readings lie wholly inside what is denied."""
    if a.claim.denied and b.claim.denied:
        return agree()
    denial, claim = (a, b) if a.claim.denied else (b, a)
    if not any(_is_inside(value, denied, context) for value in claim.readings for denied in denial.readings):
        return agree()
    if a.kind != b.kind:
        return explained(Cause.PLAN)
    if not windows_fit(a, b):
        return explained(Cause.WINDOW)
    if time.order is Order.SAME:
        return unclear(Cause.TIME) if time.is_doubtful else conflict()
    if time.order is Order.OVERLAP:
        return unclear(Cause.PRECISION)
    if time.order is Order.UNDATED and not (is_dated(a) or is_dated(b)):
        return unclear(Cause.DATE_UNKNOWN)
    return explained(Cause.TIME)


def _is_inside(value: Reading, denied: Reading, context: Context) -> bool:
    if value.must is not None and denied.must is not None:
        return denied.must.contains(value.must)
    return names.difference(value, denied, context.vocabulary).gap is Gap.AGREE
