"""Every form of a date on the format page, under its own words, and what is no date."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from checker.values.calendar import day_number
from checker.values.date import date_text, days_of, month_days_meet, occurs_in, read_date
from checker.values.interval import EVERYTHING, Interval
from checker.values.unreadable import Ambiguous, Unreadable
from tests.values.days import between, likely, must, number, on, read

ON_THE_PAGE = {
    "2014": "2014",
    "2014-06": "2014-06",
    "2014-06-13": "2014-06-13",
    "2014-06-13T10:30": "2014-06-13",
    "2014-06-13 10:30:00Z": "2014-06-13",
    "13 June 2014 at 10:30 am": "2014-06-13",
    "2014/2018": "2014..2018",
    "2014-06/..": "2014-06..",
    "../2014": "..2014",
    "2014~": "2012..2016",
    "201X": "2010..2019",
    "2014-22": "2014-06..2014-08",
    "June 2014": "2014-06",
    "13 June 2014": "2014-06-13",
    "June 13, 2014": "2014-06-13",
    "early 2014": "2014-01..2014-06",
    "mid 2014": "2014-04..2014-09",
    "late 2014": "2014-07..2014-12",
    "early June 2014": "2014-06-01..2014-06-15",
    "mid June 2014": "2014-06-08..2014-06-23",
    "late June 2014": "2014-06-16..2014-06-30",
    "the second quarter of 2014": "2014-04..2014-06",
    "2024-Q1": "2024-01..2024-03",
    "the end of 2014": "2014-10..2014-12",
    "the 2010s": "2010..2019",
    "before 2014": "..2013",
    "after 13 November 2020": "2020-11-14..",
    "unknown": "unknown",
    "circa 1450": "1448..1452",
    "the 19th century": "1801..1900",
    "around June 2014": "2014-04..2014-08",
}


@pytest.mark.parametrize(("text", "days"), ON_THE_PAGE.items())
def test_each_form_on_the_page(text: str, days: str) -> None:
    assert must(text) == days


def test_2014_is_2014_01_01_to_2014_12_31() -> None:
    assert read("2014").must == between(date(2014, 1, 1), date(2014, 12, 31))


def test_june_2014_lies_inside_2014() -> None:
    assert read("2014").must.contains(read("June 2014").must)


def test_circa_1450_is_two_likely_one_units_of_the_last_written_place() -> None:
    assert (must("circa 1450"), likely("circa 1450")) == ("1448..1452", "1449..1451")
    assert (must("around June 2014"), likely("around June 2014")) == ("2014-04..2014-08", "2014-05..2014-07")
    assert (must("about 13 June 2014"), likely("about 13 June 2014")) == ("2014-06-11..2014-06-15", "2014-06-12..2014-06-14")
    assert (must("c. 1860s"), likely("c. 1860s")) == ("1840..1889", "1850..1879")


def test_unknown_is_all_of_time() -> None:
    assert read("unknown").must == EVERYTHING


FROM_PUBLISHED = {
    "Monday": "2025-06-09",
    "yesterday": "2025-06-13",
    "today": "2025-06-14",
    "last month": "2025-05",
    "last year": "2024",
    "this year": "2025",
    "13 June": "2025-06-13",
    "June 13": "2025-06-13",
    "30 December": "2024-12-30",
    "13 December": "2025-12-13",
    "June": "2025-06",
    "late last year": "2024-07..2024-12",
    "the end of the year": "2025-10..2025-12",
    "earlier this year": "2025-01-01..2025-06-14",
    "next Monday": "2025-06-16",
    "last Monday": "2025-06-09",
    "Saturday": "2025-06-14",
    "last Saturday": "2025-06-07",
    "last December": "2024-12",
    "the day before yesterday": "2025-06-12",
    "June 10-13": "2025-06-10..2025-06-13",
}


@pytest.mark.parametrize(("text", "days"), FROM_PUBLISHED.items())
def test_words_are_read_from_the_day_of_publication(text: str, days: str) -> None:
    assert must(text) == days


def test_last_week_is_the_week_before_or_the_seven_days_before() -> None:
    assert likely("last week") == "2025-06-02..2025-06-08"
    assert read("last week").must.contains(read("last week").likely)
    assert read("last week", published=date(2025, 6, 9)).must.holds(number(date(2025, 6, 8)))


def test_13_june_without_a_publication_date_is_that_day_of_any_year() -> None:
    reading = read("13 June", published=None)
    assert (reading.must, reading.month_day) == (EVERYTHING, (6, 13))
    assert occurs_in((6, 13), read("June 2014").must)
    assert not occurs_in((6, 13), read("July 2014").must)
    assert days_of((6, 13), 2014) == read("13 June 2014").must
    assert days_of((2, 29), 2014) is None
    assert month_days_meet((6, 13), (6, 0))
    assert not month_days_meet((6, 13), (6, 14))


def test_a_day_without_a_year_is_of_any_year_that_a_wide_publication_allows() -> None:
    reading = read_date("13 June", published=between(date(2020, 11, 13), date(2026, 11, 22)))
    assert reading.month_day == (6, 13)
    assert date_text(reading.must) == "2020-06-13..2026-06-13"


def test_a_day_without_a_year_is_sure_where_the_year_of_publication_is() -> None:
    reading = read_date("13 June", published=Interval(*(number(day) for day in (date(2025, 6, 1), date(2025, 6, 30)))))
    assert (reading.must, reading.month_day) == (on(date(2025, 6, 13)), None)


@pytest.mark.parametrize("text", ["yesterday", "last year", "Monday", "this month", "last summer"])
def test_with_nothing_known_of_the_publication_relative_words_say_nothing(text: str) -> None:
    assert read(text, published=None).must == EVERYTHING


def test_06_07_2014_can_be_read_two_ways_and_is_not_guessed() -> None:
    with pytest.raises(Ambiguous) as refused:
        read("06/07/2014")
    assert "6 July 2014" in refused.value.hint


@pytest.mark.parametrize("text", ["13/06/2014", "06/13/2014", "13.6.2014", "13-06-2014", "2014/06/13"])
def test_a_date_in_figures_of_which_only_one_reading_is_possible_is_read(text: str) -> None:
    assert must(text) == "2014-06-13"


@pytest.mark.parametrize(
    ("language", "days"), [("en-GB", "2014-07-06"), ("en-US", "2014-06-07"), ("fr", "2014-07-06"), ("vi", "2014-07-06")]
)
def test_the_language_settles_which_figure_is_the_day(language: str, days: str) -> None:
    assert must("06/07/2014", language) == days


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("31 June 2014", "June 2014 has no day 31"),
        ("2014-02-29", "February 2014 has no day 29"),
        ("30 February", "February has no day 30"),
        ("2014-13", "no month 13"),
        ("Monday, 13 June 2014", "was a Friday"),
        ("2018/2014", "ends before it begins"),
        ("between 2018 and 2014", "ends before it begins"),
        ("2014 officers", "not a date"),
        ("hello", "not a date"),
        ("", "no date"),
        ("2014" * 100, "too long"),
        ("7th anniversary", "not a date"),
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(text: str, says: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(text)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("text", "hint"), [("1998-1-20", "1998-01-20"), ("1914-18", "1914/1918"), ("2018/2014", "2014/2018"), ("5.5.", "June 2014")]
)
def test_a_refusal_says_what_to_write(text: str, hint: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(text)
    assert hint in refused.value.hint


def test_a_wrong_weekday_is_told_and_a_right_one_is_read() -> None:
    assert must("Friday, 13 June 2014") == "2014-06-13"


def test_the_figure_is_the_date_without_its_hedge() -> None:
    for text in ("about 2014", "2014~", "before 2014", "early 2014", "by 2014", "2014 or later", "the end of 2014"):
        reading = read(text)
        assert date_text(reading.figure) == "2014"
        assert reading.hedge_words
    assert read("2014").hedge_words == ""


def test_bce_years_count_back_from_zero() -> None:
    assert read("44 BCE").must == Interval(day_number(-43, 1, 1), day_number(-43, 12, 31))
    assert must("2nd century BC") == "-0199..-0100"
    assert must("500–300 BCE") == "-0499..-0299"
    assert must("15 March 44 BC") == "-0043-03-15"
    assert must("AD 79") == "0079"


def test_english_dates_do_not_load_what_only_other_languages_need() -> None:
    code = (
        "import sys; from checker.values.date import read_date, scan_dates; read_date('13 June 2014'); scan_dates('in early June 2014'); "
        "sys.exit(any(name in sys.modules for name in ('babel', 'edtf', 'dateutil', 'pint', 'text_to_num')))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False).returncode == 0


def test_two_years_with_a_hyphen_are_a_range_as_people_type_it() -> None:
    assert read_date("2019-2020").must == read_date("2019/2020").must
    with pytest.raises(Unreadable):
        read_date("2020-2019")
