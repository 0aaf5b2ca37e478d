"""Contradictions as a bookkeeper would write them down: parts, sum, total, and what nobody reported."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.compare.bounds.amount import Amount, Contradiction, Entry, Outcome
from checker.compare.bounds.search import search
from checker.compare.bounds.sheet import OF_ITSELF, sheets
from checker.compare.scopes import Cover

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from checker.compare.bounds.search import Proof
    from checker.compare.bounds.sheet import Bound, Sheet
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
    kept = sorted((a for a in amounts if a.ref not in excluded), key=lambda a: a.ref)
    found: list[Contradiction] = []
    undecided = 0
    for sheet in sheets(kept, trees, over_time, has_floor=has_floor, whole=whole) if kept else ():
        result = search(sheet)
        found.extend(tell(proof, sheet, kept, trees) for proof in result.proofs)
        undecided += len(result.undecided)
    spent = {r for c in found for r in c.refs}
    return Outcome(tuple(sorted(found, key=lambda c: c.refs)), tuple(sorted({*excluded, *spent})), undecided)


def tell(proof: Proof, sheet: Sheet, amounts: Sequence[Amount], trees: Mapping[str, Tree]) -> Contradiction:
    """The proof in the words of the amounts."""
    ordered = sorted(proof, key=lambda b: (b.owner, b.is_least))
    least = tuple(_entry(b, proof[b], sheet, amounts) for b in ordered if b.is_least)
    most = tuple(_entry(b, proof[b], sheet, amounts) for b in ordered if not b.is_least)
    refs = tuple(sorted({amounts[b.owner].ref for b in proof if b.owner != OF_ITSELF}))
    return Contradiction(refs, least, most, unreported(least, most, trees))


def _entry(bound: Bound, times: Exact, sheet: Sheet, amounts: Sequence[Amount]) -> Entry:
    if bound.owner == OF_ITSELF:
        return Entry(None, Fraction(bound.value, sheet.scale), False, times)
    amount = amounts[bound.owner]
    end, is_open = (amount.must.low, amount.must.low_open) if bound.is_least else (amount.must.high, amount.must.high_open)
    assert end is not None
    also = sorted({amounts[b.owner].ref for b in sheet.bounds if b.owner not in (bound.owner, OF_ITSELF) and _would_do(b, bound)})
    return Entry(amount, end, is_open, times, tuple(also))


def _would_do(other: Bound, bound: Bound) -> bool:
    """It says as much of the same box at the same time."""
    if (other.box, other.column, other.is_least) != (bound.box, bound.column, bound.is_least):
        return False
    return other.value >= bound.value if bound.is_least else other.value <= bound.value


def unreported(least: Sequence[Entry], most: Sequence[Entry], trees: Mapping[str, Tree]) -> tuple[tuple[str, str], ...]:
    """The values of a dimension that belong to the total (the one entry of its side) and to none of its parts."""
    one, many = (least, most) if len(least) == 1 else (most, least)
    if len(one) != 1 or not many:
        return ()
    whole = one[0].amount.cover if one[0].amount else Cover(())
    parts = [e.amount.cover for e in many if e.amount is not None]
    split = sorted({d for part in parts for d, mask in part.masks if mask != dict(whole.masks).get(d, trees[d].full)})
    if len(split) != 1:
        return ()
    tree = trees[split[0]]
    left = _mask(whole, split[0], tree)
    for part in parts:
        left &= ~_mask(part, split[0], tree)
    return tuple((split[0], name) for name in names_of(left, tree))


def names_of(mask: int, tree: Tree) -> list[str]:
    """The largest values that make up a set of leaves, in the order of the tree; rests that have no name come last."""
    named: list[str] = []
    for value, bits in sorted(tree.masks.items(), key=lambda item: -item[1].bit_count()):
        if bits & mask == bits and bits:
            named.append(value)
            mask &= ~bits
    position = {value: i for i, value in enumerate(tree.masks)}
    rests = [leaf for i, leaf in enumerate(tree.leaves) if mask >> i & 1]
    return [*sorted(named, key=position.__getitem__), *rests]


def _mask(cover: Cover, dimension: str, tree: Tree) -> int:
    mask = dict(cover.masks).get(dimension)
    return tree.full if mask is None else mask
