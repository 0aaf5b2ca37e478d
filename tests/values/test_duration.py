"""How long something lasts, in days."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.values.duration import read_duration
from checker.values.unreadable import Unreadable
from tests.values.days import read


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1 hour", Fraction(1, 24)),
        ("10 minutes", Fraction(1, 144)),
        ("1 day", 1),
        ("2 weeks", 14),
        ("a year", 366),
        ("half a year", 183),
        ("1.5 hours", Fraction(1, 16)),
        ("1 day 12 hours", Fraction(3, 2)),
        ("10 minutes and 30 seconds", Fraction(7, 960)),
        ("90 min", Fraction(1, 16)),
        ("0 days", 0),
        (" 1 Hour ", Fraction(1, 24)),
    ],
)
def test_durations_are_days(text: str, days: Fraction) -> None:
    assert read_duration(text) == days


@pytest.mark.parametrize(
    "text", ["", "1", "year", "-1 day", "5 apples", "1 year of", "one", "1e9 days", "1" * 20 + " days", "²  days", "1 hour " * 50]
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_duration(text)
    assert "1 year" in refused.value.hint


@pytest.mark.parametrize("year", ["2014", "2016", "1900"])
def test_every_calendar_year_fits_into_1_year_and_every_month_into_1_month(year: str) -> None:
    for text, duration in ((year, "1 year"), (f"{year}-01", "1 month"), (f"{year}-Q3", "1 quarter")):
        days = read(text).must
        assert days.low is not None
        assert days.high is not None
        assert days.high - days.low + 1 <= read_duration(duration)
