"""Sets of bounds that cannot all hold, cut down until none can be left out."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from math import gcd, lcm
from typing import TYPE_CHECKING

from checker.compare.bounds.linear import decide
from checker.compare.bounds.mark import sources
from checker.compare.bounds.propagation import propagate
from checker.compare.bounds.simplex import TooHard
from checker.compare.bounds.witness import is_possible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.compare.bounds.forest import Forest
    from checker.compare.bounds.sheet import Bound, Sheet
    from checker.values.interval import Exact

MOST_DECIDED = 80
"""Bounds that are put to the exact method at once; larger systems rest on what travels."""
MOST_TRIED = 100
"""Bounds that are put to it again and again, each time without one of the amounts: of more, those stay that what travels cannot spare."""
Proof = dict["Bound", "Exact"]
"""Bounds that cannot all hold: how often each enters the sum that shows it."""


def minimal(sheet: Sheet, owners: frozenset[int], families: list[Forest]) -> Proof:
    """The proof over a set of amounts that cannot all hold, without those that are not needed; of several such sets the first as sorted."""
    proof = contradiction(sheet.of(owners), families)
    assert proof is not None
    for owner in sorted(owners, reverse=True):
        left = {b.owner for b in proof}
        if owner in left:
            proof = contradiction(sheet.of(frozenset(left - {owner})), families, MOST_TRIED) or proof
    return _plainest(proof, sheet)


def _plainest(proof: Proof, sheet: Sheet) -> Proof:
    """The same contradiction with the smallest whole numbers; what travelled several times around was counted several times."""
    if len(proof) <= MOST_DECIDED:
        with suppress(TooHard):
            proof = exact(sheet.of(frozenset(b.owner for b in proof))) or proof
    factor = lcm(*(Fraction(t).denominator for t in proof.values()))
    whole = {b: int(t * factor) for b, t in proof.items()}
    common = gcd(*whole.values())
    return {b: t // common for b, t in whole.items()}


def contradiction(sheet: Sheet, families: Iterable[Forest], most: int | None = None) -> Proof | None:
    """A proof that the bounds of a sheet cannot all hold, None where they can or where it would take too long to tell.

    Of more than `most` bounds it would, where what travels does not tell.
    """
    boxes = [b.box for b in sheet.bounds]
    nested = [f.among(boxes) for f in families]
    for forest in nested:
        crossing = next(propagate(sheet, forest).contradictions(), None)
        if crossing is not None:
            return {sheet.bounds[i]: times for i, times in sources(*crossing).items()}
    if (len(nested) == 1 and is_clear(sheet, nested[0])) or (most is not None and len(sheet.bounds) > most):
        return None
    try:
        return exact(sheet)
    except TooHard:
        return None


def exact(sheet: Sheet) -> Proof | None:
    found = decide(sheet)
    if found is None:
        return None
    return {sheet.bounds[i]: times for i, times in found.items()}


def is_clear(sheet: Sheet, forest: Forest) -> bool:
    """Surely free of contradiction: what travels is all there is at one time, and elsewhere values are found that keep every bound."""
    grid = propagate(sheet, forest)
    if next(grid.contradictions(), None) is not None:
        return False
    return (grid.is_settled and len(sheet.before) == 1) or (sheet.has_floor and is_possible(grid, sheet.before, forest))
