"""All accounts of a project, checked against themselves and each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.bounds.ceiling import Account as Side
from checker.compare.bounds.ceiling import overruns
from checker.compare.bounds.shares import disproportions
from checker.compare.bounds.told import contradictions
from checker.compare.sums.found import SHARE_RULE, SUM_RULE, Impossible, Sums, Unchecked
from checker.compare.sums.ratios import shares_of
from checker.values.units import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from checker.compare.bounds.amount import Amount, Contradiction, Entry
    from checker.compare.bounds.shares import Share
    from checker.compare.scopes import Tree
    from checker.compare.statement import ReadClaim
    from checker.compare.sums.accounts import Account

WHOLE = 100


class Books:
    """All accounts of a project while they are checked against each other."""

    def __init__(self, accounts: list[Account], trees: Mapping[str, Tree], excluded: Collection[str]) -> None:
        self.accounts = {(a.subject.id, a.property.id): a for a in accounts if not a.plan}
        self.plans = [a for a in accounts if a.plan]
        """Added up, but no basis for ceilings and shares."""
        self.trees = trees
        self.excluded = set(excluded)
        self.unchecked: list[Unchecked] = []

    def closed(self) -> Sums:
        """Sums first; what they show impossible is no basis for ceilings and shares."""
        every = (*self.accounts.values(), *self.plans)
        sums = [found for account in every if account.property.additive for found in self._sums(account)]
        sums += [found for account in self.accounts.values() if account.property.bounded_by for found in self._ceiling(account)]
        shares = [found for account in self.accounts.values() if account.property.ratio_of for found in self._shares(account)]
        return Sums({SUM_RULE: tuple(sums), SHARE_RULE: tuple(shares)}, tuple(self.unchecked))

    def _sums(self, account: Account) -> Iterator[Impossible]:
        measure = account.property.measure
        is_share = measure is not None and measure.unit.kind is Kind.PERCENT
        seen: set[tuple[str, ...]] = set()
        set_aside: set[str] = set()
        undecided = 0
        for amounts in account.variants:
            excluded = {name for name in account.reads if name in self.excluded}
            outcome = contradictions(
                amounts,
                self.trees,
                account.over_time(),
                has_floor=account.has_floor,
                whole=WHOLE / measure.unit.size if is_share and measure is not None else None,
                excluded=excluded,
            )
            undecided += outcome.undecided
            set_aside |= excluded
            for found in outcome.contradictions:
                if not found.is_pair and found.refs not in seen:
                    seen.add(found.refs)
                    reads = _in_order(account.reads, found.refs)
                    yield Impossible(account.subject, account.property, reads, _arranged(found, reads))
                set_aside |= set(found.refs)
        self.excluded |= set_aside
        told = {name for refs in seen for name in refs}
        self._count(account, {name for name in account.reads if name in self.excluded and name not in told}, undecided)

    def _count(self, account: Account, conflicting: set[str], undecided: int) -> None:
        """Tell what no sum could be taken over."""
        if len(account.reads) + len(account.left_out) < 2:
            return
        if conflicting:
            reads = tuple(account.reads[n] for n in sorted(conflicting))
            self.unchecked.append(Unchecked(account.subject, account.property, reads, "in conflict already"))
        if account.left_out:
            why = "what it covers, or when it was counted, is not known"
            self.unchecked.append(Unchecked(account.subject, account.property, account.left_out, why))
        if undecided:
            every = tuple(account.reads.values())
            self.unchecked.append(Unchecked(account.subject, account.property, every, "too many that hang together"))

    def _left(self, amounts: Iterable[Amount]) -> list[Amount]:
        return [a for a in amounts if a.ref not in self.excluded]

    def _ceiling(self, account: Account) -> Iterator[Impossible]:
        prop = account.property
        assert prop.bounded_by is not None
        upper = self.accounts.get((account.subject.id, prop.bounded_by))
        if upper is None or not (account.has_floor and upper.has_floor):
            return
        reads = {**account.reads, **upper.reads}
        for amounts in account.variants:
            for limits in upper.variants:
                low = Side(self._left(amounts), account.over_time(), prop.additive)
                high = Side(self._left(limits), upper.over_time(), upper.property.additive)
                for found in overruns(low, high, self.trees):
                    self.excluded |= set(found.refs)
                    yield Impossible(account.subject, prop, _in_order(reads, found.refs), found, upper.property)

    def _shares(self, account: Account) -> Iterator[Impossible]:
        ratio = account.property.ratio_of
        assert ratio is not None
        counts = self.accounts.get((account.subject.id, ratio.of))
        if counts is None or not counts.has_floor:
            return
        reads = {**account.reads, **counts.reads}
        told: set[str] = set()
        for amounts in counts.variants:
            kept = self._left(amounts)
            shares = [s for s in shares_of(account, counts, self.trees) if s.ref not in self.excluded | told]
            for some, parts in self._beside(shares, kept, counts):
                for found in disproportions(some, parts, self.trees, counts.over_time()):
                    told.add(found.share.ref)
                    refs = {found.share.ref, *found.refs}
                    yield Impossible(account.subject, account.property, _in_order(reads, refs), found, counts.property)

    def _beside(self, shares: list[Share], amounts: list[Amount], counts: Account) -> Iterator[tuple[list[Share], list[Amount]]]:
        """Shares and the amounts they are judged by: what does not add up counts only for its own scope."""
        if counts.property.additive:
            yield shares, amounts
        else:
            yield from (([s], [a for a in amounts if a.cover in (s.part, s.whole)]) for s in shares)


def _arranged(found: Contradiction, reads: tuple[ReadClaim, ...]) -> Contradiction:
    """The sum with its entries as they stand in the documents."""
    place = {read.claim.name: i for i, read in enumerate(reads)}

    def order(entry: Entry) -> int:
        return -1 if entry.amount is None else place[entry.amount.ref]

    return found._replace(least=tuple(sorted(found.least, key=order)), most=tuple(sorted(found.most, key=order)))


def _in_order(reads: Mapping[str, ReadClaim], refs: Iterable[str]) -> tuple[ReadClaim, ...]:
    """The claims as they stand in the documents."""
    return tuple(sorted((reads[ref] for ref in refs), key=lambda read: (read.claim.location(), read.claim.name)))
