"""Units, fractions and number words of languages other than English, and words that no table knows."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.values.quantity import scan_quantities
from checker.values.unreadable import Ambiguous, Unreadable, WrongUnit
from tests.values.quantities import measure, read


@pytest.mark.parametrize(
    ("language", "unit", "text", "figure"),
    [
        ("es", "mm", "180 mm", 180),
        ("es", "USD", "180 mm", 180_000_000),
        ("es", "USD", "180 mdd", 180_000_000),
        ("de", "hectare", "Etwa 123 Quadratkilometer", 12_300),
        ("de", "GWh", "500 Megawattstunden", Fraction(1, 2)),
        ("de", "km/h", "130 Kilometer in der Stunde", 130),
        ("de", "km/h", "130 Stundenkilometern", 130),
        ("de", "m^3", "5 Kubikmeter", 5),
        ("de", "°C", "12 Grad", 12),
        ("de", "°C", "12 Grad Celsius", 12),
        ("de", "tonne", "3 Megatonnen", 3_000_000),
        ("fr", "km/h", "130 kilomètres-heure", 130),
        ("fr", "km/h", "130 km à l’heure", 130),
        ("fr", "km/h", "130 kilomètres par heure", 130),
        ("fr", "°C", "12 degrés Celsius", 12),
        ("fr", "°C", "moins de 36 degrés", 36),
        ("fr", "km^2", "30 kilomètres carrés", 30),
        ("fr", "MWh", "2 mégawattheures", 2),
        ("fr", "kWh", "2 kilowatt-heures", 2),
        ("fr", "nautical mile", "12 milles marins", 12),
        ("es", "km/h", "130 kilómetros por hora", 130),
        ("es", "km^2", "30 kilómetros cuadrados", 30),
        ("es", "°C", "12 grados centígrados", 12),
        ("es", "MW", "2 megavatios", 2),
        ("vi", "km^2", "12.300 héc-ta", 123),
        ("vi", "km^2", "12.300 héc ta", 123),
        ("vi", "km^2", "30 ki-lô-mét vuông", 30),
        ("vi", "kg", "5 tạ", 500),
        ("vi", "°C", "35 độ", 35),
        ("vi", "tonne", "12 tấn", 12),
    ],
)
def test_everyday_units_have_their_names_in_every_language(language: str, unit: str, text: str, figure: Fraction) -> None:
    assert read(text, unit, language).figure == figure


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("de", "anderthalb Millionen Euro", 1_500_000),
        ("de", "zweieinhalb Milliarden Euro", 2_500_000_000),
        ("de", "eineinhalb Millionen Euro", 1_500_000),
        ("fr", "12 M€", 12_000_000),
        ("fr", "12 M EUR", 12_000_000),
        ("fr", "500 k€", 500_000),
        ("fr", "2 Md€", 2_000_000_000),
    ],
)
def test_sums_of_money_are_read_whole(language: str, text: str, figure: int) -> None:
    assert read(text, "EUR", language).figure == figure


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("de", "jeder fünfte", 20),
        ("en", "every fifth officer", 20),
        ("en", "one officer in five", 20),
        ("es", "una quinta parte", 20),
        ("es", "dos quintas partes", 40),
        ("fr", "une personne sur cinq", 20),
        ("fr", "un sur cinq", 20),
        ("vi", "một nửa", 50),
        ("vi", "một phần ba", Fraction(100, 3)),
        ("vi", "hai phần năm", 40),
        ("vi", "năm phần trăm", 5),
        ("en", "half a percent", Fraction(1, 2)),
    ],
)
def test_a_share_in_words_is_its_percentage(language: str, text: str, share: Fraction) -> None:
    assert read(text, "percent", language).figure == share


@pytest.mark.parametrize(("language", "text"), [("es", "casi la mitad"), ("fr", "presque la moitié"), ("vi", "gần một nửa")])
def test_a_share_keeps_its_hedge(language: str, text: str) -> None:
    assert read(text, "percent", language).likely.high_open


@pytest.mark.parametrize(
    ("language", "unit", "text"),
    [
        ("en", "m", "12 blorks"),
        ("en", "kg", "5 zorks of rice"),
        ("en", "m", "a 16-storey tower"),
        ("en", "percent", "16 women"),
        ("en", "USD", "500 groats"),
        ("de", "kg", "5 Kisten"),
        ("en", "USD", "umpteen million dollars"),
        ("de", "EUR", "zwölfzig Millionen Euro"),
        ("en", "USD", "nine-figure"),
        ("en", "person", "a five-figure crowd"),
        ("en", "person", "3x55 people"),
        ("en", "km/h", "Mach 2"),
        ("en", "km/h", "category 4"),
        ("en", "m", "12 storeys"),
        ("en", "hectare", "5 football pitches"),
    ],
)
def test_what_no_table_knows_does_not_count_in_the_propertys_unit(language: str, unit: str, text: str) -> None:
    for _ in range(3):  # a shape that has been seen before is no different
        with pytest.raises(Unreadable) as raised:
            read(text, unit, language)
        assert raised.value.hint


def test_basis_points_are_no_percent() -> None:
    with pytest.raises(WrongUnit):
        read("100 basis points", "percent")
    assert read("100 basis points", "percentage points").figure == 1


def test_a_range_that_may_lend_its_thousands_is_ambiguous() -> None:
    with pytest.raises(Ambiguous):
        read("2-3,000 people")
    assert read("500-1,000 people").must.low == 500


@pytest.mark.parametrize(
    ("language", "unit", "text", "figure"),
    [("en", "year", "aged 50", 50), ("en", "m", "300 high", 300), ("en", "km", "about 12 away", 12), ("de", "m", "300 hoch", 300)],
)
def test_a_word_that_says_what_is_measured_is_no_unit(language: str, unit: str, text: str, figure: int) -> None:
    assert read(text, unit, language).figure == figure


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "her second hospital last year", 2),
        ("en", "won 5 hospitals next year", 5),
        ("de", "5 hospitals letztes Jahr", 5),
    ],
)
def test_last_year_is_no_unit_of_what_is_counted(language: str, text: str, figure: int) -> None:
    assert read(text, "hospital", language).figure == figure


def test_a_number_of_seconds_may_be_round() -> None:
    assert read("in 50s", "second").figure == 50


def test_at_the_very_least_is_a_hedge_behind_the_figure_too() -> None:
    assert read("300 people at the very least").must.high is None
    assert read("300 at the very most").must.high == 300


@pytest.mark.parametrize(("language", "text"), [("fr", "aucun"), ("de", "keine"), ("es", "ninguno"), ("en", "none")])
def test_none_is_nought(language: str, text: str) -> None:
    assert read(text, "death", language).figure == 0


def test_a_million_and_200_thousand_are_one_figure() -> None:
    assert read("1 million and 200 thousand people").figure == 1_200_000
    assert read("1 million 200 thousand people").figure == 1_200_000


def test_um_before_a_change_says_by_how_much() -> None:
    assert read("um 3,2 Meter", "m", "de").hedge_words == ""
    assert read("um die 300 Meter", "m", "de").hedge_words == "um die"


@pytest.mark.parametrize(
    ("language", "unit", "text", "figures"),
    [
        ("en", "person", "grew from 48,210 in 2001 to 61,335 in 2021", [48210, 61335]),
        ("en", "person", "About 10,000 to 12,000 people", [10000, 12000]),
        ("en", "°C", "temperatures of -5C to 3C", [-5, 3]),
        ("en", None, "The Senate voted 52-48", [52, 48]),
        ("en", None, "beat Ashford 3-1", [3, 1]),
        ("de", "EUR", "von 2,1 auf 2,3 Milliarden Euro", [2_100_000_000, 2_300_000_000]),
        ("en", "EUR", "up 6.3% from €4,527.4 million a year earlier", [4_527_400_000]),
        ("en", "USD", "worth $3.2 billion a decade ago", [3_200_000_000]),
        ("fr", "EUR", "deux millions d’euros par an", [2_000_000]),
        ("en", None, "a magnitude-7.6 quake", [Fraction(38, 5)]),
        ("en", None, "a magnitude-7 quake", [7]),
        ("en", "USD", "Brent rose 2% to $82.40 a barrel", [Fraction(412, 5)]),
        ("en", "USD", "at $3.45 per gallon", [Fraction(69, 20)]),
        ("en", "USD", "rents of $500 a month", [500]),
    ],
)
def test_every_figure_of_running_text_is_found(language: str, unit: str | None, text: str, figures: list[Fraction]) -> None:
    found = {quantity.figure for quantity in scan_quantities(text, measure(unit), language)}
    assert found >= set(figures)


@pytest.mark.parametrize(
    ("language", "text", "minutes"),
    [
        ("es", "hora y media", 90),
        ("es", "dos horas y media", 150),
        ("fr", "une heure et demie", 90),
        ("en", "an hour and three quarters", 105),
        ("en", "two hours and a quarter", 135),
        ("de", "eine Dreiviertelstunde", 45),
        ("de", "eine Viertelstunde", 15),
        ("vi", "hai giờ rưỡi", 150),
    ],
)
def test_parts_of_an_hour_belong_to_it(language: str, text: str, minutes: int) -> None:
    assert read(text, "minute", language).figure == minutes


def test_a_part_of_something_else_is_none_of_a_length_of_time() -> None:
    with pytest.raises(Unreadable):
        read("two years and a third of the money", "year")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("58.7 deaths per 100,000", "en"),
        ("58.7 per 100,000", "en"),
        ("58.7 per 100 000 population", "en"),
        ("58,7 pro 100.000", "de"),
        ("58.7 deaths per 100,000 residents", "en"),
    ],
)
def test_whom_a_rate_is_per_may_be_left_to_the_property(text: str, language: str) -> None:
    assert read(text, "death per 100,000 people", language).figure == Fraction(587, 10)


@pytest.mark.parametrize(("text", "same"), [("gute 300", "gut 300"), ("knappe 300", "knapp 300")])
def test_german_hedges_may_be_inflected(text: str, same: str) -> None:
    assert read(text, "person", "de").must == read(same, "person", "de").must


def test_pc_is_per_cent_where_shares_are_asked_for_and_parsecs_elsewhere() -> None:
    assert read("5pc", "percent").figure == 5
    assert read("5 pc", "parsec").figure == 5
