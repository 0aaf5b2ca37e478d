"""Whether a system of linear inequalities has a solution, decided exactly; and if not, the sum of rows that shows it.

The simplex method of satisfiability solvers (Dutertre and de Moura, "A fast linear-arithmetic solver for DPLL(T)", 2006),
with Bland's rule, so that it ends, over whole numbers and fractions.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.values.interval import Exact

MOST_PIVOTS = 20_000


class TooHard(Exception):
    """More steps than anyone would wait for."""


def refutation(rows: Sequence[tuple[Mapping[int, Exact], Exact]]) -> dict[int, Exact] | None:
    """None where some x >= 0 satisfies every row; else how often each row enters a sum that nothing can satisfy.

    A row `({variable: factor, ...}, constant)` says that `constant + factor * variable + ...` is not below zero.
    Raises TooHard.
    """
    count = max((v for factors, _ in rows for v in factors), default=-1) + 1
    table: dict[int, dict[int, Exact]] = {count + i: dict(factors) for i, (factors, _) in enumerate(rows)}
    constants: dict[int, Exact] = {count + i: constant for i, (_, constant) in enumerate(rows)}
    for _ in range(MOST_PIVOTS):
        low = min((v for v, constant in constants.items() if constant < 0), default=None)
        if low is None:
            return None
        row = table[low]
        entering = min((v for v, factor in row.items() if factor > 0), default=None)
        if entering is None:
            used: dict[int, Exact] = {v: -factor for v, factor in row.items()} | {low: 1}
            return {v - count: times for v, times in sorted(used.items()) if v >= count}
        _pivot(table, constants, low, entering)
    raise TooHard


def _pivot(table: dict[int, dict[int, Exact]], constants: dict[int, Exact], leaving: int, entering: int) -> None:
    """Solve the row of `leaving` for `entering`, and put that into every other row."""
    row, constant = table.pop(leaving), constants.pop(leaving)
    factor = row.pop(entering)
    solved = {v: _ratio(-f, factor) for v, f in row.items()}
    solved[leaving] = _ratio(1, factor)
    start = _ratio(-constant, factor)
    for v, other in table.items():
        times = other.pop(entering, 0)
        if times:
            constants[v] += times * start
            for u, f in solved.items():
                new = other.get(u, 0) + times * f
                if new:
                    other[u] = new
                else:
                    other.pop(u, None)
    table[entering], constants[entering] = solved, start


def _ratio(a: Exact, b: Exact) -> Exact:
    """a / b, a whole number where it is one."""
    if b == 1:
        return a
    if b == -1:
        return -a
    quotient = Fraction(a) / b
    return quotient.numerator if quotient.denominator == 1 else quotient
