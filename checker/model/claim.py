"""A claim: one recorded fact, in its author's words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.model.particulars import USUAL as USUAL
from checker.model.particulars import Basis as Basis
from checker.model.particulars import Particulars as Particulars
from checker.model.particulars import Status as Status
from checker.model.particulars import Suppression as Suppression
from checker.model.span import START, Location, Span, late_span
from checker.values.frozen import frozen

if TYPE_CHECKING:
    from checker.model.source import Source
    from checker.model.span import Places, SpanMap
    from checker.model.vocabulary import Entity, Property, Scope


TO_DO = "TODO"
"""What a draft writes for a subject or a property that a person has still to name."""


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


class _Told(_Placed):
    """What is made of the fields of a claim when someone asks."""

    __slots__ = ()
    source: Source
    id: str
    stated: str | tuple[str, ...]
    quoted: str | tuple[str, ...]
    particulars: Particulars

    @property
    def name(self) -> str:
        """`source/id`: unique in the project, and what reports call the claim."""
        return f"{self.source.id}/{self.id}"

    @property
    def value(self) -> tuple[str, ...]:
        """One text, or several where the property holds `many`."""
        return texts_of(self.stated)

    @property
    def quotes(self) -> tuple[str, ...]:
        return texts_of(self.quoted)

    @property
    def since(self) -> str | None:
        return self.particulars.since

    @property
    def until(self) -> str | None:
        return self.particulars.until

    @property
    def status(self) -> Status:
        return self.particulars.status

    @property
    def due(self) -> str | None:
        return self.particulars.due

    @property
    def said_by(self) -> str | None:
        """The id of the entity, or the name as written where no entity bears it; None where no one is named."""
        return self.particulars.said_by

    @property
    def denied(self) -> bool:
        return self.particulars.denied

    @property
    def only(self) -> bool:
        return self.particulars.only

    @property
    def basis(self) -> Basis:
        return self.particulars.basis

    @property
    def suppress(self) -> tuple[Suppression, ...]:
        return self.particulars.suppress

    @property
    def is_comparable(self) -> bool:
        return self.particulars.is_comparable


@frozen
class Claim(_Told):
    """One fact. Values and dates are the author's text; names are resolved, `None` where no one bears that name.

    A claim whose `subject` or `property` is None, or whose scope could not be resolved (`is_comparable` false), has its
    finding already and is not compared; its quote is checked all the same.

    There may be a million of them, so they are kept small: `stated` and `quoted` are one text where there is one, as mostly, and a tuple
    only of several; what few claims say is in `particulars`. Whoever goes through all claims reads these three, everyone else the
    attributes that are made of them.
    """

    source: Source
    id: str
    """Within its source."""
    subject: Entity | None
    property: Property | None
    stated: str | tuple[str, ...]
    places: Places
    """Where the claims of its document stand, and by which number it is known there."""
    number: int = 0
    scope: Scope = ()
    as_of: str | None = None
    quoted: str | tuple[str, ...] = ()
    note: str | None = None
    particulars: Particulars = USUAL

    def span(self, key: str = "value") -> Span:
        return _span_of(self, key)

    def location(self, key: str = "value", label: str = "") -> Location:
        """Where `key` stands in the document; a key that came from `defaults:` or is not written points at the value or the id."""
        return Location(self.source.path, self.span(key), label)

    def late_location(self) -> Location:
        """Where the value stands; the document is looked at when someone asks for more than its path."""
        return Location(self.source.path, late_span(self.span))

    def __repr__(self) -> str:
        return f"<Claim {self.name}>"


@lru_cache(128)
def _span_of(claim: Claim, key: str) -> Span:
    """Looked for in the claim's document; whoever prints a finding asks for the places of its claims several times in a row."""
    spans = claim.spans
    return spans.get(key) or spans.get("value") or spans.get("id") or spans.get("") or START


def texts_of(texts: str | tuple[str, ...]) -> tuple[str, ...]:
    """One text, or several, as a tuple."""
    return (texts,) if isinstance(texts, str) else texts
