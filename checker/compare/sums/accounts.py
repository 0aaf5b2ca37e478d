"""Accounts: the claims of a subject and property that sums can be taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.statement import FACT, PLAN
from checker.compare.sums.amounts import amount_of
from checker.compare.sums.variants import variants_of
from checker.model.vocabulary import OverTime, Type

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from checker.compare.bounds.amount import Amount
    from checker.compare.keyed import Key
    from checker.compare.statement import ReadClaim
    from checker.model.vocabulary import Entity, Property


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
    plan: tuple[str, ...] = ()
    """Whose plans these are, of what status and due when; of facts nothing."""

    def over_time(self) -> OverTime:
        return _over_time(self.property, is_planned=bool(self.plan))


def accounts_of(keyed: Mapping[Key, Sequence[ReadClaim]], replaced: Collection[str], wanted: Collection[str]) -> list[Account]:
    """An account for each subject and each of the wanted properties (ids), sorted by both; sources that were replaced do not count.

    Another for what each source plans of it for one day, for that is one plan: what two plan may be a change of plans.
    """
    accounts = []
    for key in sorted(key for key in keyed if key[1] in wanted):
        together: dict[tuple[str, ...], list[ReadClaim]] = {}
        for read in keyed[key]:
            if _is_amount(read, replaced):
                together.setdefault(_plan(read), []).append(read)
        accounts += [_account(reads, plan) for plan, reads in together.items()]
    return accounts


def _plan(read: ReadClaim) -> tuple[str, ...]:
    claim = read.claim
    return () if read.kind == FACT else (claim.source.id, claim.status.value, claim.due or "")


def _over_time(prop: Property, *, is_planned: bool) -> OverTime:
    """Plans are judged as a level, whatever they are of; where that is told by its windows, these tell plans apart too."""
    return OverTime.LEVEL if is_planned and prop.over_time is not OverTime.FLOW else prop.over_time


def _is_amount(read: ReadClaim, replaced: Collection[str]) -> bool:
    claim, prop = read.claim, read.claim.property
    assert prop is not None
    is_plain = read.kind in (FACT, PLAN) and not claim.denied and len(read.readings) == 1 and not prop.many
    return is_plain and prop.type is Type.QUANTITY and read.reading.must is not None and claim.source.id not in replaced


def _account(reads: list[ReadClaim], plan: tuple[str, ...]) -> Account:
    subject, prop = reads[0].claim.subject, reads[0].claim.property
    assert subject is not None
    assert prop is not None
    over_time = _over_time(prop, is_planned=bool(plan))
    amounts = {read.claim.name: amount for read in reads if (amount := amount_of(read, prop, over_time)) is not None}
    known = {read.claim.name: read for read in reads if read.claim.name in amounts}
    variants = [tuple(amounts[r.claim.name] for r in group) for group in variants_of(list(known.values()), prop)]
    left_out = tuple(read for read in reads if read.claim.name not in amounts)
    return Account(subject, prop, known, tuple(v for v in variants if v), left_out, _has_floor(prop, amounts.values()), plan)


def _has_floor(prop: Property, amounts: Iterable[Amount]) -> bool:
    """What adds up is not below zero, unless the property's range or one of its figures says otherwise."""
    return not prop.may_be_negative and all(a.must.high is None or a.must.high >= 0 for a in amounts)
