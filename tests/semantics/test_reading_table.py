"""Page 2, section 1: every row of the table of readings, with the page's own example and each of its hedge words.

A count's reading is compared by the whole numbers inside it, a measurement's by its exact ends.
"""

from __future__ import annotations

from fractions import Fraction as F
from typing import TYPE_CHECKING

import pytest

from tests.semantics.statements import COUNT, SENT, SHARE, ends, measured, rules_of, say, whole

if TYPE_CHECKING:
    from tests.semantics.statements import Desk, Ends

FAR_BELOW, FAR_ABOVE = "3 people", "987,654,321 people"


def count_reading(desk: Desk, value: str, against: str = FAR_ABOVE) -> tuple[tuple[int | None, int | None], tuple[int | None, int | None]]:
    must, likely = desk.reading(COUNT, value, against)
    return whole(must), whole(likely)


def share_reading(desk: Desk, value: str, against: str = "91.7%") -> tuple[Ends, Ends]:
    must, likely = desk.reading(SHARE, value, against)
    return ends(must), ends(likely)


@pytest.mark.parametrize(
    ("value", "n"),
    [
        ("153 people", 153),
        ("1,065 people", 1065),
        ("50 people", 50),
        ("90 people", 90),
        ("exactly 1,100 people", 1100),
        ("exactly 800 people", 800),
    ],
)
def test_a_count_below_100_or_without_a_trailing_zero_is_exact(desk: Desk, value: str, n: int) -> None:
    assert count_reading(desk, value) == ((n, n), (n, n))


@pytest.mark.parametrize(("value", "n"), [("seventh", 7), ("the second time", 2), ("21st", 21)])
def test_an_ordinal_is_exact(desk: Desk, value: str, n: int) -> None:
    must, likely = desk.reading({"type": "quantity", "over_time": "constant"}, value, "987,654,321")
    assert (whole(must), whole(likely)) == ((n, n), (n, n))


@pytest.mark.parametrize(
    ("value", "must", "likely"),
    [
        ("1,100 people", (1050, 1199), (1050, 1150)),
        ("800 people", (760, 879), (760, 840)),
        ("110 people", (105, 119), (105, 115)),
        ("2 million people", (1_900_000, 2_199_999), (1_900_000, 2_100_000)),
    ],
)
def test_any_other_plain_count_is_rounded_or_cut_off(desk: Desk, value: str, must: tuple[int, int], likely: tuple[int, int]) -> None:
    assert count_reading(desk, value) == (must, likely)


def test_the_last_written_digit_of_5_percent_is_a_unit(desk: Desk) -> None:
    assert share_reading(desk, "5 %") == ((F("4.5"), False, F(6), True), (F("4.5"), False, F("5.5"), False))


def test_the_last_written_digit_of_16_point_0_is_a_decimal(desk: Desk) -> None:
    assert share_reading(desk, "16.0 percent") == ((F("15.95"), False, F("16.1"), True), (F("15.95"), False, F("16.05"), False))


def test_a_measured_number_is_rounded_even_without_a_trailing_zero(desk: Desk) -> None:
    must, likely = desk.reading(measured("m"), "828 m", "12 m")
    assert ends(must) == (F("827.5"), False, F(829), True)
    assert ends(likely) == (F("827.5"), False, F("828.5"), False)


@pytest.mark.parametrize("hedge", ["about", "approximately", "around", "roughly", "some", "circa"])
def test_153_read_as_approximately_153_is_138_to_168_likely_146_to_160(desk: Desk, hedge: str) -> None:
    assert count_reading(desk, f"{hedge} 153 officers") == ((138, 168), (146, 160))


def test_a_tilde_is_about(desk: Desk) -> None:
    assert count_reading(desk, "~153 officers") == ((138, 168), (146, 160))


@pytest.mark.parametrize(
    ("value", "must", "likely"), [("about 1,100 people", (990, 1210), (1045, 1155)), ("about 7 people", (7, 7), (7, 7))]
)
def test_about_is_never_narrower_than_the_place_it_is_written_to(
    desk: Desk, value: str, must: tuple[int, int], likely: tuple[int, int]
) -> None:
    assert count_reading(desk, value) == (must, likely)


@pytest.mark.parametrize("hedge", ["nearly", "almost", "close to", "just under"])
def test_nearly_lies_just_below(desk: Desk, hedge: str) -> None:
    assert count_reading(desk, f"{hedge} 1,100 personnel") == ((990, 1100), (1045, 1099))


@pytest.mark.parametrize("hedge", ["over ", "more than ", "above ", "in excess of ", "exceeding ", ">"])
def test_over_has_no_upper_end(desk: Desk, hedge: str) -> None:
    assert count_reading(desk, f"{hedge}800 people", FAR_BELOW) == ((801, None), (801, 900))


def test_over_16_percent_is_likely_not_far_over(desk: Desk) -> None:
    assert share_reading(desk, "over 16%", "3.1%") == ((F(16), True, None, False), (F(16), True, F("17.6"), False))


def test_just_over_is_close_above(desk: Desk) -> None:
    assert count_reading(desk, "just over 1,100 people") == ((1101, 1210), (1101, 1155))


