"""Nodes in order of time, and whether two of them can differ at all."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING

from checker.compare.amounts import Gap
from checker.compare.differences import value_difference
from checker.compare.times import effective

MOST_TIMES = 4

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from checker.compare.context import Context
    from checker.compare.groups import Node
    from checker.compare.statement import ReadClaim
    from checker.values.interval import Exact, Interval


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
        ends = [_end(readings, ceiling_of, min), _end(readings, floor_of, max)]
    return [end for same in ends for end in _of_different_times(same)]


def outermost(readings: list[list[Node]]) -> list[list[Node]]:
    """The readings of which every one that differs from any other differs from at least one: the lowest and the highest, by what they
    can mean and by what they likely mean; of names the first two."""
    if readings[0][0].read.reading.must is None:
        return nsmallest(2, readings, key=_words_of)
    ends = [_end(readings, most_of, min), _end(readings, least_of, max), _end(readings, ceiling_of, min), _end(readings, floor_of, max)]
    return list({id(end): end for end in ends}.values())


def _end(readings: list[list[Node]], of: Callable[[Node], tuple[bool, Exact]], extreme: Callable[..., tuple[bool, Exact]]) -> list[Node]:
    values = [of(same[0]) for same in readings]
    end = extreme(values)
    return _first([same for same, value in zip(readings, values, strict=True) if value == end])


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


def ceiling_of(node: Node) -> tuple[bool, Exact]:
    return _high(node.read.reading.likely)


def floor_of(node: Node) -> tuple[bool, Exact]:
    return _low(node.read.reading.likely)


def most_of(node: Node) -> tuple[bool, Exact]:
    """What it can mean at the most, as `ceiling_of` what it likely means."""
    return _high(node.read.reading.must)


def least_of(node: Node) -> tuple[bool, Exact]:
    return _low(node.read.reading.must)


def _high(interval: Interval | None) -> tuple[bool, Exact]:
    return (interval is None or interval.high is None, 0 if interval is None or interval.high is None else interval.high)


def _low(interval: Interval | None) -> tuple[bool, Exact]:
    return (interval is not None and interval.low is not None, 0 if interval is None or interval.low is None else interval.low)
