"""What holds of every date, whatever it is."""

from __future__ import annotations

import contextlib
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.values.calendar import day_number, month_span, year_span
from checker.values.date import date_text, date_words, read_date, scan_dates
from checker.values.date_text import MONTHS
from checker.values.interval import EVERYTHING, Interval
from checker.values.unreadable import Unreadable
from tests.values.days import number, on

LAW = settings(deadline=None, max_examples=80)
"""Without a deadline: the first word of a language loads its table."""

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
NUMBERS = st.integers(day_number(-12000, 1, 1), day_number(12000, 12, 31))
YEARS = st.integers(-12000, 12000)

MOIS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
MONATE = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]
MESES = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]


def _ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


@LAW
@given(DAYS)
def test_every_written_form_of_one_day_reads_equal(day: date) -> None:
    month = MONTHS[day.month - 1]
    forms = {
        "en": [
            day.isoformat(),
            f"{day.isoformat()}T09:30",
            f"{day.day} {month} {day.year}",
            f"{month} {day.day}, {day.year}",
            f"{_ordinal(day.day)} of {month} {day.year}",
            f"the {_ordinal(day.day)} of {month}, {day.year}",
            f"{month} the {_ordinal(day.day)}, {day.year}",
            f"{day.day} {month[:3]} {day.year}",
            f"{day.strftime('%A')}, {day.day} {month} {day.year}",
            f"{day.strftime('%A')} {month} {day.day}, {day.year}",
            f"{day.day}.{day.month}.{day.year}",
            f"{day.year}/{day.month:02}/{day.day:02}",
            f"ON {day.day} {month.upper()} {day.year}",
            f"{day.day}\u00a0{month} {day.year}",
        ],
        "fr": [f"{day.day} {MOIS[day.month - 1]} {day.year}", f"le {day.day} {MOIS[day.month - 1]} {day.year}"],
        "de": [f"{day.day}. {MONATE[day.month - 1]} {day.year}", f"am {day.day}. {MONATE[day.month - 1]} {day.year}"],
        "es": [f"{day.day} de {MESES[day.month - 1]} de {day.year}"],
        "vi": [
            f"ngày {day.day} tháng {day.month} năm {day.year}",
            f"{day.day}/{day.month}/{day.year}",
            f"ngày {day.day:02}/{day.month:02}/{day.year}",
        ],
        "ja": [f"{day.year}年{day.month}月{day.day}日"],
    }
    for language, texts in forms.items():
        for text in texts:
            assert read_date(text, language).must == on(day), text


@LAW
@given(DAYS)
def test_a_day_is_found_in_running_text_where_it_stands(day: date) -> None:
    for written in (f"{day.day} {MONTHS[day.month - 1]} {day.year}", f"{MONTHS[day.month - 1]} {day.day}, {day.year}", day.isoformat()):
        text = f"On {written}, the Assembly adopted it."
        (found,) = scan_dates(text)
        assert text[found.start : found.end] == written
        assert found.must == read_date(written).must


@LAW
@given(YEARS, st.integers(1, 12), st.sampled_from(["{0} {1}", "early {0} {1}", "mid {0} {1}", "late {0} {1}", "the end of {0} {1}"]))
def test_a_month_and_its_parts_lie_inside_the_year(year: int, month: int, form: str) -> None:
    said = f"{year} CE" if year > 0 else f"{1 - year} BCE"
    inner = read_date(form.format(MONTHS[month - 1], said))
    whole = read_date(said)
    assert whole.must == Interval(*year_span(year))
    assert whole.must.contains(inner.must)
    assert inner.must.contains(inner.likely)


@LAW
@given(
    st.integers(1000, 2999),
    st.sampled_from(["early", "mid", "late", "the start of", "the end of", "the first half of", "the second half of"]),
)
def test_a_part_lies_inside_its_whole_and_what_is_likely_inside_what_is_possible(year: int, part: str) -> None:
    wholes = [str(year), f"June {year}", f"{year // 10 * 10}s", f"the {_ordinal(year // 100)} century", f"the second quarter of {year}"]
    for whole in wholes:
        reading = read_date(f"{part} {whole}")
        assert read_date(whole).must.contains(reading.must), whole
        assert reading.must.contains(reading.likely), whole


INTERVALS = st.one_of(
    st.tuples(NUMBERS, NUMBERS).map(sorted).map(lambda ends: Interval(ends[0], ends[1])),
    NUMBERS.map(lambda day: Interval(day, None)),
    NUMBERS.map(lambda day: Interval(None, day)),
    NUMBERS.map(Interval.point),
    YEARS.map(lambda year: Interval(*year_span(year))),
    st.tuples(YEARS, YEARS).map(sorted).map(lambda years: Interval(*year_span(*years))),
    st.tuples(YEARS, st.integers(1, 12), st.integers(1, 30)).map(lambda month: Interval(*month_span(*month))),
    YEARS.map(lambda year: Interval(year_span(year)[0], None)),
    YEARS.map(lambda year: Interval(None, year_span(year)[1])),
    st.just(Interval(None, None)),
)


