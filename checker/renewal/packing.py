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
        keys.append(key.encode(*CODE))
        pieces.append(b"%b\0%b" % (keys[-1], row.encode(*CODE)))
    starts = accumulate(map(len, pieces), initial=0)
    order = sorted(range(len(keys)), key=keys.__getitem__)
    return b"".join([_numbers([len(keys)]), _numbers(starts), _numbers(order), *pieces])


def _numbers(numbers: Iterable[int]) -> bytes:
    held = array("I", numbers)
    if sys.byteorder != "little":
        held.byteswap()
    return held.tobytes()
