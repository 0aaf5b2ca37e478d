"""Numerals by the marks of the language."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.numerals import marks_of, read_numeral
from checker.values.unreadable import Ambiguous, Unreadable


@pytest.mark.parametrize(
    ("raw", "language", "value", "place", "written"),
    [
        ("1,100", "en", 1100, 100, 1),
        ("153", "en", 153, 1, 1),
        ("16.0", "en", 16, Fraction(1, 10), Fraction(1, 10)),
        ("1.50", "en", Fraction(3, 2), Fraction(1, 100), Fraction(1, 100)),
        ("1,234,567.89", "en", Fraction("1234567.89"), Fraction(1, 100), Fraction(1, 100)),
        ("1,00,000", "en", 100_000, 100_000, 1),
        ("28 000", "en", 28_000, 1000, 1),
        ("28 000,5", "fr", Fraction("28000.5"), Fraction(1, 10), Fraction(1, 10)),
        ("300'000", "de", 300_000, 100_000, 1),
        ("1.234,5", "de", Fraction("1234.5"), Fraction(1, 10), Fraction(1, 10)),
        ("1.234.567", "vi", 1_234_567, 1, 1),
        ("1.234.567", "en", 1_234_567, 1, 1),
        ("2.717", "it", 2717, 1, 1),
        ("2.717", "en", Fraction("2.717"), Fraction(1, 1000), Fraction(1, 1000)),
        ("1.5", "fr", Fraction(3, 2), Fraction(1, 10), Fraction(1, 10)),
        ("0,5", "sv", Fraction(1, 2), Fraction(1, 10), Fraction(1, 10)),
        ("0", "en", 0, 1, 1),
        ("007", "en", 7, 1, 1),
    ],
)
def test_a_numeral_has_a_value_and_places(raw: str, language: str, value: Fraction, place: Fraction, written: Fraction) -> None:
    found = read_numeral(raw, marks_of(language))
    assert (found.value, found.place, found.written_place) == (value, place, written)


def test_a_numeral_of_three_decimals_may_be_a_grouped_one() -> None:
    assert read_numeral("1.100", marks_of("en")).other == 1100
    assert read_numeral("1,100", marks_of("de")).other == 1100
    assert read_numeral("0.100", marks_of("en")).other is None
    with pytest.raises(Ambiguous):
        read_numeral("1.100", marks_of("fr"))


@pytest.mark.parametrize("raw", ["1,5", "1,23,4", "1.2.3", "1,234,56", "12,34", "1.234,567.8", "1" * 41, "1'00", "1 00"])
def test_what_is_no_numeral_of_the_language_is_refused(raw: str) -> None:
    with pytest.raises(Unreadable):
        read_numeral(raw, marks_of("en"))


@pytest.mark.parametrize("language", ["", "xx", "zz-ZZ", "en-u-nu-arab", "../etc", "x" * 500, "fr_FR", "EN", "pt-BR", "ar"])
def test_any_language_tag_has_marks(language: str) -> None:
    assert marks_of(language).decimal in (".", ",")


def test_regions_have_marks_of_their_own() -> None:
    assert marks_of("de-CH").decimal == "."
    assert marks_of("es-MX").decimal == "."
    assert marks_of("de-AT").decimal == ","


@given(st.integers(0, 10**15), st.integers(1, 6), st.integers(0, 999_999))
def test_printing_and_reading_a_numeral_is_a_round_trip(whole: int, digits: int, decimals: int) -> None:
    fraction = f"{decimals % 10**digits:0{digits}d}"
    for language, group, mark in (("en", ",", "."), ("de", ".", ","), ("fr", "\u202f", ",")):
        raw = f"{whole:,}".replace(",", group) + mark + fraction
        found = read_numeral(raw, marks_of(language))
        assert found.value == Fraction(f"{whole}.{fraction}")
