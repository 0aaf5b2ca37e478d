"""From pairs to disagreements: who stands with whom, and which sides one finding names.

Nodes that agree with every other node of their side form a cluster. The cluster with the most opponents is named first,
its opponents with it; what is still opposed beyond those named is looked at again.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.amounts import Gap
from checker.compare.answer import gravity
from checker.compare.differences import currency_of, value_difference
from checker.compare.times import is_dated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.compare.answer import Answer
    from checker.compare.context import Context
    from checker.compare.groups import Node
    from checker.compare.rivals import Pair
    from checker.compare.scopes import Cover
    from checker.values.interval import Exact, Interval


class Dispute(NamedTuple):
    """One finding's worth of pairs."""

    answers: list[Answer]
    """On the side that is named first and each of its opponents, all of one rule."""
    sides: list[list[Node]]
    """The side with the most opponents first."""


class Side:
    """A cluster while it is being built."""

    __slots__ = ("common", "nodes")

    def __init__(self, nodes: list[Node], common: Interval | None) -> None:
        self.nodes = nodes
        self.common = common
        """What the readings have in common; None for names and texts."""


def disputes(by_rule: Iterable[list[Pair]], context: Context) -> Iterator[Dispute]:
    """The disputes among loud pairs, rule by rule, the rules that come first in front.

    A pair of the side that a dispute names first and one of its opponents is told with it: one disagreement is one finding.
    What two opponents have against each other by another rule is a disagreement of its own.
    """
    ordered = list(by_rule)
    opposed: dict[int, set[int]] = {}
    nodes: dict[int, Node] = {}
    for pair in (p for pairs in ordered for p in pairs):
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            nodes[id(one)] = one
            opposed.setdefault(id(one), set()).add(id(other))
    sides = sides_of(nodes.values(), opposed, context)
    number = {id(node): i for i, side in enumerate(sides) for node in side.nodes}
    firsts: dict[int, set[int]] = {}
    parties: dict[int, set[int]] = {}
    disputes_so_far = count()
    for pairs in ordered:
        answers: dict[tuple[int, int], Answer] = {}
        for pair in pairs:
            i, j = number[id(pair.a)], number[id(pair.b)]
            is_told = any(not firsts.get(x, set()).isdisjoint(parties.get(y, ())) for x, y in ((i, j), (j, i)))
            if not is_told:
                answers[i, j] = min(answers.get((i, j), pair.answer), pair.answer, key=gravity)
                answers[j, i] = answers[i, j]
        for named in _named(answers):
            dispute = next(disputes_so_far)
            firsts.setdefault(named[0], set()).add(dispute)
            for i in named:
                parties.setdefault(i, set()).add(dispute)
            told = [answers[named[0], j] for j in named[1:]]
            yield Dispute(told, _members(_told(named, sides), sides, opposed, number))


def _named(answers: dict[tuple[int, int], Answer]) -> Iterator[list[int]]:
    """Again and again the side with the most opponents, and after it these; what the finding says of its sides is then done with."""
    opponents: dict[int, set[int]] = {}
    for i, j in answers:
        if i != j:
            opponents.setdefault(i, set()).add(j)
    while opponents:
        first = max(opponents, key=lambda i: (len(opponents[i]), -i))
        named = [first, *sorted(opponents[first])]
        yield named
        parties = set(named)
        rule = min((answers[first, j] for j in named[1:]), key=gravity).rule
        for i in named:
            against = opponents.pop(i, set())
            left = {j for j in against if j not in parties or (first not in (i, j) and answers[i, j].rule != rule)}
            if left:
                opponents[i] = left


def _members(named: list[int], sides: list[Side], opposed: dict[int, set[int]], number: dict[int, int]) -> list[list[Node]]:
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


def sides_of(nodes: Iterable[Node], opposed: dict[int, set[int]], context: Context) -> list[Side]:
    """The nodes as clusters: each joins the first side that it agrees with, readings in order."""
    sides: list[Side] = []
    within_reach: dict[tuple[Cover, str, bool, str], list[Side]] = {}
    for node in sorted(nodes, key=_reading_order):
        read, must = node.read, node.read.reading.must
        key = (read.cover, read.kind, read.claim.denied, currency_of(read))
        reached = within_reach.get(key, [])
        if must is not None:  # readings come in order of their least: what lies wholly below this one takes no one any more
            reached = [side for side in reached if side.common is None or not side.common.is_below(must)]
        for side in reached:
            if _joins(node, side, opposed, context):
                side.nodes.append(node)
                if side.common is not None and must is not None:
                    side.common = side.common.intersection(must)
                break
        else:
            sides.append(Side([node], must))
            reached.append(sides[-1])
        within_reach[key] = reached
    for side in sides:
        side.nodes.sort(key=_narrowest_first)
    return sides


def _joins(node: Node, side: Side, opposed: dict[int, set[int]], context: Context) -> bool:
    must = node.read.reading.must
    if side.common is not None and must is not None and not side.common.meets(must):
        return False
    prop = node.read.claim.property
    if prop is not None and prop.many and not _share_a_value(node, side):
        return False
    against = opposed.get(id(node), set())
    return all(
        id(other) not in against
        and (other.read.readings is node.read.readings or value_difference(node.read, other.read, context).gap is Gap.AGREE)
        for other in side.nodes
    )


def _share_a_value(node: Node, side: Side) -> bool:
    """Where many values may hold at once, only those who name the same ones stand together."""
    own = {reading.key for reading in node.read.readings}
    return all(own.intersection(reading.key for reading in other.read.readings) for other in side.nodes)


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
