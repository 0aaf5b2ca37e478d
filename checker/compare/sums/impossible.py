"""Sums, shares and ceilings of a whole project: the sets of claims that cannot all hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.keyed import Keyed
from checker.compare.silenced import silenced_rules
from checker.compare.sums.accounts import accounts_of
from checker.compare.sums.books import Books
from checker.compare.sums.found import SHARE_RULE, SUM_RULE, Sums
from checker.compare.sums.plain import is_quiet, unbound
from checker.model.finding import Verdict

if TYPE_CHECKING:
    from collections.abc import Collection

    from checker.compare.judged import Judged


def sums_of(facts: Judged, wanted: Collection[str]) -> Sums:
    """Every set of claims that cannot all hold though no two of them show it; claims in conflict already are left out of sums.

    A claim that suppresses a rule counts as absent for it; what it would have joined is kept, marked as suppressed.
    """
    found = _closed(facts.by_key, facts, wanted)
    impossible = dict(found.impossible)
    silenced = {} if facts.no_ignores else silenced_rules(facts.reads, facts.corpus.today)
    for rule, silent in ((rule, set(silenced[rule])) for rule in (SUM_RULE, SHARE_RULE) if rule in silenced):
        kept = _closed(Keyed(read for read in facts.reads if read not in silent), facts, wanted).impossible[rule]
        joined = (i._replace(suppressed_by=tuple(r for r in i.reads if r in silent)) for i in impossible[rule])
        impossible[rule] = (*kept, *(i for i in joined if i.suppressed_by))
    return Sums(impossible, found.unchecked)


def _closed(keyed: Keyed, facts: Judged, wanted: Collection[str]) -> Sums:
    disputes = (d for d in facts.disagreements if d.answer.verdict is Verdict.CONFLICT and d.property.id in wanted)
    excluded = {r.claim.name for d in disputes for r in d.reads()}
    return books_of(keyed, facts, wanted, excluded).closed()


def books_of(keyed: Keyed, facts: Judged, wanted: Collection[str], excluded: Collection[str] = ()) -> Books:
    """The accounts of some claims that need bookkeeping; sources that were replaced do not count."""
    replaced = frozenset[str]().union(*facts.context.replaced.values())
    properties = facts.corpus.vocabulary.properties
    free = unbound(properties, wanted)
    needed = {
        key: reads for key, reads in keyed.of(wanted) if not (key[1] in free and is_quiet(reads, properties[key[1]], excluded, replaced))
    }
    return Books(accounts_of(needed, replaced, wanted), facts.context.trees, excluded)
