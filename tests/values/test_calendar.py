"""The proleptic Gregorian calendar, against `datetime` where that reaches."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.calendar import civil, day_number, days_in_month, iso, month_span, shift_months, weekday, year_span
from tests.values.days import number

if TYPE_CHECKING:
    from datetime import date

YEARS = st.integers(-20000, 20000)
DAYS = st.integers(day_number(-20000, 1, 1), day_number(20000, 12, 31))


@given(DAYS)
def test_every_day_number_leads_to_a_day_and_back(day: int) -> None:
    assert day_number(*civil(day)) == day


@given(st.dates())
def test_day_numbers_are_those_of_datetime(day: date) -> None:
    assert day_number(day.year, day.month, day.day) == number(day)
    assert civil(number(day)) == (day.year, day.month, day.day)
    assert weekday(number(day)) == day.weekday()
    assert iso(number(day)) == day.isoformat()


@given(DAYS)
def test_the_day_after_is_one_more_and_later_in_the_calendar(day: int) -> None:
    assert civil(day + 1) > civil(day)


@given(YEARS, st.integers(1, 12))
def test_a_month_lies_inside_its_year(year: int, month: int) -> None:
    first, last = month_span(year, month)
    assert year_span(year)[0] <= first < last <= year_span(year)[1]
    assert last - first + 1 == days_in_month(year, month)


@given(YEARS)
def test_the_months_of_a_year_follow_one_another(year: int) -> None:
    spans = [month_span(year, month) for month in range(1, 13)]
    assert all(one[1] + 1 == other[0] for one, other in itertools.pairwise(spans))
    assert (spans[0][0], spans[-1][1]) == year_span(year)
    assert (month_span(year, 1, 12)) == year_span(year)


@given(DAYS, st.integers(-240, 240))
def test_months_later_is_that_month_and_that_day_or_its_last(day: int, months: int) -> None:
    before, after = civil(day), civil(shift_months(day, months))
    assert after.year * 12 + after.month == before.year * 12 + before.month + months
    assert after.day == min(before.day, days_in_month(after.year, after.month))


@pytest.mark.parametrize("day", [(2014, 2, 29), (2014, 13, 1), (2014, 0, 1), (2014, 4, 31), (2014, 4, 0), (1900, 2, 29)])
def test_a_day_that_is_not_in_the_calendar_is_refused(day: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError):
        day_number(*day)


def test_iso_writes_bce_years_with_a_sign_and_long_years_with_a_letter() -> None:
    assert iso(day_number(0, 3, 1)) == "0000-03-01"
    assert iso(day_number(-43, 3, 15)) == "-0043-03-15"
    assert iso(day_number(20000, 1, 1)) == "Y20000-01-01"
