"""Rows by key put into one piece of bytes, so that a `Table` finds each without looking at the others."""

from __future__ import annotations

import sys
from array import array
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 4
"""Bytes of a number, the lowest first."""
CODE = "utf-8", "surrogatepass"


def packed(rows: Iterable[tuple[str, str]]) -> bytes:
    """Keys, each once and without a NUL, with their rows: the number of rows, where each begins, their order by key, and the text."""
    keys, pieces = [], []
    for key, row in rows:
        keys.append(key)
        pieces.append(f"{key}\0{row}")
    text = "".join(pieces)
    data = text.encode(*CODE)
    sizes = map(len, pieces) if len(data) == len(text) else [len(piece.encode(*CODE)) for piece in pieces]
    order = sorted(range(len(keys)), key=keys.__getitem__)  # code points are in the order of their bytes
    return b"".join([_numbers([len(keys)]), _numbers(accumulate(sizes, initial=0)), _numbers(order), data])


def _numbers(numbers: Iterable[int]) -> bytes:
    held = array("I", numbers)
    if sys.byteorder != "little":
        held.byteswap()
    return held.tobytes()
