"""Finding sets of bounds that cannot all hold, and cutting them down until none can be left out."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from math import gcd, lcm
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.bounds.forest import forests, meets
from checker.compare.bounds.linear import decide
from checker.compare.bounds.mark import sources
from checker.compare.bounds.propagation import propagate
from checker.compare.bounds.sheet import OF_ITSELF
from checker.compare.bounds.simplex import TooHard
from checker.compare.bounds.witness import is_possible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.compare.bounds.forest import Forest
    from checker.compare.bounds.sheet import Bound, Box, Sheet
    from checker.values.interval import Exact

MOST_DECIDED = 80
"""Bounds that are put to the exact method at once; larger systems rest on what travels."""
MOST_TRACED = 20_000
"""Claims that are traced back in one round; what is left is found in the next."""

Proof = dict["Bound", "Exact"]
"""Bounds that cannot all hold: how often each enters the sum that shows it."""


class Search(NamedTuple):
    proofs: list[Proof]
    """Disjoint in their amounts, each of them minimal."""
    undecided: frozenset[int]
    """Amounts of which it is not known whether there is more to find."""


def search(sheet: Sheet) -> Search:
    """Every contradiction that is left when the amounts of the earlier ones are set aside."""
    proofs: list[Proof] = []
    families, is_whole = forests(b.box for b in sheet.bounds)
    while True:
        found = _travelled(sheet, families)
        undecided: frozenset[int] = frozenset()
        if not found:
            found, undecided = _decided(sheet, families, is_nested=is_whole and len(families) == 1)
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
            work += len(owners)
    taken: set[int] = set()
    proofs: list[Proof] = []
    for _, owners in sorted(candidates.items()):
        if taken.isdisjoint(owners):
            proofs.append(minimal(sheet, owners, families))
            taken.update(b.owner for b in proofs[-1] if b.owner != OF_ITSELF)
    return proofs


def _decided(sheet: Sheet, families: list[Forest], *, is_nested: bool) -> tuple[list[Proof], frozenset[int]]:
    """What only the exact method finds, in each cluster of boxes that meet; and the amounts of clusters too large for it."""
    if is_nested and _is_clear(sheet, families[0]):
        return [], frozenset()
    proofs: list[Proof] = []
    undecided: set[int] = set()
    for cluster in _clusters(sheet):
        if is_nested and _is_clear(cluster, families[0].among(b.box for b in cluster.bounds)):
            continue
        owners = frozenset(b.owner for b in cluster.bounds)
        try:
            proof = _exact(cluster) if len(cluster.bounds) <= MOST_DECIDED else None
        except TooHard:
            proof = None
            undecided |= owners
        if proof is not None:
            proofs.append(minimal(cluster, frozenset(b.owner for b in proof) - {OF_ITSELF}, families))
        elif len(cluster.bounds) > MOST_DECIDED:
            undecided |= owners
    return proofs, frozenset(undecided)


def _is_clear(sheet: Sheet, forest: Forest) -> bool:
    """Surely free of contradiction: what travels is all there is at one time, and elsewhere values are found that keep every bound."""
    grid = propagate(sheet, forest)
    if next(grid.contradictions(), None) is not None:
        return False
    return (grid.is_settled and len(sheet.before) == 1) or (sheet.has_floor and is_possible(grid, sheet.before, forest))


def minimal(sheet: Sheet, owners: frozenset[int], families: list[Forest]) -> Proof:
    """The proof over a set of amounts that cannot all hold, without those that are not needed; of several such sets the first as sorted."""
    proof = contradiction(sheet.of(owners), families)
    assert proof is not None
    for owner in sorted(owners, reverse=True):
        left = {b.owner for b in proof}
        if owner in left:
            proof = contradiction(sheet.of(frozenset(left - {owner})), families) or proof
    return _plainest(proof, sheet)


def _plainest(proof: Proof, sheet: Sheet) -> Proof:
    """The same contradiction with the smallest whole numbers; what travelled several times around was counted several times."""
    if len(proof) <= MOST_DECIDED:
        with suppress(TooHard):
            proof = _exact(sheet.of(frozenset(b.owner for b in proof))) or proof
    factor = lcm(*(Fraction(t).denominator for t in proof.values()))
    whole = {b: int(t * factor) for b, t in proof.items()}
    common = gcd(*whole.values())
    return {b: t // common for b, t in whole.items()}


def contradiction(sheet: Sheet, families: Iterable[Forest]) -> Proof | None:
    """A proof that the bounds of a sheet cannot all hold, None where they can or where it would take too long to tell."""
    boxes = [b.box for b in sheet.bounds]
    nested = [f.among(boxes) for f in families]
    for forest in nested:
        crossing = next(propagate(sheet, forest).contradictions(), None)
        if crossing is not None:
            return {sheet.bounds[i]: times for i, times in sources(*crossing).items()}
    if len(nested) == 1 and _is_clear(sheet, nested[0]):
        return None
    try:
        return _exact(sheet)
    except TooHard:
        return None


def _exact(sheet: Sheet) -> Proof | None:
    found = decide(sheet)
    if found is None:
        return None
    return {sheet.bounds[i]: times for i, times in found.items()}


def _clusters(sheet: Sheet) -> list[Sheet]:
    """The sheet in parts whose boxes do not meet those of another part."""
    distinct: Mapping[Box, None] = dict.fromkeys(b.box for b in sheet.bounds)
    groups: list[tuple[list[Box], set[int]]] = []
    for box in distinct:
        near = [g for g in groups if any(meets(box, other) for other in g[0])]
        groups = [g for g in groups if g not in near]
        groups.append(([box, *(b for g in near for b in g[0])], set()))
    place = {box: i for i, (boxes, _) in enumerate(groups) for box in boxes}
    for b in sheet.bounds:
        groups[place[b.box]][1].add(b.owner)
    return [sheet.of(frozenset(owners)) for _, owners in groups if owners]
