"""What adding up shows of claims that someone names: the sum or share they rest on, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.bounds.derived import Question, answers
from checker.compare.keyed import Keyed
from checker.compare.print import reading_text
from checker.compare.sums.found import SHARE_RULE, SUM_RULE, Impossible, properties_that_add_up
from checker.compare.sums.impossible import books_of
from checker.compare.sums.ledger import and_list, bounds_words, possible_words
from checker.compare.sums.ratios import shares_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.compare.judged import Judged
    from checker.compare.scopes import Tree
    from checker.compare.statement import ReadClaim
    from checker.compare.sums.accounts import Account


def sums_among(reads: Sequence[ReadClaim], facts: Judged) -> tuple[list[tuple[str, Impossible]], list[str]]:
    """Sets of the claims that cannot all hold, each with the rule that tells of such, and what follows for each claim from the others."""
    wanted = properties_that_add_up(facts.corpus.vocabulary.properties)
    if not wanted:
        return [], []
    books = books_of(Keyed(reads), facts, wanted)
    accounts, plans = dict(books.accounts), [*books.plans]
    found = [(rule, each) for rule, several in books.closed().impossible.items() for each in several]
    steps: list[str] = []
    for account in (*accounts.values(), *plans):
        if account.property.additive:
            steps.extend(_totals(account, facts.context.trees))
    for account in accounts.values():
        counts = accounts.get((account.subject.id, account.property.ratio_of.of)) if account.property.ratio_of else None
        if counts is not None:
            steps.extend(_shares(account, counts, facts.context.trees))
    assert all(rule in (SUM_RULE, SHARE_RULE) for rule, _ in found)
    return found, list(dict.fromkeys(steps))


def _totals(account: Account, trees: Mapping[str, Tree]) -> Iterator[str]:
    """What two or more of the others make of the scope and time of a claim."""
    for amounts in account.variants:
        for amount in amounts:
            others = [a for a in amounts if a.ref != amount.ref]
            (derived,) = answers([Question(amount.cover, amount.time, amount.moment)], others, trees, account.over_time())
            refs = sorted({*derived.least_from, *derived.most_from})
            if len(refs) > 1 and account.has_floor and not derived.bounds.is_empty:
                said = reading_text(account.reads[amount.ref].reading, account.property)
                yield f"{amount.ref} says {said}; {and_list(refs)} leave {bounds_words(derived)} for it"


def _shares(account: Account, counts: Account, trees: Mapping[str, Tree]) -> Iterator[str]:
    """What the counts make of a share."""
    from checker.compare.bounds.shares import disproportion

    for share in shares_of(account, counts, trees):
        for amounts in counts.variants:
            proof = disproportion(share, amounts, trees, counts.over_time())
            can_hold = not (proof.part.bounds.is_empty or proof.whole.bounds.is_empty)
            if can_hold and (proof.part.most_from or proof.whole.least_from):
                part_words, whole_words = bounds_words(proof.part), bounds_words(proof.whole)
                yield f"{share.ref}: the part is {part_words}, the whole {whole_words}, so the share is {possible_words(proof)}"
