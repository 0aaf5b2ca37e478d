"""What nobody reported: the parts of a total that none of the amounts covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.scopes import Cover

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.compare.bounds.amount import Entry
    from checker.compare.scopes import Tree


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
    for value in sorted(tree.masks, key=tree.masks.size_of, reverse=True):
        bits = tree.masks[value]
        if bits & mask == bits and bits:
            named.append(value)
            mask &= ~bits
    position = {value: i for i, value in enumerate(tree.masks)}
    rests = [leaf for i, leaf in enumerate(tree.leaves) if mask >> i & 1]
    return [*sorted(named, key=position.__getitem__), *rests]


def _mask(cover: Cover, dimension: str, tree: Tree) -> int:
    mask = dict(cover.masks).get(dimension)
    return tree.full if mask is None else mask
