"""Claims as amounts: which claims of a subject and property may be added up with each other, and when each of them held."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.bounds.amount import Amount
from checker.compare.statement import FACT
from checker.compare.times import effective, flow_window, windows_fit
from checker.model.vocabulary import OverTime, Type
from checker.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from checker.compare.statement import ReadClaim
    from checker.model.vocabulary import Entity, Property
    from checker.values.interval import Exact

HALF_A_DAY = Fraction(1, 2)
MOST_VARIANTS = 32


class Account(NamedTuple):
    """The claims of one property of one subject, and those of them that sums can be taken over."""

    subject: Entity
    property: Property
    reads: Mapping[str, ReadClaim]
    """By the claim's name, which is also the reference of its amount."""
    variants: tuple[tuple[Amount, ...], ...]
    """Amounts of one kind that may all be of one window, one speaker and one currency; mostly all of them."""
    left_out: tuple[ReadClaim, ...]
    """Claims that say too little to be added: of an unknown scope, of a flow without a window."""
    has_floor: bool
    """Nothing is below zero."""

    def over_time(self) -> OverTime:
        return self.property.over_time


def accounts_of(reads: Iterable[ReadClaim], replaced: Collection[str], wanted: Collection[str]) -> list[Account]:
    """An account for each subject and each of the wanted properties (ids), sorted by both; sources that were replaced do not count."""
    groups: dict[tuple[str, str], list[ReadClaim]] = {}
    for read in reads:
        claim = read.claim
        if claim.property is not None and claim.subject is not None and claim.property.id in wanted and _is_amount(read, replaced):
            groups.setdefault((claim.subject.id, claim.property.id), []).append(read)
    return [_account(groups[key]) for key in sorted(groups)]


def _is_amount(read: ReadClaim, replaced: Collection[str]) -> bool:
    claim, prop = read.claim, read.claim.property
    assert prop is not None
    is_plain = read.kind == FACT and not claim.denied and len(read.readings) == 1 and not prop.many
    return is_plain and prop.type is Type.QUANTITY and read.reading.must is not None and claim.source.id not in replaced


def _account(reads: list[ReadClaim]) -> Account:
    subject, prop = reads[0].claim.subject, reads[0].claim.property
    assert subject is not None
    assert prop is not None
    amounts = {read.claim.name: amount for read in reads if (amount := amount_of(read, prop)) is not None}
    known = {read.claim.name: read for read in reads if read.claim.name in amounts}
    variants = [tuple(amounts[r.claim.name] for r in group) for group in _variants(list(known.values()), prop)]
    left_out = tuple(read for read in reads if read.claim.name not in amounts)
    return Account(subject, prop, known, tuple(v for v in variants if v), left_out, _has_floor(prop, amounts.values()))


def _has_floor(prop: Property, amounts: Iterable[Amount]) -> bool:
    """What adds up is not below zero, unless the property's range or one of its figures says otherwise."""
    possible = prop.measure.range if prop.measure is not None else None
    if possible is not None and (possible.low is None or possible.low < 0):
        return prop.over_time is OverTime.CUMULATIVE
    return all(a.must.high is None or a.must.high >= 0 for a in amounts)


def amount_of(read: ReadClaim, prop: Property) -> Amount | None:
    """A claim as an amount; None where it does not say of what, or of which window."""
    days = flow_window(read) if prop.over_time is OverTime.FLOW else time_of(read, prop)
    if days is None or not read.cover.is_known or (days.low is not None and days.high is not None and days.low > days.high):
        return None
    return Amount(read.claim.name, read.cover, days, must_of(read, prop), moment_of(read, prop))


def must_of(read: ReadClaim, prop: Property) -> Interval:
    """All that a value can mean, widened by what the property tolerates; ends are closed, since what only touches is no conflict."""
    must = read.reading.must
    assert must is not None
    closed = Interval(must.low, must.high)
    if prop.tolerance is None:
        return closed
    ends: list[Exact] = [e if e > 0 else -e for e in (must.low, must.high) if e is not None]
    share = (prop.tolerance.share or 0) * max(ends, default=0)
    return closed.widened(share if prop.tolerance.amount is None else prop.tolerance.amount)


def time_of(read: ReadClaim, prop: Property) -> Interval:
    """When a value held. A date of print, or a day longer than the value stays put, is no exact time: half a day around it is left."""
    days = effective(read)
    is_printed = read.held.is_inherited and read.held.is_dated and read.until is None
    if prop.over_time is OverTime.CUMULATIVE and (is_printed or _moves_within(days, prop)):
        return days.widened(HALF_A_DAY)
    return days


def moment_of(read: ReadClaim, prop: Property) -> str:
    """What one source writes with one date, or without any, is of one time; so are levels of one date that is not only of print."""
    if prop.over_time in (OverTime.CONSTANT, OverTime.FLOW):
        return ""
    days = effective(read)
    if _moves_within(days, prop):
        return read.claim.name if prop.over_time is OverTime.LEVEL else ""
    is_exact = read.held.is_dated and not (read.held.is_inherited and read.until is None)
    if is_exact and (days.is_point or prop.over_time is OverTime.LEVEL):
        return ""
    return f"{read.claim.source.id} {read.held.written} {read.claim.until or ''}"


def _moves_within(days: Interval, prop: Property) -> bool:
    if prop.stable_for is None or days.low is None or days.high is None:
        return False
    return days.high - days.low + 1 > prop.stable_for


def _variants(reads: list[ReadClaim], prop: Property) -> Iterator[list[ReadClaim]]:
    """The claims as groups within which none is of another window, speaker or currency than another; in order, none twice.

    A claim that leaves one of them out fits any, and stands in every group.
    """
    currencies = [""]
    if prop.measure is not None and len(prop.measure.unit.codes) > 1:
        currencies = sorted({r.reading.quantity.unit for r in reads if r.reading.quantity is not None}) or [""]
    speakers = sorted({r.claim.said_by for r in reads if r.claim.said_by}) or [""]
    windows = [None] if prop.over_time is OverTime.FLOW else _windows(reads)
    seen: set[tuple[str, ...]] = set()
    for currency, speaker, window in list(product(currencies, speakers, windows))[:MOST_VARIANTS]:
        group = [r for r in reads if _fits(r, currency, speaker, window)]
        names = tuple(r.claim.name for r in group)
        if names not in seen:
            seen.add(names)
            yield group


def _fits(read: ReadClaim, currency: str, speaker: str, window: tuple[ReadClaim, ...] | None) -> bool:
    quantity = read.reading.quantity
    if currency and (quantity is None or quantity.unit != currency):
        return False
    if read.claim.said_by not in (None, speaker):
        return False
    return window is None or all(windows_fit(read, other) for other in window)


def _windows(reads: Sequence[ReadClaim]) -> list[tuple[ReadClaim, ...] | None]:
    """Windows of counting that fit each other, each kind by the claims that show it; None where no claim names a window."""
    shown: dict[tuple[Interval | None, Interval | None], ReadClaim] = {}
    for read in reads:
        if read.since is not None or read.until is not None:
            shown.setdefault((read.since, read.until), read)
    cliques: list[tuple[ReadClaim, ...]] = []
    for read in shown.values():
        clique = [read]
        clique += [o for o in shown.values() if o is not read and all(windows_fit(o, c) for c in clique)]
        if not any(set(clique) <= set(other) for other in cliques):
            cliques.append(tuple(clique))
    return [*cliques] or [None]
