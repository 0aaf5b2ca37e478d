"""Groups: the claims that meet, those that say the same thing folded into one node.

Work in a group goes by nodes: a thousand articles that restate one fact are one node. Claims fold only where no
verdict could tell them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.compare.statement import FACT
from checker.model.claim import USUAL
from checker.model.vocabulary import OverTime
from checker.values.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.compare.keyed import Keyed
    from checker.compare.scopes import Cover
    from checker.compare.statement import ReadClaim
    from checker.compare.versions import Run
    from checker.model.claim import Claim
    from checker.model.vocabulary import Entity, Property


@frozen
class Node:
    """Claims between which no verdict can tell, by name; `read` stands for all of them.

    Only a claim of the same source could: what one source says of one time is judged apart (`rivals`).
    """

    read: ReadClaim
    members: list[ReadClaim]
    order: int
    """The place of its first claim in the group."""
    is_whole: bool = True
    """False of some members of a node, told apart from the others."""

    def of(self, reads: list[ReadClaim]) -> Node:
        """Some of the members, told apart from those of other sources."""
        return self if len(self.members) == len(reads) else Node(reads[0], reads, self.order, False)


@frozen
class Group:
    """All claims of one subject and property, as nodes by what they cover."""

    subject: Entity
    property: Property
    by_cover: dict[Cover, list[Node]]

    def is_divided(self) -> bool:
        """Not all of its claims say one and the same."""
        return len(self.by_cover) > 1 or any(len(nodes) > 1 for nodes in self.by_cover.values())

    def nodes(self) -> list[Node]:
        return [node for nodes in self.by_cover.values() for node in nodes]


def groups_of(keyed: Keyed, runs: Mapping[str, Run]) -> Iterator[Group]:
    """The groups that do not say one and the same, sorted by key: most do, and have nothing to tell.

    `runs` are those of versions, by source: they are told apart.
    """
    for key in sorted(key for key, members in keyed.several() if not _are_alike(members, runs)):
        group = _group(keyed[key], runs)
        if group.is_divided():
            yield group


def _are_alike(members: Sequence[ReadClaim], runs: Mapping[str, Run]) -> bool:
    """No verdict can tell one from another, seen without building anything. False says nothing."""
    if runs and any(read.claim.source.id in runs for read in members):
        return False
    others = iter(members)
    first = next(others)
    claim, prop, readings, cover = first.claim, first.claim.property, first.readings, first.cover
    is_timeless = prop is not None and prop.over_time is OverTime.CONSTANT and first.kind == FACT
    for other in others:
        if other.readings is not readings or other.kind != first.kind or not (other.cover is cover or other.cover == cover):
            return False
        if not (is_timeless or other.held is first.held or other.held == first.held):
            return False
        if other.ends is not first.ends and (other.since != first.since or other.until != first.until):
            return False
        if other.claim.particulars is not claim.particulars and not _are_meant_alike(other.claim, claim):
            return False
    return True


def _are_meant_alike(a: Claim, b: Claim) -> bool:
    return a.said_by == b.said_by and a.denied == b.denied and a.only == b.only


def _group(claims: Iterable[ReadClaim], runs: Mapping[str, Run]) -> Group:
    members = sorted(claims, key=_by_name)
    subject, prop = members[0].claim.subject, members[0].claim.property
    assert subject is not None
    assert prop is not None
    folded: dict[tuple[Any, ...], Node] = {}
    by_cover: dict[Cover, list[Node]] = {}
    for order, read in enumerate(members):
        signature = _signature(read, prop, runs)
        node = folded.get(signature)
        if node is None:
            node = folded[signature] = Node(read, [], order)
            by_cover.setdefault(read.cover, []).append(node)
        node.members.append(read)
    return Group(subject, prop, by_cover)


def _by_name(read: ReadClaim) -> str:
    """So that shuffling a document changes nothing."""
    return read.claim.name


def _signature(read: ReadClaim, prop: Property, runs: Mapping[str, Run]) -> tuple[Any, ...]:
    """All that a verdict can depend on. Readings of one run are the same object where they are equal, so `id` tells them apart."""
    claim, more = read.claim, read.claim.particulars
    is_timeless = prop.over_time is OverTime.CONSTANT and read.kind == FACT
    rest: tuple[Any, ...] = _NOTHING_MORE
    if more is not USUAL or claim.source.id in runs:
        rest = (runs.get(claim.source.id), read.since, read.until, more.denied, more.only, more.said_by)
    return id(read.readings), None if is_timeless else read.held, read.cover, read.kind, rest


_NOTHING_MORE = (None, None, None, USUAL.denied, USUAL.only, USUAL.said_by)
"""What most claims say beside their value, their time and their scope."""
