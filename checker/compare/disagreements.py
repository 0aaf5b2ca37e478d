"""Disagreements: what a group has to tell, one for each, ready for the rules to pick from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.answer import gravity
from checker.compare.clusters import Dispute, disputes
from checker.compare.crowds import Room
from checker.compare.groups import Group, groups_of
from checker.compare.keyed import Keyed
from checker.compare.rivals import Pair, differing_pairs
from checker.compare.scopes import Relation
from checker.compare.series import Fit, fits
from checker.compare.sides import sides_of
from checker.model.finding import Cause, Verdict
from checker.model.vocabulary import OverTime
from checker.values.frozen import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.compare.answer import Answer
    from checker.compare.context import Context
    from checker.compare.groups import Node
    from checker.compare.scopes import Cover
    from checker.compare.statement import ReadClaim
    from checker.model.vocabulary import Entity, Property


class Place(NamedTuple):
    """Where an undated claim lies in a series of dated ones."""

    undated: ReadClaim
    after: ReadClaim | None
    """The dated figure that it follows; None where it can only come before all of them."""
    before: ReadClaim | None

    @classmethod
    def of(cls, fitted: Fit) -> Place:
        after, before = (node.read if node is not None else None for node in (fitted.after, fitted.before))
        return cls(fitted.node.read, after, before)


@frozen
class Disagreement:
    """One difference between the claims of one key, however many articles take part."""

    subject: Entity
    property: Property
    answer: Answer
    sides: tuple[tuple[ReadClaim, ...], ...]
    places: tuple[Place, ...] = ()
    """Of undated claims in a dated series: between which figures each of them lies."""
    related: tuple[ReadClaim, ...] = ()
    """Claims that explain without being rivals: the forerunner's own."""
    suppressed_by: tuple[ReadClaim, ...] = ()
    crowd: int = 0
    """Different claims of the key, where they were too many for each to be asked beside all others that it may differ from."""

    def reads(self) -> tuple[ReadClaim, ...]:
        return tuple(read for side in self.sides for read in side)


class Quiet:
    """What one cause explains: the nodes that take part, for the pairs themselves may be many."""

    __slots__ = ("answer", "nodes", "places")

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.nodes: dict[int, Node] = {}
        self.places: list[Place] = []

    def add(self, *nodes: Node) -> None:
        for node in nodes:
            self.nodes[id(node)] = node


def disagreements_of(group: Group, context: Context) -> list[Disagreement]:
    """Conflicts first, then what is unclear, then what the record explains."""
    count = len(group.nodes())
    room = Room(count)
    found = _found(group, room, context)
    return [replace(each, crowd=count) for each in found] if room.is_short else found


def _found(group: Group, room: Room, context: Context) -> list[Disagreement]:
    loud: dict[int, list[Pair]] = {}
    quiet: dict[tuple[Cause, str, Cover | None], Quiet] = {}
    for pair in differing_pairs(group, room, context):
        answer = pair.answer
        if answer.verdict is Verdict.EXPLAINED:
            cover = pair.a.read.cover if answer.relation is Relation.EQUAL and pair.a.read.cover == pair.b.read.cover else None
            key = (answer.cause, answer.rule, cover)
            known = quiet.get(key)
            if known is None:
                known = quiet[key] = Quiet(answer)
            known.add(pair.a, pair.b)
        else:
            rank = (Verdict.CONFLICT, Verdict.UNCLEAR).index(answer.verdict) + (answer.cause is Cause.UNIT)
            loud.setdefault(rank, []).append(pair)
    found: list[Disagreement] = []
    slips: dict[int, list[set[int]]] = {}
    for dispute in disputes([loud.pop(rank) for rank in sorted(loud)], context) if loud else ():
        found.append(_loud(dispute, group))
        if all(answer.cause is Cause.SLIP and answer.relation is Relation.EQUAL for answer in dispute.answers):
            parties = {id(node) for side in dispute.sides for node in side}
            for party in parties:
                slips.setdefault(party, []).append(parties)
    if not quiet and group.property.over_time is not OverTime.CUMULATIVE:
        return found  # as of most groups; only counts that grow are looked at as series
    for fitted in _fits_by_reading(fit for fit in fits(group, context) if not _is_told_as_slip(fit, slips.get(id(fit.node), ()))):
        answer = fitted[0].answer
        if answer.verdict is Verdict.EXPLAINED:
            key = (answer.cause, "value-explained", fitted[0].node.read.cover)
            known = quiet.setdefault(key, Quiet(answer))
            known.add(*_in_place(fitted))
            known.places.extend(map(Place.of, fitted))
        else:
            found.append(_in_series(fitted, group, context))
    ordered = sorted(quiet, key=lambda k: (k[0], k[1], k[2] is None, k[2].order() if k[2] else ()))
    return found + [_quiet(quiet[key], group, context) for key in ordered]


