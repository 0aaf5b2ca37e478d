"""Groups: the claims that meet, those that say the same thing folded into one node.

Work in a group goes by nodes: a thousand articles that restate one fact are one node. Claims fold only where no
verdict could tell them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.compare.statement import FACT
from checker.model.vocabulary import OverTime
from checker.values.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.compare.scopes import Cover
    from checker.compare.statement import ReadClaim
    from checker.model.vocabulary import Entity, Property

Key = tuple[str, str]
"""Entity id, property id."""


@frozen
class Node:
    """Claims between which no verdict can tell, by name; `read` stands for all of them.

    Only a claim of the same source could: what one source says of one time is judged apart (`rivals`).
    """

    read: ReadClaim
    members: list[ReadClaim]
    order: int
    """The place of its first claim in the group."""

    def alone(self, read: ReadClaim) -> Node:
        """One of the members, told apart from those of other sources."""
        return self if len(self.members) == 1 else Node(read, [read], self.order)


@frozen
class Group:
    """All claims of one subject and property, as nodes by what they cover."""

    subject: Entity
    property: Property
    by_cover: dict[Cover, list[Node]]

    def is_divided(self) -> bool:
        """Not all of its claims say one and the same: most groups do, and have nothing to tell."""
        return len(self.by_cover) > 1 or any(len(nodes) > 1 for nodes in self.by_cover.values())

    def nodes(self) -> list[Node]:
        return [node for nodes in self.by_cover.values() for node in nodes]


def groups_of(reads: Iterable[ReadClaim], versioned: frozenset[str]) -> list[Group]:
    """The groups, sorted by key. `versioned` are the sources that replace or are replaced: they are told apart."""
    by_key: dict[Key, list[ReadClaim]] = {}
    for read in reads:
        claim = read.claim
        assert claim.subject is not None
        assert claim.property is not None
        by_key.setdefault((claim.subject.id, claim.property.id), []).append(read)
    return [_group(by_key[key], versioned) for key in sorted(by_key) if len(by_key[key]) > 1]


def _group(members: list[ReadClaim], versioned: frozenset[str]) -> Group:
    subject, prop = members[0].claim.subject, members[0].claim.property
    assert subject is not None
    assert prop is not None
    members.sort(key=_by_name)
    folded: dict[tuple[Any, ...], Node] = {}
    by_cover: dict[Cover, list[Node]] = {}
    for order, read in enumerate(members):
        signature = _signature(read, prop, versioned)
        node = folded.get(signature)
        if node is None:
            node = folded[signature] = Node(read, [], order)
            by_cover.setdefault(read.cover, []).append(node)
        node.members.append(read)
    return Group(subject, prop, by_cover)


def _by_name(read: ReadClaim) -> str:
    """So that shuffling a document changes nothing."""
    return read.claim.name


def _signature(read: ReadClaim, prop: Property, versioned: frozenset[str]) -> tuple[Any, ...]:
    """All that a verdict can depend on. Readings of one run are the same object where they are equal, so `id` tells them apart."""
    claim = read.claim
    is_timeless = prop.over_time is OverTime.CONSTANT and read.kind == FACT
    source = claim.source.id
    return (
        tuple(map(id, read.readings)),
        None if is_timeless else read.held,
        source if source in versioned else None,
        read.since,
        read.until,
        read.cover,
        read.kind,
        claim.denied,
        claim.only,
        claim.said_by,
    )
