"""Page 2, section 1: the sentences after the table, each with its own examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.semantics.statements import COUNT, SHARE, loud, measured, rules_of, say, whole

if TYPE_CHECKING:
    from tests.semantics.statements import Desk

PLAIN = {"type": "quantity", "over_time": "constant"}


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("fifty-five people", "55 people"),
        ("half a million people", "500,000 people"),
        ("1.2 billion people", "1,200,000,000 people"),
        ("two lakh people", "200,000 people"),
        ("three crore people", "30,000,000 people"),
        ("28 000 people", "28,000 people"),
        ("300’000 people", "300,000 people"),
        ("a quarter of a million people", "250,000 people"),
        ("a hundred and five people", "105 people"),
        ("one of the officers", "1 officer"),
        ("a soldier", "1 soldier"),
        ("an officer", "1 person"),
        ("a 184-member team", "184"),
        ("245 military officers", "245 people"),
        ("2,717 soldiers", "2717 soldiers"),
    ],
)
def test_number_words_and_digits_agree(desk: Desk, words: str, digits: str) -> None:
    assert desk.verdict(COUNT, say(words), say(digits)).startswith("agree")


@pytest.mark.parametrize(
    ("unit", "one", "other"),
    [
        ("km/h", "64km/h", "64 km/h"),
        ("ft", "2,717-foot", "2,717 ft"),
        ("USD", "US$1.5 billion", "1.5 billion US dollars"),
        ("°C", "-12 °C", "minus 12 °C"),
        ("°C", "-12 °C", "12 degrees Celsius below zero"),
        ("year", "12 years and six months", "12.5 years"),
        ("ft", "5 ft 11 in", "71 inches"),
        ("second", "2:01:09", "7269 seconds"),
    ],
)
def test_a_figure_is_read_however_it_is_written(desk: Desk, unit: str, one: str, other: str) -> None:
    assert desk.verdict(measured(unit), say(one), say(other)).startswith("agree")


def test_seventh_is_7(desk: Desk) -> None:
    assert desk.verdict(PLAIN, say("seventh"), say("7")) == "agree"


def test_several_thousand_is_read(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("several thousand people"), say("5,000 people")).startswith("agree")
    assert desk.verdict(COUNT, say("several thousand people"), say("55 people")).startswith("conflict")


def test_numerals_follow_the_sources_language(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("2.717 people", language="it"), say("2717 people")) == "agree"


def test_of_a_count_a_numeral_that_can_be_read_two_ways_is_a_finding(desk: Desk) -> None:
    assert "number-ambiguous" in rules_of(desk.report(COUNT, say("1.100 people")))


def test_of_a_measurement_that_numeral_is_a_decimal(desk: Desk) -> None:
    assert desk.verdict(measured("km"), say("1.100 km"), say("1,100 metres")).startswith("agree")


def test_more_than_200_kilometres_124_miles_is_checked_against_itself(desk: Desk) -> None:
    report = desk.report(measured("km"), say("more than 200 kilometres (124 miles)"))
    assert "units-disagree" not in rules_of(report)
    assert "value-unreadable" not in rules_of(report)


def test_200_kilometres_180_miles_disagrees_with_itself(desk: Desk) -> None:
    assert "units-disagree" in rules_of(desk.report(measured("km"), say("200 kilometres (180 miles)")))


def test_the_hedge_before_the_first_figure_belongs_to_both(desk: Desk) -> None:
    hedged = "more than 200 kilometres (124 miles)"
    assert desk.verdict(measured("km"), say(hedged), say("more than 124 miles")).startswith("agree")
    assert desk.verdict(measured("km"), say(hedged), say("217 km")).startswith("agree")


def test_189_staff_of_its_field_hospital_counts_staff(desk: Desk) -> None:
    units = {"hospital": ["clinic"]}
    assert desk.verdict(COUNT, say("189 staff of its field hospital"), say("189 people"), units=units) == "agree"


def test_5_of_12_hospitals_is_a_finding(desk: Desk) -> None:
    report = desk.report({**PLAIN, "unit": "hospital"}, say("5 of 12 hospitals"), units={"hospital": ["clinic"]})
    assert {"value-unreadable", "number-ambiguous"} & set(rules_of(report))


def test_words_the_vocabulary_does_not_know_are_passed_over(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("55 participating individual officers"), say("55")) == "agree"


def test_no_noun_means_the_propertys_unit(desk: Desk) -> None:
    assert desk.verdict(measured("km"), say("12"), say("12 km")).startswith("agree")


def test_a_known_noun_of_another_unit_is_a_unit_mismatch(desk: Desk) -> None:
    report = desk.report(COUNT, say("12 hospitals"), units={"hospital": ["clinic"]})
    assert "unit-mismatch" in rules_of(report)


def test_a_length_is_no_count_of_people(desk: Desk) -> None:
    assert "unit-mismatch" in rules_of(desk.report(measured("km"), say("12 kg")))


def test_so_many_x_per_y_is_read_with_a_property_of_that_unit(desk: Desk) -> None:
    density = measured("person per km²")
    assert desk.verdict(density, say("311 people per km²"), say("311 people per square kilometre")).startswith("agree")


def test_count_nouns_of_the_project_win_over_physical_units(desk: Desk) -> None:
    stones = {**PLAIN, "unit": "stone"}
    assert desk.verdict(stones, say("12 stones"), say("12"), units={"stone": ["rock"]}) == "agree"


def test_a_ton_of_several_sizes_reads_as_their_hull(desk: Desk) -> None:
    tonnes = measured("tonne")
    assert not desk.verdict(tonnes, say("1,234 tons"), say("1,119.5 tonnes")).startswith("conflict")
    assert not desk.verdict(tonnes, say("1,234 tons"), say("1,234 tonnes")).startswith("conflict")
    assert desk.verdict(tonnes, say("1,234 tons"), say("1,919 tonnes")).startswith("conflict")


def test_the_same_figure_in_two_currencies_is_unclear(desk: Desk) -> None:
    money = {**measured("USD"), "unit": "USD, EUR"}
    assert desk.verdict(money, say("€1.5 billion"), say("US$1.5 billion")) == "unclear (unit)"


def test_different_currencies_never_meet(desk: Desk) -> None:
    money = {**measured("USD"), "unit": "USD, EUR"}
    assert desk.verdict(money, say("€1.5 billion"), say("US$1.7 billion")) == "unrelated"


def test_a_dollar_sign_is_the_propertys_dollar(desk: Desk) -> None:
    assert desk.verdict(measured("AUD"), say("$1.5 billion"), say("A$1.5 billion")).startswith("agree")


def test_percent_is_no_count(desk: Desk) -> None:
    assert "unit-mismatch" in rules_of(desk.report(SHARE, say("16 officers")))


def test_out_of_the_propertys_range_is_a_finding(desk: Desk) -> None:
    assert "out-of-range" in rules_of(desk.report({**COUNT, "range": "0..2000"}, say("5,123 people")))


@pytest.mark.parametrize("value", ["9" * 5000 + " people", "1e400 people", "NaN people", "²³ people"])
def test_numbers_of_any_shape_are_read_or_told(desk: Desk, value: str) -> None:
    report = desk.report(COUNT, say(value), say("55 people"))
    assert not report.errors
    assert {"value-unreadable", "number-ambiguous", "out-of-range"} & set(rules_of(report)) or loud(report)


@pytest.mark.parametrize(
    ("language", "value", "must"),
    [
        ("fr", "environ 153 personnes", (138, 168)),
        ("fr", "près de 1 100 personnes", (990, 1100)),
        ("fr", "plus de 800 personnes", (801, None)),
        ("de", "rund 153 Personen", (138, 168)),
        ("de", "fast 1.100 Personen", (990, 1100)),
        ("de", "mehr als 800 Personen", (801, None)),
        ("es", "unas 153 personas", (138, 168)),
        ("es", "más de 800 personas", (801, None)),
        ("vi", "khoảng 153 người", (138, 168)),
        ("vi", "hơn 800 người", (801, None)),
    ],
)
def test_hedges_are_a_table_for_each_language(desk: Desk, language: str, value: str, must: tuple[int | None, int | None]) -> None:
    nouns = {"person": ["people", "personne", "personnes", "Person", "Personen", "persona", "personas", "người"]}
    report = desk.report(COUNT, say(value, language=language), say("3 people" if must[1] is None else "987,654,321 people"), units=nouns)
    view = report.claims.get("a/c0")
    assert view is not None, rules_of(report)
    assert view.reading is not None
    assert whole(view.reading) == must
