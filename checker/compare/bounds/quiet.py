"""Amounts that can all hold, seen without building anything: most accounts are so, and a large project has thousands of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.bounds.layout import tied
from checker.model.vocabulary import OverTime

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.compare.bounds.amount import Amount
    from checker.values.interval import Exact


def is_quiet(amounts: Sequence[Amount], over_time: OverTime) -> bool:
    """Whether one figure fits all that is tied together by time, of two amounts or of any number on one cover.

    Then all of them can hold: the figure stands in what the covers share, or in each where they share nothing, and never moves. Of
    flows more than two must have one window, since a sum is taken over windows too. False says nothing.
    """
    is_flow = over_time is OverTime.FLOW
    if not amounts or _fits_all(amounts, is_flow=is_flow):
        return True
    return over_time is OverTime.LEVEL and all(
        _fits_all([amounts[i] for i in group], is_flow=is_flow) for group in tied(amounts, over_time)
    )


def _fits_all(amounts: Sequence[Amount], *, is_flow: bool) -> bool:
    first = amounts[0]
    least: Exact = 0
    most: Exact | None = None
    is_open = False
    for _, cover, time, must, _, core in amounts:
        if len(amounts) > 2 and (cover != first.cover or (is_flow and (time != first.time or core != first.core))):
            return False
        if must.low is not None:
            least = max(least, must.low)
        if must.high is not None:
            most = must.high if most is None else min(most, must.high)
        is_open = is_open or must.low_open or must.high_open
        if not cover.has_leaves:
            return False
    return most is None or least < most or (least == most and not is_open)
