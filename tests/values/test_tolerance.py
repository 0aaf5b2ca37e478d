"""The small quantities of a vocabulary."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.values.measure import Tolerance
from checker.values.quantity import read_percent, read_range, read_tolerance
from checker.values.unreadable import Unreadable
from tests.values.quantities import interval, measure


def test_a_percentage_is_a_share() -> None:
    assert read_percent("5%") == read_percent("5 percent") == Fraction(1, 20)
    assert read_percent("2.5 %") == Fraction(1, 40)


@pytest.mark.parametrize("text", ["5", "five", "-5%", "about 5..6%", "", "5 km"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_percent(text)


def test_a_range_has_one_end_or_two() -> None:
    assert read_range("0..2000000") == interval("[0, 2000000]")
    assert read_range("-90..90") == interval("[-90, 90]")
    assert read_range("0..") == interval("[0, ∞)")
    assert read_range("..8,849.5 m", measure("m")) == interval("(−∞, 8849.5]")


@pytest.mark.parametrize("text", ["", "..", "5", "5..1", "a..b", "about 5..7", "1..2..3", "0..5 km"])
def test_what_is_no_range_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_range(text)


def test_a_tolerance_is_a_share_or_an_amount_of_the_property_s_unit() -> None:
    assert read_tolerance("2%", measure("km")) == Tolerance(share=Fraction(1, 50))
    assert read_tolerance("500 m", measure("km")) == Tolerance(amount=Fraction(1, 2))
    assert read_tolerance("0", measure()) == Tolerance(amount=Fraction(0))
    assert read_tolerance("2%", measure("percent")) == Tolerance(share=Fraction(1, 50))
    assert read_tolerance("2 percentage points", measure("percent")) == Tolerance(amount=Fraction(2))
    assert read_tolerance("1 day", None) == Tolerance(amount=Fraction(1))
    assert read_tolerance("10 minutes", None, clock=True) == Tolerance(amount=Fraction(10))


@pytest.mark.parametrize("text", ["", "some", "-1", "5 km"])
def test_what_is_no_tolerance_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_tolerance(text, measure())
