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
    """The lowest and the highest readings (of names the first two), each at a few of its times: beside these, what differs shows."""
    if not nodes:
        return []
    readings = by_reading(nodes)
    if nodes[0].read.reading.likely is None:
        ends = list(readings.values())[:2]
    else:
        ends = [readings[tuple(map(id, end.read.readings))] for end in (min(nodes, key=_ceiling), max(nodes, key=floor_of))]
    return [end for same in ends for end in _of_different_times(same)]


def _of_different_times(nodes: list[Node]) -> list[Node]:
    """A few of them, no two of one time: what one time does not explain, another may."""
    times = {(node.read.held.is_dated, effective(node.read)): node for node in reversed(nodes)}
    return list(times.values())[-MOST_TIMES:]


def _ceiling(node: Node) -> tuple[bool, Exact]:
    likely = node.read.reading.likely
    return (likely is None or likely.high is None, 0 if likely is None or likely.high is None else likely.high)


def floor_of(node: Node) -> tuple[bool, Exact]:
    likely = node.read.reading.likely
    return (likely is not None and likely.low is not None, 0 if likely is None or likely.low is None else likely.low)
