"""Times of day, in minutes since midnight."""

from __future__ import annotations

import contextlib
import time as clock
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.values.date import date_text
from checker.values.interval import Interval
from checker.values.time_of_day import read_time, scan_times, time_text, times_meet
from checker.values.unreadable import Ambiguous, Unreadable
from tests.values.days import PUBLISHED, on

PLAIN = {
    "12:30": "12:30",
    "12.30 pm": "12:30",
    "3 p.m.": "15:00",
    "3pm": "15:00",
    "3:15 PM": "15:15",
    "noon": "12:00",
    "12 noon": "12:00",
    "midday": "12:00",
    "midnight": "00:00",
    "12 am": "00:00",
    "12 pm": "12:00",
    "15h30": "15:30",
    "0730 hours": "07:30",
    "1930 hrs": "19:30",
    "24:00": "00:00",
    "12:30:15": "12:30:15",
    "half past three in the afternoon": "15:30",
    "quarter to five pm": "16:45",
    "ten past eight in the morning": "08:10",
    "nine o’clock in the evening": "21:00",
    "9 at night": "21:00",
    "12:30 GMT": "12:30",
    "9:30 a.m. local time": "09:30",
    "between 3 and 4 pm": "15:00..16:00",
    "from 9 am to 5 pm": "09:00..17:00",
    "9:30–10:15 am": "09:30..10:15",
    "11 to 1 pm": "11:00..13:00",
    "22:00-02:00": "22:00..02:00",
}


@pytest.mark.parametrize(("text", "minutes"), PLAIN.items())
def test_times_are_read(text: str, minutes: str) -> None:
    assert time_text(read_time(text).must) == minutes


@pytest.mark.parametrize(
    ("text", "must", "likely"),
    [
        ("around 3 pm", "14:00..16:00", "14:30..15:30"),
        ("about 12:32", "12:30..12:34", "12:31..12:33"),
        ("shortly after noon", "(12:00..13:00", "(12:00..12:30"),
        ("just before midnight", "23:00..00:00)", "23:30..00:00)"),
        ("before noon", "..12:00)", "..12:00)"),
        ("after 10 p.m.", "(22:00..", "(22:00.."),
        ("by 3 pm", "..15:00", "..15:00"),
        ("not before 9:30", "09:30..", "09:30.."),
        ("since 9:30", "09:30", "09:30"),
    ],
)
def test_hedged_times_are_as_wide_as_what_they_are_read_to(text: str, must: str, likely: str) -> None:
    reading = read_time(text)
    assert (time_text(reading.must), time_text(reading.likely)) == (must, likely)


def test_a_time_without_seconds_is_any_second_of_its_minute() -> None:
    assert read_time("12:30").must == Interval(750, 750 + Fraction(59, 60))
    assert read_time("12:30").must.contains(read_time("12:30:15").must)
    assert not read_time("12:30").must.meets(read_time("12:31").must)
    assert read_time("12:30:15.25").must == Interval.point(750 + Fraction(61, 240))


@pytest.mark.parametrize(
    ("text", "minutes", "day"),
    [
        ("13 June 2014 at 15:30", "15:30", "2014-06-13"),
        ("15:30 on 13 June 2014", "15:30", "2014-06-13"),
        ("3 pm, 13 June 2014", "15:00", "2014-06-13"),
        ("June 13, 2014, 3 pm", "15:00", "2014-06-13"),
        ("2014-06-13T15:30", "15:30", "2014-06-13"),
        ("2014-06-13 15:30:00Z", "15:30", "2014-06-13"),
        ("yesterday at 3 pm", "15:00", "2025-06-13"),
        ("24:00 on 13 June 2014", "00:00", "2014-06-14"),
        ("midnight on 13 June 2014", "00:00", "2014-06-13..2014-06-14"),
    ],
)
def test_a_time_may_have_its_date(text: str, minutes: str, day: str) -> None:
    reading = read_time(text, "en", on(PUBLISHED))
    assert reading.day is not None
    assert (time_text(reading.must), date_text(reading.day)) == (minutes, day)


@pytest.mark.parametrize(
    ("language", "text", "minutes"),
    [
        ("de", "15 Uhr", "15:00"), ("de", "15.30 Uhr", "15:30"), ("de", "15 Uhr 30", "15:30"), ("de", "halb vier nachmittags", "15:30"),
        ("de", "gegen 15 Uhr", "14:00..16:00"), ("fr", "15h30", "15:30"), ("fr", "15 h 30", "15:30"), ("fr", "15 heures", "15:00"),
        ("fr", "3 heures du matin", "03:00"), ("fr", "midi", "12:00"), ("fr", "vers 15 heures", "14:00..16:00"),
        ("es", "15:30 horas", "15:30"),
        ("es", "las 3 de la tarde", "15:00"), ("es", "a las 15:30", "15:30"), ("es", "mediodía", "12:00"), ("vi", "15 giờ 30", "15:30"),
        ("vi", "15 giờ 30 phút", "15:30"), ("vi", "3 giờ chiều", "15:00"), ("vi", "15h30", "15:30"), ("vi", "3 giờ rưỡi chiều", "15:30"),
        ("vi", "khoảng 15 giờ", "14:00..16:00"), ("sv", "kl. 15.30", "15:30"), ("ja", "15時30分", "15:30"),
    ],
)  # fmt: skip
def test_times_are_read_in_the_language_of_the_source(language: str, text: str, minutes: str) -> None:
    assert time_text(read_time(text, language).must) == minutes


