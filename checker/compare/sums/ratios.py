"""Claims on shares, beside the counts that they are shares of."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.compare.bounds.shares import Share
from checker.compare.scopes import Cover, cover_of
from checker.compare.sums.amounts import moment_of, must_of, time_of
from checker.compare.times import flow_window
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval
from checker.values.units import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.compare.scopes import Tree
    from checker.compare.statement import ReadClaim
    from checker.compare.sums.accounts import Account
    from checker.model.vocabulary import Property


def shares_of(account: Account, counts: Account, trees: Mapping[str, Tree]) -> Iterator[Share]:
    """The claims of a percent property as shares of two scopes of the property that is counted.

    Where part and whole are written alike (the share of each party), a share is that of its own scope: in the one dimension that it
    names, for of several no one says which the whole is told by.
    """
    ratio, measure = account.property.ratio_of, account.property.measure
    assert ratio is not None
    if measure is None or measure.unit.kind is not Kind.PERCENT:  # a change in percentage points is no share
        return
    part, whole = (cover_of(scope, dict(trees)) for scope in (ratio.part, ratio.whole))
    if not (part.is_known and whole.is_known):
        return
    used = {d for read in counts.reads.values() for d, _ in read.cover.masks} | {d for c in (part, whole) for d, _ in c.masks}
    for ref, read in sorted(account.reads.items()):
        own = Cover(tuple((d, mask) for d, mask in read.cover.masks if d in used))
        if part == whole and len(own.masks) != 1:
            continue
        inner, outer = _both(part, own), whole if part == whole else _both(whole, own)
        if inner is not None and outer is not None:
            window = flow_window(read) if counts.over_time() is OverTime.FLOW else time_of(read, counts.property, counts.over_time())
            if window is None:
                continue
            yield Share(ref, inner, outer, window, _of_one(read, account.property), moment_of(read, counts.property, counts.over_time()))


def _of_one(read: ReadClaim, prop: Property) -> Interval:
    """16 percent as 16/100."""
    assert prop.measure is not None
    must, size = must_of(read, prop), prop.measure.unit.size
    low, high = (None if end is None else Fraction(end) * size / 100 for end in (must.low, must.high))
    return Interval(low, high)


def _both(scope: Cover, own: Cover) -> Cover | None:
    """What lies in both; None where that is nothing."""
    masks = dict(scope.masks)
    for dimension, mask in own.masks:
        assert mask is not None
        left = masks.get(dimension)
        masks[dimension] = mask if left is None else left & mask
    return Cover(tuple(sorted(masks.items()))) if all(masks.values()) else None
