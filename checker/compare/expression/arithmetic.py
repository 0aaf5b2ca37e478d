"""Sums, products and comparisons of intervals: all values that a result can have, and answers in yes, no and maybe."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.interval import EVERYTHING, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.values.interval import Exact

End = tuple[int, "Exact", bool]
"""(0, n, is open) is n."""
BELOW: End = (-1, -1, False)
ABOVE: End = (1, 1, False)
"""Without bound; what stands for it has its sign."""


def add(a: Interval, b: Interval) -> Interval:
    return _around([_sum(x, y) for x, y in zip(_ends(a), _ends(b), strict=True)])


def negative(a: Interval) -> Interval:
    return Interval(None if a.high is None else -a.high, None if a.low is None else -a.low, a.high_open, a.low_open)


def multiply(a: Interval, b: Interval) -> Interval:
    return _around([_product(x, y) for x in _ends(a) for y in _ends(b)])


def divide(a: Interval, b: Interval) -> Interval:
    """Anything, where the divisor may be zero."""
    if b.low is not None and (b.low > 0 or (b.low == 0 and b.low_open)):
        smallest = Fraction(0) if b.high is None else 1 / Fraction(b.high)
        largest = None if b.low == 0 else 1 / Fraction(b.low)
        return multiply(a, Interval(smallest, largest, b.high is None or b.high_open, b.low_open))
    if b.high is not None and (b.high < 0 or (b.high == 0 and b.high_open)):
        return divide(negative(a), negative(b))
    return EVERYTHING


def magnitude(a: Interval) -> Interval:
    if a.low is not None and a.low >= 0:
        return a
    if a.high is not None and a.high <= 0:
        return negative(a)
    high, high_open = _larger(a, negative(a))
    return Interval(0, high, high_open=high_open)


def least(values: Iterable[Interval]) -> Interval:
    return negative(greatest(negative(v) for v in values))


def greatest(values: Iterable[Interval]) -> Interval:
    first, *others = values
    for other in others:
        low, low_open = _larger_low(first, other)
        high, high_open = _larger(first, other)
        first = Interval(low, high, low_open, high_open)
    return first


def compare(sign: str, a: Interval, b: Interval) -> bool | None:
    """True or False where it is so for every value that the two can have, else None."""
    if sign in (">", ">="):
        return compare(sign.replace(">", "<"), b, a)
    if sign == "!=":
        return not_(compare("==", a, b))
    if sign == "==":
        if not a.meets(b):
            return False
        return True if a.is_point and b.is_point else None
    if sign == "<":
        return True if a.is_below(b) else (False if _is_not_above(b, a) else None)
    return True if _is_not_above(a, b) else (False if b.is_below(a) else None)


def not_(answer: bool | None) -> bool | None:
    return None if answer is None else not answer


def _is_not_above(a: Interval, b: Interval) -> bool:
    """No value of a is more than any of b."""
    return a.high is not None and b.low is not None and a.high <= b.low


def _larger(a: Interval, b: Interval) -> tuple[Exact | None, bool]:
    """The higher of two upper ends."""
    if a.high is None or b.high is None:
        return None, False
    high, is_meant = max((a.high, not a.high_open), (b.high, not b.high_open))
    return high, not is_meant


def _larger_low(a: Interval, b: Interval) -> tuple[Exact | None, bool]:
    """The higher of two lower ends."""
    if a.low is None or b.low is None:
        return (b.low, b.low_open) if a.low is None else (a.low, a.low_open)
    return max((a.low, a.low_open), (b.low, b.low_open))


def _ends(a: Interval) -> tuple[End, End]:
    return BELOW if a.low is None else (0, a.low, a.low_open), ABOVE if a.high is None else (0, a.high, a.high_open)


def _sum(a: End, b: End) -> End:
    """Of two lower or two upper ends."""
    if a[0] or b[0]:
        return a if a[0] else b
    return 0, a[1] + b[1], a[2] or b[2]


def _product(a: End, b: End) -> End:
    """Of two ends; nothing times whatever is nothing, and meant if the nothing is."""
    product = a[1] * b[1]
    if a[0] or b[0]:
        if product > 0:
            return ABOVE
        if product < 0:
            return BELOW
    if product:
        return 0, product, a[2] or b[2]
    return 0, 0, not any(end[1] == 0 and not end[2] for end in (a, b))


def _around(ends: list[End]) -> Interval:
    low = min(ends)
    high = max(ends, key=lambda e: (e[0], e[1], not e[2]))
    return Interval(low[1] if low[0] == 0 else None, high[1] if high[0] == 0 else None, low[2], high[2])
