"""What flows in windows of time: time is one more dimension."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.bounds.sheet import Bound, Box, Sheet, ends_of, instants_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.compare.bounds.amount import Amount
    from checker.compare.bounds.sheet import Instant
    from checker.values.interval import Interval


def flowing(amounts: Sequence[Amount], boxes: Sequence[Box], scale: int, *, has_floor: bool) -> Sheet:
    """What flows in windows: time is one more dimension, cut where a window begins or ends.

    A window not known to the day brings at least its least into all that it may reach, and at most its most into what it surely covers.
    """
    reaches = [_days(a.time) for a in amounts]
    cores = [_days(a.core) if a.core is not None and has_floor else r for a, r in zip(amounts, reaches, strict=True)]
    cuts = {cut: i for i, cut in enumerate(sorted({c for days in (*reaches, *cores) for c in days}))}
    bounds: list[Bound] = []
    for i, a in enumerate(amounts):
        reach, core = ((1 << cuts[end]) - (1 << cuts[start]) if end > start else 0 for start, end in (reaches[i], cores[i]))
        ends = ends_of(i, a.must, scale, (Box((*boxes[i], reach)), 0), (Box((*boxes[i], core)), 0))
        bounds.extend(b for b in ends if all(b.box))
    return Sheet(tuple(bounds), ((),), {}, scale, has_floor)


def _days(window: Interval) -> tuple[Instant, Instant]:
    """From the first day to the day after the last."""
    first, last = instants_of(window)
    return first, (last[0], last[1] + 1) if last[0] == 0 else last
