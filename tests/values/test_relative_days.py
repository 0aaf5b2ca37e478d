"""What `last Monday`, `next June` and `this quarter` are, on whatever day they are said: held against looking through a calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from checker.values.date_text import MONTHS
from tests.values.days import between, number, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.values.interval import Interval

DAYS = [date(2023, 12, 24) + timedelta(days) for days in (*range(15), *range(31, 800, 29))]
"""A fortnight around a new year, and days of two years, in a leap year too."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY = timedelta(1)


def first_from(day: date, is_it: Callable[[date], bool], step: timedelta = DAY) -> date:
    """The first such day from that one on, going forward or back."""
    while not is_it(day):
        day += step
    return day


def likely(text: str, said: date) -> Interval:
    return read(text, published=said).likely


@pytest.mark.parametrize("wanted", range(7), ids=WEEKDAYS)
def test_a_weekday_is_the_last_the_next_or_the_one_of_the_week(wanted: int) -> None:
    name = WEEKDAYS[wanted]

    def is_it(day: date) -> bool:
        return day.weekday() == wanted

    for said in DAYS:
        monday = first_from(said, lambda day: day.weekday() == 0, -DAY)
        assert likely(name, said).low == number(first_from(said, is_it, -DAY))
        assert likely(f"last {name}", said).low == number(first_from(said - DAY, is_it, -DAY))
        assert likely(f"next {name}", said).low == number(first_from(said + DAY, is_it))
        assert likely(f"this {name}", said).low == number(first_from(monday, is_it))


@pytest.mark.parametrize("month", range(1, 13), ids=MONTHS)
def test_a_month_is_the_last_one_that_is_over_or_the_next_one_to_begin(month: int) -> None:
    name = MONTHS[month - 1]
    for said in DAYS:
        last = first_from(first_from(said, lambda day: day.day == 1, -DAY) - DAY, lambda day: day.month == month, -DAY)
        next_ = first_from(first_from(said + DAY, lambda day: day.day == 1), lambda day: day.month == month)
        assert likely(f"last {name}", said).high == number(last)
        assert likely(f"next {name}", said).low == number(next_)
        assert likely(f"this {name}", said).low == number(date(said.year, month, 1))


@pytest.mark.parametrize(
    ("unit", "begins"),
    [
        ("week", lambda day: day.weekday() == 0),
        ("month", lambda day: day.day == 1),
        ("quarter", lambda day: day.day == 1 and day.month in (1, 4, 7, 10)),
        ("half", lambda day: day.day == 1 and day.month in (1, 7)),
        ("year", lambda day: (day.month, day.day) == (1, 1)),
    ],
)
def test_a_unit_of_the_calendar_is_the_one_that_lasts_and_those_beside_it(unit: str, begins: Callable[[date], bool]) -> None:
    for said in DAYS:
        this = first_from(said, begins, -DAY)
        behind = first_from(said + DAY, begins)
        before = first_from(this - DAY, begins, -DAY)
        after = first_from(behind + DAY, begins)
        assert likely(f"this {unit}", said) == between(this, behind - DAY)
        assert likely(f"last {unit}", said) == between(before, this - DAY)
        assert likely(f"next {unit}", said) == between(behind, after - DAY)


def test_last_week_may_be_the_seven_days_before_and_begins_on_a_sunday_for_some() -> None:
    for said in DAYS:
        monday = first_from(said, lambda day: day.weekday() == 0, -DAY)
        assert read("last week", published=said).must == between(monday - 8 * DAY, max(monday, said - 6 * DAY) - DAY)


@pytest.mark.parametrize(("word", "days"), [("yesterday", -1), ("today", 0), ("tomorrow", 1)])
def test_a_day_beside_the_one_it_is_said_on(word: str, days: int) -> None:
    for said in DAYS:
        assert likely(word, said) == between(said + days * DAY, said + days * DAY)


def test_a_weekend_is_a_saturday_and_a_sunday() -> None:
    for said in DAYS:
        begun = first_from(said, lambda day: day.weekday() == 5, -DAY)
        over = first_from(said - DAY, lambda day: day.weekday() == 6, -DAY)
        to_come = begun + 7 * DAY
        assert likely("the weekend", said) == between(begun, begun + DAY)
        assert read("this weekend", published=said).must == between(begun, begun + 8 * DAY)
        assert likely("last weekend", said) == between(over - DAY, over)
        assert likely("next weekend", said) == between(to_come, to_come + DAY)


@pytest.mark.parametrize(("season", "first", "last"), [("spring", 3, 5), ("summer", 6, 8), ("autumn", 9, 11)])
def test_a_season_is_that_of_the_year_beside_or_the_nearest_that_is_over_or_yet_to_come(season: str, first: int, last: int) -> None:
    for said in DAYS:
        over = said.year - (said <= date(said.year, last + 1, 1) - DAY)
        to_come = said.year + (said >= date(said.year, first, 1))
        years = range(said.year - 1, said.year + 2)
        span = {year: (date(year, first - 1, 1), date(year + last // 11, (last + 1) % 12 + 1, 1) - DAY) for year in years}
        assert read(f"last {season}", published=said).must == between(span[said.year - 1][0], span[over][1])
        assert read(f"next {season}", published=said).must == between(span[to_come][0], span[said.year + 1][1])
        assert read(f"this {season}", published=said).must == between(*span[said.year])
