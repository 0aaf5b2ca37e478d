"""A lower and an upper bound of one value: `more than 1,000 but fewer than 2,000`, `at least 100 and at most 200`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.hedging import Hedge

if TYPE_CHECKING:
    from checker.values.hedges.table import Table
    from checker.values.quantity import Quantity
    from checker.values.statement import Statement
    from checker.values.tokens import Tokens

_FLOORS = (Hedge.OVER, Hedge.JUST_OVER, Hedge.AT_LEAST)
_CEILINGS = (Hedge.UNDER, Hedge.UP_TO, Hedge.NEARLY)


def with_both_bounds(tokens: Tokens, statements: list[Statement], table: Table, *, scanning: bool) -> list[Statement]:
    """The statements with each such pair made into one; `scanning` keeps the two bounds as further readings."""
    found: list[Statement] = []
    for statement in statements:
        both = _joined(tokens, found[-1], statement, table) if found else None
        if both is None:
            found.append(statement)
            continue
        first = found.pop()
        quantities = (both, *first.quantities, *statement.quantities) if scanning else (both,)
        found.append(first._replace(quantities=quantities, is_explicit=first.is_explicit or statement.is_explicit, end=statement.end))
    return found


def _joined(tokens: Tokens, first: Statement, second: Statement, table: Table) -> Quantity | None:
    """The one value between two bounds that a mere "and" or "but" joins; None where they are two values."""
    if second.start != first.end + 1 or not (len(first.quantities) == len(second.quantities) == 1):
        return None
    if tokens.word[first.end] not in table.conjunction and tokens.word[first.end] not in table.contrast:
        return None
    low, high = first.quantities[0], second.quantities[0]
    if low.hedge not in _FLOORS or high.hedge not in _CEILINGS or (low.unit and high.unit and low.unit != high.unit):
        return None
    must = low.must.intersection(high.must)
    if must.is_empty:
        return None
    unit = low.unit or high.unit
    plain = low._replace(must=must, likely=must, hedge=Hedge.RANGE, end=high.end, unit=unit, has_trailing_zeros=False)
    return plain._replace(figure=None, place=None, written_place=None, numeral=None)
