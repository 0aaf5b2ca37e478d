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
    planned_by: str = ""
    """The source whose plans these are; of facts nothing."""

    def over_time(self) -> OverTime:
        return _over_time(self.property, self.planned_by)


def accounts_of(keyed: Mapping[Key, Sequence[ReadClaim]], replaced: Collection[str], wanted: Collection[str]) -> list[Account]:
    """An account for each subject and each of the wanted properties (ids), sorted by both; sources that were replaced do not count.

    Another for what each source plans of it, for that is one plan: what two plan may be a change of plans.
    """
    accounts = []
    for key in sorted(key for key in keyed if key[1] in wanted):
        together: dict[str, list[ReadClaim]] = {}
        for read in keyed[key]:
            if _is_amount(read, replaced):
                together.setdefault("" if read.kind == FACT else read.claim.source.id, []).append(read)
        accounts += [_account(reads, planned_by) for planned_by, reads in together.items()]
    return accounts


def _over_time(prop: Property, planned_by: str) -> OverTime:
    """Plans are judged as a level, whatever they are of; where that is told by its windows, these tell plans apart too."""
    return OverTime.LEVEL if planned_by and prop.over_time is not OverTime.FLOW else prop.over_time


def _is_amount(read: ReadClaim, replaced: Collection[str]) -> bool:
    claim, prop = read.claim, read.claim.property
    assert prop is not None
    is_plain = read.kind in (FACT, PLAN) and not claim.denied and len(read.readings) == 1 and not prop.many
    return is_plain and prop.type is Type.QUANTITY and read.reading.must is not None and claim.source.id not in replaced


def _account(reads: list[ReadClaim], planned_by: str) -> Account:
    subject, prop = reads[0].claim.subject, reads[0].claim.property
    assert subject is not None
    assert prop is not None
    over_time = _over_time(prop, planned_by)
    amounts = {read.claim.name: amount for read in reads if (amount := amount_of(read, prop, over_time)) is not None}
    known = {read.claim.name: read for read in reads if read.claim.name in amounts}
    variants = [tuple(amounts[r.claim.name] for r in group) for group in variants_of(list(known.values()), prop)]
    left_out = tuple(read for read in reads if read.claim.name not in amounts)
    return Account(subject, prop, known, tuple(v for v in variants if v), left_out, _has_floor(prop, amounts.values()), planned_by)


def _has_floor(prop: Property, amounts: Iterable[Amount]) -> bool:
    """What adds up is not below zero, unless the property's range or one of its figures says otherwise."""
    return not prop.may_be_negative and all(a.must.high is None or a.must.high >= 0 for a in amounts)
