"""Sides: nodes that agree with every other node of their side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.amounts import Gap
from checker.compare.crowds import MANY
from checker.compare.differences import currency_of, value_difference
from checker.compare.names import upward

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from checker.compare.context import Context
    from checker.compare.groups import Node
    from checker.values.interval import Exact

    Kind = tuple[Hashable, ...]


class Side:
    """A cluster while it is being built."""

    __slots__ = ("common", "nodes", "number", "speaking")

    def __init__(self, node: Node, number: int) -> None:
        self.nodes = [node]
        self.common = node.read.reading.must
        """What the readings have in common; None for names and texts."""
        self.speaking = [node]
        """One node of those that say the very same."""
        self.number = number

    def add(self, node: Node) -> None:
        self.nodes.append(node)
        must = node.read.reading.must
        if self.common is not None and must is not None:
            self.common = self.common.intersection(must)
        if not self.says(node):
            self.speaking.append(node)

    def says(self, node: Node) -> bool:
        """One of the side says the very same."""
        read = node.read
        return any(other.read.readings is read.readings and other.read.claim.only == read.claim.only for other in self.speaking)


def sides_of(nodes: Iterable[Node], opposed: Mapping[int, Sequence[int]], context: Context) -> list[Side]:
    """The nodes as clusters: each joins the first side that it agrees with, readings in order.

    `opposed` are the opponents of a node, by `id`.
    """
    sides: list[Side] = []
    number: dict[int, int] = {}
    within = _Within(context)
    for node in sorted(nodes, key=_reading_order):
        reached = within.reach_of(node)
        against = opposed.get(id(node), ())
        for side in reached:
            if _agrees(node, side, context) and not _is_against(against, side, number):
                side.add(node)
                break
        else:
            side = Side(node, len(sides))
            sides.append(side)
            within.put(side)
        number[id(node)] = side.number
    for side in sides:
        side.nodes.sort(key=_narrowest_first)
    return sides


class _Within:
    """The sides that a node may join. Of very many the last: those of readings near its own."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._ordered: dict[Kind, list[Side]] = {}
        self._named: dict[tuple[Kind, bool, str], list[Side]] = {}

    def reach_of(self, node: Node) -> list[Side]:
        """In the order in which they were opened."""
        kind, must = _kind_of(node), node.read.reading.must
        if must is not None:  # readings come in order of their least: what lies wholly below this one takes no one any more
            near = [side for side in self._ordered.get(kind, ()) if side.common is None or not side.common.is_below(must)][-MANY:]
            self._ordered[kind] = near
            return near
        found: dict[int, Side] = {}
        for key, above in self._names_of(node).items():
            shelves = [(kind, True, key), (kind, False, key), *((kind, True, name) for name in above)]
            for shelf in shelves:
                found.update((side.number, side) for side in self._named.get(shelf, ())[-MANY:])
        return [found[number] for number in sorted(found)]

    def put(self, side: Side) -> None:
        node = side.nodes[0]
        kind = _kind_of(node)
        if side.common is not None:
            self._ordered[kind].append(side)
            return
        for key, above in self._names_of(node).items():
            for shelf in ((kind, True, key), *((kind, False, name) for name in above)):
                self._named.setdefault(shelf, []).append(side)

    def _names_of(self, node: Node) -> dict[str, set[str]]:
        """What it names, each with all that this is part of."""
        vocabulary = self._context.vocabulary
        return {r.key: upward(r.entity, vocabulary) if r.entity is not None else set() for r in node.read.readings}


def _kind_of(node: Node) -> Kind:
    read = node.read
    return read.cover, read.kind, read.claim.denied, currency_of(read)


def _is_against(against: Sequence[int], side: Side, number: dict[int, int]) -> bool:
    if len(against) < len(side.nodes):
        return any(number.get(other) == side.number for other in against)
    return any(id(node) in against for node in side.nodes)


def _agrees(node: Node, side: Side, context: Context) -> bool:
    """With all who speak for the side; who are never very many, so that the work is bounded."""
    read, must = node.read, node.read.reading.must
    if side.says(node):
        return True
    if len(side.speaking) >= MANY or (side.common is not None and must is not None and not side.common.meets(must)):
        return False
    prop = read.claim.property
    if prop is not None and prop.many and not _share_a_value(node, side):
        return False
    return all(value_difference(read, other.read, context).gap is Gap.AGREE for other in side.speaking)


def _share_a_value(node: Node, side: Side) -> bool:
    """Where many values may hold at once, only those who name the same ones stand together."""
    own = {reading.key for reading in node.read.readings}
    return all(own.intersection(reading.key for reading in other.read.readings) for other in side.speaking)


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
        return (True, tuple(reading.key for reading in node.read.readings), not node.read.claim.only, node.order)
    return (False, must.low is not None, must.low or 0, must.high is None, must.high or 0, key, node.order)
