"""Readings in print."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.print import amount_text, number_text
from checker.values.interval import Interval


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval(55, 55), "55"),
        (Interval(138, 168), "138..168"),
        (Interval(100, None, low_open=True), "(100.."),
        (Interval(None, 100), "..100"),
        (Interval(None, 100, high_open=True), "..100)"),
        (Interval(Fraction(31, 2), 17, high_open=True), "15.5..17)"),
        (Interval(Fraction(1, 3), Fraction(1, 3)), "1/3"),
        (Interval(Fraction(-1, 8), 0), "-0.125..0"),
    ],
)
def test_an_interval_is_printed_as_the_report_writes_it(interval: Interval, expected: str) -> None:
    assert amount_text(interval) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (Fraction(0), "0"),
        (Fraction(-7), "-7"),
        (Fraction(1, 20), "0.05"),
        (Fraction(-33, 2), "-16.5"),
        (Fraction(101, 1000), "0.101"),
        (Fraction(3, 40), "0.075"),
        (Fraction(3, 250), "0.012"),
        (Fraction(-22, 7), "-22/7"),
        (Fraction(7, 30), "7/30"),
        (Fraction(1, 10**30), f"0.{'0' * 29}1"),
        (Fraction(1, 10**31), f"1/1{'0' * 31}"),
    ],
)
def test_a_number_is_a_decimal_where_its_digits_end_and_are_not_too_many(number: Fraction, expected: str) -> None:
    assert number_text(number) == expected


@given(st.fractions(max_denominator=10**6))
def test_a_number_reads_back_as_itself(number: Fraction) -> None:
    assert Fraction(number_text(number)) == number
