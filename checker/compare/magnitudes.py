"""Whether a dated figure lies between two others: then a power of ten between them is growth, not a lost "thousand"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from checker.compare.times import is_dated

if TYPE_CHECKING:
    from checker.compare.scopes import Cover
    from checker.compare.statement import ReadClaim
    from checker.values.interval import Exact

Place = tuple[str, str, "Cover"]


class Magnitudes:
    """The dated figures of every key and scope, put in order when first asked for."""

    def __init__(self, reads: list[ReadClaim]) -> None:
        self._reads = reads
        self._figures: dict[Place, list[Exact]] | None = None

    def is_clear_between(self, a: ReadClaim, b: ReadClaim) -> bool:
        """No dated figure of the same key and scope lies strictly between those of a and b."""
        left, right = a.reading.quantity, b.reading.quantity
        if left is None or right is None or left.figure is None or right.figure is None:
            return False
        figures = self._of(a)
        low, high = min(left.figure, right.figure), max(left.figure, right.figure)
        return bisect_right(figures, low) == bisect_left(figures, high)

    def _of(self, read: ReadClaim) -> list[Exact]:
        if self._figures is None:
            self._figures = {}
            for each in self._reads:
                quantity = each.reading.quantity
                if quantity is not None and quantity.figure is not None and is_dated(each):
                    self._figures.setdefault(_place(each), []).append(quantity.figure)
            for figures in self._figures.values():
                figures.sort()
        return self._figures.get(_place(read), [])


def _place(read: ReadClaim) -> Place:
    subject, prop = read.claim.subject, read.claim.property
    assert subject is not None
    assert prop is not None
    return subject.id, prop.id, read.cover
