"""The pairs of a group that do not simply agree, found without comparing all pairs.

A sweep along time keeps the nodes that may hold at the same time, by reading: only readings that differ are looked at.
Counts that grow keep the highest figures of the past in order, so that only those above a later one are touched.
`pairs.verdict` alone decides; the sweeps are only the reason not to ask it of every pair.
"""

from __future__ import annotations

from bisect import insort
from fractions import Fraction
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.crowds import FEW, FEWEST, MANY, Room, active_pairs, at_one_time, before_lowest, between, differing, facing
from checker.compare.nested import nested, no_less, part_and_whole
from checker.compare.nodes import end_of, ends_after, ends_of, may_differ, start_of
from checker.compare.pairs import verdict
from checker.compare.statement import FACT
from checker.compare.times import WEEK, Order, effective, is_by_print, is_dated
from checker.model.finding import Cause, Verdict
from checker.model.vocabulary import OverTime
from checker.values.interval import magnitude

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.answer import Answer
    from checker.compare.context import Context
    from checker.compare.groups import Group, Node
    from checker.compare.statement import ReadClaim
    from checker.values.interval import Exact


class Pair(NamedTuple):
    """Two nodes that differ, and the answer on them."""

    a: Node
    b: Node
    answer: Answer


def differing_pairs(group: Group, room: Room, context: Context) -> Iterator[Pair]:
    """Every pair of nodes whose verdict is conflict or unclear, and pairs that show each explained difference; none twice.

    Of very many nodes enough of these pairs that each node stands in one (`crowds`): then the room turns out to be short.
    """
    seen: set[int] = set()
    known: dict[Answer, Answer] = {}
    count = 1 + max((node.order for node in group.nodes()), default=0)
    for a, b in _candidates(group, room, context):
        if a is b:
            continue
        if a.is_whole and b.is_whole:
            key = min(a.order, b.order) * count + max(a.order, b.order)
            if key in seen:
                continue
            seen.add(key)
        for pair in _asked(a, b, context):
            if pair.answer.verdict not in (Verdict.AGREE, Verdict.UNRELATED) and not _is_for_series(*pair, group):
                yield pair._replace(answer=known.setdefault(pair.answer, pair.answer))


def _asked(a: Node, b: Node, context: Context) -> Iterator[Pair]:
    """The answer on two nodes; what versions of a source explain, one version that says both does not."""
    answer = verdict(*_of_different_sources(a, b), context)
    yield Pair(a, b, answer)
    if answer.cause is Cause.VERSION:
        left, right = _by_source(a), _by_source(b)
        for source in sorted(left.keys() & right.keys()):
            one, other = a.of(left[source]), b.of(right[source])
            yield Pair(one, other, verdict(one.read, other.read, context))


def _by_source(node: Node) -> dict[str, list[ReadClaim]]:
    found: dict[str, list[ReadClaim]] = {}
    for read in node.members:
        found.setdefault(read.claim.source.id, []).append(read)
    return found


def _of_different_sources(a: Node, b: Node) -> tuple[ReadClaim, ReadClaim]:
    """A claim of each that stand for all others; of one source only where there is no other."""
    for one in a.members[:2]:
        for other in b.members[:2]:
            if one.claim.source is not other.claim.source:
                return one, other
    return a.read, b.read


def _is_for_series(a: Node, b: Node, answer: Answer, group: Group) -> bool:
    """An undated claim in a growing count is judged once, against the whole dated series (`series`), not pair by pair."""
    if group.property.over_time is not OverTime.CUMULATIVE or not (a.read.cover.is_known and a.read.cover == b.read.cover):
        return False
    if any(each.reading.must is None or each.kind != FACT or each.claim.denied for each in (a.read, b.read)):
        return False
    if answer.order is Order.SAME or answer.cause is Cause.SLIP or (is_dated(a.read) and is_dated(b.read)):
        return False
    return any(is_dated(n.read) and n.read.kind == FACT and not n.read.claim.denied for n in group.by_cover[a.read.cover])


def _candidates(group: Group, room: Room, context: Context) -> Iterator[tuple[Node, Node]]:
    known = [cover for cover in group.by_cover if cover.is_known]
    for cover in known:
        yield from _of_one_cover(group.by_cover[cover], group, room, context)
    for part, whole in nested(known, context):
        yield from part_and_whole(group.by_cover[part], group.by_cover[whole], group, room, context)
    vague = [node for cover, nodes in group.by_cover.items() if not cover.is_known for node in nodes]
    if len(vague) > room.size:  # they may all cover the same
        yield from _of_one_cover(group.nodes(), group, room, context)
        return
    for node in vague:
        yield from ((node, other) for other in group.nodes() if may_differ(node, other, context))


def _of_one_cover(nodes: list[Node], group: Group, room: Room, context: Context) -> Iterator[tuple[Node, Node]]:
    if not _are_each_of_another_source(nodes):
        yield from _within_sources(nodes, room, context)
    if len(nodes) <= FEW:
        yield from combinations(nodes, 2)
        return
    odd = [n for n in nodes if n.read.claim.denied or n.read.claim.only or n.read.kind != FACT]
    plain = [n for n in nodes if n.read.kind == FACT and not n.read.claim.denied]
    if len(odd) > room.size:
        yield from _of_kinds(nodes, group, room, context)
    else:
        for node in odd:
            yield from ((node, other) for other in nodes)
    yield from _of_one_kind(plain, group.property.over_time, group, room, context)
    yield from _lost_magnitudes(plain, room)


