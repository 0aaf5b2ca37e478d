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
BEGIN, BEHIND = "\1", "\0"
"""Before each key, and behind it, where its row begins."""
BLOCK = 64
"""Rows that are searched at once."""


def packed(rows: Iterable[tuple[str, str]]) -> bytes:
    """Keys, each once, with their rows; ValueError where a text holds what parts them.

    How many there are, and how long the first keys of all blocks are together; where each row begins, sorted by key; the places of the
    first, the second and so on among the sorted; the first key of each block; the text.
    """
    keys, pieces = [], []
    for key, row in rows:
        keys.append(key)
        pieces.append(f"{BEGIN}{key}{BEHIND}{row}")
    order = sorted(range(len(keys)), key=keys.__getitem__)  # code points are in the order of their bytes
    pieces = [pieces[number] for number in order]
    text = "".join(pieces)
    if text.count(BEGIN) != len(keys) or any(BEHIND in key for key in keys):
        raise ValueError("a text holds what parts texts")
    data = text.encode(*CODE)
    sizes = map(len, pieces) if len(data) == len(text) else [len(piece.encode(*CODE)) for piece in pieces]
    places = array("I", order)
    for place, number in enumerate(order):
        places[number] = place
    blocks = BEGIN.join([keys[number] for number in order[::BLOCK]]).encode(*CODE)
    return b"".join([_numbers([len(keys), len(blocks)]), _numbers(accumulate(sizes, initial=0)), _numbers(places), blocks, data])


def _numbers(numbers: Iterable[int]) -> bytes:
    held = array("I", numbers)
    if sys.byteorder != "little":
        held.byteswap()
    return held.tobytes()