@LAW
@given(INTERVALS)
def test_what_is_printed_is_read_back(days: Interval) -> None:
    assert read_date(date_text(days)).must == days
    assert read_date(date_words(days)).must == days


RELATIVE_DATES = """
yesterday|today|Monday|last week|this week|next week|last month|last year|this year|last June|next Friday|last summer|13 June|June
the end of the year|earlier this year|early June|7th anniversary|nearly 50 years ago|3 days before|a year earlier|two centuries ago
about 20 years ago|more than a decade ago|two weeks ago|three months later|last decade|this quarter|a few years ago|late last year
"""
RELATIVE = RELATIVE_DATES.strip().replace("\n", "|").split("|")


@LAW
@given(st.sampled_from(RELATIVE), DAYS, st.integers(0, 4000), st.integers(0, 4000))
def test_relative_dates_are_wider_where_what_they_are_counted_from_is(text: str, day: date, before: int, after: int) -> None:
    narrow = on(day)
    wide = Interval(number(day) - before, number(day) + after)
    one, other = (read_date(text, "en", held, held, relative=True) for held in (narrow, wide))
    assert other.must.contains(one.must)
    everything = read_date(text, "en", None, EVERYTHING, relative=True)
    assert everything.must.contains(other.must)
    assert one.is_relative


@LAW
@given(st.integers(1, 400), DAYS)
def test_n_years_ago_is_never_read_to_the_day(years: int, day: date) -> None:
    reading = read_date(f"{years} years ago", "en", on(day), on(day), relative=True)
    assert reading.must.low is not None
    assert reading.must.high is not None
    assert reading.must.high - reading.must.low >= 365
    assert reading.must.contains(reading.likely)
    assert reading.likely.contains(reading.figure)


@LAW
@given(DAYS)
def test_a_day_without_a_year_is_within_half_a_year_of_the_publication(day: date) -> None:
    for published in (day, day + timedelta(days=100), day - timedelta(days=100)):
        text = f"{day.day} {MONTHS[day.month - 1]}"
        if (day.month, day.day) != (2, 29):
            assert read_date(text, "en", on(published)).must == on(day)


PIECES_OF_DATES = """
about around circa ~ early mid late end the of in on to - – / . , : ' ? X .. 2014 06 13 1 7th 19th 2010s June May Monday spring
century decade year years BC AD before after by since until between and or last next this yesterday ago earlier later anniversary nearly
over half
a quarter Q3 unknown first second twenty hundred 0 00 99999999 1e9 -0000 [ ] { } % ngày tháng năm Jahrhundert siècle XIX
\u200b \u0301 é 年 ２０１４ ١٤
"""
WORDS = PIECES_OF_DATES.split()
LANGUAGES = st.sampled_from(["en", "fr", "de", "es", "vi", "xx", "", "zh-Hant", "en-US", "pl"])


@LAW
@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), LANGUAGES)
def test_hostile_texts_raise_nothing_but_unreadable(text: str, language: str) -> None:
    for variant in (text, text.replace(" ", "")):
        try:
            reading = read_date(variant, language, on(date(2025, 6, 14)), relative=True)
        except Unreadable:
            pass
        else:
            assert not reading.must.is_empty
            assert not reading.likely.is_empty
            assert reading.must.contains(reading.likely)
        for found in scan_dates(variant, language):
            assert 0 <= found.start < found.end <= len(variant)


@pytest.mark.parametrize("language", ["", "../../etc", "x" * 3000, "en\x00", "EN-us", "zh-Hans-CN", "\ud800", "vi_VN", "-", "root", "1"])
def test_any_language_tag_is_borne(language: str) -> None:
    assert read_date("13 June 2014", language).precision == "day"
    for text in ("06/07/2014", "last \ud800 year", "\udfff"):
        with contextlib.suppress(Unreadable):
            read_date(text, language)


@LAW
@given(st.text(max_size=60))
def test_any_text_raises_nothing_but_unreadable(text: str) -> None:
    with contextlib.suppress(Unreadable):
        read_date(text)
    found = scan_dates(text)
    assert [each.start for each in found] == sorted(each.start for each in found)


REPEATED = """
about|early|the|of in the|1 to|1-|1/|June|a|before|between|1,000,|Monday|earlier|twenty|2014–|'|anniversary 7th|7th x|é|...|[2014,|(|2014
"""
PIECES = REPEATED.strip().split("|")


@pytest.mark.parametrize("piece", PIECES)
def test_running_text_is_scanned_in_linear_time(piece: str) -> None:
    def cost(count: int) -> float:
        text = f"{piece} " * count
        start = time.process_time()
        scan_dates(text)
        return time.process_time() - start

    cost(200)
    short = min(cost(301), cost(302), cost(303))
    assert min(cost(2400), cost(2401), cost(2402)) < 8 * short * 4 + 0.1