def _of_kinds(nodes: list[Node], group: Group, room: Room, context: Context) -> Iterator[tuple[Node, Node]]:
    """Very many plans, targets and denials: each kind by itself, where its claims can differ, and beside the others."""
    kinds: dict[tuple[str, bool], list[Node]] = {}
    for node in nodes:
        kinds.setdefault((node.read.kind, node.read.claim.denied), []).append(node)
    for (kind, is_denied), alike in kinds.items():
        if kind != FACT and not is_denied:
            yield from _of_one_kind(alike, OverTime.LEVEL, group, room, context)
    for ones, others in combinations(kinds.values(), 2):
        yield from facing(ones, others, room)


def _of_one_kind(nodes: list[Node], over_time: OverTime, group: Group, room: Room, context: Context) -> Iterator[tuple[Node, Node]]:
    timed = nodes if over_time is OverTime.CONSTANT else [n for n in nodes if is_dated(n.read)]
    if over_time is OverTime.CONSTANT:
        yield from differing(timed, room, context)
    else:
        yield from _at_one_time(timed, group, room, context)
    if over_time is OverTime.CUMULATIVE:
        is_crowd = room.size < MANY
        yield from _after_higher(timed, FEWEST if is_crowd else room.size, room)
        if is_crowd or len(timed) > room.size:
            yield from before_lowest(timed)
    if timed is not nodes:
        yield from differing([n for n in nodes if not is_dated(n.read)], room, context)
    yield from _extremes(nodes)


def _are_each_of_another_source(nodes: list[Node]) -> bool:
    sources = [read.claim.source.id for node in nodes for read in node.members]
    return len(set(sources)) == len(sources)


def _within_sources(nodes: list[Node], room: Room, context: Context) -> Iterator[tuple[Node, Node]]:
    """What one source says of one time, dated or not."""
    by_source: dict[tuple[str, str], dict[int, tuple[Node, list[ReadClaim]]]] = {}
    for node in nodes:
        for read in node.members:
            said = by_source.setdefault((read.claim.source.id, read.held.written), {})
            said.setdefault(id(node), (node, []))[1].append(read)
    for together in by_source.values():
        if len(together) > 1:
            yield from differing([node.of(reads) for node, reads in together.values()], room, context)


def _at_one_time(nodes: list[Node], group: Group, room: Room, context: Context) -> Iterator[tuple[Node, Node]]:
    """Pairs of different readings whose times meet, or lie so near that print or `stable_for` makes them one."""
    is_many = len(nodes) > room.size
    is_exact = is_many and not any(is_by_print(node.read) for node in nodes)  # then dates are told apart day for day
    near = max(Fraction(0 if is_exact else WEEK), group.property.stable_for or Fraction(0))
    if is_many and not room.holds(-(-active_pairs(nodes, near) // len(nodes))):
        yield from at_one_time(nodes, near, room, context)
        return
    active: dict[tuple[int, ...], list[Node]] = {}
    for node in sorted(nodes, key=start_of):
        start = effective(node.read).low
        own = tuple(map(id, node.read.readings))
        for reading, others in list(active.items()):
            still = [o for o in others if start is None or ends_after(o.read, start - near)]
            if not still:
                del active[reading]
                continue
            active[reading] = still
            if reading != own and may_differ(node, still[0], context):
                yield from ((node, other) for other in still)
        active.setdefault(own, []).append(node)


def _after_higher(nodes: list[Node], most: int, room: Room) -> Iterator[tuple[Node, Node]]:
    """Of a count that grows: each figure beside the higher ones that were surely there before it, at most so many."""
    ordered = [n for n in nodes if n.read.reading.likely is not None]
    bystart_of, by_end = sorted(ordered, key=start_of), sorted(ordered, key=end_of)
    past: list[tuple[Exact, int, Node]] = []
    done = 0
    for node in bystart_of:
        start, likely = effective(node.read).low, node.read.reading.likely
        while done < len(by_end) and start is not None and not ends_after(by_end[done].read, start):
            before = by_end[done]
            floor = before.read.reading.likely
            assert floor is not None
            if floor.low is not None:
                insort(past, (floor.low, done, before))
            done += 1
        ceiling = None if likely is None else likely.high
        yield from ((before, node) for before in room.first(no_less(past, ceiling) if ceiling is not None else (), most))


def _lost_magnitudes(nodes: list[Node], room: Room) -> Iterator[tuple[Node, Node]]:
    """Neighbours among the figures that have the same digits."""
    by_digits: dict[str, dict[Exact, list[Node]]] = {}
    for node in nodes:
        quantity = node.read.reading.quantity
        if quantity is not None and quantity.figure:
            digits = str(int(magnitude(quantity.figure) * 10**6)).strip("0")
            by_digits.setdefault(digits, {}).setdefault(quantity.figure, []).append(node)
    for figures in by_digits.values():
        ordered = [figures[f] for f in sorted(figures)]
        for lower, higher in pairwise(ordered):
            yield from between(lower, higher, room)


def _extremes(nodes: list[Node]) -> Iterator[tuple[Node, Node]]:
    """Each node beside the lowest and the highest: enough to show every explained difference."""
    for end in ends_of(nodes):
        yield from ((end, node) for node in nodes if node.read.readings is not end.read.readings)
