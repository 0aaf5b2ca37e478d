"""Finding sets of bounds that cannot all hold: by what travels where that is enough, exactly where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.bounds.forest import forests
from checker.compare.bounds.mark import sources
from checker.compare.bounds.minimal import MOST_DECIDED, exact, is_clear, minimal
from checker.compare.bounds.propagation import is_too_large, propagate
from checker.compare.bounds.sheet import OF_ITSELF
from checker.compare.bounds.shelves import Shelves
from checker.compare.bounds.simplex import TooHard

if TYPE_CHECKING:
    from checker.compare.bounds.forest import Forest
    from checker.compare.bounds.minimal import Proof
    from checker.compare.bounds.sheet import Bound, Sheet

MOST_TRACED = 20_000
"""Work of tracing claims back in one round; what is left is found in the next."""

MOST_PARTS = 600
"""Claims that may stand in one sum."""


class Search(NamedTuple):
    proofs: list[Proof]
    """Disjoint in their amounts, each of them minimal."""
    undecided: frozenset[int]
    """Amounts of which it is not known whether there is more to find."""


def search(sheet: Sheet) -> Search:
    """Every contradiction that is left when the amounts of the earlier ones are set aside."""
    families, is_whole = forests(b.box for b in sheet.bounds)
    is_nested = is_whole and len(families) == 1
    if not is_nested:
        return _search(sheet, families, is_nested=False)
    proofs: list[Proof] = []
    undecided: frozenset[int] = frozenset()
    for tree in _trees(sheet, families[0]):
        whole = {(b.owner, b.is_least): b for b in tree.bounds}
        found = _search(tree.compact(), [families[0].among(b.box for b in tree.bounds)], is_nested=True)
        proofs.extend({whole[b.owner, b.is_least]: times for b, times in proof.items()} for proof in found.proofs)
        undecided |= found.undecided
    return Search(proofs, undecided)


def _trees(sheet: Sheet, forest: Forest) -> list[Sheet]:
    """The sheet by the trees of its forest, which have nothing to do with each other."""
    roots: list[int] = []
    for node, parent in enumerate(forest.parents):
        roots.append(node if parent < 0 else roots[parent])
    found: dict[int, list[Bound]] = {}
    for b in sheet.bounds:
        found.setdefault(roots[forest.nodes[b.box]], []).append(b)
    return [sheet._replace(bounds=tuple(bounds)) for bounds in found.values()]


def _search(sheet: Sheet, families: list[Forest], *, is_nested: bool) -> Search:
    proofs: list[Proof] = []
    if any(is_too_large(sheet, forest) for forest in families):
        return Search([], frozenset(b.owner for b in sheet.bounds) - {OF_ITSELF})
    while True:
        found = _travelled(sheet, families)
        undecided: frozenset[int] = frozenset()
        if not found:
            found, undecided = _decided(sheet, families, is_nested=is_nested)
        if not found:
            return Search(proofs, undecided)
        proofs.extend(found)
        spent = {b.owner for proof in found for b in proof}
        sheet = sheet.of(frozenset(b.owner for b in sheet.bounds) - spent)


def _travelled(sheet: Sheet, families: list[Forest]) -> list[Proof]:
    """What is found by letting bounds travel: disjoint proofs, those of the fewest amounts first."""
    candidates: dict[tuple[int, ...], frozenset[int]] = {}
    work = 0
    for forest in families:
        for low, high in propagate(sheet, forest).contradictions():
            if work > MOST_TRACED:
                break
            owners = frozenset(sheet.bounds[i].owner for i in sources(low, high)) - {OF_ITSELF}
            candidates.setdefault((len(owners), *sorted(owners)), owners)
            work += len(owners) + len(owners) ** 2 // 100
    taken: set[int] = set()
    proofs: list[Proof] = []
    bounds: dict[int, list[Bound]] = {}
    for b in sheet.bounds:
        bounds.setdefault(b.owner, []).append(b)
    for _, owners in sorted(candidates.items()):
        if taken.isdisjoint(owners) and len(owners) <= MOST_PARTS:
            some = tuple(b for owner in sorted({OF_ITSELF, *owners}) for b in bounds.get(owner, ()))
            whole = {(b.owner, b.is_least): b for b in some}
            proof = minimal(sheet._replace(bounds=some).compact(), owners, families)
            proofs.append({whole[b.owner, b.is_least]: times for b, times in proof.items()})
            taken.update(b.owner for b in proofs[-1] if b.owner != OF_ITSELF)
    return proofs


def _decided(sheet: Sheet, families: list[Forest], *, is_nested: bool) -> tuple[list[Proof], frozenset[int]]:
    """What only the exact method finds, in each cluster of boxes that meet; and the amounts of clusters too large for it."""
    if is_nested and is_clear(sheet, families[0]):
        return [], frozenset()
    proofs: list[Proof] = []
    undecided: set[int] = set()
    for cluster in [sheet] if is_nested else _clusters(sheet):
        if is_nested and is_clear(cluster, families[0].among(b.box for b in cluster.bounds)):
            continue
        owners = frozenset(b.owner for b in cluster.bounds)
        try:
            proof = exact(cluster) if len(cluster.bounds) <= MOST_DECIDED else None
        except TooHard:
            proof = None
            undecided |= owners - {OF_ITSELF}
        if proof is not None:
            proofs.append(minimal(cluster, frozenset(b.owner for b in proof) - {OF_ITSELF}, families))
        elif len(cluster.bounds) > MOST_DECIDED:
            undecided |= owners - {OF_ITSELF}
    return proofs, frozenset(undecided)


def _clusters(sheet: Sheet) -> list[Sheet]:
    """The sheet in parts whose boxes do not meet those of another part."""
    distinct = {box: number for number, box in enumerate(dict.fromkeys(b.box for b in sheet.bounds))}
    groups: dict[int, list[int]] = {}
    """The boxes of each cluster, by number; it is known by one of them."""
    group_of: list[int] = []
    shelves = Shelves()
    for box, number in distinct.items():
        group_of.append(number)
        groups[number] = [number]
        for other in shelves.meeting(box):
            if group_of[other] != group_of[number]:
                _join(groups, group_of, group_of[other], group_of[number])
            if len(groups) == 1:
                break
        shelves.put(number, box)
    bounds: dict[int, list[Bound]] = {group: [] for group in sorted(groups, key=lambda group: max(groups[group]))}
    for b in sheet.bounds:
        bounds[group_of[distinct[b.box]]].append(b)
    return [sheet._replace(bounds=tuple(some)) for some in bounds.values()]


def _join(groups: dict[int, list[int]], group_of: list[int], one: int, other: int) -> None:
    """The smaller of two groups goes into the larger, so that no box changes its group more than log n times."""
    small, large = sorted((one, other), key=lambda group: len(groups[group]))
    for number in groups[small]:
        group_of[number] = large
    groups[large] += groups.pop(small)
