"""Amounts laid out on sheets, by the times that tie them together."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from checker.compare.bounds.columns import growing
from checker.compare.bounds.sheet import EPSILON, OF_ITSELF, Box, Sheet, ends_of
from checker.compare.bounds.windows import flowing
from checker.compare.scopes import Cover
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.compare.bounds.amount import Amount
    from checker.compare.scopes import Tree
    from checker.values.interval import Exact


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
        return [growing(amounts, boxes, scale)]
    if over_time is OverTime.FLOW:
        return [flowing(amounts, boxes, scale, has_floor=has_floor)]
    everything = box_of(Cover(()), dimensions, trees)
    itself = () if whole is None else tuple(ends_of(OF_ITSELF, Interval(whole, whole), scale, (everything, 0), (everything, 0)))
    return [
        Sheet(
            (*itself, *(b for i in group for b in ends_of(i, amounts[i].must, scale, (boxes[i], 0), (boxes[i], 0)))),
            ((),),
            {},
            scale,
            has_floor,
        )
        for group in tied(amounts, over_time)
    ]


def tied(amounts: Sequence[Amount], over_time: OverTime) -> list[list[int]]:
    """The numbers of the amounts whose times have to do with each other: of levels those of one moment, of all else every one."""
    if over_time is not OverTime.LEVEL:
        return [list(range(len(amounts)))] if amounts else []
    groups: dict[object, list[int]] = {}
    for i, amount in enumerate(amounts):
        groups.setdefault(_moment_of(amount), []).append(i)
    return list(groups.values())


def _moment_of(amount: Amount) -> object:
    is_dated = amount.time.low is not None and amount.time.high is not None
    return amount.moment or ((amount.time.low, amount.time.high) if is_dated else amount.ref)


def box_of(cover: Cover, dimensions: Sequence[str], trees: Mapping[str, Tree]) -> Box:
    """The leaves of a known cover in each of the dimensions."""
    masks = dict(cover.masks)
    return Box(trees[d].full if masks.get(d) is None else masks[d] or 0 for d in dimensions)


def dimensions_of(covers: Iterable[Cover]) -> list[str]:
    return sorted({d for c in covers for d, _ in c.masks})
