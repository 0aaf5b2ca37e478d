"""What amounts mean, from first principles, for an SMT solver to judge: independent of the code under test.

The world is a number for each leaf at each moment, never below zero unless that is asked for. Every amount has its own moment
somewhere in its time (amounts of one named moment share it); of a growing count no leaf is ever lower at a later moment. A
flow is a number for each leaf on each day, and an amount the sum of the days of its window.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import z3

from checker.model.vocabulary import OverTime

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.compare.bounds import Amount

Leaf = tuple[str, ...]


class World:
    """A solver in which each amount can be switched on by its reference."""

    def __init__(
        self, amounts: Sequence[Amount], leaves: dict[str, frozenset[Leaf]], over_time: OverTime, *, has_floor: bool = True
    ) -> None:
        self.has_floor = has_floor
        self.solver = z3.Solver()
        self.leaves = leaves
        self.all_leaves = sorted(set().union(*leaves.values()))
        if over_time is OverTime.FLOW:
            self._flows(amounts)
        else:
            self._stands(amounts, over_time)

    def can_hold(self, refs: Iterable[str]) -> bool:
        answer = self.solver.check(*(z3.Bool(r) for r in refs))
        assert answer != z3.unknown
        return bool(answer == z3.sat)

    def _claim(self, amount: Amount, value: z3.ArithRef) -> None:
        must, holds = amount.must, z3.Bool(amount.ref)
        if must.low is not None:
            low = z3.Q(*must.low.as_integer_ratio())
            self.solver.add(z3.Implies(holds, value > low if must.low_open else value >= low))
        if must.high is not None:
            high = z3.Q(*must.high.as_integer_ratio())
            self.solver.add(z3.Implies(holds, value < high if must.high_open else value <= high))

    def _stands(self, amounts: Sequence[Amount], over_time: OverTime) -> None:
        moments: dict[str, tuple[z3.ArithRef, dict[Leaf, z3.ArithRef]]] = {}
        for amount in amounts:
            name = self._moment_of(amount, over_time)
            if name not in moments:
                moments[name] = z3.Real(f"time of {name}"), {leaf: z3.Real(f"{leaf} at {name}") for leaf in self.all_leaves}
                if self.has_floor:
                    self.solver.add(*(v >= 0 for v in moments[name][1].values()))
            time, values = moments[name]
            if amount.time.low is not None:
                self.solver.add(z3.Implies(z3.Bool(amount.ref), time >= amount.time.low))
            if amount.time.high is not None:
                self.solver.add(z3.Implies(z3.Bool(amount.ref), time <= amount.time.high))
            self._claim(amount, z3.Sum([values[leaf] for leaf in sorted(self.leaves[amount.ref])]))
        if over_time is OverTime.CUMULATIVE:
            for (t, a), (u, b) in combinations(moments.values(), 2):
                self.solver.add(z3.Implies(t <= u, z3.And([a[x] <= b[x] for x in self.all_leaves])))
                self.solver.add(z3.Implies(u <= t, z3.And([b[x] <= a[x] for x in self.all_leaves])))

    @staticmethod
    def _moment_of(amount: Amount, over_time: OverTime) -> str:
        if over_time is OverTime.CONSTANT:
            return "always"
        if over_time is OverTime.LEVEL:
            return amount.moment or f"{amount.time.low}..{amount.time.high}"
        return amount.moment or amount.ref

    def _flows(self, amounts: Sequence[Amount]) -> None:
        days = sorted({d for a in amounts for d in range(int(a.time.low or 0), int(a.time.high or 0) + 1)})
        values = {(leaf, day): z3.Real(f"{leaf} on {day}") for leaf in self.all_leaves for day in days}
        if self.has_floor:
            self.solver.add(*(v >= 0 for v in values.values()))
        for a in amounts:
            window = range(int(a.time.low or 0), int(a.time.high or 0) + 1)
            self._claim(a, z3.Sum([values[leaf, day] for leaf in sorted(self.leaves[a.ref]) for day in window]))
