"""Rows by key in one piece of bytes: a row is found by halving, and few others are looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from checker.renewal.packing import BEGIN, BEHIND, BLOCK, CODE, WIDTH

Row = TypeVar("Row")
_BEGIN, _BEHIND = BEGIN.encode(), BEHIND.encode()


class Table(Mapping[str, Row]):
    """What was `packing.packed`, in the order in which it was; `read` makes a row of its text."""

    __slots__ = ("_blocks", "_count", "_order", "_read", "_text", "data")

    def __init__(self, data: bytes, read: Callable[[str], Row]) -> None:
        self.data = data
        self._read = read
        self._count = self._number(0)
        self._order = WIDTH * (self._count + 3)
        blocks = self._order + WIDTH * self._count
        self._text = blocks + self._number(1)
        self._blocks = data[blocks : self._text].split(_BEGIN)
        """The first key of each block."""

    def _number(self, at: int) -> int:
        """That which stands there, counted in numbers."""
        return int.from_bytes(self.data[WIDTH * at : WIDTH * at + WIDTH], "little")

    def _start(self, place: int) -> int:
        """Where the key and row with this place among the sorted begin; the end, behind the last."""
        return self._text + self._number(2 + min(place, self._count))

    def key(self, number: int) -> str:
        """The key that was packed as this one, counted from 0."""
        start = self._start(self._number(self._order // WIDTH + number)) + len(_BEGIN)
        return self.data[start : self.data.index(_BEHIND, start)].decode(*CODE)

    def _find(self, key: object) -> tuple[int, int] | None:
        """Where the row of this key begins and ends."""
        if not isinstance(key, str) or not self._count:
            return None
        wanted = key.encode(*CODE)
        block = max(bisect_right(self._blocks, wanted) - 1, 0)
        end = self._start((block + 1) * BLOCK)
        at = self.data.find(_BEGIN + wanted + _BEHIND, self._start(block * BLOCK), end)
        if at < 0:
            return None
        start = at + len(_BEGIN) + len(wanted) + len(_BEHIND)
        following = self.data.find(_BEGIN, start, end)
        return start, end if following < 0 else following

    def __getitem__(self, key: str) -> Row:
        place = self._find(key)
        if place is None:
            raise KeyError(key)
        return self._read(self.data[slice(*place)].decode(*CODE))

    def __contains__(self, key: object) -> bool:
        return self._find(key) is not None

    def __iter__(self) -> Iterator[str]:
        return map(self.key, range(self._count))

    def __len__(self) -> int:
        return self._count
