"""One line of a benchmark's answer, and the table of several."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

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


def asked(doc: str | None, claims: int, files: int, pairs: int) -> dict[str, Any]:
    """What the command line asks of a benchmark on a project: its size, who makes it, and how often it is measured."""
    parser = argparse.ArgumentParser(description=(doc or "").split("\n\n")[0])
    parser.add_argument("--claims", type=int, default=claims)
    parser.add_argument("--files", type=int, default=files)
    parser.add_argument("--generator", type=Path)
    parser.add_argument("--pairs", type=int, default=pairs)
    args = parser.parse_args()
    return {**vars(args), "generator": args.generator and args.generator.resolve()}
