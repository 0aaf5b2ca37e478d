"""Stretches of time before or after the day of an article, nights, weekends and weeks of a day."""

from __future__ import annotations

from datetime import date

import pytest

from checker.values.date import date_text, read_date
from checker.values.unreadable import Unreadable
from tests.values.days import on

THURSDAY = on(date(2024, 5, 2))

SAID_ON_A_THURSDAY = [
    ("en", "over the past five years", "2018-05-02..2024-05-02", "2019-05-02..2024-05-02"),
    ("en", "in the last three months", "2024-01-02..2024-05-02", "2024-02-02..2024-05-02"),
    ("en", "the next two weeks", "2024-05-02..2024-05-23", "2024-05-02..2024-05-16"),
    ("en", "in the coming days", "2024-05-02..2024-05-14", "2024-05-02..2024-05-09"),
    ("en", "in recent weeks", "2024-02-08..2024-05-02", "2024-03-14..2024-05-02"),
    ("en", "in the past decade", "2004-05-02..2024-05-02", "2014-05-02..2024-05-02"),
    ("en", "the past year", "2022-05-02..2024-05-02", "2023-05-02..2024-05-02"),
    ("en", "last year", "2023", "2023"),
    ("de", "in den vergangenen fünf Jahren", "2018-05-02..2024-05-02", "2019-05-02..2024-05-02"),
    ("fr", "au cours des cinq dernières années", "2018-05-02..2024-05-02", "2019-05-02..2024-05-02"),
    ("es", "en los últimos cinco años", "2018-05-02..2024-05-02", "2019-05-02..2024-05-02"),
    ("vi", "trong 5 năm qua", "2018-05-02..2024-05-02", "2019-05-02..2024-05-02"),
    ("en", "on Monday night", "2024-04-29..2024-04-30", "2024-04-29"),
    ("en", "last night", "2024-05-01..2024-05-02", "2024-05-01"),
    ("en", "the night of 29 March 1942", "1942-03-29..1942-03-30", "1942-03-29"),
    ("de", "in der Nacht zum 29. März 1942", "1942-03-28..1942-03-29", "1942-03-28..1942-03-29"),
    ("en", "last weekend", "2024-04-27..2024-04-28", "2024-04-27..2024-04-28"),
    ("en", "next weekend", "2024-05-04..2024-05-05", "2024-05-04..2024-05-05"),
    ("en", "over the weekend", "2024-04-27..2024-05-05", "2024-04-27..2024-04-28"),
    ("en", "the week of 3 May 2020", "2020-04-27..2020-05-09", "2020-05-03..2020-05-09"),
    ("en", "the early hours of Tuesday", "2024-04-30", "2024-04-30"),
    ("en", "late May to early June 2020", "2020-05-16..2020-06-15", "2020-05-21..2020-06-10"),
    ("en", "late May 2020 to early June", "2020-05-16..2020-06-15", "2020-05-21..2020-06-10"),
]


@pytest.mark.parametrize(("language", "text", "possible", "likely"), SAID_ON_A_THURSDAY)
def test_what_a_reader_of_thursday_2_may_2024_understands(language: str, text: str, possible: str, likely: str) -> None:
    reading = read_date(text, language, THURSDAY)
    assert (date_text(reading.must), date_text(reading.likely)) == (possible, likely)
    assert reading.must.contains(reading.likely)


def test_last_weekend_said_on_a_sunday_is_not_the_one_that_lasts() -> None:
    assert date_text(read_date("last weekend", "en", on(date(2024, 5, 5))).must) == "2024-04-27..2024-04-28"
    assert date_text(read_date("last weekend", "en", on(date(2024, 5, 6))).must) == "2024-05-04..2024-05-05"


def test_a_weekday_that_the_nearest_year_denies_is_told() -> None:
    with pytest.raises(Unreadable, match="4 May 2024 was a Saturday, not a Monday"):
        read_date("Monday 4 May", "en", THURSDAY)
    assert date_text(read_date("Saturday 4 May", "en", THURSDAY).must) == "2024-05-04"


def test_a_value_that_says_since_when_is_counted_back_and_no_stretch() -> None:
    reading = read_date("the past 50 years", "en", THURSDAY, THURSDAY, relative=True)
    assert date_text(reading.must) == "1973-05-02..1975-05-02"
