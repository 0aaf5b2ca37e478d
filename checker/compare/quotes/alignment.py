"""Two rows of words laid side by side: what they have in common in the same order, and what turns the one into the other.

Both are worked out by columns of bits, a row of the table at a time, after Heikki Hyyrö, "A Note on Bit-Parallel Alignment Computation"
(2004); of several ways that are as good, the same is always taken. To load a library for it would cost more than a hundred such rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Change(NamedTuple):
    """one[start:end] stands where other[start_there:end_there] does; one of the two may be empty."""

    start: int
    end: int
    start_there: int
    end_there: int


def in_common(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The places, in both, of as many words as both have in the same order."""
    head, tail = _edges(one, other)
    at, row = len(one) - head - tail, len(other) - head - tail
    found = [(len(one) - back, len(other) - back) for back in range(1, tail + 1)]
    rows = _rows_in_common(one[head : head + at], other[head : head + row])
    while at and row:
        if rows[row - 1] >> (at - 1) & 1:
            at -= 1
            continue
        row -= 1
        if not row or rows[row - 1] >> (at - 1) & 1:
            at -= 1
            found.append((head + at, head + row))
    found += [(place, place) for place in reversed(range(head))]
    found.reverse()
    return found


def changes(one: Sequence[str], other: Sequence[str]) -> list[Change]:
    """The fewest words to leave out, add or replace, those of one kind that stand together as one; in order."""
    head, tail = _edges(one, other)
    at, row = len(one) - head - tail, len(other) - head - tail
    without, added = _rows_of_changes(one[head : head + at], other[head : head + row])
    found: list[Change] = []
    while at or row:
        is_less = at and (not row or without[row - 1] >> (at - 1) & 1)
        is_more = row and not is_less and (not at or (row > 1 and added[row - 2] >> (at - 1) & 1))
        end, end_there = head + at, head + row
        at, row = at - (not is_more), row - (not is_less)
        if is_less or is_more or one[head + at] != other[head + row]:
            _put(found, Change(head + at, end, head + row, end_there))
    found.reverse()
    return found


def _put(found: list[Change], change: Change) -> None:
    """Before the last one, which is the next in the text, or as a part of it."""
    if found and (found[-1].start, found[-1].start_there) == (change.end, change.end_there) and _kind(found[-1]) == _kind(change):
        change = change._replace(end=found[-1].end, end_there=found[-1].end_there)
        found.pop()
    found.append(change)


def _kind(change: Change) -> tuple[bool, bool]:
    return change.start == change.end, change.start_there == change.end_there


def _edges(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How many words are the same at the beginning, and of the rest at the end."""
    most = min(len(one), len(other))
    head = 0
    while head < most and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < most - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    return head, tail


def _places(words: Sequence[str]) -> dict[str, int]:
    """Of each word a bit for every place that it has."""
    found: dict[str, int] = {}
    for place, word in enumerate(words):
        found[word] = found.get(word, 0) | 1 << place
    return found


def _rows_in_common(one: Sequence[str], other: Sequence[str]) -> list[int]:
    """For each beginning of the other: no bit where the beginning of the one up to there has a word more in common with it."""
    places, row = _places(one), (1 << len(one)) - 1
    rows = []
    for word in other:
        same = row & places.get(word, 0)
        row = (row + same) | (row - same)
        rows.append(row)
    return rows


def _rows_of_changes(one: Sequence[str], other: Sequence[str]) -> tuple[list[int], list[int]]:
    """For each beginning of the other: a bit where the beginning of the one up to there takes one change more than without its last
    word, and a bit where it takes one less."""
    every = (1 << len(one)) - 1
    places, more, less = _places(one), every, 0
    mores, lesses = [], []
    for word in other:
        same = places.get(word, 0)
        free = (((same & more) + more) ^ more) | same | less
        across_more = ((less | ~(free | more)) << 1) | 1
        across_less = (free & more) << 1
        more = (across_less | ~(free | across_more)) & every
        less = across_more & free & every
        mores.append(more)
        lesses.append(less)
    return mores, lesses
