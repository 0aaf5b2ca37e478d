"""Nested boxes as trees: every box under the smallest one around it, with the rest of each that no other box covers."""

from __future__ import annotations

from itertools import islice
from math import prod
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.bounds.shelves import Shelves, meets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.compare.bounds.sheet import Box

MOST_FAMILIES = 12


class Forest(NamedTuple):
    """Nodes are numbered so that a parent stands before its children; the rests of boxes come last."""

    nodes: dict[Box, int]
    parents: list[int]
    """-1 for roots; of the boxes only."""
    children: list[tuple[int, ...]]
    """Disjoint, and together the whole of the node; empty for leaves."""
    boxes: list[Box]
    """By number."""

    @property
    def inner(self) -> list[int]:
        return [v for v in range(len(self.nodes)) if self.children[v]]

    def among(self, boxes: Iterable[Box]) -> Forest:
        """The forest of some of the boxes."""
        wanted = sorted(self.nodes[b] for b in set(boxes) if b in self.nodes)
        names = {node: i for i, node in enumerate(wanted)} | {-1: -1}
        parents = []
        for node in wanted:
            up = self.parents[node]
            while up not in names:
                up = self.parents[up]
            parents.append(names[up])
        return _forest([self.boxes[n] for n in wanted], parents)


def size(box: Box) -> int:
    """Leaves of the box."""
    return prod(mask.bit_count() for mask in box)


def contains(whole: Box, part: Box) -> bool:
    return all(map(_covers, whole, part))


def forests(boxes: Iterable[Box]) -> tuple[list[Forest], bool]:
    """Families of nested boxes, each as large as it can be, and whether every box found a family.

    Boxes that neither contain nor avoid each other (women; engineers) never share a family, the whole around them is in both.
    """
    ordered = sorted(set(boxes), key=lambda b: (-size(b), b))
    families: list[_Family] = [_Family()]
    is_whole = True
    for i, box in enumerate(ordered):
        taken = [family.take(box) for family in families]
        if any(taken):
            continue
        if len(families) == MOST_FAMILIES:
            is_whole = False
            continue
        family = _Family()
        for each in sorted(_nested_with(box, ordered[:i]), key=lambda b: (-size(b), b)):
            family.take(each)
        families.append(family)
    return [_forest(f.boxes, f.parents) for f in families], is_whole


class _Family:
    """A family while it grows, largest boxes first."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self.parents: list[int] = []
        self.below: dict[int, Shelves] = {}
        """The boxes that stand right under each."""
        self.covered: dict[int, tuple[int, ...]] = {}
        """What the boxes of one place cover together, or more: what does not meet that meets none of them."""

    def take(self, box: Box) -> bool:
        """Put the box in its place, unless it cuts across another."""
        place = -1
        while True:
            covered = self.covered.get(place)
            around = list(islice(self.below[place].meeting(box), 2)) if covered and meets(covered, box) else []
            if not around:
                break
            if len(around) > 1 or not contains(self.boxes[around[0]], box):
                return False
            place = around[0]
        covered = self.covered.get(place)
        self.covered[place] = tuple(map(or_, covered, box)) if covered else box
        if place not in self.below:
            self.below[place] = Shelves()
        self.below[place].put(len(self.boxes), box)
        self.boxes.append(box)
        self.parents.append(place)
        return True


def _forest(boxes: list[Box], parents: list[int]) -> Forest:
    children: list[list[int]] = [[] for _ in boxes]
    left = [size(b) for b in boxes]
    for node, parent in enumerate(parents):
        if parent >= 0:
            children[parent].append(node)
            left[parent] -= size(boxes[node])
    for node, rest in enumerate(left):
        if children[node] and rest:
            children[node].append(len(children))
            children.append([])
    return Forest({b: i for i, b in enumerate(boxes)}, parents, [tuple(c) for c in children], boxes)


def _covers(whole: int, part: int) -> bool:
    return whole & part == part


def _nested_with(box: Box, others: Iterable[Box]) -> list[Box]:
    """The box and of the others, one after the other, all that cut across none of those taken before."""
    family, shelves = [box], Shelves()
    shelves.put(0, box)
    for other in others:
        near = (family[number] for number in shelves.meeting(other))
        if all(contains(each, other) or contains(other, each) for each in near):
            shelves.put(len(family), other)
            family.append(other)
    return family
