"""What is calculated of intervals is all that their values can give, and nothing more: asked of a few values near every end."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest

from checker.compare.expression.arithmetic import add, compare, divide, greatest, least, magnitude, multiply, negative
from checker.values.interval import EVERYTHING, Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from checker.values.interval import Exact

NEAR = Fraction(1, 10**12)
FAR = 10**6
"""An end that does not belong to an interval has a value so near; one without a bound has one so far away."""

LOWS = [(None, False), *product((-2, 0, Fraction(1, 2)), (False, True))]
HIGHS = [(None, False), *product((-1, 0, 1), (False, True))]
INTERVALS = [
    Interval(low, high, left, right) for (low, left), (high, right) in product(LOWS, HIGHS) if low is None or high is None or low < high
]
INTERVALS += [Interval.point(number) for number in (-2, 0, 2)]


BETWEEN = tuple(Fraction(number, 4) for number in range(-8, 9))
"""Numbers of which any two of the intervals that meet have one in common."""


def values(of: Interval, between: tuple[Exact, ...]) -> list[Exact]:
    """Some of its values: those at its ends, and those in between."""
    low = -FAR if of.low is None else of.low + NEAR * of.low_open
    high = FAR if of.high is None else of.high - NEAR * of.high_open
    return [low, high, *(number for number in between if low < number < high)]


VALUES = {each: values(each, (0, 1)) for each in INTERVALS}
"""A result is greatest or least at an end, or at nothing."""


def around(results: Iterable[Exact]) -> Interval:
    """The interval that has such values."""
    every = list(results)
    (low, left), (high, right) = (end(one) for one in (min(every), max(every)))
    return Interval(low, high, left, right)


def end(value: Exact) -> tuple[Exact | None, bool]:
    """The end that a value near it tells of, and whether it is open."""
    if abs(value) > FAR / 10:
        return None, False
    exact = Fraction(value).limit_denominator(8)
    return exact, exact != value


@pytest.mark.parametrize(
    ("calculated", "plainly"),
    [
        (add, lambda x, y: x + y),
        (multiply, lambda x, y: x * y),
        (lambda a, b: greatest([a, b]), max),
        (lambda a, b: least([a, b]), min),
        (lambda a, b: greatest([a, a, b]), max),
        (lambda a, b: least([b, a, a]), min),
    ],
    ids=["sum", "product", "greatest", "least", "greatest of three", "least of three"],
)
def test_a_result_is_all_that_two_values_can_give(
    calculated: Callable[[Interval, Interval], Interval], plainly: Callable[[Exact, Exact], Exact]
) -> None:
    for a, b in product(INTERVALS, repeat=2):
        assert calculated(a, b) == around(plainly(x, y) for x in VALUES[a] for y in VALUES[b]), (a, b)


def test_a_quotient_is_all_that_two_values_can_give_where_the_divisor_is_never_nothing() -> None:
    for a, b in product(INTERVALS, repeat=2):
        is_sure = not b.holds(0)
        wanted = around(Fraction(x) / y for x in VALUES[a] for y in VALUES[b]) if is_sure else EVERYTHING
        assert divide(a, b) == wanted, (a, b)


def test_a_sign_is_turned_or_taken_off() -> None:
    for a in INTERVALS:
        assert negative(a) == around(-x for x in VALUES[a]), a
        assert magnitude(a) == around(abs(x) for x in VALUES[a]), a


@pytest.mark.parametrize("sign", ["<", "<=", ">", ">=", "==", "!="])
def test_a_comparison_is_sure_where_it_is_so_of_all_values_or_of_none(sign: str) -> None:
    asked = {"<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__", "==": "__eq__", "!=": "__ne__"}[sign]
    every = {each: values(each, BETWEEN) for each in INTERVALS}
    for a, b in product(INTERVALS, repeat=2):
        answers = {getattr(Fraction(x), asked)(y) for x in every[a] for y in every[b]}
        assert compare(sign, a, b) is (answers.pop() if len(answers) == 1 else None), (a, b)
