"""One line of a benchmark's answer, and the table of several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Line(NamedTuple):
    """`ratio` is the median over pairs, None where it could not be measured, which `note` explains; `budget` is what it may be at most."""

    what: str
    ratio: float | None
    budget: float | None
    note: str = ""

    @property
    def is_kept(self) -> bool:
        return self.ratio is None or self.budget is None or self.ratio <= self.budget


def told(lines: Sequence[Line]) -> int:
    """Print the lines as a table; 1 where a budget was broken."""
    width = max((len(line.what) for line in lines), default=0)
    for line in lines:
        ratio = "-" if line.ratio is None else f"{line.ratio:.3f}"
        budget = "-" if line.budget is None else f"{line.budget:.3f}"
        print(f"{line.what:<{width}}  {ratio:>8}  {budget:>8}  {'ok  ' if line.is_kept else 'OVER'}  {line.note}".rstrip(), flush=True)
    return int(not all(line.is_kept for line in lines))
