"""The project's words: entities, properties, dimensions and count nouns, and the names that lead to them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from checker.values.frozen import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from checker.model.span import Location
    from checker.values.measure import Measure, Tolerance


class Type(StrEnum):
    QUANTITY = "quantity"
    DATE = "date"
    TIME = "time"
    TEXT = "text"
    ENTITY = "entity"


class OverTime(StrEnum):
    CONSTANT = "constant"
    LEVEL = "level"
    CUMULATIVE = "cumulative"
    FLOW = "flow"


@frozen
class Entity:
    id: str
    name: str
    location: Location
    aliases: tuple[str, ...] = ()
    type: str | None = None
    part_of: tuple[str, ...] = ()
    """Ids, resolved."""
    succeeds: tuple[str, ...] = ()
    """Ids of the forerunners, resolved."""
    wikidata: str | None = None


@frozen
class Step:
    """One step of a scale, as written; `spans` names the steps that a generic one covers."""

    name: str
    spans: tuple[str, ...] = ()


@frozen
class Ratio:
    """What a share is a share of: the count `of`, in the scope `part`, over the same in the scope `whole`."""

    of: str
    part: Scope
    whole: Scope


@frozen
class Property:
    """What can be claimed of a subject, and how such claims are read and compared."""

    id: str
    name: str
    type: Type
    over_time: OverTime
    location: Location
    aliases: tuple[str, ...] = ()
    measure: Measure | None = None
    """Of a quantity: its unit and how its numbers are read."""
    additive: bool = False
    tolerance: Tolerance | None = None
    bounded_by: str | None = None
    """The id of another property, resolved."""
    many: bool = False
    stable_for: Fraction | None = None
    """Days; a fraction of one for hours."""
    scale: tuple[Step, ...] = ()
    ratio_of: Ratio | None = None
    values: tuple[str, ...] = ()

    @property
    def may_be_negative(self) -> bool:
        """Its range says so: then a part may be more than its whole. A count that only grows never is."""
        if self.over_time is OverTime.CUMULATIVE or self.measure is None or self.measure.range is None:
            return False
        low = self.measure.range.low
        return low < 0 if low is not None else not self.measure.integer


UNKNOWN = "unknown"
"""What a scope says of a dimension, or a date key, of which the article says nothing."""

Scope = tuple[tuple[str, tuple[str, ...] | None], ...]
"""What a value covers: (dimension id, value ids or None for unknown), sorted by dimension. () is all of everything."""


@frozen
class Dimension:
    """A tree of values. Siblings are disjoint; a node in `complete` is the whole of its children."""

    id: str
    location: Location
    children: dict[str, tuple[str, ...]]
    """Children of each value; the top level stands under the dimension's own id. Every value is a key."""
    parent: dict[str, str]
    complete: frozenset[str] = frozenset()
    default_unknown: bool = False
    """Leaving the dimension out means unknown, not all of it."""


@frozen
class Unit:
    """A count noun of the project: `person` with its other names."""

    id: str
    nouns: tuple[str, ...]
    location: Location


Named = TypeVar("Named", Entity, Property)


@frozen
class Vocabulary:
    entities: Mapping[str, Entity] = field(default_factory=dict)
    properties: dict[str, Property] = field(default_factory=dict)
    dimensions: dict[str, Dimension] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    entity_names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Folded name, alias or id (see `fold_name`): the ids it may stand for, more than one where it is ambiguous."""
    property_names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    successors: tuple[Entity, ...] = ()
    """The entities that have a forerunner, in their order."""

    def find_entities(self, name: str) -> tuple[Entity, ...]:
        """Every entity that `name` (an id, a name or an alias) may mean: none, one, or several where it is ambiguous."""
        if name in self.entities:
            return (self.entities[name],)
        return tuple(self.entities[i] for i in self.entity_names.get(fold_name(name), ()))

    def find_properties(self, name: str) -> tuple[Property, ...]:
        if name in self.properties:
            return (self.properties[name],)
        return tuple(self.properties[i] for i in self.property_names.get(fold_name(name), ()))


def fold_name(name: str) -> str:
    """A name as it is looked up: NFC, case, quotation marks and runs of space do not matter; marks of abbreviation do not either."""
    from checker.values.text import fold_text

    return fold_text(name).replace(".", "")
