"""Intervals are sets of numbers: every pair of small ones is asked, number by number, what holds of the two sets."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest

from checker.values.interval import EVERYTHING, Interval, magnitude

if TYPE_CHECKING:
    from collections.abc import Callable

ENDS = (None, 0, 1, 2)
NUMBERS = [Fraction(n, 4) for n in range(-4, 13)]
"""Between any two ends, and beyond them, lie several of these."""
ALL = [
    Interval(low, high, low_open, high_open)
    for low, high, low_open, high_open in product(ENDS, ENDS, (False, True), (False, True))
    if not (low is None and low_open) and not (high is None and high_open)
]
FULL = [each for each in ALL if not each.is_empty]


def numbers(each: Interval) -> frozenset[Fraction]:
    """Worked out without the interval's own methods."""
    return frozenset(
        n
        for n in NUMBERS
        if (each.low is None or each.low < n or (each.low == n and not each.low_open))
        and (each.high is None or n < each.high or (each.high == n and not each.high_open))
    )


def test_an_interval_alone() -> None:
    for each in ALL:
        inside = numbers(each)
        assert each.is_empty is not bool(inside), each
        assert each.is_empty or each.is_point is (len(inside) == 1), each
        assert each.is_empty or [n for n in NUMBERS if each.holds(n)] == sorted(inside), each
        grown = [None if end is None else end + by for end, by in ((each.low, -1), (each.high, 1))]
        assert each.widened(1) == Interval(*grown, each.low_open, each.high_open)


LAWS: dict[str, Callable[[Interval, Interval], object]] = {
    "is below": lambda a, b: a.is_below(b) is (max(numbers(a)) < min(numbers(b)) and a.high is not None and b.low is not None),
    "meets": lambda a, b: a.meets(b) is not numbers(a).isdisjoint(numbers(b)),
    "contains": lambda a, b: a.contains(b) is (numbers(b) <= numbers(a)),
    "intersection": lambda a, b: numbers(a.intersection(b)) == numbers(a) & numbers(b),
    "hull": lambda a, b: numbers(a.hull(b)) == {n for n in NUMBERS if min(numbers(a) | numbers(b)) <= n <= max(numbers(a) | numbers(b))},
    "touches": lambda a, b: a.touches(b) is (not a.meets(b) and (_next_to(a, b) or _next_to(b, a))),
}


def _next_to(a: Interval, b: Interval) -> bool:
    return a.high is not None and a.high == b.low


@pytest.mark.parametrize("law", LAWS)
def test_two_intervals(law: str) -> None:
    assert [(a, b) for a in FULL for b in FULL if not LAWS[law](a, b)] == []


def test_an_intersection_keeps_the_ends_as_they_are() -> None:
    inner = Interval(0, 2, True, True)
    assert inner.intersection(EVERYTHING) == EVERYTHING.intersection(inner) == inner
    assert Interval(0, None).hull(Interval(1, 2, True)) == Interval(0, None)
    assert EVERYTHING.intersection(EVERYTHING) == EVERYTHING


def test_a_magnitude_has_no_sign() -> None:
    assert [magnitude(n) for n in (-2, 0, 2, Fraction(-1, 2))] == [2, 0, 2, Fraction(1, 2)]
