"""Sums, shares and ceilings of a whole project: the sets of claims that cannot all hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.keyed import Keyed
from checker.compare.silenced import silenced_rules
from checker.compare.sums.found import SHARE_RULE, SUM_RULE, Sums
from checker.compare.sums.plain import is_quiet, unbound
from checker.model.finding import Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from checker.compare.judged import Judged
    from checker.compare.keyed import Key
    from checker.compare.statement import ReadClaim
    from checker.compare.sums.books import Books
    from checker.model.claim import Claim


def sums_of(facts: Judged, wanted: Collection[str]) -> Sums:
    """Every set of claims that cannot all hold though no two of them show it; claims in conflict already are left out of sums.

    A claim that suppresses a rule counts as absent for it; what it would have joined is kept, marked as suppressed.
    """
    found = _closed(facts.by_key, facts, wanted)
    impossible = dict(found.impossible)
    silenced = silenced_rules(facts.silent, facts.corpus.today)
    for rule, silent in ((rule, set(silenced[rule])) for rule in (SUM_RULE, SHARE_RULE) if rule in silenced):
        kept = _closed(Keyed(read for read in facts.reads if read not in silent), facts, wanted).impossible[rule]
        joined = (i._replace(suppressed_by=tuple(r for r in i.reads if r in silent)) for i in impossible[rule])
        impossible[rule] = (*kept, *(i for i in joined if i.suppressed_by))
    return Sums(impossible, found.unchecked)


def _closed(keyed: Keyed, facts: Judged, wanted: Collection[str]) -> Sums:
    disputes = (d for d in facts.disagreements if d.answer.verdict is Verdict.CONFLICT and d.property.id in wanted)
    excluded = {r.claim for d in disputes for r in d.reads()}
    needed = _needed(keyed, facts, wanted, excluded)
    return _books(needed, facts, wanted, excluded).closed() if needed else Sums({SUM_RULE: (), SHARE_RULE: ()}, ())


def books_of(keyed: Keyed, facts: Judged, wanted: Collection[str]) -> Books:
    """The accounts of some claims that need bookkeeping; sources that were replaced do not count."""
    return _books(_needed(keyed, facts, wanted, ()), facts, wanted, ())


def _needed(keyed: Keyed, facts: Judged, wanted: Collection[str], excluded: Collection[Claim]) -> dict[Key, Sequence[ReadClaim]]:
    properties, replaced = facts.corpus.vocabulary.properties, facts.context.versions.replaced
    free = unbound(properties, wanted)
    return {
        key: reads for key, reads in keyed.of(wanted) if not (key[1] in free and is_quiet(reads, properties[key[1]], excluded, replaced))
    }


def _books(needed: Mapping[Key, Sequence[ReadClaim]], facts: Judged, wanted: Collection[str], excluded: Collection[Claim]) -> Books:
    from checker.compare.sums.accounts import accounts_of  # here, because most projects have nothing to add up, and this is much to load
    from checker.compare.sums.books import Books

    return Books(accounts_of(needed, facts.context.versions.replaced, wanted), facts.context.trees, {claim.name for claim in excluded})
