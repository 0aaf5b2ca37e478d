"""Boxes on shelves: which of them meet another box, without a look at all."""

from __future__ import annotations

from operator import and_
from typing import TYPE_CHECKING

from checker.compare.scopes import leaves_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.compare.bounds.sheet import Box


class Shelves:
    """Boxes by number, on a shelf for each leaf of the dimension in which they are narrowest."""

    def __init__(self) -> None:
        self._boxes: dict[int, Box] = {}
        self._shelves: dict[tuple[int, int], list[int]] = {}
        self._dimensions: set[int] = set()

    def put(self, number: int, box: Box) -> None:
        self._boxes[number] = box
        if not box:
            return  # of a property without dimensions there is one
        narrowest = min(range(len(box)), key=lambda dimension: box[dimension].bit_count())
        self._dimensions.add(narrowest)
        for leaf in leaves_of(box[narrowest]):
            self._shelves.setdefault((narrowest, leaf), []).append(number)

    def meeting(self, box: Box) -> Iterator[int]:
        """The numbers of those that meet the box, each once; whoever has seen enough asks no further."""
        found: set[int] = set()
        for number in self._near(box):
            if number not in found and meets(self._boxes[number], box):
                found.add(number)
                yield number

    def _near(self, box: Box) -> Iterable[int]:
        if not self._dimensions or sum(box[dimension].bit_count() for dimension in self._dimensions) >= len(self._boxes):
            return self._boxes
        return (n for d in self._dimensions for leaf in leaves_of(box[d]) for n in self._shelves.get((d, leaf), ()))


def meets(a: Iterable[int], b: Iterable[int]) -> bool:
    return all(map(and_, a, b))
