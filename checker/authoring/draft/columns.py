"""Tables as texts have them, a row to a line and a bar between cells: the dates that head the columns of their figures."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from checker.values.scan import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.authoring.draft.candidates import Candidate

_BAR = " | "
_LONGEST = 2000
"""Code points of a row that are counted through."""


class Columns(NamedTuple):
    heads: dict[Candidate, Candidate]
    """For each figure below a date, or behind one that begins its row, that date."""
    lines: tuple[tuple[int, int], ...]
    """The first lines of these tables; code points."""


def columns(found: Sequence[Candidate], text: str) -> Columns:
    """What the tables of a text say by their columns. Linear in the text."""
    starts = [0, *(at + 1 for at, mark in enumerate(text) if mark == "\n")] if _BAR in text else []
    tops = _tops(text, starts)
    dates: dict[tuple[int, int], Candidate] = {}
    heads: dict[Candidate, Candidate] = {}
    for one in found:
        line = bisect_right(starts, one.start) - 1
        top = tops.get(line)
        if top is None or one.start - starts[line] > _LONGEST:
            continue
        column = text.count("|", starts[line], one.start)
        if line == top and one.kind is Kind.DATE and _is_cell(text, one):
            dates[top, column] = one
        elif line > top and column == 0 and one.kind is Kind.DATE and _is_cell(text, one):
            dates[line, 0] = one
        elif line > top and one.kind is not Kind.DATE and ((top, column) in dates or (line, 0) in dates):
            heads[one] = dates.get((top, column)) or dates[line, 0]
    lines = {bisect_right(starts, date.start) - 1 for date in heads.values()}
    used = sorted(starts[line] for line in lines if tops[line] == line)
    return Columns(heads, tuple((start, _end_of_line(text, start)) for start in used))


def _tops(text: str, starts: Sequence[int]) -> dict[int, int]:
    """For each line of a table the first line of it."""
    tops: dict[int, int] = {}
    for line, start in enumerate(starts):
        if _BAR in text[start : _end_of_line(text, start)]:
            tops[line] = tops.get(line - 1, line)
    return tops


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _is_cell(text: str, one: Candidate) -> bool:
    """The figure is all that its cell says."""
    before, behind = text[max(0, one.start - 3) : one.start].rstrip(" "), text[one.end : one.end + 3].lstrip(" ")
    return before[-1:] in ("|", "\n", "") and behind[:1] in ("|", "\n", "")
