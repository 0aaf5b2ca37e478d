"""The fact sheet: what is recorded on a subject or a property, in order of time; and what there is to ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.frozen import field, frozen_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.model.claim import Claim
    from checker.model.finding import Finding
    from checker.model.report import ClaimView, Trouble
    from checker.model.vocabulary import Entity, Property, Scope
    from checker.values.interval import Interval


class Bar(NamedTuple):
    """One reading that has a place on an axis: units of the property, days, or minutes."""

    must: Interval
    likely: Interval


class Entry(NamedTuple):
    """One claim on a sheet."""

    claim: Claim
    view: ClaimView
    days: Interval | None
    """When the value held; bounds where `is_dated` is false; None where the claim could not be read."""
    is_dated: bool
    bars: tuple[Bar, ...] = ()
    """Of a name or a text none; several where the claim lists several values."""


class Group(NamedTuple):
    """The claims of one scope, those with a date first, by time."""

    scope: Scope
    entries: tuple[Entry, ...]


class Section(NamedTuple):
    """All that is claimed of one property of one subject."""

    subject: Entity
    property: Property
    groups: tuple[Group, ...]
    findings: tuple[Finding, ...]
    """Those that name one of these claims, shown or not, the gravest first."""
    sources: int
    origins: int

    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for group in self.groups for entry in group.entries)


@frozen_value
class Sheet:
    version: str
    sections: tuple[Section, ...] = ()
    """By the names of subject and property."""
    subject: Entity | None = None
    """What was asked for; None where any will do."""
    property: Property | None = None
    named_in: tuple[Claim, ...] = ()
    """Other claims that name the subject as their value or as their speaker."""
    findings: tuple[Finding, ...] = ()
    """Every finding of the run: fingerprints are shortened so that they mean one of these."""
    entity_names: Mapping[str, str] = field(default_factory=dict)
    """Names of speakers, by id."""
    sources: int = 0
    origins: int = 0
    errors: tuple[Trouble, ...] = ()


class Count(NamedTuple):
    """How much is recorded of something."""

    claims: int
    sources: int
    origins: int
    open: Mapping[str, int]
    """Findings that are shown and not explained, by severity; severities without one are left out."""


class Holding(NamedTuple):
    """What is recorded of one subject, and of each of its properties."""

    subject: Entity
    whole: Count
    properties: tuple[tuple[Property, Count], ...]
    """By name."""


@frozen_value
class Inventory:
    """What a project holds, to choose from."""

    version: str
    total: Count
    holdings: tuple[Holding, ...] = ()
    """By the name of the subject."""
    nameless: int = 0
    """Claims whose subject or property is in no vocabulary."""
    errors: tuple[Trouble, ...] = ()
