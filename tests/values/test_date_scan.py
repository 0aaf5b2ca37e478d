"""Dates in running text, with their places."""

from __future__ import annotations

from datetime import date

import pytest

from checker.values.date import date_text, read_date, scan_dates
from tests.values.days import on

HELD = on(date(2025, 6, 14))


def _found(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Place and date; of a range not its two ends."""
    found = scan_dates(text, language, HELD, HELD)
    ends = {(each.start, end.must) for each in found for end in each.ends}
    return [(text[each.start : each.end], date_text(each.must)) for each in found if (each.start, each.must) not in ends]


@pytest.mark.parametrize(
    ("text", "language", "ends"),
    [
        ("built between 1247 and 1311", "en", ["1247", "1311"]),
        ("occupied from 1940 to 1944", "en", ["1940", "1944"]),
        ("(2025-2027)", "en", ["2025", "2027"]),
        ("from 1999 until 2003", "en", ["1999", "2003"]),
        ("zwischen 1247 und 1311", "de", ["1247", "1311"]),
        ("Ana Roy (12 May 1953 – 3 June 2019)", "en", ["1953-05-12", "2019-06-03"]),
        ("12 May – 3 June 2019", "en", ["2019-05-12", "2019-06-03"]),
    ],
)
def test_the_ends_of_a_range_are_dates_of_their_own(text: str, language: str, ends: list[str]) -> None:
    assert [date_text(each.must) for each in scan_dates(text, language)][1:] == ends


def test_on_november_13_2020_the_assembly_adopted() -> None:
    text = "An important step was recorded on November 13, 2020, as the Assembly adopted Resolution No.130/2020/QH14"
    assert _found(text) == [("November 13, 2020", "2020-11-13")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Since June 2014, it has deployed nearly 1,100 personnel", [("June 2014", "2014-06")]),
        ("since October 2018. Since May 2022, three teams", [("October 2018", "2018-10"), ("May 2022", "2022-05")]),
        (
            "for the 2021–2023 period, and by the 2025–2030 period",
            [("2021–2023 period", "2021..2023"), ("by the 2025–2030 period", "..2030")],
        ),
        ("from 1914-18 and in 1939-45", [("1914-18", "1914..1918"), ("1939-45", "1939..1945")]),
        ("It fell between 2014 and 2018, before 2019.", [("between 2014 and 2018", "2014..2018"), ("before 2019", "..2018")]),
        (
            "the terms 2014/2018, 2014/15 and 2019–2020",
            [("2014/2018", "2014..2018"), ("2014/15", "2014..2015"), ("2019–2020", "2019..2020")],
        ),
        ("born about 1450 (c. 1450)", [("about 1450", "1448..1452"), ("c. 1450", "1448..1452")]),
        ("between April and June. The 14 ships", [("between April and June", "2025-04..2025-06")]),
        ("It ended in June. 2014 saw a rise.", [("June", "2025-06"), ("2014", "2014")]),
        ("It ended on Sept. 14, 2014. 300 came.", [("Sept. 14, 2014", "2014-09-14")]),
        ("founded in\n2014", [("2014", "2014")]),
        ("(2014)", [("2014", "2014")]),
        ("“2014”", [("2014", "2014")]),
        ("in 2014’s plan", [("2014", "2014")]),
        ("He came on Monday, and on 13 June.", [("Monday", "2025-06-09"), ("13 June", "2025-06-13")]),
        ("on the seventh founding anniversary of the department", [("seventh founding anniversary", "2017-12-14..2018-12-14")]),
        ("during the past nearly 50 years since", [("past nearly 50 years", "1974-06-14..1981-06-14")]),
        ("at 10:30 on 13 June 2014, at noon", [("13 June 2014", "2014-06-13")]),
        ("2014-06-13T10:30:00Z", [("2014-06-13", "2014-06-13")]),
    ],
)
def test_dates_stand_where_they_are_found(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "1,100 personnel", "2,014 officers", "$2014", "2014%", "0.2014", "3.2014159", "No.130/2020/QH14", "A2014", "2014km",
        "the second time",
        "55 officers", "room 12", "may be sent", "a march", "unknown", "they may", "in the end", "half of them", "one of 12", "20145",
    ],
)  # fmt: skip
def test_numbers_and_words_that_are_no_dates_are_passed_over(text: str) -> None:
    assert _found(text) == []


def test_a_date_that_can_be_read_two_ways_is_found_both_ways() -> None:
    assert _found("on 06/07/2014 it") == [("06/07/2014", "2014-07-06"), ("06/07/2014", "2014-06-07")]


def test_2001_03_in_running_text_is_a_month_or_three_years() -> None:
    assert _found("the 2001-03 recession") == [("2001-03", "2001-03"), ("2001-03", "2001..2003")]
    assert _found("published in 2014-03") == [("2014-03", "2014-03")]


def test_an_impossible_date_does_not_hide_the_next() -> None:
    assert ("1 July 2014", "2014-07-01") in _found("on 31 June 2014, then on 1 July 2014")


@pytest.mark.parametrize(
    "value", ["nearly 50 years ago", "seventh founding anniversary", "June 2014", "early 2014", "3 days before", "last year"]
)
def test_a_value_in_the_articles_words_is_read_the_same_in_its_quote(value: str) -> None:
    text = f"It was, they said, {value}, that it happened."
    read = read_date(value, "en", HELD, HELD, relative=True)
    assert any(
        (each.must, each.likely, each.figure) == (read.must, read.likely, read.figure) for each in scan_dates(text, "en", HELD, HELD)
    )


def test_a_long_text_is_read_piece_by_piece_with_places_in_the_whole() -> None:
    text = "The Assembly met on 13 June 2014 in the capital. " * 2000
    found = scan_dates(text)
    assert len(found) >= 1990
    assert {text[each.start : each.end] for each in found} <= {"13 June 2014", "June 2014", "13 June"}


def test_roman_centuries_are_found() -> None:
    assert _found("L'école fut fondée au XVIIe siècle.", "fr") == [("XVIIe siècle", "1601..1700")]
    assert _found("construida en el siglo XIX por", "es") == [("siglo XIX", "1801..1900")]
    assert _found("en los años 1990 y en los años ochenta", "es") == [("los años 1990", "1990..1999"), ("los años ochenta", "1980..1989")]
    assert _found("bis Ende des Jahres würden sie", "de") == [("Ende des Jahres", "2025-07..2025-12")]
    assert _found("I think in 4 parts", "en") == []


def test_vietnamese_text_is_scanned() -> None:
    text = "Ngày 27 tháng 5 năm 2014, Trung tâm được thành lập; từ tháng 6/2014 đến nay"
    assert _found(text, "vi")[:2] == [("Ngày 27 tháng 5 năm 2014", "2014-05-27"), ("tháng 6/2014", "2014-06")]
