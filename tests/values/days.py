"""Dates in tests, short."""

from __future__ import annotations

from datetime import date

from checker.values.date import DateReading, date_text, read_date
from checker.values.interval import Interval

PUBLISHED = date(2025, 6, 14)
"""A Saturday."""


def number(day: date) -> int:
    return day.toordinal() - date(1970, 1, 1).toordinal()


def on(day: date) -> Interval:
    return Interval.point(number(day))


def between(first: date, last: date) -> Interval:
    return Interval(number(first), number(last))


def read(text: str, language: str = "en", published: date | None = PUBLISHED) -> DateReading:
    return read_date(text, language, None if published is None else on(published))


def must(text: str, language: str = "en", published: date | None = PUBLISHED) -> str:
    return date_text(read(text, language, published).must)


def likely(text: str, language: str = "en", published: date | None = PUBLISHED) -> str:
    return date_text(read(text, language, published).likely)


def value(text: str, as_of: Interval | None = None, language: str = "en") -> DateReading:
    """The value of a date property, as of that day (`PUBLISHED` where it is not given)."""
    held = on(PUBLISHED) if as_of is None else as_of
    return read_date(text, language, held, held, relative=True)
