"""What values cover, and how two such coverages lie to each other.

A scope is a set of leaves in each dimension, kept as one bit mask a dimension. A node that is not `complete` has a leaf
more than those named below it: the rest that no one named. A dimension that is left out is all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model.vocabulary import Dimension, Scope


class Relation(StrEnum):
    EQUAL = "equal"
    PART = "part"
    WHOLE = "whole"
    DISJOINT = "disjoint"
    OVERLAPPING = "overlapping"

    def turned(self) -> Relation:
        """The same relation, seen from the other side."""
        return {Relation.PART: Relation.WHOLE, Relation.WHOLE: Relation.PART}.get(self, self)


class Masks(Mapping[str, int]):
    """By node the bits of its leaves, which are one stretch: made when asked for, as those of all nodes would take n² bits."""

    def __init__(self, stretches: dict[str, tuple[int, int]]) -> None:
        self._stretches = stretches
        self._by_start: dict[int, list[tuple[int, int, str]]] = {}

    def __getitem__(self, node: str) -> int:
        start, end = self._stretches[node]
        return (1 << end) - (1 << start)

    def largest_from(self, start: int, end: int) -> tuple[int, int, str] | None:
        """Of the nodes whose leaves begin at `start` and go no further than `end` the largest: its end, its place in order, its name."""
        if not self._by_start:
            for place, (node, (first, behind)) in enumerate(self._stretches.items()):
                self._by_start.setdefault(first, []).append((behind, place, node))
        within = (each for each in self._by_start.get(start, ()) if start < each[0] <= end)
        return max(within, key=lambda each: (each[0], -each[1]), default=None)

    def __contains__(self, node: object) -> bool:
        return node in self._stretches

    def __iter__(self) -> Iterator[str]:
        return iter(self._stretches)

    def __len__(self) -> int:
        return len(self._stretches)


class Tree(NamedTuple):
    """The leaves of a dimension as bits."""

    full: int
    masks: Masks
    """The leaves below each value; the dimension's id stands for all of it."""
    leaves: tuple[str, ...]
    """Names by bit: a value's id, or `rest of X` for what no one named below X."""
    default_unknown: bool


def hash_of_masks(masks: Iterable[int | None]) -> int:
    """A hash in which the first and the last bit have a part: Python's own of one bit among n is one of 61."""
    return hash(tuple([(mask, mask.bit_length(), (mask & -mask).bit_length()) if mask else mask for mask in masks]))


def leaves_of(mask: int) -> Iterator[int]:
    """The bits of a mask, from the lowest on; out of a text, because to take them from a number one by one takes n² steps."""
    text = f"{mask:b}"[::-1]
    at = text.find("1")
    while at >= 0:
        yield at
        at = text.find("1", at + 1)


class Cover:
    """A scope in bits. `masks` holds only the dimensions that are not all of it, sorted; None is unknown.

    What is asked of it again and again, once for each claim, is worked out when it is made: a project has few scopes.
    """

    __slots__ = ("_hash", "has_leaves", "is_known", "masks")

    def __init__(self, masks: tuple[tuple[str, int | None], ...]) -> None:
        self.masks = masks
        self._hash = hash((tuple([dimension for dimension, _ in masks]), hash_of_masks([mask for _, mask in masks])))
        self.is_known = all(mask is not None for _, mask in masks)
        self.has_leaves = all(mask for _, mask in masks)
        """It is known, and of each dimension there is something in it."""

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Cover) and self._hash == other._hash and self.masks == other.masks)

    def __repr__(self) -> str:
        return f"Cover({self.masks!r})"

    def __reduce__(self) -> tuple[type[Cover], tuple[tuple[tuple[str, int | None], ...]]]:
        return Cover, (self.masks,)  # texts hash otherwise in another process

    def order(self) -> tuple[tuple[str, bool, int], ...]:
        """What tells covers apart in some order."""
        return tuple((dimension, mask is None, mask or 0) for dimension, mask in self.masks)


def tree_of(dimension: Dimension) -> Tree:
    """The bits of a dimension, from its leaves upward (its depth is bounded by the loader)."""
    stretches: dict[str, tuple[int, int]] = {}
    leaves: list[str] = []

    def walk(node: str) -> None:
        children, start = dimension.children.get(node, ()), len(leaves)
        for child in children:
            walk(child)
        if not children or node not in dimension.complete:
            leaves.append(f"rest of {node}" if children else node)
        stretches[node] = start, len(leaves)

    walk(dimension.id)
    masks = Masks(stretches)
    return Tree(masks[dimension.id], masks, tuple(leaves), dimension.default_unknown)


def cover_of(scope: Scope, trees: dict[str, Tree]) -> Cover:
    """The bits of a scope whose names have been resolved."""
    named = dict(scope)
    masks: list[tuple[str, int | None]] = []
    for dimension in sorted(trees):
        tree = trees[dimension]
        if dimension not in named:
            if tree.default_unknown:
                masks.append((dimension, None))
            continue
        values = named[dimension]
        mask = None if values is None else reduce(or_, (tree.masks[v] for v in values), 0)
        if mask != tree.full:
            masks.append((dimension, mask))
    return Cover(tuple(masks))


def relation(a: Cover, b: Cover, trees: dict[str, Tree]) -> Relation:
    """How a lies to b; both must be known."""
    return next(iter(relations(a, b, trees)))


def relations(a: Cover, b: Cover, trees: dict[str, Tree]) -> tuple[Relation, ...]:
    """Every way in which a may lie to b: one where both are known, several where one says `unknown`."""
    if a == b and a.is_known:
        return (Relation.EQUAL,)
    left, right = dict(a.masks), dict(b.masks)
    ways = {frozenset[Relation]()}
    for d in {*left, *right}:
        side = _in_dimension(left.get(d, trees[d].full), right.get(d, trees[d].full), trees[d].full)
        ways = {way if one is Relation.EQUAL else way | {one} for way in ways for one in side}
    found = {_combined(way) for way in ways}
    return tuple(r for r in Relation if r in found)


def _in_dimension(a: int | None, b: int | None, full: int) -> tuple[Relation, ...]:
    if a is not None and b is not None:
        return (_of_masks(a, b),)
    known = b if a is None else a
    if known is None:
        return tuple(Relation)
    if known == full:
        return (Relation.EQUAL, Relation.PART if a is None else Relation.WHOLE)
    if known.bit_count() == 1:
        return (Relation.EQUAL, Relation.WHOLE if a is None else Relation.PART, Relation.DISJOINT)
    return tuple(Relation)


def _of_masks(a: int, b: int) -> Relation:
    if a == b:
        return Relation.EQUAL
    both = a & b
    if not both:
        return Relation.DISJOINT
    if both == a:
        return Relation.PART
    return Relation.WHOLE if both == b else Relation.OVERLAPPING


def _combined(kinds: frozenset[Relation]) -> Relation:
    """How a lies to b as a whole, of the ways other than equal in which it does in single dimensions."""
    if not kinds:
        return Relation.EQUAL
    if Relation.DISJOINT in kinds:
        return Relation.DISJOINT
    return next(iter(kinds)) if len(kinds) == 1 else Relation.OVERLAPPING
