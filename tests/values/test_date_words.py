"""Dates in words: ranges, bounds, parts, periods, and the languages that have a table."""

from __future__ import annotations

import pytest

from checker.values.date import read_date
from checker.values.unreadable import Unreadable
from tests.values.days import likely, must, read, value

IN_ENGLISH = {
    "between 2014 and 2018": "2014..2018",
    "from June 2014 to May 2015": "2014-06..2015-05",
    "2014–2018": "2014..2018",
    "2014–18": "2014..2018",
    "2019/20": "2019..2020",
    "1999/00": "1999..2000",
    "the 2021–2023 period": "2021..2023",
    "June–August 2014": "2014-06..2014-08",
    "December 2014 – January 2015": "2014-12..2015-01",
    "10–13 June 2014": "2014-06-10..2014-06-13",
    "June 10–13, 2014": "2014-06-10..2014-06-13",
    "10 and 11 June 2014": "2014-06-10..2014-06-11",
    "the 10th to the 13th of June 2014": "2014-06-10..2014-06-13",
    "28 December – 3 January 2015": "2014-12-28..2015-01-03",
    "13 June to 2 July 2014": "2014-06-13..2014-07-02",
    "June 13 to July 2, 2014": "2014-06-13..2014-07-02",
    "2014 or 2015": "2014..2015",
    "early 2014 to late 2015": "2014..2015",
    "the 1920s–1930s": "1920..1939",
    "17th-19th centuries": "1601..1900",
    "since June 2014": "2014-06",
    "until 2014": "2014",
    "by 2030": "..2030",
    "by the end of 2030": "..2030",
    "no later than 30 March 2025": "..2025-03-30",
    "not before 2020-11-13": "2020-11-13..",
    "2014 or later": "2014..",
    "2014 onwards": "2014..",
    "June 2014 at the latest": "..2014-06",
    "before the 1990s": "..1989",
    "before about 2014": "..2015",
    "after about 2014": "2013..",
    "the first half of 2014": "2014-01..2014-06",
    "H2 2024": "2024-07..2024-12",
    "Q3 2024": "2024-07..2024-09",
    "3Q 2024": "2024-07..2024-09",
    "the third quarter of 2024": "2024-07..2024-09",
    "the last quarter of 2014": "2014-10..2014-12",
    "the beginning of 2014": "2014-01..2014-03",
    "the middle of June 2014": "2014-06-08..2014-06-23",
    "mid-2014": "2014-04..2014-09",
    "the mid-1990s": "1992..1997",
    "the late 17th century": "1651..1700",
    "the nineties": "1990..1999",
    "the '90s": "1990..1999",
    "the '20s": "2020..2029",
    "the 1800s": "1800..1899",
    "the twenty-first century": "2001..2100",
    "the third millennium BCE": "-2999..-2000",
    "the year 800": "0800",
    "10,000 BCE": "-9999",
    "Sept. 2014": "2014-09",
    "SEPTEMBER 2014": "2014-09",
    "14-Jun-2014": "2014-06-14",
    "Fri 13 Jun 2014": "2014-06-13",
    "the first of June 2014": "2014-06-01",
    "12/2014": "2014-12",
    "the second quarter of last year": "2024-04..2024-06",
    "the second half of the year": "2025-07..2025-12",
    "the second quarter of the 19th century": "1826..1850",
    "mid to late 2014": "2014-04..2014-12",
    "mid-to-late 2014": "2014-04..2014-12",
    "late 2014 or early 2015": "2014-07..2015-06",
    "late 2014/early 2015": "2014-07..2015-06",
    "June/July 2014": "2014-06..2014-07",
    "13/14 June 2014": "2014-06-13..2014-06-14",
    "fiscal year 2014": "2013-04..2015-03",
    "FY2014/15": "2014..2015",
    "the 2019/20 season": "2019..2020",
    "Monday morning": "2025-06-09",
    "late Monday": "2025-06-09",
    "mid-June": "2025-06-08..2025-06-23",
    "sometime in 2014": "2014",
    "on or about 13 June 2014": "2014-06-11..2014-06-15",
    "2014–present": "2014-01-01..2025-06-14",
    "two years before 2014": "2011..2013",
    "3 days after 13 June 2014": "2014-06-16",
}


