"""From pairs to disagreements: who stands with whom, and which sides one finding names.

Nodes that agree with every other node of their side form a cluster. The cluster with the most opponents is named first,
its opponents with it; what is still opposed beyond those named is looked at again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.compare.amounts import Gap
from checker.compare.pairs import value_difference
from checker.compare.times import is_dated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.compare.groups import Node
    from checker.compare.pairs import Context
    from checker.compare.rivals import Pair
    from checker.values.interval import Exact, Interval


@dataclass(slots=True, eq=False)
class Side:
    """A cluster while it is being built."""

    nodes: list[Node]
    common: Interval | None
    """What the readings have in common; None for names and texts."""
    opponents: set[int] = field(default_factory=set)
    """Numbers of the sides that it opposes."""


def disputes(pairs: list[Pair], context: Context) -> Iterator[list[list[Node]]]:
    """The sides of each dispute among pairs of one rule and cause: the most opposed side first."""
    opposed: dict[int, set[int]] = {}
    nodes: dict[int, Node] = {}
    for pair in pairs:
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            nodes[id(one)] = one
            opposed.setdefault(id(one), set()).add(id(other))
    sides = sides_of(nodes.values(), opposed, context)
    number = {id(node): i for i, side in enumerate(sides) for node in side.nodes}
    for i, side in enumerate(sides):
        for node in side.nodes:
            side.opponents.update(number[other] for other in opposed[id(node)])
        side.opponents.discard(i)
    while any(side.opponents for side in sides):
        first = max(range(len(sides)), key=lambda i: (len(sides[i].opponents), -i))
        named = [first, *sorted(sides[first].opponents)]
        yield [sides[i].nodes for i in _told(named, sides)]
        for i in named:
            sides[i].opponents.difference_update(named)


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


def sides_of(nodes: Iterable[Node], opposed: dict[int, set[int]], context: Context) -> list[Side]:
    """The nodes as clusters: each joins the first side that it agrees with, readings in order."""
    sides: list[Side] = []
    for node in sorted(nodes, key=_reading_order):
        for side in sides:
            if _joins(node, side, opposed, context):
                side.nodes.append(node)
                must = node.read.reading.must
                if side.common is not None and must is not None:
                    side.common = side.common.intersection(must)
                break
        else:
            sides.append(Side([node], node.read.reading.must))
    for side in sides:
        side.nodes.sort(key=_narrowest_first)
    return sides


def _joins(node: Node, side: Side, opposed: dict[int, set[int]], context: Context) -> bool:
    head = side.nodes[0].read
    if node.read.cover != head.cover or node.read.kind != head.kind or node.read.claim.denied != head.claim.denied:
        return False
    must = node.read.reading.must
    if side.common is not None and must is not None and not side.common.meets(must):
        return False
    against = opposed.get(id(node), set())
    return all(
        id(other) not in against
        and (other.read.readings is node.read.readings or value_difference(node.read, other.read, context).gap is Gap.AGREE)
        for other in side.nodes
    )


def _narrowest_first(node: Node) -> tuple[bool, Exact, int]:
    """The member that says most speaks for its side."""
    must = node.read.reading.must
    if must is None:
        return (False, 0, node.order)
    is_bounded = must.low is not None and must.high is not None
    return (not is_bounded, must.high - must.low if must.low is not None and must.high is not None else 0, node.order)


def _reading_order(node: Node) -> tuple[object, ...]:
    """By what the words can mean at the least, then at the most, names by themselves: never by who says it."""
    must, key = node.read.reading.must, node.read.reading.key
    if must is None:
        return (True, key, node.order)
    return (False, must.low is not None, must.low or 0, must.high is None, must.high or 0, key, node.order)