def _loud(dispute: Dispute, group: Group) -> Disagreement:
    answer = min(dispute.answers, key=gravity)
    sides = dispute.sides
    if answer.rule == "part-exceeds-whole":
        sides = sorted(sides, key=lambda side: -len(side[0].read.cover.masks))
    return Disagreement(group.subject, group.property, answer, _members(sides))


def _is_told_as_slip(fitted: Fit, slips: Iterable[set[int]]) -> bool:
    """A doubt when a figure was counted, where one lost zero is told of it and of all the figures that it stands beside."""
    return fitted.answer.verdict is Verdict.UNCLEAR and any(slip.issuperset(map(id, fitted.beside)) for slip in slips)


def _quiet(quiet: Quiet, group: Group, context: Context) -> Disagreement:
    """All claims that one cause explains, by what they say, in order of time."""
    sides = sides_of(quiet.nodes.values(), {}, context)
    sides.sort(key=lambda side: (not side.nodes[0].read.held.is_dated, side.nodes[0].read.held.days.low or 0, side.nodes[0].order))
    return Disagreement(group.subject, group.property, quiet.answer, _members(side.nodes for side in sides), tuple(quiet.places))


def _members(sides: Iterable[list[Node]]) -> tuple[tuple[ReadClaim, ...], ...]:
    return tuple(tuple(dict.fromkeys(read for node in side for read in node.members)) for side in sides)


def _fits_by_reading(found: Iterable[Fit]) -> list[list[Fit]]:
    """Undated claims of one reading that lie alike in their series are one disagreement."""
    together: dict[tuple[object, ...], list[Fit]] = {}
    for each in found:
        if each.answer.verdict is not Verdict.AGREE:
            key = (id(each.node.read.readings), each.answer, tuple(map(id, each.beside)))
            together.setdefault(key, []).append(each)
    return list(together.values())


def _in_place(fitted: list[Fit]) -> list[Node]:
    """The undated nodes and the figures that they lie between."""
    first = fitted[0]
    ends = {id(n.read.readings) for n in (first.after, first.before) if n is not None}
    near = [n for n in first.beside if not ends or id(n.read.readings) in ends]
    return [*(each.node for each in fitted), *near] if near else []


def _in_series(fitted: list[Fit], group: Group, context: Context) -> Disagreement:
    """The undated claim last, beside the whole dated series in order of time."""
    first = fitted[0]
    sides = sides_of(first.beside, {}, context)
    sides.sort(key=lambda side: (side.nodes[0].read.held.days.low or 0, side.nodes[0].order))
    own = [each.node for each in fitted]
    return Disagreement(
        group.subject,
        group.property,
        first.answer,
        _members([*(side.nodes for side in sides), own]),
        places=(Place.of(first),),
    )


def all_disagreements(keyed: Keyed, context: Context, today: int, *, no_ignores: bool = False) -> list[Disagreement]:
    """Everything that the claims of all groups have to tell of one another, in the order of their keys."""
    from checker.compare.forerunners import with_forerunners
    from checker.compare.silenced import silenced_rules

    found: list[Disagreement] = []
    for group in groups_of(keyed, context.versions.runs):
        whole = disagreements_of(group, context)
        silenced = {} if no_ignores else silenced_rules((read for node in group.nodes() for read in node.members), today)
        for rule in sorted(silenced):
            whole = _without(whole, rule, silenced[rule], group, context)
        found.extend(whole)
    return with_forerunners(found, keyed, context)


def _without(whole: list[Disagreement], rule: str, silent: list[ReadClaim], group: Group, context: Context) -> list[Disagreement]:
    """One rule judged as if the suppressed claims were absent; what they would have joined is kept, marked as suppressed."""
    quiet = set(map(id, silent))
    rest = [read for node in group.nodes() for read in node.members if id(read) not in quiet]
    kept = [d for g in groups_of(Keyed(rest), context.versions.runs) for d in disagreements_of(g, context) if d.answer.rule == rule]
    joined = []
    for each in whole:
        by = tuple(read for read in each.reads() if id(read) in quiet)
        if each.answer.rule == rule and by:
            joined.append(replace(each, suppressed_by=by))
    return [d for d in whole if d.answer.rule != rule] + kept + joined
