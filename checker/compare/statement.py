"""A claim that has been read: its value, its time and its scope as things that can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.model.claim import Status
from checker.values.frozen import frozen, frozen_value

if TYPE_CHECKING:
    from checker.compare.scopes import Cover
    from checker.model.claim import Claim
    from checker.model.vocabulary import Entity
    from checker.values.date import DateReading
    from checker.values.interval import Interval
    from checker.values.quantity import Quantity
    from checker.values.time_of_day import TimeReading


@frozen_value
class Reading:
    """One value, read. Readings that compare equal are the same object within a run.

    `must` and `likely` are intervals of the property's unit, of days, of minutes or of steps of a scale; None where the
    value is a name or a text without an order, told apart by `key`.
    """

    must: Interval | None
    likely: Interval | None
    key: str = ""
    """Of a name its entity's id, of a text its folded words."""
    quantity: Quantity | None = None
    date: DateReading | None = None
    time: TimeReading | None = None
    entity: Entity | None = None
    is_listed: bool = False
    """A text that stands in the property's `values:`."""

    def __hash__(self) -> int:
        """Of what tells most readings apart: hashing all of one would cost as much as reading it."""
        if self.quantity is not None and self.quantity.numeral:
            return hash((self.quantity.numeral, self.quantity.end))
        return hash((self.key, None if self.must is None else (self.must.low, self.must.high)))


class When(NamedTuple):
    """When a value held, in days."""

    days: Interval
    """All that is possible; narrowed where the record allows."""
    is_dated: bool
    """False where the article does not say: `days` are then bounds, not a date."""
    is_inherited: bool
    """The date is that of publication: it says when the value was printed, not when it held."""
    written: str
    """As the claim writes it, empty where it writes none: within one source, alike is at the same time."""

    @property
    def own(self) -> Interval | None:
        """The days that the claim itself names, from which `the following year` counts; None where it has them of its source."""
        return None if self.is_inherited else self.days


class Ends(NamedTuple):
    """What else a claim says of time, in days; few say any of it."""

    since: Interval | None
    until: Interval | None
    due: Interval | None
    """By when a plan or target is to be met."""


ENDLESS = Ends(None, None, None)
"""One for all claims that say nothing of it: of a million claims that is 16 MB less."""

FACT, PLAN, TARGET = "fact", "plan", "target"
KIND_OF = {
    Status.ACTUAL: FACT,
    Status.ESTIMATE: FACT,
    Status.PLANNED: PLAN,
    Status.FORECAST: PLAN,
    Status.TARGET: TARGET,
}
"""Only claims of one kind of status are rivals; how plans meet facts is a matter of its own."""


@frozen
class ReadClaim:
    """A claim whose value could be read and whose names are known."""

    claim: Claim
    readings: tuple[Reading, ...]
    """One, or several where the property holds `many`."""
    held: When
    cover: Cover
    kind: str
    """FACT, PLAN or TARGET."""
    ends: Ends = ENDLESS

    @property
    def reading(self) -> Reading:
        return self.readings[0]

    @property
    def since(self) -> Interval | None:
        return self.ends.since

    @property
    def until(self) -> Interval | None:
        return self.ends.until

    @property
    def due(self) -> Interval | None:
        return self.ends.due

    def __repr__(self) -> str:
        return f"<ReadClaim {self.claim.name}>"