@pytest.mark.parametrize("text", ["3 o'clock", "half past three", "quarter to four"])
def test_three_oclock_may_be_morning_or_afternoon_and_is_not_guessed(text: str) -> None:
    with pytest.raises(Ambiguous):
        read_time(text)


@pytest.mark.parametrize(
    "text", ["25:00", "12:61", "12:30:60", "24:30", "15 am", "3", "hello", "", "12:30 people", "13 June 2014", "9" * 300, "1:2:3"]
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_time(text)
    assert refused.value.hint


def test_times_in_running_text() -> None:
    text = "The launch at 12:30 GMT on June 13 came at noon, around 3 p.m.; 3.5 m, 12.30 km, ratio 3:1; open 9-11 am. 0730 hours"
    found = [(text[each.start : each.end], time_text(each.must)) for each in scan_times(text)]
    assert found == [
        ("12:30 GMT", "12:30"), ("noon", "12:00"), ("around 3 p.m.", "14:00..16:00"), ("9-11 am", "09:00..11:00"),
        ("9-11 am", "09:00"), ("9-11 am", "11:00"), ("0730 hours", "07:30"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "ends"),
    [
        ("open from 10 a.m. to 5:30 p.m.", "en", ["10:00", "17:30"]),
        ("von 10:00 bis 17:30 Uhr", "de", ["10:00", "17:30"]),
        ("between 3 and 5 p.m.", "en", ["15:00", "17:00"]),
    ],
)
def test_the_ends_of_a_range_are_times_of_their_own(text: str, language: str, ends: list[str]) -> None:
    assert [time_text(each.must) for each in scan_times(text, language)][1:] == ends


def test_a_spoken_time_in_running_text_has_both_readings() -> None:
    assert [time_text(each.must) for each in scan_times("It began at half past three.")] == ["03:30", "15:30"]


def test_the_day_is_round() -> None:
    assert times_meet(read_time("23:50").must, read_time("around midnight").must)
    assert not times_meet(read_time("22:50").must, read_time("around midnight").must)


PIECES = "12 30 : . h am pm noon midnight to - half past quarter 3 o'clock at around between and hours GMT 2014 June , 99"
WORDS = PIECES.split()
LAW = settings(deadline=None, max_examples=80)


@LAW
@given(st.integers(0, 23), st.integers(0, 59))
def test_every_written_form_of_one_time_reads_equal(hour: int, minute: int) -> None:
    wanted = read_time(f"{hour:02}:{minute:02}").must
    half = "am" if hour < 12 else "pm"
    forms = [
        f"{hour % 12 or 12}:{minute:02} {half}",
        f"{hour % 12 or 12}.{minute:02}{half}",
        f"{hour}h{minute:02}",
        f"{hour:02}{minute:02} hours",
    ]
    for form in forms:
        assert read_time(form).must == wanted, form
    assert read_time(f"{hour} giờ {minute:02}", "vi").must == wanted
    assert read_time(f"{hour} Uhr {minute:02}", "de").must == wanted
    assert read_time(time_text(wanted)).must == wanted


@LAW
@given(st.lists(st.sampled_from(WORDS)))
def test_hostile_times_raise_nothing_but_unreadable(words: list[str]) -> None:
    for text in (" ".join(words), "".join(words)):
        try:
            reading = read_time(text)
        except Unreadable:
            pass
        else:
            assert not reading.must.is_empty
        scan_times(text)


@LAW
@given(st.text(max_size=60))
def test_any_text_raises_nothing_but_unreadable(text: str) -> None:
    with contextlib.suppress(Unreadable):
        read_time(text)
    scan_times(text)


@pytest.mark.parametrize("piece", ["12 ", "12:30 ", "about ", "between 3 and ", "half past ", "at ", "1.", "12:"])
def test_running_text_is_scanned_in_linear_time(piece: str) -> None:
    def cost(count: int) -> float:
        start = clock.process_time()
        scan_times(piece * count)
        return clock.process_time() - start

    cost(200)
    short = min(cost(301), cost(302), cost(303))
    assert min(cost(2400), cost(2401), cost(2402)) < 8 * short * 4 + 0.1


def test_the_publication_dates_a_time_of_yesterday() -> None:
    reading = read_time("yesterday at noon", "en", on(date(2014, 6, 14)))
    assert reading.day == on(date(2014, 6, 13))
