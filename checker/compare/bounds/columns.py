"""A count that only grows: time as columns, the earlier before the later."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.compare.bounds.sheet import Bound, Sheet, ends_of, instants_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.compare.bounds.amount import Amount
    from checker.compare.bounds.sheet import Box


def growing(amounts: Sequence[Amount], boxes: Sequence[Box], scale: int) -> Sheet:
    """A count that only grows: one column an instant, and one for each moment of several amounts that is not known to the day.

    An amount alone at a time that is not known to the day needs no column: by the end of that time there were at least as
    many, at its beginning at most. That loses nothing, since a count that is below at first and above at last passes the value.
    """
    shared = Counter(a.moment for a in amounts)
    wide = sorted({(*instants_of(a.time), a.moment) for a in amounts if a.moment and shared[a.moment] > 1 and not a.time.is_point})
    instants = sorted({t for a in amounts for t in instants_of(a.time)})
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
        first, last = instants_of(a.time)
        own = numbers.get((first, last, a.moment))
        at = (numbers[last], numbers[first]) if own is None else (own, own)
        bounds.extend(ends_of(i, a.must, scale, (boxes[i], at[0]), (boxes[i], at[1])))
    return Sheet(tuple(bounds), tuple(map(tuple, before)), spans, scale, True)
