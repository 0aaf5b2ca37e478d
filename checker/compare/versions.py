"""Versions: which sources correct which others, at once or through another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.origins import Ties

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.model.source import Source

Run = tuple[str, int]

MOST_RUNS = 100
"""In one family: an article is corrected time and again, but by a hundred articles that know nothing of each other it is not. Past them
all of the family count as versions of each other."""


class Versions:
    """Sources tied by `replaces` are a family. In it those that follow one upon another, with nothing else between or beside, are a run:
    they stand alike to all others, and each to each other, so that no work is done for pairs of versions."""

    __slots__ = ("_below", "replaced", "runs")

    def __init__(self, sources: Mapping[str, Source]) -> None:
        older = {name: [o for o in dict.fromkeys(s.replaces) if o in sources and o != name] for name, s in sources.items() if s.replaces}
        self.replaced = frozenset(other for others in older.values() for other in others)
        """The sources of which there is a newer version."""
        self.runs: dict[str, Run] = {}
        """Source id: the run that it belongs to; only those that replace or are replaced."""
        self._below: dict[Run, int] = {}
        """By run, a bit for each run of its family that it replaces."""
        if older:
            self._find(older)

    def _find(self, older: Mapping[str, list[str]]) -> None:
        from graphlib import TopologicalSorter

        ties = Ties({*older, *self.replaced})
        newer: dict[str, list[str]] = {}
        for name, others in older.items():
            for other in others:
                ties.tie(name, other)
                newer.setdefault(other, []).append(name)
        counts: dict[str, int] = {}
        for name in TopologicalSorter(older).static_order():
            family, others = ties.root(name), older.get(name, [])
            if len(others) == 1 and len(newer[others[0]]) == 1:
                self.runs[name] = self.runs[others[0]]
            else:
                number = counts.get(family, 0)
                counts[family] = number + 1
                self.runs[name] = (family, number if number < MOST_RUNS else 0)
                for other in others:
                    self._below[self.runs[name]] = self._below.get(self.runs[name], 0) | self._down_from(self.runs[other])
        large = {family for family, count in counts.items() if count > MOST_RUNS}
        if large:
            self.runs = {name: (run[0], 0) if run[0] in large else run for name, run in self.runs.items()}

    def _down_from(self, run: Run) -> int:
        return 1 << run[1] | self._below.get(run, 0)

    def are_tied(self, one: str, other: str) -> bool:
        """One of two sources replaces the other."""
        a, b = self.runs.get(one), self.runs.get(other)
        if a is None or b is None or a[0] != b[0] or one == other:
            return False
        return a == b or bool(self._below.get(a, 0) >> b[1] & 1 or self._below.get(b, 0) >> a[1] & 1)