@pytest.mark.parametrize(
    "value", ["at least 153 people", "no fewer than 153 people", "a minimum of 153 people", ">= 153 people", "153+ people"]
)
def test_at_least_includes_its_number(desk: Desk, value: str) -> None:
    assert count_reading(desk, value, FAR_BELOW) == ((153, None), (153, None))


@pytest.mark.parametrize("hedge", ["under ", "less than ", "fewer than ", "below ", "<"])
def test_under_is_cut_off_at_zero(desk: Desk, hedge: str) -> None:
    assert count_reading(desk, f"{hedge}153 people") == ((0, 152), (138, 152))


@pytest.mark.parametrize("hedge", ["up to ", "at most ", "no more than ", "a maximum of ", "<= "])
def test_up_to_of_a_constant_means_near_it(desk: Desk, hedge: str) -> None:
    assert count_reading(desk, f"{hedge}153 people") == ((0, 153), (138, 153))


def test_up_to_of_a_growing_count_says_nothing_of_how_near(desk: Desk) -> None:
    must, likely = desk.reading(SENT, "up to 153 people", FAR_ABOVE, as_of="2020-01-01", source="one")
    assert (whole(must), whole(likely)) == ((0, 153), (0, 153))


@pytest.mark.parametrize("value", ["10–20 people", "10-20 people", "10 to 20 people", "between 10 and 20 people", "from 10 to 20 people"])
def test_a_range_is_what_it_says(desk: Desk, value: str) -> None:
    assert count_reading(desk, value) == ((10, 20), (10, 20))


def test_plus_minus_is_a_range(desk: Desk) -> None:
    assert count_reading(desk, "12 ± 3 people") == ((9, 15), (9, 15))


@pytest.mark.parametrize(
    ("value", "must", "likely"),
    [
        ("a dozen people", (12, 12), (12, 12)),
        ("a couple of people", (2, 2), (2, 2)),
        ("a few people", (2, 12), (3, 9)),
        ("several people", (2, 12), (3, 9)),
    ],
)
def test_small_vague_numbers(desk: Desk, value: str, must: tuple[int, int], likely: tuple[int, int]) -> None:
    assert count_reading(desk, value) == (must, likely)


@pytest.mark.parametrize(
    ("value", "least", "likely"),
    [
        ("dozens of people", 20, (24, 99)),
        ("scores of people", 40, (40, 99)),
        ("hundreds of people", 150, (200, 999)),
        ("thousands of people", 1500, (2000, 99_999)),
    ],
)
def test_large_vague_numbers_have_no_upper_end(desk: Desk, value: str, least: int, likely: tuple[int, int]) -> None:
    assert count_reading(desk, value, FAR_BELOW) == ((least, None), likely)


@pytest.mark.parametrize("value", ["tens of thousands of people", "hundreds of thousands of people", "millions of people"])
def test_larger_vague_numbers_are_read_alike(desk: Desk, value: str) -> None:
    (least, most), (likely_least, _) = count_reading(desk, value, FAR_BELOW)
    assert most is None
    assert least is not None
    assert least >= 15_000
    assert likely_least is not None
    assert least <= likely_least


@pytest.mark.parametrize(("words", "percent", "other"), [("a third", "33%", "50%"), ("half", "50%", "80%"), ("one-fifth", "20%", "33%")])
def test_a_fraction_in_words_reads_as_about(desk: Desk, words: str, percent: str, other: str) -> None:
    assert desk.verdict(SHARE, say(words), say(percent)).startswith("agree")
    assert desk.verdict(SHARE, say(words), say(other)).startswith("conflict")


def test_a_property_with_a_range_from_zero_is_cut_off_there(desk: Desk) -> None:
    must, _ = desk.reading(measured("km", range="0..1000"), "under 12 km", "420 km")
    assert ends(must)[:2] == (F(0), False)


def test_about_so_many_degrees_is_one_degree_not_five_percent(desk: Desk) -> None:
    must, likely = desk.reading(measured("°C"), "about -12 °C", "31 °C")
    assert ends(must) == (F(-14), False, F(-10), False)
    assert ends(likely) == (F(-13), False, F(-11), False)


def test_the_propertys_approximation_says_how_wide_about_is(desk: Desk) -> None:
    must, likely = desk.reading({**COUNT, "approximation": "10%"}, "about 153 people", FAR_ABOVE)
    assert (whole(must), whole(likely)) == ((123, 183), (138, 168))


def test_about_of_a_negative_number_is_taken_of_its_size(desk: Desk) -> None:
    must, _ = desk.reading(measured("m"), "about -400 m", "90 m")
    low, _, high, _ = ends(must)
    assert low is not None
    assert high is not None
    assert low < -400 < high


@pytest.mark.parametrize("value", ["many people", "people", "", "153 and 155 people"])
def test_what_cannot_be_read_is_a_finding(desk: Desk, value: str) -> None:
    report = desk.report(COUNT, say(value))
    assert {"value-unreadable", "number-ambiguous", "invalid-claim"} & set(rules_of(report))


def test_of_a_claim_of_several_values_each_is_told_with_what_it_likely_means(desk: Desk) -> None:
    several = {**COUNT, "many": True}
    report = desk.report(several, say(["about 55 people", "about 400 people"]), say("about 400 people", denied=True))
    named = report.claims["a/c0"]
    assert (named.reading, named.likely) == ("50..60; 350..450", "53..57; 360..440")
