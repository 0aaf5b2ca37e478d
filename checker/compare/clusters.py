"""From pairs to disagreements: who stands with whom, and which sides one finding names.

Nodes that agree with every other node of their side form a cluster. The cluster with the most opponents is named first,
its opponents with it; what is still opposed beyond those named is looked at again.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.answer import gravity
from checker.compare.sides import sides_of
from checker.compare.times import is_dated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.compare.answer import Answer
    from checker.compare.context import Context
    from checker.compare.groups import Node
    from checker.compare.rivals import Pair
    from checker.compare.sides import Side


class Dispute(NamedTuple):
    """One finding's worth of pairs."""

    answers: list[Answer]
    """On the side that is named first and each of its opponents, all of one rule."""
    sides: list[list[Node]]
    """The side with the most opponents first."""


def disputes(by_rule: Iterable[list[Pair]], context: Context) -> Iterator[Dispute]:
    """The disputes among loud pairs, rule by rule, the rules that come first in front. The lists are emptied: there may be many pairs.

    A pair of the side that a dispute names first and one of its opponents is told with it: one disagreement is one finding.
    What two opponents have against each other by another rule is a disagreement of its own.
    """
    ordered = list(by_rule)
    opposed: dict[int, list[int]] = {}
    nodes: dict[int, Node] = {}
    for pair in (p for pairs in ordered for p in pairs):
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            nodes[id(one)] = one
            opposed.setdefault(id(one), []).append(id(other))
    sides = sides_of(nodes.values(), opposed, context)
    number = {id(node): i for i, side in enumerate(sides) for node in side.nodes}
    told_beside: dict[int, set[int]] = {}
    for pairs in ordered:
        answers = Answers(len(sides))
        for pair in pairs:
            i, j = number[id(pair.a)], number[id(pair.b)]
            if j not in told_beside.get(i, ()) and i not in told_beside.get(j, ()):
                answers.add(i, j, pair.answer)
        pairs.clear()
        for named in _named(answers):
            told_beside.setdefault(named[0], set()).update(named)
            told = [answers.on(named[0], j) for j in named[1:]]
            yield Dispute(told, _members(_told(named, sides), sides, opposed, number))


class Answers:
    """The gravest answer on each two sides that have something against each other, by their numbers."""

    __slots__ = ("_by_pair", "_count")

    def __init__(self, count: int) -> None:
        self._count = count
        self._by_pair: dict[int, Answer] = {}

    def add(self, i: int, j: int, answer: Answer) -> None:
        key = min(i, j) * self._count + max(i, j)
        known = self._by_pair.get(key)
        self._by_pair[key] = answer if known is None else min(known, answer, key=gravity)

    def on(self, i: int, j: int) -> Answer:
        return self._by_pair[min(i, j) * self._count + max(i, j)]

    def pairs(self) -> Iterator[tuple[int, int]]:
        return (divmod(key, self._count) for key in self._by_pair)


def _named(answers: Answers) -> Iterator[list[int]]:
    """Again and again the side with the most opponents, and after it these; what the finding says of its sides is then done with."""
    opponents: dict[int, list[int]] = {}
    for i, j in answers.pairs():
        if i != j:
            opponents.setdefault(i, []).append(j)
            opponents.setdefault(j, []).append(i)
    waiting = [(-len(against), i) for i, against in opponents.items()]
    heapify(waiting)
    while waiting:
        size, first = heappop(waiting)
        if len(opponents.get(first, ())) != -size:
            continue  # some of them have been named since, and it waits once more, further behind
        named = [first, *sorted(opponents[first])]
        yield named
        parties = set(named)
        rule = min((answers.on(first, j) for j in named[1:]), key=gravity).rule
        for i in named:
            against = opponents.pop(i, ())
            left = [j for j in against if j not in parties or (first not in (i, j) and answers.on(i, j).rule != rule)]
            if left:
                opponents[i] = left
                heappush(waiting, (-len(left), i))


def _members(named: list[int], sides: list[Side], opposed: dict[int, list[int]], number: dict[int, int]) -> list[list[Node]]:
    """The nodes of the named sides that stand against one of another named side."""
    parties = set(named)
    return [[node for node in sides[i].nodes if any(number[o] != i and number[o] in parties for o in opposed[id(node)])] for i in named]


def _told(named: list[int], sides: list[Side]) -> list[int]:
    """Of two sides the one with the most claims against it is named first, of equals the one that is dated."""
    if len(named) != 2:
        return named
    return sorted(named, key=lambda i: (_voices(sides, [i]), not is_dated(sides[i].nodes[0].read), _rank(sides[i])))


def _voices(sides: list[Side], which: Iterable[int]) -> int:
    return sum(len(node.members) for i in which for node in sides[i].nodes)


def _rank(side: Side) -> int:
    """Where the side's first claim stands in the corpus."""
    return min(node.order for node in side.nodes)
