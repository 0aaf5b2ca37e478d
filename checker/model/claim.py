"""A claim: one recorded fact, in its author's words."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from checker.model.span import START, Location, Span
from checker.values.frozen import frozen

if TYPE_CHECKING:
    from checker.model.source import Source
    from checker.model.span import Places, SpanMap
    from checker.model.vocabulary import Entity, Property, Scope


TO_DO = "TODO"
"""What a draft writes for a subject or a property that a person has still to name."""


class Status(StrEnum):
    ACTUAL = "actual"
    ESTIMATE = "estimate"
    PLANNED = "planned"
    FORECAST = "forecast"
    TARGET = "target"


class Basis(StrEnum):
    STATED = "stated"
    DERIVED = "derived"


@frozen
class Suppression:
    """One rule silenced on one claim; `value` is the claim's value as it stood, past which the entry lapses."""

    rule: str
    reason: str
    location: Location
    expires: str | None = None
    value: tuple[str, ...] | None = None


class _Placed:
    """What stands somewhere in a document: known to `places` by its number."""

    __slots__ = ()
    places: Places
    number: int

    @property
    def spans(self) -> SpanMap:
        """Keys: `` (the whole claim), every key of the format, and inside lists and mappings `quote.1`, `scope.format`, `value.0`."""
        return self.places.of(self.number)

    @property
    def has_comments(self) -> bool:
        """A comment stands right behind one of its texts: then `comment.quote` or the like is a key of its spans."""
        return self.places.has_comments(self.number)


@frozen
class Claim(_Placed):
    """One fact. Values and dates are the author's text; names are resolved, `None` where no one bears that name.

    A claim whose `subject` or `property` is None, or whose scope could not be resolved (`is_comparable` false), has its
    finding already and is not compared; its quote is checked all the same.
    """

    source: Source
    id: str
    """Within its source."""
    name: str
    """`source/id`: unique in the project, and what reports call the claim."""
    subject: Entity | None
    property: Property | None
    value: tuple[str, ...]
    """One text, or several where the property holds `many`."""
    places: Places
    """Where the claims of its document stand, and by which number it is known there."""
    scope: Scope = ()
    as_of: str | None = None
    since: str | None = None
    until: str | None = None
    status: Status = Status.ACTUAL
    due: str | None = None
    said_by: str | None = None
    """The id of the entity, or the name as written where no entity bears it; None where no one is named."""
    denied: bool = False
    only: bool = False
    quotes: tuple[str, ...] = ()
    basis: Basis = Basis.STATED
    note: str | None = None
    suppress: tuple[Suppression, ...] = ()
    is_comparable: bool = True
    number: int = 0

    def span(self, key: str = "value") -> Span:
        return self.spans.get(key) or self.spans.get("value") or self.spans.get("id") or self.spans.get("") or START

    def location(self, key: str = "value", label: str = "") -> Location:
        """Where `key` stands in the document; a key that came from `defaults:` or is not written points at the value or the id."""
        return Location(self.source.path, self.span(key), label)

    def __repr__(self) -> str:
        return f"<Claim {self.name}>"
