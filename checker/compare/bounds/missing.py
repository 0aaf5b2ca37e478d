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
    named: list[tuple[int, str]] = []
    rests: list[str] = []
    bits = f"{mask:b}"[::-1]
    at = bits.find("1")
    while at >= 0:
        end = bits.find("0", at)
        found = tree.masks.largest_from(at, end if end >= 0 else len(bits))
        if found is None:
            rests.append(tree.leaves[at])
            at = bits.find("1", at + 1)
        else:
            behind, place, name = found
            named.append((place, name))
            at = bits.find("1", behind)
    return [*(name for _, name in sorted(named)), *rests]


def _mask(cover: Cover, dimension: str, tree: Tree) -> int:
    mask = dict(cover.masks).get(dimension)
    return tree.full if mask is None else mask
