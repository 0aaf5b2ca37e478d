"""The sheet: amounts as bounds on boxes of leaves, in columns of time.

Values are whole numbers here: every end is multiplied by the common denominator, then by EPSILON, and an open end is moved
inward by one. So `more than 5` is a whole number above `5`, and sums and comparisons stay exact and fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.scopes import hash_of_masks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Self

    from checker.values.interval import Exact, Interval

EPSILON = 1 << 96
"""One unit in whole numbers; far more than all open ends of a sheet together, however often they are summed."""

OF_ITSELF = -1
"""The owner of what holds anyway: the shares of one whole are 100."""

Instant = tuple[int, "Exact"]
"""A point of time; the sides of it are (-1, 0) and (1, 0)."""


class Box(tuple[int, ...]):
    """The leaves that an amount covers: a mask for each dimension in use, and for flows one of the pieces of time."""

    _hash: int

    def __new__(cls, masks: Iterable[int]) -> Self:
        box = super().__new__(cls, masks)
        box._hash = hash_of_masks(box)
        return box

    def __hash__(self) -> int:
        return self._hash


class Bound(NamedTuple):
    """One end of an amount: the value of `box` in `column` is at least, or at most, `value`."""

    owner: int
    """The number of its amount; OF_ITSELF where it needs none."""
    box: Box
    column: int
    value: int
    is_least: bool


class Sheet(NamedTuple):
    """Bounds that may have to do with each other. Columns are numbered so that time runs upward."""

    bounds: tuple[Bound, ...]
    before: tuple[tuple[int, ...], ...]
    """Of each column those surely not later, the nearest only: what is counted there is counted here too."""
    spans: Mapping[int, tuple[int, int]]
    """Columns of a moment that is only known to lie between two others."""
    scale: int
    """What one unit of the property is here."""
    has_floor: bool
    """Nothing is below zero."""

    def of(self, owners: frozenset[int]) -> Sheet:
        """The sheet of some of the amounts only, with what holds of itself."""
        return Sheet(
            tuple(b for b in self.bounds if b.owner in owners or b.owner == OF_ITSELF), self.before, self.spans, self.scale, self.has_floor
        )

    def compact(self) -> Sheet:
        """The same with no more columns than bounds stand in, where none of them has an open place in time."""
        if self.spans:
            return self
        numbers = {column: i for i, column in enumerate(sorted({b.column for b in self.bounds}))}
        before = tuple((i - 1,) if i else () for i in range(len(numbers)))
        return self._replace(bounds=tuple(b._replace(column=numbers[b.column]) for b in self.bounds), before=before)


def ends_of(owner: int, must: Interval, scale: int, low: tuple[Box, int], high: tuple[Box, int]) -> Iterable[Bound]:
    """The bounds of one amount: its least holds of the box and column `low`, its most of `high`."""
    if must.low is not None:
        yield Bound(owner, *low, int(must.low * scale) + must.low_open, True)
    if must.high is not None:
        yield Bound(owner, *high, int(must.high * scale) - must.high_open, False)


def instants_of(time: Interval) -> tuple[Instant, Instant]:
    return (-1, 0) if time.low is None else (0, time.low), (1, 0) if time.high is None else (0, time.high)
