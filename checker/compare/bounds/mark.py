"""Bounds as they are found, each with what it was found from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Mark(NamedTuple):
    """A bound as it was found: its value, and what it was found from."""

    value: int
    source: int = -1
    """Which of the sheet's bounds it is, -1 where it was derived."""
    parts: tuple[Mark, ...] = ()
    skip: int = -1
    """The one of `parts` that does not count: the list is shared by siblings."""


class Grid(NamedTuple):
    """The least and most of every node of a forest in every column."""

    least: list[list[Mark]]
    most: list[list[Mark]]
    infinite: int
    """From here on a value is no bound."""
    is_settled: bool
    """False where the bounds were still moving when they were left."""

    def contradictions(self) -> Iterator[tuple[Mark, Mark]]:
        """Least and most of every node where they cross."""
        for lows, highs in zip(self.least, self.most, strict=True):
            for low, high in zip(lows, highs, strict=True):
                if low.value > high.value:
                    yield low, high


def sources(*marks: Mark) -> dict[int, int]:
    """The bounds that marks were found from, with how often each of them enters."""
    order = _parents_first(marks)
    weights = {id(m): 0 for m in order}
    for mark in marks:
        weights[id(mark)] += 1
    found: dict[int, int] = {}
    for mark in order:
        weight = weights[id(mark)]
        if mark.source >= 0:
            found[mark.source] = found.get(mark.source, 0) + weight
        for i, part in enumerate(mark.parts):
            if i != mark.skip:
                weights[id(part)] += weight
    return found


def _parents_first(marks: Iterable[Mark]) -> list[Mark]:
    """Every mark behind the given ones, each after all that were found from it."""
    done: dict[int, Mark] = {}
    todo = [(m, False) for m in marks]
    while todo:
        mark, is_done = todo.pop()
        if is_done:
            done.setdefault(id(mark), mark)
        elif id(mark) not in done:
            todo.append((mark, True))
            todo.extend((p, False) for i, p in enumerate(mark.parts) if i != mark.skip)
    return list(done.values())[::-1]
