"""Nodes in order of time, and whether two of them can differ at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.amounts import Gap
from checker.compare.differences import value_difference
from checker.compare.times import effective

MOST_TIMES = 4

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.compare.context import Context
    from checker.compare.groups import Node
    from checker.compare.statement import ReadClaim
    from checker.values.interval import Exact


def start_of(node: Node) -> tuple[bool, Exact]:
    low = effective(node.read).low
    return (low is not None, low if low is not None else 0)


def end_of(node: Node) -> tuple[bool, Exact]:
    high = effective(node.read).high
    return (high is None, high if high is not None else 0)


def ends_after(read: ReadClaim, day: Exact) -> bool:
    high = effective(read).high
    return high is None or high >= day


def begins_by(read: ReadClaim, day: Exact) -> bool:
    low = effective(read).low
    return low is None or low <= day


def may_differ(a: Node, b: Node, context: Context) -> bool:
    if a.read.claim.denied or b.read.claim.denied or a.read.kind != b.read.kind:
        return True
    return value_difference(a.read, b.read, context).gap is not Gap.AGREE


def by_reading(nodes: Iterable[Node]) -> dict[tuple[int, ...], list[Node]]:
    found: dict[tuple[int, ...], list[Node]] = {}
    for node in nodes:
        found.setdefault(tuple(map(id, node.read.readings)), []).append(node)
    return found


def ends_of(nodes: list[Node]) -> list[Node]:
    """The lowest and the highest readings (of names the first two), each at a few of its times: beside these, what differs shows.

    Of equals it is never the name that decides: who says a thing is no part of what is said.
    """
    if not nodes:
        return []
    readings = list(by_reading(nodes).values())
    if nodes[0].read.reading.likely is None:
        ends = sorted(readings, key=_words_of)[:2]
    else:
        lowest = min(_ceiling(same[0]) for same in readings)
        highest = max(floor_of(same[0]) for same in readings)
        ends = [
            _first([same for same in readings if _ceiling(same[0]) == lowest]),
            _first([same for same in readings if floor_of(same[0]) == highest]),
        ]
    return [end for same in ends for end in _of_different_times(same)]


def _first(readings: list[list[Node]]) -> list[Node]:
    return min(readings, key=_words_of) if len(readings) > 1 else readings[0]


def _words_of(same: list[Node]) -> tuple[tuple[str, ...], ...]:
    """All that tells readings apart, in some order."""
    return tuple((each.key, repr(each.must), repr(each.likely), repr(each.quantity)) for each in same[0].read.readings)


def _of_different_times(nodes: list[Node]) -> list[Node]:
    """A few of them, no two of one time: what one time does not explain, another may."""
    times: dict[tuple[bool, object], Node] = {}
    for node in sorted(nodes, key=_by_what_is_said):
        times.setdefault((node.read.held.is_dated, effective(node.read)), node)
    return list(times.values())[:MOST_TIMES]


def _by_what_is_said(node: Node) -> tuple[object, ...]:
    """An order of nodes of one reading: by time, then by all else that tells them apart."""
    read, more = node.read, node.read.claim.particulars
    return (start_of(node), end_of(node), read.held.is_dated, read.kind, more.denied, more.only, more.said_by or "", node.order)


def _ceiling(node: Node) -> tuple[bool, Exact]:
    likely = node.read.reading.likely
    return (likely is None or likely.high is None, 0 if likely is None or likely.high is None else likely.high)


def floor_of(node: Node) -> tuple[bool, Exact]:
    likely = node.read.reading.likely
    return (likely is not None and likely.low is not None, 0 if likely is None or likely.low is None else likely.low)
