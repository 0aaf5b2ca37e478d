"""Figures in running text."""

from __future__ import annotations

import pytest

from checker.values.hedging import Hedge
from checker.values.quantity import scan_quantities
from tests.values.quantities import interval, measure

SENTENCE = (
    "Since 2014, Vietnam has sent 55 participating individual officers, 189 medical and management staff of its rotatory level-two field "
    "hospital to U.N. peacekeeping missions, and three officers to the head office of the U.N. in New York."
)


def found(text: str, unit: str | None = "person", language: str = "en") -> list[str]:
    return [text[q.start : q.end] for q in scan_quantities(text, measure(unit), language)]


def test_all_figures_of_a_sentence_come_in_order_with_their_spans() -> None:
    assert found(SENTENCE) == ["2014", "55 participating individual officers", "189 medical and management staff", "three officers"]


def test_figures_of_another_unit_are_left_out() -> None:
    text = "It sent 55 officers, two hospitals and 16% of its budget 200 km away."
    assert found(text) == ["55 officers"]
    assert found(text, "hospital") == ["two hospitals"]
    assert found(text, "percent") == ["16%"]
    assert found(text, "km") == ["200 km"]


def test_hedges_belong_to_their_figures() -> None:
    text = "nearly 1,100 personnel and approximately 153 officers, over 200 staff"
    assert [q.hedge for q in scan_quantities(text, measure())] == [Hedge.NEARLY, Hedge.ABOUT, Hedge.OVER]
    assert [q.hedge_words for q in scan_quantities(text, measure())] == ["nearly", "approximately", "over"]


def test_a_rise_from_55_to_153_is_told_with_its_ends() -> None:
    readings = scan_quantities("The force grew from 55 officers to 153 officers.", measure())
    assert [q.must for q in readings] == [interval("[55, 153]"), interval("[55, 55]"), interval("[153, 153]")]
    assert found("It fell from 153 to 55 officers") == ["153", "55 officers"]


def test_a_conversion_is_told_in_both_units() -> None:
    readings = scan_quantities("828 m (2,717 ft) tall", measure("m"))
    assert [q.unit for q in readings] == ["m", "ft"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no figure",
        "level-2 hospitals",
        "Resolution No.130/2020/QH14",
        "the A4P+ agenda",
        "on 2025-06-14",
        "COVID-19",
        "at 10:30",
        "F-16s",
        "24/7",
        "call 090-123-456",
    ],
)
def test_labels_dates_and_names_are_no_figures(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["1.100 people", "1e400 people", "٣ people", "10³ people", "9" * 10_000 + " people", "-5 people"])
def test_scanning_never_raises(text: str) -> None:
    assert found(text + " and 12 officers")[-1].endswith("12 officers")


@pytest.mark.parametrize("unit", ["person", "second", "percent", "m", "USD"])
def test_numbers_of_ten_thousand_digits_hold_nothing_up(unit: str) -> None:
    nines = "9" * 10_000
    for text in (
        nines,
        f"5-{nines}",
        f"{nines}-5",
        f"5:{nines}:09",
        f"2:01:{nines}",
        f"2:01:09.{nines}",
        f"1/{nines}",
        f"5 in {nines}",
        f"{nines}½",
        f"$5{nines}m",
    ):
        scan_quantities(text, measure(unit))


def test_what_is_ambiguous_alone_hides_nothing_else() -> None:
    assert found("5 of 12 hospitals", "hospital") == ["5", "12 hospitals"]


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("They paid a US$40 fee.", "USD", ["US$40"]),
        ("It won an NZ$1.5 million grant.", "NZD", ["NZ$1.5 million"]),
        ("They paid a EUR 40 fee.", "EUR", ["EUR 40"]),
        ("a fine of a US$ or of a Rs. 40 fee", "USD", ["a US$"]),
        ("five US$40 notes", "USD", ["five", "US$40"]),
        ("a US dollar", "USD", ["a US dollar"]),
        ("12 US$ for 40", "USD", ["12 US$", "40"]),
    ],
)
def test_a_currency_before_a_figure_is_no_unit_of_the_word_before_it(text: str, unit: str, expected: list[str]) -> None:
    assert found(text, unit) == expected
