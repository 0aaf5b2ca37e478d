"""Dates as reports print them."""

from __future__ import annotations

from datetime import date

import pytest

from checker.values.calendar import day_number
from checker.values.date import date_text, date_words
from checker.values.interval import EVERYTHING, Interval
from tests.values.days import between, number, on


@pytest.mark.parametrize(
    ("days", "text", "words"),
    [
        (between(date(2014, 1, 1), date(2014, 12, 31)), "2014", "2014"),
        (between(date(2014, 6, 1), date(2014, 6, 30)), "2014-06", "June 2014"),
        (on(date(2014, 6, 13)), "2014-06-13", "2014-06-13"),
        (between(date(2020, 11, 13), date(2026, 11, 22)), "2020-11-13..2026-11-22", "2020-11-13 to 2026-11-22"),
        (between(date(2014, 1, 1), date(2018, 12, 31)), "2014..2018", "2014 to 2018"),
        (between(date(2014, 1, 1), date(2014, 6, 30)), "2014-01..2014-06", "January 2014 to June 2014"),
        (between(date(2014, 1, 1), date(2018, 12, 30)), "2014-01-01..2018-12-30", "2014-01-01 to 2018-12-30"),
        (Interval(number(date(2014, 6, 1)), None), "2014-06..", "not before June 2014"),
        (Interval(number(date(2020, 11, 13)), None), "2020-11-13..", "not before 2020-11-13"),
        (Interval(None, number(date(2014, 12, 31))), "..2014", "not after 2014"),
        (EVERYTHING, "unknown", "unknown"),
        (Interval(day_number(-43, 1, 1), day_number(-43, 12, 31)), "-0043", "44 BCE"),
        (Interval.point(day_number(-43, 3, 15)), "-0043-03-15", "15 March 44 BCE"),
        (Interval(day_number(79, 8, 1), day_number(79, 8, 31)), "0079-08", "August 79 CE"),
        (Interval(day_number(20000, 1, 1), day_number(20000, 12, 31)), "Y20000", "20000 CE"),
    ],
)
def test_dates_are_printed_to_the_place_that_both_ends_fit(days: Interval, text: str, words: str) -> None:
    assert (date_text(days), date_words(days)) == (text, words)
