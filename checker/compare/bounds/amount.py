"""What goes into the system of bounds, and what comes out of it: plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.compare.scopes import Cover
    from checker.values.interval import Exact, Interval


class Amount(NamedTuple):
    """One claim on an additive property: how much of `cover`, and when."""

    ref: str
    """Unique; sorts the claims, and so decides which of several minimal sets is told."""
    cover: Cover
    """Known in every dimension."""
    time: Interval
    """When it held, in days: any point of it. Of a flow the days that the window may reach, both ends included."""
    must: Interval
    moment: str = ""
    """Amounts of one named moment hold at one and the same time, whatever it is; alike days are one moment anyway."""
    core: Interval | None = None
    """Of a flow: the days that the window surely covers; None where they are `time`."""


class Entry(NamedTuple):
    """One line of the sum behind a contradiction."""

    amount: Amount | None
    """None: what holds of itself (the shares of one whole are 100)."""
    value: Exact
    """The end that counts: the least of one side, the most of the other."""
    is_open: bool
    """The end itself is not meant ("more than 100")."""
    times: Exact
    """How often it enters the sum: 1 but for growth over several dates."""
    also: tuple[str, ...] = ()
    """Other amounts of the same scope and time that would do as well."""


class Contradiction(NamedTuple):
    """Amounts that cannot all hold: without any one of them the others can."""

    refs: tuple[str, ...]
    """Sorted."""
    least: tuple[Entry, ...]
    """Together at least `least_sum`, and no more than the other side."""
    most: tuple[Entry, ...]
    """Together at most `most_sum`."""
    unreported: tuple[tuple[str, str], ...] = ()
    """(dimension, value) of the parts of the total that none of the amounts covers; the value is `rest of X` for what has no name."""

    @property
    def least_sum(self) -> Exact:
        return total(self.least)

    @property
    def most_sum(self) -> Exact:
        return total(self.most)

    @property
    def excess(self) -> Exact:
        """By how much the least exceeds the most; 0 where only an open end keeps them apart."""
        return self.least_sum - self.most_sum

    @property
    def is_pair(self) -> bool:
        """Two claims, of one scope or of a part and its whole: what the comparison of pairs reports itself."""
        return len(self.refs) == 2 and all(e.amount is not None for e in (*self.least, *self.most))


class Outcome(NamedTuple):
    contradictions: tuple[Contradiction, ...]
    """Sorted by their refs; no two share an amount."""
    set_aside: tuple[str, ...]
    """Amounts that no sum was taken over: excluded by the caller, or in a contradiction while others were looked for."""
    undecided: int = 0
    """Amounts in systems too large or too tangled to be decided; what was found in them holds all the same."""


def total(entries: Sequence[Entry]) -> Exact:
    return sum((e.value * e.times for e in entries), 0)
