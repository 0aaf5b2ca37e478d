"""What must have grown between two times: a whole grows by no less than its parts together.

Ten in all on both days, and of them one, then three, women: where the whole did not grow, no part can have grown. Bounds at
one time, and of one node over time, do not show that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.bounds.mark import Mark

if TYPE_CHECKING:
    from checker.compare.bounds.forest import Forest
    from checker.compare.bounds.mark import Grid
    from checker.compare.bounds.sheet import Sheet

MOST_WORK = 2_000_000
"""Pairs of columns times nodes."""


def grow(grid: Grid, sheet: Sheet, forest: Forest) -> set[int]:
    """Tighten the bounds of wholes by the growth of their parts between any two columns; the columns in which one moved."""
    inner = forest.inner
    moved: set[int] = set()
    columns = [(sheet.spans.get(c, (c, c)), c) for c in range(len(sheet.before))]
    if not inner or len(columns) ** 2 * len(forest.children) > 2 * MOST_WORK:
        return moved
    for (_, end), earlier in columns:
        for (start, _), later in columns:
            if end <= start and earlier != later and _grow(grid, earlier, later, inner, forest):
                moved |= {earlier, later}
    return moved


def _grow(grid: Grid, earlier: int, later: int, inner: list[int], forest: Forest) -> bool:
    least, most = grid.least[later], grid.most[earlier]
    own = [low.value - high.value for low, high in zip(least, most, strict=True)]
    growth = [value if value > 0 else 0 for value in own]
    moved = False
    for node in reversed(inner):
        by_parts = sum([growth[c] for c in forest.children[node]])
        if by_parts <= growth[node]:
            continue
        first, last = grid.least[earlier][node], grid.most[later][node]
        if last.value - by_parts < most[node].value and last.value < grid.infinite:
            parts = _grown(node, growth, own, least, most, forest)
            most[node] = Mark(last.value - by_parts, parts=(last, *parts))
            moved = True
        if first.value + by_parts > least[node].value:
            parts = _grown(node, growth, own, least, most, forest)
            least[node] = Mark(first.value + by_parts, parts=(first, *parts))
            moved = True
        growth[node] = by_parts
    return moved


def _grown(node: int, growth: list[int], own: list[int], least: list[Mark], most: list[Mark], forest: Forest) -> list[Mark]:
    """The bounds that show how much the parts of a node have grown."""
    marks: list[Mark] = []
    todo = list(forest.children[node])
    while todo:
        part = todo.pop()
        if growth[part] > 0:
            if own[part] == growth[part]:
                marks += (least[part], most[part])
            else:
                todo.extend(forest.children[part])
    return marks
