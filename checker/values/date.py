"""Reading a date: EDTF, or words in the language of the source.

A reader of our own: the edtf library costs 128 ms to import, dateutil reads `1,100` as a year, dateparser fills what is not
said from today's date. Everyday forms are read here without a grammar; the grammar of words is imported when one is needed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.values.calendar import day_number, month_span, year_span
from checker.values.date_reading import UNKNOWN_DATE, DateReading, Precision, days_of, month_days_meet, occurs_in, plain
from checker.values.date_text import MONTHS, date_text, date_words
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.interval import Interval

__all__ = [
    "DateReading",
    "Precision",
    "date_text",
    "date_words",
    "days_of",
    "month_days_meet",
    "occurs_in",
    "plain_date",
    "read_date",
    "scan_dates",
]

FORMS = "write it as 2014, 2014-06, 2014-06-13, 2014/2018, `June 2014`, `before 2014`, or `unknown`"
"""What an author is told who wrote something else."""

_YEARS_BY_DASH = re.compile(r"(?<![\d–-])(\d\d(\d\d))[–—](\d\d)(?![–/-]|\.?\s*\w)")
"""`1905–10`, with the dash of a range: no month, which has a hyphen. In `13 June 2010–15 July 2010` a day begins behind the dash."""

_SPAN_OF_YEARS = re.compile(r"^(\d{4})-(\d{4})$")
"""`2019-2020`, as people type the range `2019–2020`; EDTF writes it `2019/2020`."""

LONGEST = 200
"""No date takes more characters than this to write."""

_EVERYDAY = ([4], [4, 2], [4, 2, 2])
"""How many digits the places of the commonest dates have."""

_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)}


def read_date(
    text: str, language: str = "en", published: Interval | None = None, as_of: Interval | None = None, *, relative: bool = False
) -> DateReading:
    """The date that the whole text says; Unreadable, with what to write instead, where it says none.

    `published` is what `Monday`, `last week` and the year of `13 June` are read from; None, or open ends, where it is not known.
    With `relative` (the value of a date property) `7th anniversary` and `3 days before` are read too, and all of these from
    `as_of` where that is given.
    """
    return plain_date(text) or _read(text, language, published, as_of, relative)


def scan_dates(text: str, language: str = "en", published: Interval | None = None, as_of: Interval | None = None) -> list[DateReading]:
    """Every date in running text, in order, with its span; relative ones too. Never raises.

    Where one can be read two ways (`06/07/2014`), both readings are there, with one span.
    """
    from checker.values.date_scan import scan

    return scan(text, language, published, as_of)


@lru_cache(maxsize=8192)
def plain_date(text: str) -> DateReading | None:
    """`2014`, `2014-06`, `2014-06-13`, `June 2014`, `unknown`: most of what a record holds, read alike in every source; else None."""
    if text == "unknown":
        return UNKNOWN_DATE
    name, _, year = text.partition(" ")
    if len(year) == 4 and year.isascii() and year.isdigit() and name in _MONTH_NUMBERS:
        return _whole(plain(*month_span(int(year), _MONTH_NUMBERS[name]), "month"), text)
    parts = text.split("-")
    if [len(part) for part in parts] not in _EVERYDAY or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    try:
        if len(parts) == 1:
            return _whole(plain(*year_span(numbers[0]), "year"), text)
        if len(parts) == 2:
            return _whole(plain(*month_span(numbers[0], numbers[1]), "month"), text) if numbers[1] <= 12 else None
        day = day_number(numbers[0], numbers[1], numbers[2])
    except ValueError:
        return None
    return _whole(plain(day, day, "day"), text)


def _whole(reading: DateReading, text: str) -> DateReading:
    return DateReading(
        reading.must,
        reading.likely,
        reading.precision,
        reading.figure,
        reading.month_day,
        reading.hedge_words,
        reading.is_relative,
        0,
        len(text),
    )


@lru_cache(maxsize=8192)
def _read(text: str, language: str, published: Interval | None, as_of: Interval | None, relative: bool) -> DateReading:
    if len(text) > LONGEST:
        raise Unreadable("this is too long to be a date", FORMS)
    if not text.strip():
        raise Unreadable("there is no date here", FORMS)
    reading = read_day(text, language, published, as_of, relative) or _beside_time(text, language, published)
    if reading is None:
        raise Unreadable(f"`{text.strip()}` is not a date", FORMS)
    return _whole(reading, text)


def read_day(
    text: str, language: str, published: Interval | None, as_of: Interval | None = None, relative: bool = False
) -> DateReading | None:
    """The date that the text says without a time of day beside it (but `2014-06-13T10:00` is EDTF); None where it says none."""
    stripped = _SPAN_OF_YEARS.sub(r"\1/\2", text.strip())
    if "–" in stripped or "—" in stripped:
        stripped = _YEARS_BY_DASH.sub(lambda found: f"{found[1]}/{found[3]}" if found[3] > found[2] else found[0], stripped)
    everyday = plain_date(stripped)
    if everyday is not None:
        return everyday
    from checker.values.edtf import looks_like_edtf, read_edtf

    reading = read_edtf(stripped)
    if reading is not None:
        return reading
    if looks_like_edtf(stripped):
        raise Unreadable(f"`{stripped}` is not a date", _edtf_hint(stripped))
    from checker.values.date_scan import read_words

    return read_words(stripped, language, published, as_of, relative)


def _beside_time(text: str, language: str, published: Interval | None) -> DateReading | None:
    """`13 June 2014 at 3 pm`, read to the day."""
    from checker.values.time_of_day import read_time

    try:
        day = read_time(text, language, published).day
    except Unreadable:
        return None
    return None if day is None else DateReading(day, day, "day" if day.is_point else "range", day)


def _edtf_hint(text: str) -> str:
    """`1998-1-20` as it should have been written."""
    parts = text.split("-")
    if len(parts) in (2, 3) and all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts) and len(parts[0]) == 4:
        padded = "-".join([parts[0], *(part.zfill(2) for part in parts[1:])])
        if padded != text and all(len(part) <= 2 for part in parts[1:]):
            return f"write {padded}"
    return FORMS
