"""How bounds travel: parts to whole and whole to parts, earlier to later and back, until nothing moves any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.bounds.growth import grow
from checker.compare.bounds.mark import Grid, Mark

if TYPE_CHECKING:
    from checker.compare.bounds.forest import Forest
    from checker.compare.bounds.sheet import Sheet

MOST_SWEEPS = 16
MOST_CELLS = 400_000
"""Nodes times columns: beyond, nothing is worked out, and the claims count as not checked."""


def is_too_large(sheet: Sheet, forest: Forest) -> bool:
    return len(sheet.before) * len(forest.children) > MOST_CELLS


def infinity(sheet: Sheet) -> int:
    """What a node without an upper bound has for one: far above all that the bounds of a sheet can come to."""
    return (sum(abs(b.value) for b in sheet.bounds) + 1) << 64


def propagate(sheet: Sheet, forest: Forest) -> Grid:
    """Bounds of every node of the forest; stops at the first sweep that finds a contradiction."""
    bounds = [(i, b) for i, b in enumerate(sheet.bounds) if b.box in forest.nodes]
    infinite = infinity(sheet)
    floor = Mark(0) if sheet.has_floor else Mark(-infinite)
    roof = Mark(infinite)
    columns, count = len(sheet.before), len(forest.children)
    grid = Grid([[floor] * count for _ in range(columns)], [[roof] * count for _ in range(columns)], infinite >> 1, True)
    for i, bound in bounds:
        node, side = forest.nodes[bound.box], grid.least if bound.is_least else grid.most
        now = side[bound.column][node].value
        if (bound.value > now) if bound.is_least else (bound.value < now):
            side[bound.column][node] = Mark(bound.value, i)
    return _settle(grid, sheet, forest)


def _settle(grid: Grid, sheet: Sheet, forest: Forest) -> Grid:
    """Turn by turn through time and through the trees. It stops where bounds first cross, since all that follows from there is noise."""
    inner, before = forest.inner, sheet.before
    stale = [True] * len(before)
    for _ in range(MOST_SWEEPS):
        if next(grid.contradictions(), None) is not None:
            return grid
        for column, earlier in enumerate(before):
            for other in earlier:
                stale[column] |= _raise(grid.least[other], grid.least[column])
        for column in reversed(range(len(before))):
            for other in before[column]:
                stale[other] |= _lower(grid.most[column], grid.most[other])
        if next(grid.contradictions(), None) is not None:
            return grid
        if not any(stale):
            for column in grow(grid, sheet, forest):
                stale[column] = True
            if not any(stale):
                return grid
            continue
        for column in range(len(before)):
            if stale[column]:
                stale[column] = _balance(grid, column, inner, forest.children)
    return grid._replace(is_settled=False)


def _raise(earlier: list[Mark], later: list[Mark]) -> bool:
    """What was counted earlier is counted still."""
    moved = False
    for node, mark in enumerate(earlier):
        if mark.value > later[node].value:
            later[node] = mark
            moved = True
    return moved


def _lower(later: list[Mark], earlier: list[Mark]) -> bool:
    """What is not counted later was not counted before."""
    moved = False
    for node, mark in enumerate(later):
        if mark.value < earlier[node].value:
            earlier[node] = mark
            moved = True
    return moved


def _balance(grid: Grid, column: int, inner: list[int], children: list[tuple[int, ...]]) -> bool:
    """Parts to wholes, leaves first, then wholes to parts: at one time that is all there is to find. True where a bound moved."""
    least, most, infinite = grid.least[column], grid.most[column], grid.infinite
    moved = False
    for node in reversed(inner):
        lows, highs = [least[c] for c in children[node]], [most[c] for c in children[node]]
        low, high = sum([m.value for m in lows]), sum([m.value for m in highs])
        if low > least[node].value and low > -infinite:
            least[node] = Mark(low, parts=tuple(lows))
            moved = True
        if high < most[node].value and high < infinite:
            most[node] = Mark(high, parts=tuple(highs))
            moved = True
    for node in inner:
        moved |= _share_out(node, children[node], least, most, infinite)
    return moved


def _share_out(node: int, parts: tuple[int, ...], least: list[Mark], most: list[Mark], infinite: int) -> bool:
    """A part is at most what the whole leaves beside the least of the others, and at least what their most leaves missing."""
    moved = False
    top = most[node]
    if top.value < infinite:
        beside = (top, *[least[c] for c in parts])
        spare = top.value - sum([m.value for m in beside[1:]])
        for i, part in enumerate(parts, start=1):
            room = spare + beside[i].value
            if room < most[part].value:
                most[part] = Mark(room, parts=beside, skip=i)
                moved = True
    bottom = least[node]
    if bottom.value > -infinite:
        beside = (bottom, *[most[c] for c in parts])
        missing = bottom.value - sum([m.value for m in beside[1:]])
        for i, part in enumerate(parts, start=1):
            need = missing + beside[i].value
            if need > least[part].value and need > -infinite:
                least[part] = Mark(need, parts=beside, skip=i)
                moved = True
    return moved
