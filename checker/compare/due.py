"""By when a plan or target is to be met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.vocabulary import UNKNOWN
from checker.values.date import read_date
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.model.claim import Claim
    from checker.values.interval import Interval


def due_days(claim: Claim) -> Interval | None:
    """The days of `due`; None where none is written, or it cannot be read and has its finding."""
    if claim.due is None or claim.due == UNKNOWN:
        return None
    try:
        return read_date(claim.due, claim.source.language).must
    except Unreadable:
        return None
