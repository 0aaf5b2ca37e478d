"""An undated claim in a growing count, held against the whole dated series at once.

It fits where every surely lower figure can come before it and every surely higher one after it, inside the bounds that
the record sets to its own date.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from checker.compare import amounts
from checker.compare.amounts import Gap
from checker.compare.answer import Answer, agree, conflict, explained, unclear
from checker.compare.crowds import FEW, MOST_PAIRS
from checker.compare.differences import reading_difference
from checker.compare.nodes import floor_of, least_of, most_of
from checker.compare.statement import FACT
from checker.compare.times import Order, effective, is_dated, windows_fit
from checker.model.finding import Cause
from checker.model.vocabulary import OverTime

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.compare.context import Context
    from checker.compare.groups import Group, Node
    from checker.compare.statement import ReadClaim
    from checker.values.interval import Exact


class Fit(NamedTuple):
    """How one undated node lies in its series."""

    node: Node
    answer: Answer
    beside: tuple[Node, ...]
    """The dated nodes that the answer rests on: the series, or those that leave no place."""
    after: Node | None = None
    """The nearest figure below it that it follows, …"""
    before: Node | None = None
    """… and the nearest above it: it fits between the two."""


def fits(group: Group, context: Context) -> Iterator[Fit]:
    """The place of every undated node of a growing count, one answer each; nothing where no dated figure stands beside it."""
    if group.property.over_time is not OverTime.CUMULATIVE:
        return
    for cover, nodes in group.by_cover.items():
        if not cover.is_known:
            continue
        facts = [n for n in nodes if n.read.kind == FACT and not n.read.claim.denied and n.read.reading.must is not None]
        dated = [n for n in facts if is_dated(n.read)]
        undated = [n for n in facts if not is_dated(n.read)] if dated else []
        near = _nearest(dated) if len(undated) * len(dated) > MOST_PAIRS else None
        for node in undated:
            yield fit(node, near(node) if near else dated, context)


def _nearest(dated: list[Node]) -> Callable[[Node], list[Node]]:
    """Of a series too long to be named beside each of very many undated figures: its ends in time, and what lies nearest by its value."""
    ordered = sorted(dated, key=_by_value)
    values = [_by_value(node) for node in ordered]
    ends = [min(dated, key=_first_day), max(dated, key=_last_day)]

    def near(node: Node) -> list[Node]:
        at, after = (side(values, _by_value(node)) for side in (bisect_left, bisect_right))
        return list(
            dict.fromkeys([*ends, *ordered[max(0, at - FEW) : at], *ordered[at : min(after, at + FEW)], *ordered[after : after + FEW]])
        )

    return near


def _by_value(node: Node) -> tuple[tuple[bool, Exact], tuple[bool, Exact]]:
    return least_of(node), most_of(node)


def fit(node: Node, dated: list[Node], context: Context) -> Fit:
    """The place of one undated node among the dated ones of its scope."""
    read = node.read
    prop = read.claim.property
    assert prop is not None
    series = tuple(n for n in dated if windows_fit(read, n.read))
    differences = [(n, reading_difference(read.reading, n.read.reading, prop, context)) for n in series]
    if not series:
        return Fit(node, explained(Cause.WINDOW), tuple(dated))
    lower = [n for n, d in differences if d.gap is Gap.CONFLICT and amounts.is_surely_lower(n.read.reading, read.reading)]
    higher = [n for n, d in differences if d.gap is Gap.CONFLICT and amounts.is_surely_lower(read.reading, n.read.reading)]
    blocking = _no_place(read, lower, higher)
    if blocking is None:  # a lower figure after a higher one: those two are a disagreement of their own
        return Fit(node, agree(), series)
    if blocking:
        is_after = all(b in higher for b in blocking)
        rule = "cumulative-decrease" if is_after else "value-conflict"
        return Fit(node, conflict(rule)._replace(order=Order.UNDATED), blocking)
    if len(lower) + len(higher) < len(series):
        return Fit(node, agree(), series)
    return _placed(read, node, lower, higher, series)


def _placed(read: ReadClaim, node: Node, lower: list[Node], higher: list[Node], series: tuple[Node, ...]) -> Fit:
    after = max(lower, key=lambda n: (_last_day(n), *_rank(n)), default=None)
    before = min(higher, key=lambda n: (_first_day(n), *_rank(n)), default=None)
    prop = read.claim.property
    assert prop is not None
    bounds = effective(read)
    is_confirmed = (
        (after is not None and before is not None)
        or (after is not None and bounds.low is not None and _last_day(after) < bounds.low)
        or (before is not None and bounds.high is not None and _first_day(before) > bounds.high)
        or bool(prop.scale)
    )
    answer = explained(Cause.GROWTH) if is_confirmed else unclear(Cause.DATE_UNKNOWN)
    return Fit(node, answer._replace(order=Order.UNDATED), series, after, before)


def _rank(node: Node) -> tuple[object, str, str]:
    """Of several figures of one day the reading decides, never the name."""
    reading = node.read.reading
    return floor_of(node), str(reading.must), str(reading.likely)


def _no_place(read: ReadClaim, lower: list[Node], higher: list[Node]) -> tuple[Node, ...] | None:
    """The claims of the nearest day that leave no day for this one within its bounds; None where a lower one comes after a higher.

    Of several of one day none stands for the others: which it would be is a matter of names.
    """
    bounds = effective(read)
    floor = max(lower, key=_first_day, default=None)
    ceiling = min(higher, key=_last_day, default=None)
    if floor is not None and bounds.high is not None and _first_day(floor) >= bounds.high + 1:
        return tuple(n for n in lower if _first_day(n) == _first_day(floor))
    if ceiling is not None and bounds.low is not None and _last_day(ceiling) <= bounds.low - 1:
        return tuple(n for n in higher if _last_day(n) == _last_day(ceiling))
    if floor is not None and ceiling is not None and _first_day(floor) > _last_day(ceiling):
        return None
    return ()


def _first_day(dated: Node) -> Exact:
    """The day from which a lower figure may be behind: its own, a higher one on the same day being a conflict."""
    low = effective(dated.read).low
    assert low is not None
    return low


def _last_day(dated: Node) -> Exact:
    high = effective(dated.read).high
    assert high is not None
    return high
