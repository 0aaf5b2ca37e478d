"""How often something comes: said apart from its figure, or by the year of what is counted by the year anyway."""

from __future__ import annotations

import pytest

from checker.values.quantity import scan_quantities
from checker.values.unreadable import WrongUnit
from tests.values.quantities import measure, read


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "240 people daily", 240),
        ("en", "8,500 people crossed it every day", 8500),
        ("fr", "8 500 officers l’empruntaient chaque jour", 8500),
        ("de", "täglich bis zu 240 officers", 240),
        ("es", "300 officers cada día", 300),
        ("es", "300 officers diarios", 300),
        ("vi", "mỗi ngày 300 officers", 300),
        ("en", "2,100 people every week", 300),
    ],
)
def test_how_often_may_be_said_apart_from_the_figure(language: str, text: str, figure: int) -> None:
    assert read(text, "person per day", language).figure == figure
    assert scan_quantities(text, measure("person per day"), language)[0].figure == figure


@pytest.mark.parametrize("text", ["240 people", "240 people on a day", "240 people who stayed for days"])
def test_a_count_that_says_not_how_often_is_no_rate(text: str) -> None:
    with pytest.raises(WrongUnit):
        read(text, "person per day")


@pytest.mark.parametrize(
    ("text", "unit", "figure"), [("$2 million a year", "USD", 2_000_000), ("ten million people a year", "person", 10_000_000)]
)
def test_of_a_flow_so_much_a_year_is_the_amount_of_a_year(text: str, unit: str, figure: int) -> None:
    assert read(text, unit, is_flow=True).figure == figure
    with pytest.raises(WrongUnit):
        read(text, unit)


def test_so_much_a_day_is_no_amount_of_a_flow() -> None:
    with pytest.raises(WrongUnit):
        read("300 people a day", "person", is_flow=True)


def test_the_highest_is_no_upper_bound() -> None:
    assert read("cao nhất 40 độ C", "°C", "vi").must == read("40 độ C", "°C", "vi").must
