"""Values that keep every bound, where they are easy to find: the proof that there is no contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.compare.bounds.forest import Forest
    from checker.compare.bounds.mark import Grid, Mark
MOST_LOOKED_AHEAD = 100


def is_possible(grid: Grid, before: Sequence[Sequence[int]], forest: Forest) -> bool:
    """Whether values that keep every bound are found at once, by giving each part what it must have and the rest where it will be needed.

    True is a proof; False only means that this simple way does not find any.
    """
    inner = forest.inner
    values: list[list[int]] = []
    for column, earlier in enumerate(before):
        least, most = grid.least[column], grid.most[column]
        given = [m.value for m in least]
        for node, parts in enumerate(forest.children):
            if not parts and earlier:
                given[node] = max(given[node], *(values[e][node] for e in earlier))
        for node in reversed(inner):
            given[node] = max(given[node], sum(given[c] for c in forest.children[node]))
        if any(value > mark.value for value, mark in zip(given, most, strict=True)):
            return False
        later = grid.least[column + 1 : column + 1 + MOST_LOOKED_AHEAD]
        if not all(_hand_out(node, forest.children[node], given, [*later, most], most) for node in inner):
            return False
        values.append(given)
    return True


def _hand_out(node: int, parts: tuple[int, ...], given: list[int], wanted: Sequence[Sequence[Mark]], most: Sequence[Mark]) -> bool:
    """Raise the parts until they make up the node, first those that must rise soonest; False where they cannot."""
    missing = given[node] - sum(given[c] for c in parts)
    for limits in wanted if missing else ():
        for part in reversed(parts):
            more = min(missing, max(0, min(limits[part].value, most[part].value) - given[part]))
            given[part] += more
            missing -= more
            if not missing:
                return True
    return not missing
