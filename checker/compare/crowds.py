"""Whom each is asked beside where so many differ that to ask of every pair would take for ever.

No one writes so many values of one thing on purpose. Each that differs from any other differs from one of the outermost
of all, and so still stands in a finding with it; whoever agrees with all of these is asked beside its neighbours. What is saved is to say
the same of every pair: one disagreement is one finding.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from heapq import heappop, heappush
from itertools import combinations, product
from typing import TYPE_CHECKING

from checker.compare.nodes import by_reading, ceiling_of, end_of, ends_after, floor_of, least_of, may_differ, most_of, outermost, start_of
from checker.compare.times import effective, is_surely_before

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
    from fractions import Fraction

    from checker.compare.context import Context
    from checker.compare.groups import Node
    from checker.values.interval import Exact

    Pairs = Iterator[tuple[Node, Node]]

FEW = 6
"""Of so few nodes every pair is asked: the sweeps would cost more."""
MANY = 60
"""So many readings at one time, or higher figures before a lower one, are one disagreement, whoever is named."""
MOST_PAIRS = 20_000
"""So many pairs of one group are kept with ease."""
FEWEST = 2
"""Of whatever many each is asked beside so many."""


class Room:
    """Beside how many others each of so many nodes may be asked, and whether that was too few to ask of all that may differ."""

    __slots__ = ("is_short", "size")

    def __init__(self, count: int) -> None:
        self.size = max(FEWEST, min(MANY, MOST_PAIRS // max(count, 1)))
        self.is_short = False

    def holds(self, count: int) -> bool:
        """There is room for so many; where there is not, some are left out."""
        if count > self.size:
            self.is_short = True
        return count <= self.size

    def first(self, nodes: Iterable[Node], most: int) -> Iterator[Node]:
        """So many of the nodes; the others are left out."""
        for count, node in enumerate(nodes):
            if count == most:
                self.is_short = True
                return
            yield node


def differing(nodes: Iterable[Node], room: Room, context: Context) -> Pairs:
    """Pairs of different readings; readings are few where nodes are many."""
    readings = list(by_reading(nodes).values())
    for left, right in combinations(readings, 2) if len(readings) <= room.size else _beside_the_outermost(readings, room, context):
        if may_differ(left[0], right[0], context):
            yield from between(left, right, room)


def _beside_the_outermost(readings: list[list[Node]], room: Room, context: Context) -> Iterator[tuple[list[Node], list[Node]]]:
    ordered = sorted(readings, key=lambda nodes: floor_of(nodes[0]))
    ends = outermost(ordered)
    room.is_short |= len(readings) - len(ends) > 1
    for at, reading in enumerate(ordered):
        opposed = [end for end in ends if end is not reading and may_differ(reading[0], end[0], context)]
        for other in opposed or ordered[max(0, at - FEW) : at + FEW]:
            if other is not reading:
                yield reading, other


def between(left: list[Node], right: list[Node], room: Room) -> Pairs:
    """Pairs of the nodes of two readings; of very many each beside those that are likest it in all but what they say."""
    if room.holds(min(len(left), len(right))):
        yield from product(left, right)
        return
    for ones, others in ((left, right), (right, left)):
        likest: dict[Hashable, Node] = {}
        for other in others:
            for key in _circumstances(other):
                likest.setdefault(key, other)
        for one in ones:
            for key in _circumstances(one):
                if key in likest:
                    yield one, likest[key]


def _circumstances(node: Node) -> tuple[Hashable, ...]:
    """When and by whom it is said, all together and one by one; the last is that of every node."""
    read, more = node.read, node.read.claim.particulars
    time, window, speaker = effective(read), (read.since, read.until), more.said_by
    return (time, window, speaker), ("time", time, read.held.is_dated), ("window", window), ("speaker", speaker), ()


def active_pairs(nodes: Sequence[Node], near: Fraction) -> int:
    """How many pairs of nodes hold at times that meet, or lie as near as that."""
    ends = sorted(map(end_of, nodes))
    found = gone = 0
    for begun, node in enumerate(sorted(nodes, key=start_of)):
        start = effective(node.read).low
        while start is not None and ends[gone] < (False, start - near):
            gone += 1
        found += begun - gone
    return found


def at_one_time(nodes: list[Node], near: Fraction, room: Room, context: Context) -> Pairs:
    """Of very many nodes whose times meet: those of the same time, and each beside the outermost and the last of those that still hold
    when it begins, and the outermost of those that begin while it holds."""
    times: dict[Hashable, list[Node]] = {}
    for node in nodes:
        times.setdefault(effective(node.read), []).append(node)
    for together in times.values():
        yield from differing(together, room, context)
    lowest: list[tuple[tuple[bool, Exact], int, Node]] = []
    highest: list[tuple[tuple[bool, Exact], int, Node]] = []
    latest: deque[Node] = deque(maxlen=FEWEST)
    by_start = sorted(nodes, key=start_of)
    for at, node in enumerate(by_start):
        start = effective(node.read).low
        day = None if start is None else start - near
        for ordered in (lowest, highest):
            while ordered and day is not None and not ends_after(ordered[0][2].read, day):
                heappop(ordered)
        for other in (*latest, *(ordered[0][2] for ordered in (lowest, highest) if ordered)):
            is_near = day is None or ends_after(other.read, day)
            if is_near and effective(other.read) != effective(node.read) and may_differ(node, other, context):
                yield node, other
        latest.append(node)
        heappush(lowest, (most_of(node), at, node))
        heappush(highest, (_least_downward(node), at, node))
    for place in (most_of, _least_downward):
        for node, other in _beside_what_begins(by_start, near, place):
            if effective(other.read) != effective(node.read) and may_differ(node, other, context):
                yield node, other


def _least_downward(node: Node) -> tuple[bool, Exact]:
    has_floor, floor = least_of(node)
    return not has_floor, -floor


def _beside_what_begins(by_start: list[Node], near: Fraction, place: Callable[[Node], tuple[bool, Exact]]) -> Pairs:
    """Each node beside the first, in order of `place`, of those that begin while it holds; n log n steps."""
    starts = list(map(start_of, by_start))
    lower: list[int] = []
    """Of those that begin after this one, the numbers of such as come before all between, as negatives in order."""
    for at in range(len(by_start) - 1, -1, -1):
        node = by_start[at]
        end = effective(node.read).high
        last = len(starts) - 1 if end is None else bisect_right(starts, (True, end + near)) - 1
        found = bisect_left(lower, -last)
        if found < len(lower):
            yield node, by_start[-lower[found]]
        while lower and place(by_start[-lower[-1]]) >= place(node):
            lower.pop()
        lower.append(-at)


def before_lowest(nodes: list[Node]) -> Pairs:
    """Each figure of a growing count beside the lowest of those that came surely after it."""
    by_start = sorted(nodes, key=start_of)
    lowest: Node | None = None
    for node in sorted(nodes, key=end_of, reverse=True):
        while by_start and is_surely_before(effective(node.read), effective(by_start[-1].read)):
            later = by_start.pop()
            lowest = later if lowest is None or most_of(later) <= most_of(lowest) else lowest
        if lowest is not None:
            yield node, lowest


def facing(ones: list[Node], others: list[Node], room: Room) -> Pairs:
    """Pairs of nodes of two kinds: facts and plans, claims and denials."""
    if room.holds(min(len(ones), len(others))):
        yield from product(ones, others)
        return
    same, opposite = by_reading(ones), by_reading(others)
    for reading in same.keys() & opposite.keys():
        yield from between(same[reading], opposite[reading], room)
    for left, right in ((ones, list(opposite.values())), (others, list(same.values()))):
        right.sort(key=_place)
        ends = [end[0] for end in outermost(right)]
        places = [_place(reading) for reading in right]
        for node in left:
            at = bisect_left(places, _place([node]))
            yield from ((node, other) for other in (*ends, *(near[0] for near in right[max(0, at - 2) : at + 2])))


def _place(reading: list[Node]) -> tuple[tuple[bool, Exact], tuple[bool, Exact], str]:
    node = reading[0]
    return least_of(node), ceiling_of(node), node.read.reading.key