@pytest.mark.parametrize(("text", "days"), IN_ENGLISH.items())
def test_english_forms_beyond_the_page(text: str, days: str) -> None:
    assert (must(text) if "years before" not in text and "days after" not in text else _printed(text)) == days


def _printed(text: str) -> str:
    from checker.values.date import date_text

    return date_text(value(text).must)


def test_a_summer_is_june_to_august_and_a_month_more_is_possible() -> None:
    assert (must("summer 2014"), likely("the summer of 2014")) == ("2014-05..2014-09", "2014-06..2014-08")
    assert read("summer 2014").figure == read("2014-22").must


def test_a_winter_may_be_at_either_end_of_its_year() -> None:
    assert (must("winter 2014"), likely("winter 2014")) == ("2014-01..2015-03", "2014-12..2015-02")


def test_the_2000s_are_likely_the_decade() -> None:
    assert (must("the 2000s"), likely("the 2000s")) == ("2000..2099", "2000..2009")


@pytest.mark.parametrize(
    "text", ["2014 people", "in 3 parts", "1,100", "May be", "the end", "before", "between 2014", "2014s", "-", "the '9s", "half"]
)
def test_what_only_begins_like_a_date_is_none(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text)


BY_LANGUAGE = {
    "fr": {
        "13 juin 2014": "2014-06-13",
        "1er juin 2014": "2014-06-01",
        "mardi 1er juillet 2014": "2014-07-01",
        "juin 2014": "2014-06",
        "début 2014": "2014-01..2014-06",
        "fin juin 2014": "2014-06-16..2014-06-30",
        "mi-2014": "2014-04..2014-09",
        "les années 1990": "1990..1999",
        "le XIXe siècle": "1801..1900",
        "avant 2014": "..2013",
        "après le 13 novembre 2020": "2020-11-14..",
        "depuis juin 2014": "2014-06",
        "d’ici 2030": "..2030",
        "vers 1450": "1448..1452",
        "entre 2014 et 2018": "2014..2018",
        "de juin 2014 à mai 2015": "2014-06..2015-05",
        "le deuxième trimestre de 2014": "2014-04..2014-06",
        "T2 2014": "2014-04..2014-06",
        "44 av. J.-C.": "-0043",
        "hier": "2025-06-13",
        "l’an dernier": "2024",
        "la semaine dernière": "2025-06-01..2025-06-08",
        "lundi": "2025-06-09",
    },
    "de": {
        "13. Juni 2014": "2014-06-13",
        "Juni 2014": "2014-06",
        "Anfang 2014": "2014-01..2014-06",
        "Ende Juni 2014": "2014-06-16..2014-06-30",
        "die 1990er Jahre": "1990..1999",
        "19. Jahrhundert": "1801..1900",
        "vor 2014": "..2013",
        "nach dem 13. November 2020": "2020-11-14..",
        "seit Juni 2014": "2014-06",
        "spätestens 2030": "..2030",
        "um 1450": "1448..1452",
        "zwischen 2014 und 2018": "2014..2018",
        "von Juni 2014 bis Mai 2015": "2014-06..2015-05",
        "zweites Quartal 2014": "2014-04..2014-06",
        "44 v. Chr.": "-0043",
        "06.07.2014": "2014-07-06",
        "gestern": "2025-06-13",
        "letztes Jahr": "2024",
        "im vergangenen Monat": "2025-05",
        "Montag": "2025-06-09",
    },
    "es": {
        "13 de junio de 2014": "2014-06-13",
        "junio de 2014": "2014-06",
        "principios de 2014": "2014-01..2014-06",
        "a finales de junio de 2014": "2014-06-16..2014-06-30",
        "los años 1990": "1990..1999",
        "la década de 1990": "1990..1999",
        "siglo XIX": "1801..1900",
        "antes de 2014": "..2013",
        "después del 13 de noviembre de 2020": "2020-11-14..",
        "desde junio de 2014": "2014-06",
        "hacia 1450": "1448..1452",
        "entre 2014 y 2018": "2014..2018",
        "segundo trimestre de 2014": "2014-04..2014-06",
        "44 a. C.": "-0043",
        "ayer": "2025-06-13",
        "el año pasado": "2024",
        "el mes pasado": "2025-05",
        "lunes": "2025-06-09",
    },
    "vi": {
        "Ngày 27 tháng 5 năm 2024": "2024-05-27",
        "tháng 6 năm 2014": "2014-06",
        "tháng 6/2014": "2014-06",
        "tháng Sáu năm 2014": "2014-06",
        "ngày 27/5/2024": "2024-05-27",
        "ngày 13/6": "2025-06-13",
        "năm 2014": "2014",
        "đầu năm 2014": "2014-01..2014-06",
        "cuối năm 2014": "2014-07..2014-12",
        "thập niên 1990": "1990..1999",
        "thế kỷ 19": "1801..1900",
        "thế kỷ XIX": "1801..1900",
        "trước năm 2014": "..2013",
        "sau ngày 13 tháng 11 năm 2020": "2020-11-14..",
        "từ tháng 6 năm 2014": "2014-06",
        "khoảng năm 2014": "2012..2016",
        "quý 2 năm 2014": "2014-04..2014-06",
        "quý II/2014": "2014-04..2014-06",
        "hôm qua": "2025-06-13",
        "năm ngoái": "2024",
        "tháng trước": "2025-05",
        "thứ Hai": "2025-06-09",
    },
    "it": {"13 giugno 2014": "2014-06-13", "giugno 2014": "2014-06"},
    "pt": {"13 de junho de 2014": "2014-06-13"},
    "pl": {"13 czerwca 2014 r.": "2014-06-13", "czerwiec 2014": "2014-06"},
    "ru": {"13 июня 2014 г.": "2014-06-13", "июнь 2014": "2014-06"},
    "tr": {"13 Haziran 2014": "2014-06-13"},
    "sv": {"13 juni 2014": "2014-06-13"},
    "hu": {"2014. június 13.": "2014-06-13", "2014.06.13": "2014-06-13"},
    "zh": {"2014年6月13日": "2014-06-13", "2014年6月": "2014-06", "2014年": "2014"},
    "ko": {"2014년 6월 13일": "2014-06-13"},
    "tlh": {"13 June 2014": "2014-06-13"},
}


@pytest.mark.parametrize(
    ("language", "text", "days"), [(language, text, days) for language, texts in BY_LANGUAGE.items() for text, days in texts.items()]
)
def test_dates_are_read_in_the_language_of_the_source(language: str, text: str, days: str) -> None:
    assert must(text, language) == days


@pytest.mark.parametrize("language", BY_LANGUAGE)
def test_an_author_may_note_a_date_in_english_of_a_source_in_any_language(language: str) -> None:
    assert must("June 2014", language) == "2014-06"
    assert must("before 13 June 2014", language) == "..2014-06-12"


def test_letters_composed_of_two_characters_are_read_alike() -> None:
    import unicodedata

    assert must(unicodedata.normalize("NFD", "février 2014"), "fr") == "2014-02"
    assert must(unicodedata.normalize("NFD", "ngày 27 tháng 5 năm 2024"), "vi") == "2024-05-27"


def test_other_scripts_digits_are_no_date() -> None:
    for text in ("２０１４", "٢٠١٤", "2014-0৪-01"):
        with pytest.raises(Unreadable):
            read_date(text)
