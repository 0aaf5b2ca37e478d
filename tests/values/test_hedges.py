"""The hedges of languages other than English, and English ones in their sources."""

from __future__ import annotations

import pytest

from checker.values.hedges import WRITTEN, table_of
from checker.values.hedging import Hedge
from checker.values.tokens import fold_word
from tests.values.quantities import interval, read


@pytest.mark.parametrize(
    ("language", "text", "hedge"),
    [
        ("fr", "environ 1 100 soldats", Hedge.ABOUT),
        ("fr", "près de 1 100 soldats", Hedge.NEARLY),
        ("fr", "plus de 1 100 soldats", Hedge.OVER),
        ("fr", "plus d’un million", Hedge.OVER),
        ("fr", "un peu plus de 1 100", Hedge.JUST_OVER),
        ("fr", "au moins 12", Hedge.AT_LEAST),
        ("fr", "moins de 300", Hedge.UNDER),
        ("fr", "jusqu’à 300", Hedge.UP_TO),
        ("fr", "une centaine de soldats", Hedge.ABOUT),
        ("fr", "plusieurs milliers", Hedge.FEW),
        ("fr", "des centaines", Hedge.VAGUE),
        ("fr", "entre 10 et 20", Hedge.RANGE),
        ("de", "rund 1.100 Soldaten", Hedge.ABOUT),
        ("de", "knapp 300", Hedge.NEARLY),
        ("de", "fast 300", Hedge.NEARLY),
        ("de", "mehr als 300", Hedge.OVER),
        ("de", "über 300", Hedge.OVER),
        ("de", "gut 300", Hedge.JUST_OVER),
        ("de", "mindestens 300", Hedge.AT_LEAST),
        ("de", "weniger als 300", Hedge.UNDER),
        ("de", "bis zu 300", Hedge.UP_TO),
        ("de", "höchstens 300", Hedge.UP_TO),
        ("de", "10 bis 20", Hedge.RANGE),
        ("de", "mehrere tausend", Hedge.FEW),
        ("de", "Hunderte", Hedge.VAGUE),
        ("es", "unos 300", Hedge.ABOUT),
        ("es", "aproximadamente 300", Hedge.ABOUT),
        ("es", "casi 1.100", Hedge.NEARLY),
        ("es", "más de 300", Hedge.OVER),
        ("es", "al menos 300", Hedge.AT_LEAST),
        ("es", "menos de 300", Hedge.UNDER),
        ("es", "hasta 300", Hedge.UP_TO),
        ("es", "cientos", Hedge.VAGUE),
        ("vi", "khoảng 153 sĩ quan", Hedge.ABOUT),
        ("vi", "gần 1.100", Hedge.NEARLY),
        ("vi", "hơn 300", Hedge.OVER),
        ("vi", "trên 300", Hedge.OVER),
        ("vi", "ít nhất 300", Hedge.AT_LEAST),
        ("vi", "300 trở lên", Hedge.AT_LEAST),
        ("vi", "dưới 300", Hedge.UNDER),
        ("vi", "tối đa 300", Hedge.UP_TO),
        ("vi", "từ 10 đến 20", Hedge.RANGE),
        ("vi", "vài nghìn", Hedge.FEW),
        ("vi", "hàng trăm", Hedge.VAGUE),
        ("vi", "khoa\u0309ng 300", Hedge.ABOUT),
    ],
)
def test_a_hedge_is_read_in_the_source_s_language(language: str, text: str, hedge: Hedge) -> None:
    assert read(text, "person", language).hedge is hedge


@pytest.mark.parametrize("language", [*WRITTEN, "it", "nl", "xx"])
def test_english_hedges_and_number_words_are_read_in_every_source(language: str) -> None:
    found = read("approximately 153 officers", "person", language)
    assert (found.must, found.likely) == (interval("[138, 168]"), interval("[146, 160]"))
    assert read("fifty-five officers", "person", language).figure == 55


def test_equal_statements_in_five_languages_read_alike() -> None:
    texts = {
        "en": "more than 2.5 million euros",
        "fr": "plus de 2,5 millions d’euros",
        "de": "mehr als 2,5 Millionen Euro",
        "es": "más de 2,5 millones de euros",
        "vi": "hơn 2,5 triệu euro",
    }
    readings = {(q.must, q.likely, q.unit) for q in (read(text, "EUR", language) for language, text in texts.items())}
    assert len(readings) == 1


def test_units_have_names_in_the_source_s_language() -> None:
    assert read("12 Jahre und sechs Monate", "year", "de").figure == read("12 years and six months", "year").figure
    assert read("2 500 kilomètres carrés", "km²", "fr").figure == 2500
    assert read("5 kilómetros", "km", "es").figure == 5
    assert read("5 năm", "year", "vi").figure == 5
    assert read("500 tỷ đồng", "VND", "vi").figure == 500 * 10**9
    assert read("12 Prozent", "percent", "de").figure == 12
    assert read("16 phần trăm", "percent", "vi").figure == 16


@pytest.mark.parametrize("language", WRITTEN)
def test_the_words_of_a_table_are_folded(language: str) -> None:
    table = table_of(language)
    assert [word for word in table.own_words() if fold_word(word) != word] == []


@pytest.mark.parametrize(
    ("language", "text", "plain"),
    [
        ("en", "an estimated 20 to 60 officers", "20 to 60 officers"),
        ("en", "estimated at between 20 and 60 officers", "between 20 and 60 officers"),
        ("en", "an estimated more than 300 officers", "more than 300 officers"),
        ("fr", "estimés à plus de 300", "plus de 300"),
        ("de", "schätzungsweise 20 bis 60", "20 bis 60"),
        ("de", "mehr als 300 geschätzt", "mehr als 300"),
        ("es", "estimadas en más de 300", "más de 300"),
        ("vi", "ước tính hơn 300", "hơn 300"),
    ],
)
def test_that_a_figure_is_an_estimate_changes_nothing_where_it_is_loose_already(language: str, text: str, plain: str) -> None:
    loose, expected = read(text, "person", language), read(plain, "person", language)
    assert (loose.must, loose.likely) == (expected.must, expected.likely)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "an estimated 300"), ("fr", "estimée à 300"), ("de", "geschätzte 300"), ("de", "300 geschätzt"), ("es", "estimado en 300")],
)
def test_alone_an_estimate_is_about_its_figure(language: str, text: str) -> None:
    assert read(text, "person", language).hedge is Hedge.ABOUT


@pytest.mark.parametrize(
    ("language", "text", "plain"),
    [
        ("en", "over nearly eight years", "nearly eight years"),
        ("en", "over at most three years", "at most three years"),
        ("en", "over more than ten years", "more than ten years"),
        ("de", "über knapp acht Jahre", "knapp acht Jahre"),
        ("de", "über mehr als zehn Jahre", "mehr als zehn Jahre"),
    ],
)
def test_over_before_a_bound_is_no_second_bound(language: str, text: str, plain: str) -> None:
    across, expected = read(text, "year", language), read(plain, "year", language)
    assert (across.must, across.likely) == (expected.must, expected.likely)
