"""Dates counted from another day, as the value of a date property."""

from __future__ import annotations

from datetime import date

import pytest

from checker.values.date import date_text, read_date
from checker.values.interval import EVERYTHING
from checker.values.unreadable import Unreadable
from tests.values.days import PUBLISHED, between, on, read, value

ON_THE_PAGE = {
    "7th anniversary": "2017-12-14..2018-12-14",
    "seventh founding anniversary": "2017-12-14..2018-12-14",
    "3 days before": "2025-06-11",
    "last year": "2024",
    "10 years ago": "2014-06-14..2016-06-14",
    "nearly 50 years ago": "1974-06-14..1981-06-14",
    "a year earlier": "2023-06-14..2025-06-14",
    "two centuries ago": "1774-06-14..1876-06-14",
}


@pytest.mark.parametrize(("text", "days"), ON_THE_PAGE.items())
def test_values_of_a_date_property_relative_to_as_of(text: str, days: str) -> None:
    assert date_text(value(text).must) == days


def test_n_years_ago_the_year_before_or_after_is_possible_half_a_year_likely() -> None:
    reading = value("10 years ago")
    assert date_text(reading.must) == "2014-06-14..2016-06-14"
    assert date_text(reading.likely) == "2014-12-14..2015-12-14"
    assert date_text(reading.figure) == "2015-06-14"


def test_nearly_50_years_before_june_2025_is_likely_not_before_june_1975() -> None:
    reading = value("nearly 50 years ago")
    assert date_text(reading.likely) == "1975-06-14..1978-06-14"
    assert reading.likely.contains(on(date(1977, 9, 20)))
    assert reading.hedge_words == "nearly"


def test_the_seventh_anniversary_in_may_2021_is_of_2014() -> None:
    reading = value("seventh founding anniversary", on(date(2021, 5, 27)))
    assert date_text(reading.figure) == "2014-05-27"
    assert date_text(reading.likely) == "2014-04-26..2014-06-27"
    assert not reading.must.meets(read("2017").must)


def test_the_seventh_anniversary_in_2021_is_likely_of_2014_and_of_2013_only_if_the_article_came_late() -> None:
    reading = value("7th anniversary", between(date(2021, 1, 1), date(2021, 12, 31)))
    assert date_text(reading.likely) == "2014"
    assert reading.must.meets(read("2013").must)
    assert not reading.must.meets(read("2012").must)


def test_with_an_unknown_as_of_a_relative_date_stays_as_wide_as_it_is() -> None:
    held = between(date(2020, 11, 13), date(2026, 11, 22))
    assert date_text(value("7th anniversary", held).must) == "2013-05-13..2020-05-22"
    assert value("7th anniversary", EVERYTHING).must == EVERYTHING


@pytest.mark.parametrize(
    "text",
    ["the 7th anniversary", "seventh anniversary", "7th founding anniversary", "7th birthday", "seventh-anniversary", "7-year anniversary",
     "seventh founding anniversary of the Department", "seven-year anniversary"],
)  # fmt: skip
def test_anniversaries_are_said_in_many_ways(text: str) -> None:
    assert value(text).must == value("7th anniversary").must


@pytest.mark.parametrize(("text", "years"), [("centenary", 100), ("golden jubilee", 50), ("bicentennial", 200)])
def test_some_anniversaries_have_names(text: str, years: int) -> None:
    assert value(text).must == value(f"{years}th anniversary").must


@pytest.mark.parametrize(
    ("text", "must", "likely"),
    [
        ("about 50 years ago", "1969-06-14..1981-06-14", "1969-12-14..1980-12-14"),
        ("more than 50 years ago", "..1976-06-14", "1964-12-14..1975-06-14"),
        ("at least 10 years ago", "..2016-06-14", "..2015-06-14"),
        ("a decade ago", "2009-06-14..2021-06-14", "2013-12-14..2016-12-14"),
        ("half a century ago", "1969-06-14..1981-06-14", "1969-12-14..1980-12-14"),
        ("two and a half years ago", "2021-12-14..2023-12-14", "2022-06-14..2023-06-14"),
        ("a few years ago", "2012-06-14..2024-06-14", "2015-12-14..2022-12-14"),
        ("three months ago", "2025-02-14..2025-04-14", "2025-02-27..2025-03-30"),
        ("two weeks ago", "2025-05-24..2025-06-07", "2025-05-27..2025-06-04"),
        ("3 days ago", "2025-06-11", "2025-06-11"),
        ("3 days later", "2025-06-17", "2025-06-17"),
        ("two years later", "2026-06-14..2028-06-14", "2026-12-14..2027-12-14"),
        ("the past nearly 50 years", "1974-06-14..1981-06-14", "1975-06-14..1978-06-14"),
    ],
)
def test_units_and_hedges_of_what_is_counted(text: str, must: str, likely: str) -> None:
    reading = value(text)
    assert (date_text(reading.must), date_text(reading.likely)) == (must, likely)


@pytest.mark.parametrize(
    ("language", "text", "same"),
    [
        ("fr", "il y a 50 ans", "50 years ago"),
        ("fr", "il y a près de 50 ans", "nearly 50 years ago"),
        ("fr", "7e anniversaire", "7th anniversary"),
        ("de", "vor 50 Jahren", "50 years ago"),
        ("de", "vor fast 50 Jahren", "nearly 50 years ago"),
        ("de", "siebter Jahrestag", "7th anniversary"),
        ("de", "7. Jahrestag", "7th anniversary"),
        ("es", "hace casi 50 años", "nearly 50 years ago"),
        ("es", "séptimo aniversario", "7th anniversary"),
        ("vi", "cách đây gần 50 năm", "nearly 50 years ago"),
        ("vi", "gần 50 năm trước", "nearly 50 years ago"),
        ("vi", "kỷ niệm 7 năm", "7th anniversary"),
        ("vi", "3 ngày trước", "3 days before"),
    ],
)
def test_counts_are_read_in_the_language_of_the_source(language: str, text: str, same: str) -> None:
    assert value(text, language=language).must == value(same).must


@pytest.mark.parametrize("text", ["7th anniversary", "nearly 50 years ago", "3 days before"])
def test_only_a_date_property_counts_from_as_of(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text, published=PUBLISHED)


def test_words_of_a_date_property_are_read_from_as_of_where_it_is_given() -> None:
    reading = read_date("last year", "en", on(PUBLISHED), on(date(2020, 5, 1)), relative=True)
    assert date_text(reading.must) == "2019"


@pytest.mark.parametrize(
    ("held", "days"),
    [
        ((date(2024, 9, 12), date(2024, 9, 12)), "2024-09-12"),
        ((date(2024, 9, 20), date(2024, 9, 20)), "2024-09-12"),
        ((date(2023, 1, 1), date(2023, 12, 31)), "2023-09-12"),
        ((date(2023, 1, 1), date(2023, 3, 31)), "2022-09-12..2023-09-12"),
        ((date(2021, 1, 1), date(2022, 12, 31)), "2025-09-12"),
    ],
)
def test_a_day_of_an_unsaid_year_is_that_of_the_time_that_the_claim_names(held: tuple[date, date], days: str) -> None:
    """Not the coming one of an article that looks back on last year; where the claim names several years, the article's day tells."""
    reading = read_date("12 September", "en", on(PUBLISHED), between(*held), relative=True)
    assert date_text(reading.must) == days


@pytest.mark.parametrize(
    "text", ["50 years", "years ago", "the anniversary", "ago", "7th", "99999999999999999 years ago", "seven people ago"]
)
def test_half_of_a_count_is_no_date(text: str) -> None:
    with pytest.raises(Unreadable):
        value(text)
