"""The sheet as linear inequalities over its smallest pieces: a set of leaves that no box divides, and a step in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.bounds.simplex import TooHard, refutation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.compare.bounds.sheet import Box, Sheet
    from checker.values.interval import Exact

MOST_PIECES = 4096
Piece = tuple[int, ...]
Row = tuple[dict[int, "Exact"], "Exact"]


def decide(sheet: Sheet) -> dict[int, Exact] | None:
    """None where the bounds can all hold; else bounds (by position) that cannot, with how often each enters the sum.

    Raises TooHard where that would take too long.
    """
    table = Pieces(sheet)
    rows = [table.row(b.box, b.column, 1 if b.is_least else -1) for b in sheet.bounds]
    constants = [-b.value if b.is_least else b.value for b in sheet.bounds]
    found = refutation(merged([*zip(rows, constants, strict=True), *table.order()]))
    return None if found is None else {i: times for i, times in found.items() if i < len(sheet.bounds) and times}


class Pieces:
    """The variables of a sheet: what each piece gains in each step of time, and for moments whose place is open their share of it."""

    def __init__(self, sheet: Sheet, boxes: Iterable[Box] = (), columns: Iterable[int] = ()) -> None:
        self.pieces = pieces([*(b.box for b in sheet.bounds), *boxes])
        used = {*(b.column for b in sheet.bounds), *columns}
        self.spans = {c: sheet.spans[c] for c in sorted(used) if c in sheet.spans}
        used = {c for c in used if c not in self.spans} | {c for span in self.spans.values() for c in span}
        self.steps = {column: i for i, column in enumerate(sorted(used))}
        self.signed = not sheet.has_floor
        self.count = len(self.pieces) * (len(self.steps) + len(self.spans))
        if self.count > 4 * MOST_PIECES:
            raise TooHard

    def row(self, box: Box, column: int, factor: Exact) -> dict[int, Exact]:
        """The value of a box in a column, times a factor, as a sum of variables."""
        return {v: f * factor for i in self.inside(box) for v, f in self._until(i, column)}

    def inside(self, box: Box) -> list[int]:
        return [i for i, piece in enumerate(self.pieces) if all(a & b for a, b in zip(piece, box, strict=True))]

    def order(self) -> list[Row]:
        """A moment between two others has gained no more than there was to gain between them."""
        rows: list[Row] = []
        for n, (start, end) in enumerate(self.spans.values()):
            for i in range(len(self.pieces)):
                row: dict[int, Exact] = {self._step(i, s): 1 for s in range(self.steps[start] + 1, self.steps[end] + 1)}
                row[self._step(i, len(self.steps) + n)] = -1
                rows.append((row, 0))
        return rows

    def _until(self, piece: int, column: int) -> list[tuple[int, int]]:
        if column in self.spans:
            own = len(self.steps) + list(self.spans).index(column)
            return [*self._until(piece, self.spans[column][0]), (self._step(piece, own), 1)]
        steps = [(self._step(piece, s), 1) for s in range(self.steps[column] + 1)]
        return steps + [(v + self.count, -1) for v, _ in steps] if self.signed else steps

    def _step(self, piece: int, step: int) -> int:
        return piece * (len(self.steps) + len(self.spans)) + step


def pieces(boxes: Sequence[Box]) -> list[Piece]:
    """Disjoint boxes of which every given box is made up, those alike merged into one of them."""
    distinct = sorted(set(boxes))
    found: list[Piece] = [()]
    for masks in zip(*distinct, strict=True):
        parts = _parts(masks)
        if len(found) * len(parts) > MOST_PIECES:
            raise TooHard
        found = [(*piece, part) for piece in found for part in parts]
    alike: dict[tuple[bool, ...], Piece] = {}
    for piece in found:
        inside = tuple(all(a & b for a, b in zip(piece, box, strict=True)) for box in distinct)
        if any(inside):
            alike.setdefault(inside, piece)
    return list(alike.values())


def _parts(masks: Iterable[int]) -> list[int]:
    """The masks cut up so that each is made up of whole parts."""
    parts: list[int] = []
    for mask in sorted(set(masks)):
        left = mask
        cut: list[int] = []
        for part in parts:
            cut.extend(p for p in (part & mask, part & ~mask) if p)
            left &= ~part
        parts = [*cut, left] if left else cut
    return parts


def merged(rows: Sequence[Row]) -> list[Row]:
    """The same rows with one variable for those that stand in every row alike."""
    stands: dict[int, list[tuple[int, Exact]]] = {}
    for i, (factors, _) in enumerate(rows):
        for variable, factor in factors.items():
            stands.setdefault(variable, []).append((i, factor))
    names: dict[tuple[tuple[int, Exact], ...], int] = {}
    for variable in sorted(stands):
        names.setdefault(tuple(stands[variable]), len(names))
    fresh: list[Row] = [({}, constant) for _, constant in rows]
    for places, name in names.items():
        for i, factor in places:
            fresh[i][0][name] = factor
    return fresh
