"""The sheet: amounts as bounds on boxes of leaves, in columns of time.

Values are whole numbers here: every end is multiplied by the common denominator, then by EPSILON, and an open end is moved
inward by one. So `more than 5` is a whole number above `5`, and sums and comparisons stay exact and fast.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import lcm
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.scopes import Cover
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.compare.bounds.amount import Amount
    from checker.compare.scopes import Tree
    from checker.values.interval import Exact

EPSILON = 1 << 96
"""One unit in whole numbers; far more than all open ends of a sheet together, however often they are summed."""

OF_ITSELF = -1
"""The owner of what holds anyway: the shares of one whole are 100."""

Box = tuple[int, ...]
"""The leaves that an amount covers: a mask for each dimension in use, and for flows one of the pieces of time."""
Instant = tuple[int, "Exact"]
"""A point of time; the sides of it are (-1, 0) and (1, 0)."""


class Bound(NamedTuple):
    """One end of an amount: the value of `box` in `column` is at least, or at most, `value`."""

    owner: int
    """The number of its amount; OF_ITSELF where it needs none."""
    box: Box
    column: int
    value: int
    is_least: bool


@dataclass(frozen=True, slots=True)
class Sheet:
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


def sheets(
    amounts: Sequence[Amount], trees: Mapping[str, Tree], over_time: OverTime, *, has_floor: bool = True, whole: Exact | None = None
) -> list[Sheet]:
    """The amounts by the times that tie them together; amounts whose times do not meet stand on sheets of their own.

    `whole` is what all of it amounts to at any time, where that holds of itself.
    """
    dimensions = dimensions_of(a.cover for a in amounts)
    known = {c: box_of(c, dimensions, trees) for c in {a.cover for a in amounts}}
    boxes = [known[a.cover] for a in amounts]
    ends = [e for a in amounts for e in (a.must.low, a.must.high) if e is not None]
    scale = EPSILON * lcm(*(Fraction(e).denominator for e in (*ends, whole or 0)))
    if over_time is OverTime.CUMULATIVE:
        return [_growing(amounts, boxes, scale)]
    if over_time is OverTime.FLOW:
        return [_flowing(amounts, boxes, scale, has_floor=has_floor)]
    groups: dict[object, list[int]] = {}
    for i, amount in enumerate(amounts):
        groups.setdefault("" if over_time is OverTime.CONSTANT else _moment_of(amount), []).append(i)
    everything = box_of(Cover(()), dimensions, trees)
    itself = () if whole is None else tuple(_ends(OF_ITSELF, Interval(whole, whole), scale, (everything, 0), (everything, 0)))
    return [
        Sheet(
            (*itself, *(b for i in group for b in _ends(i, amounts[i].must, scale, (boxes[i], 0), (boxes[i], 0)))),
            ((),),
            {},
            scale,
            has_floor,
        )
        for group in groups.values()
    ]


def _moment_of(amount: Amount) -> object:
    is_dated = amount.time.low is not None and amount.time.high is not None
    return amount.moment or ((amount.time.low, amount.time.high) if is_dated else amount.ref)


def box_of(cover: Cover, dimensions: Sequence[str], trees: Mapping[str, Tree]) -> Box:
    """The leaves of a known cover in each of the dimensions."""
    masks = dict(cover.masks)
    return tuple(trees[d].full if masks.get(d) is None else masks[d] or 0 for d in dimensions)


def dimensions_of(covers: Iterable[Cover]) -> list[str]:
    return sorted({d for c in covers for d, _ in c.masks})


def _ends(owner: int, must: Interval, scale: int, low: tuple[Box, int], high: tuple[Box, int]) -> Iterable[Bound]:
    """The bounds of one amount: its least holds of the box and column `low`, its most of `high`."""
    if must.low is not None:
        yield Bound(owner, *low, int(must.low * scale) + must.low_open, True)
    if must.high is not None:
        yield Bound(owner, *high, int(must.high * scale) - must.high_open, False)


def _growing(amounts: Sequence[Amount], boxes: Sequence[Box], scale: int) -> Sheet:
    """A count that only grows: one column an instant, and one for each moment of several amounts that is not known to the day.

    An amount alone at a time that is not known to the day needs no column: by the end of that time there were at least as
    many, at its beginning at most. That loses nothing, since a count that is below at first and above at last passes the value.
    """
    shared: dict[str, int] = {}
    for a in amounts:
        shared[a.moment] = shared.get(a.moment, 0) + 1
    wide = sorted({(*_instants(a.time), a.moment) for a in amounts if a.moment and shared[a.moment] > 1 and not a.time.is_point})
    instants = sorted({t for a in amounts for t in _instants(a.time)})
    numbers: dict[object, int] = {}
    for instant in instants:
        numbers[instant] = len(numbers)
        for moment in (w for w in wide if w[0] == instant):
            numbers[moment] = len(numbers)
    before: list[list[int]] = [[] for _ in numbers]
    for earlier, later in pairwise(instants):
        before[numbers[later]].append(numbers[earlier])
    spans: dict[int, tuple[int, int]] = {}
    for moment in wide:
        start, end = spans[numbers[moment]] = numbers[moment[0]], numbers[moment[1]]
        before[numbers[moment]].append(start)
        before[end].append(numbers[moment])
    bounds: list[Bound] = []
    for i, a in enumerate(amounts):
        first, last = _instants(a.time)
        own = numbers.get((first, last, a.moment))
        at = (numbers[last], numbers[first]) if own is None else (own, own)
        bounds.extend(_ends(i, a.must, scale, (boxes[i], at[0]), (boxes[i], at[1])))
    return Sheet(tuple(bounds), tuple(map(tuple, before)), spans, scale, True)


def _instants(time: Interval) -> tuple[Instant, Instant]:
    return (-1, 0) if time.low is None else (0, time.low), (1, 0) if time.high is None else (0, time.high)


def _flowing(amounts: Sequence[Amount], boxes: Sequence[Box], scale: int, *, has_floor: bool) -> Sheet:
    """What flows in windows: time is one more dimension, cut where a window begins or ends.

    A window not known to the day brings at least its least into all that it may reach, and at most its most into what it surely covers.
    """
    reaches = [_days(a.time) for a in amounts]
    cores = [_days(a.core) if a.core is not None and has_floor else r for a, r in zip(amounts, reaches, strict=True)]
    cuts = {cut: i for i, cut in enumerate(sorted({c for days in (*reaches, *cores) for c in days}))}
    bounds: list[Bound] = []
    for i, a in enumerate(amounts):
        reach, core = ((1 << cuts[end]) - (1 << cuts[start]) if end > start else 0 for start, end in (reaches[i], cores[i]))
        ends = _ends(i, a.must, scale, ((*boxes[i], reach), 0), ((*boxes[i], core), 0))
        bounds.extend(b for b in ends if all(b.box))
    return Sheet(tuple(bounds), ((),), {}, scale, has_floor)


def _days(window: Interval) -> tuple[Instant, Instant]:
    """From the first day to the day after the last."""
    first, last = _instants(window)
    return first, (last[0], last[1] + 1) if last[0] == 0 else last
