"""Contradictions as a bookkeeper would write them down: parts, sum, total, and what nobody reported."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.compare.bounds.amount import Amount, Contradiction, Entry, Outcome
from checker.compare.bounds.layout import sheets
from checker.compare.bounds.missing import unreported
from checker.compare.bounds.quiet import is_quiet
from checker.compare.bounds.search import search
from checker.compare.bounds.sheet import OF_ITSELF

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from checker.compare.bounds.minimal import Proof
    from checker.compare.bounds.sheet import Bound, Box, Sheet
    from checker.compare.scopes import Tree
    from checker.model.vocabulary import OverTime
    from checker.values.interval import Exact


def contradictions(
    amounts: Iterable[Amount],
    trees: Mapping[str, Tree],
    over_time: OverTime,
    *,
    has_floor: bool = True,
    whole: Exact | None = None,
    excluded: Collection[str] = (),
) -> Outcome:
    """The amounts of one property of one subject that cannot all hold, in minimal sets; the order of the input does not matter.

    `has_floor`: nothing is below zero (always so of a count that grows). `excluded`: amounts that are in conflict already;
    no sum is taken over them. `whole`: what all of it amounts to at any time (shares of one whole: 100).
    """
    kept = [a for a in amounts if a.ref not in excluded]
    if whole is None and is_quiet(kept, over_time):
        return Outcome((), tuple(sorted(excluded)))
    kept.sort(key=lambda a: a.ref)
    found: list[Contradiction] = []
    undecided = 0
    for sheet in sheets(kept, trees, over_time, has_floor=has_floor, whole=whole) if kept else ():
        result = search(sheet)
        places = _by_place(sheet) if result.proofs else {}
        found.extend(tell(proof, places, sheet.scale, kept, trees) for proof in result.proofs)
        undecided += len(result.undecided)
    spent = {r for c in found for r in c.refs}
    return Outcome(tuple(sorted(found, key=lambda c: c.refs)), tuple(sorted({*excluded, *spent})), undecided)


Places = dict[tuple["Box", int, bool], list["Bound"]]


def _by_place(sheet: Sheet) -> Places:
    """Bounds of one box, column and side."""
    places: Places = {}
    for b in sheet.bounds:
        places.setdefault((b.box, b.column, b.is_least), []).append(b)
    return places


def tell(proof: Proof, places: Places, scale: int, amounts: Sequence[Amount], trees: Mapping[str, Tree]) -> Contradiction:
    """The proof in the words of the amounts."""
    ordered = sorted(proof, key=lambda b: (b.owner, b.is_least))
    entries = {b: _entry(b, proof[b], places[b.box, b.column, b.is_least], scale, amounts) for b in ordered}
    least = tuple(entry for b, entry in entries.items() if b.is_least)
    most = tuple(entry for b, entry in entries.items() if not b.is_least)
    refs = tuple(sorted({amounts[b.owner].ref for b in proof if b.owner != OF_ITSELF}))
    return Contradiction(refs, least, most, unreported(least, most, trees))


def _entry(bound: Bound, times: Exact, others: Sequence[Bound], scale: int, amounts: Sequence[Amount]) -> Entry:
    """`others` are the bounds of the same box, column and side."""
    if bound.owner == OF_ITSELF:
        return Entry(None, Fraction(bound.value, scale), False, times)
    amount = amounts[bound.owner]
    end, is_open = (amount.must.low, amount.must.low_open) if bound.is_least else (amount.must.high, amount.must.high_open)
    assert end is not None
    stricter = (b for b in others if (b.value >= bound.value if bound.is_least else b.value <= bound.value))
    also = sorted({amounts[b.owner].ref for b in stricter if b.owner not in (bound.owner, OF_ITSELF)})
    return Entry(amount, end, is_open, times, tuple(also))
