"""Dates whose year is said by its distance from the day of publication, a Saturday in June 2025."""

from __future__ import annotations

import pytest

from checker.values.unreadable import Unreadable
from tests.values.days import must


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "April last year", "2024-04"),
        ("en", "in April of last year", "2024-04"),
        ("en", "14 April this year", "2025-04-14"),
        ("en", "10–13 June last year", "2024-06-10..2024-06-13"),
        ("en", "early April last year", "2024-04-01..2024-04-15"),
        ("en", "the summer of last year", "2024-05..2024-09"),
        ("de", "im April des vergangenen Jahres", "2024-04"),
        ("de", "im Frühjahr dieses Jahres", "2025-02..2025-06"),
        ("fr", "en avril de l’an dernier", "2024-04"),
        ("fr", "le 12 mai dernier", "2025-05-12"),
        ("fr", "le 12 octobre dernier", "2024-10-12"),
        ("fr", "mars prochain", "2026-03"),
        ("fr", "juin dernier", "2024-06"),
        ("es", "abril del año pasado", "2024-04"),
        ("es", "el 3 de abril pasado", "2025-04-03"),
        ("vi", "ngày 3 tháng 4 năm ngoái", "2024-04-03"),
        ("vi", "tháng 4 tới tháng 6", "2025-04..2025-06"),
    ],
)
def test_a_year_may_be_said_by_its_distance(language: str, text: str, days: str) -> None:
    assert must(text, language) == days


@pytest.mark.parametrize("text", ["April last year", "14 April last year"])
def test_of_an_undated_article_such_a_year_is_any(text: str) -> None:
    assert must(text, published=None) == "unknown"


@pytest.mark.parametrize(("language", "text"), [("en", "April last week"), ("vi", "tháng 4 sau")])
def test_other_words_behind_a_month_are_no_year(language: str, text: str) -> None:
    with pytest.raises(Unreadable):
        must(text, language)
