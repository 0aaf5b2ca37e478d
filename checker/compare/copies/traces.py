"""Traces of articles: a number for each of their longer clauses, so that two that share some are found without looking at any text.

Copied texts are altered here and there, but clauses stay whole between the changes. What few sources say is a trace; what an
article says twice, or very many say, is a phrase. The work is linear in the texts.
"""

from __future__ import annotations

from array import array
from collections import Counter
from itertools import chain, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = 25
"""Code points that a clause must be longer than: some five words."""
FEW = 50
"""Sources that may share a clause at any size of the project; of a large one a tenth may."""
MOST = 1_000_000
"""Code points of a text that leave a trace."""
ENOUGH = 2
"""Clauses that two sources share, close together, before their texts are compared."""
LEAST = 10
"""One in so many of the shorter article's clauses is shared: a line at the foot of every page is less."""
CLOSE = 2
"""The one is so many clauses behind the other at most: the clause between them was changed."""


class Traces:
    """The clauses of the articles, source by source. Hashes of this process: they are compared with each other and never shown."""

    __slots__ = ("by_source", "phrases")

    def __init__(self) -> None:
        self.by_source: dict[str, array[int]] = {}
        self.phrases: set[int] = set()
        """What some article says twice."""

    def add(self, source: str, text: str) -> None:
        """`text` is folded, runs of space are one space."""
        counts = Counter([hash(clause) for clause in _clauses(text[:MOST]) if len(clause) > LONG])
        self.phrases.update([clause for clause, count in counts.items() if count > 1])
        self.by_source[source] = array("q", counts)

    def is_phrase(self, clause: str) -> bool:
        return hash(clause) in self.phrases

    def pairs(self) -> list[tuple[str, str]]:
        """The sources that may be copies of one another, sorted; of many that share a text, each with its neighbour and with the first."""
        rare = self._rare()
        ends = dict.fromkeys(rare, ("", ""))
        """The first and the last source that has said it so far."""
        found: list[tuple[str, str]] = []
        for source in sorted(self.by_source) if rare else ():
            earlier: list[str] = []
            for clause in self.by_source[source]:
                if clause in ends:
                    first, last = ends[clause]
                    if last:
                        earlier.append(last)
                        if first is not last:
                            earlier.append(first)
                    ends[clause] = first or source, source
            if len(set(earlier)) < len(earlier):  # one of them at least is named twice
                alike = (other for other, count in Counter(earlier).items() if count >= ENOUGH)
                found += [(other, source) for other in alike if self._stand_together(other, source, rare)]
        return sorted(found)

    def _rare(self) -> set[int]:
        """What some sources say, but neither one alone nor very many."""
        counts = Counter(chain.from_iterable(self.by_source.values()))
        some = range(2, max(FEW, len(self.by_source) // 10) + 1)
        return {clause for clause, count in counts.items() if count in some} - self.phrases

    def _stand_together(self, one: str, other: str, rare: set[int]) -> bool:
        """Two of the clauses that both share follow one another in both: facts of one kind are told far and wide, passages are copied."""
        places = {clause: at for at, clause in enumerate(self.by_source[other])}
        shared = [(at, places[c]) for at, c in enumerate(self.by_source[one]) if c in places and c in rare]
        if len(shared) * LEAST < min(len(self.by_source[one]), len(places)):
            return False
        return any(b[0] - a[0] <= CLOSE and b[1] - a[1] in range(1, CLOSE + 1) for a, b in pairwise(shared))


def _clauses(text: str) -> list[str]:
    """What stands between full stops and commas, with commas as full stops: one sign is found in no time, two are not, and from behind
    in half of it."""
    return text.replace(",", ".").rsplit(". ")


def clauses_at(text: str) -> Iterator[tuple[int, str]]:
    """The clauses of a folded text with the place at which each begins."""
    at = 0
    for clause in _clauses(text):
        yield at, clause
        at += len(clause) + len(". ")
