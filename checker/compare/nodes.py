"""Nodes in order of time, and whether two of them can differ at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.amounts import Gap
from checker.compare.pairs import value_difference
from checker.compare.times import effective

if TYPE_CHECKING:
    from checker.compare.groups import Node
    from checker.compare.pairs import Context
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
