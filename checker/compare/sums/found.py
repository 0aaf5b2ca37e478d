"""What adding up can show: sets of claims that cannot all hold, and claims that no sum was taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.compare.bounds.amount import Contradiction
    from checker.compare.bounds.ceiling import Overrun
    from checker.compare.bounds.shares import Disproportion
    from checker.compare.statement import ReadClaim
    from checker.model.vocabulary import Entity, Property

SUM_RULE, SHARE_RULE = "impossible-together", "ratio-mismatch"


class Impossible(NamedTuple):
    """Claims that cannot all hold, and the sum, share or ceiling that shows it."""

    subject: Entity
    property: Property
    reads: tuple[ReadClaim, ...]
    """As they stand in the documents."""
    proof: Contradiction | Disproportion | Overrun
    other: Property | None = None
    """Of a ceiling the property that is exceeded, of a share the one that is counted."""
    suppressed_by: tuple[ReadClaim, ...] = ()


class Unchecked(NamedTuple):
    """Claims that no sum was taken over, and why not."""

    subject: Entity
    property: Property
    reads: tuple[ReadClaim, ...]
    why: str


class Sums(NamedTuple):
    """What adding up has shown."""

    impossible: Mapping[str, tuple[Impossible, ...]]
    """By the rule that reports it."""
    unchecked: tuple[Unchecked, ...] = ()


def properties_that_add_up(properties: Mapping[str, Property]) -> set[str]:
    """The ids of all that sums, shares and ceilings are about; mostly there are none, and nothing is to be done."""
    wanted = {p.id for p in properties.values() if p.additive}
    for prop in properties.values():
        if prop.ratio_of is not None:
            wanted |= {prop.id, prop.ratio_of.of}
        if prop.bounded_by is not None:
            wanted |= {prop.id, prop.bounded_by}
    return wanted & properties.keys()
