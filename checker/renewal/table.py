"""Rows by key in one piece of bytes: a row is found by halving, and no other is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from checker.renewal.packing import CODE, WIDTH

Row = TypeVar("Row")


class Table(Mapping[str, Row]):
    """What was `packing.packed`, in the order in which it was; `read` makes a row of its text."""

    __slots__ = ("_count", "_order", "_read", "_text", "data")

    def __init__(self, data: bytes, read: Callable[[str], Row]) -> None:
        self.data = data
        self._read = read
        self._count = self._number(0)
        self._order = WIDTH * (self._count + 2)
        self._text = self._order + WIDTH * self._count

    def _number(self, at: int) -> int:
        return int.from_bytes(self.data[at : at + WIDTH], "little")

    def _piece(self, number: int) -> tuple[bytes, bytes]:
        """The key and the row that were packed as this one, counted from 0."""
        at = WIDTH * (number + 1)
        key, _, row = self.data[self._text + self._number(at) : self._text + self._number(at + WIDTH)].partition(b"\0")
        return key, row

    def key(self, number: int) -> str:
        return self._piece(number)[0].decode(*CODE)

    def _find(self, key: object) -> bytes | None:
        if not isinstance(key, str):
            return None
        wanted = key.encode(*CODE)
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            found, row = self._piece(self._number(self._order + WIDTH * middle))
            if found == wanted:
                return row
            if found < wanted:
                low = middle + 1
            else:
                high = middle
        return None

    def __getitem__(self, key: str) -> Row:
        row = self._find(key)
        if row is None:
            raise KeyError(key)
        return self._read(row.decode(*CODE))

    def __contains__(self, key: object) -> bool:
        return self._find(key) is not None

    def __iter__(self) -> Iterator[str]:
        return map(self.key, range(self._count))

    def __len__(self) -> int:
        return self._count
