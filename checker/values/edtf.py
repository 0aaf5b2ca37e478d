"""Dates in EDTF (ISO 8601-2, levels 0 to 2), as far as a form makes one interval of days.

Our own reader: the edtf library costs 128 ms to import, fills an unknown end with ten years, and adds a year *and* a month to
`2014-06~`. Seasons are those of its tests (spring is March to May; 24 is December, the part of the winter that lies in the year).
`~` and `%` make a date two units wide, likely one, of the place they stand at; `?` doubts it, but leaves it the likely one.
A reading's `figure` is the date without these marks.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.values.calendar import month_span, year_span
from checker.values.date_reading import UNKNOWN_DATE, DateReading, Precision, plain
from checker.values.edtf_marks import Mark, marked
from checker.values.edtf_place import day_bounds, month_bounds, year_bounds, year_place
from checker.values.edtf_year import long_year
from checker.values.interval import Interval
from checker.values.unreadable import Unreadable

_CLOCK = r"[T ](?:[01][0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
_DATE = re.compile(
    r"(?P<y0>[?~%]?)(?P<year>-?[0-9X]{4})(?P<y1>[?~%]?)"
    r"(?:-(?P<m0>[?~%]?)(?P<month>[0-9X]{2})(?P<m1>[?~%]?)"
    rf"(?:-(?P<d0>[?~%]?)(?P<day>[0-9X]{{2}})(?P<d1>[?~%]?)(?P<clock>{_CLOCK})?)?)?"
)
_LOOKS = re.compile(r"[?~%]?-?[0-9X]{4}[?~%]?(?:-[?~%0-9X]+){1,2}.?|Y-?[0-9].*|[\[{].*[\]}]|-?[0-9X]{4}[?~%]|[0-9X]{3,4}")


_SEASONS = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 1),
    25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3),
    29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4), 40: (1, 6), 41: (7, 6),
}  # fmt: skip
"""EDTF season: its first month, and how many."""


@lru_cache(maxsize=8192)
def read_edtf(text: str) -> DateReading | None:
    """The date in EDTF; None where the text is not written in it at all, Unreadable where it is and makes no sense."""
    if text[:1] in ("[", "{") and text[-1:] == {"[": "]", "{": "}"}[text[0]]:
        return _set(text[1:-1])
    low, slash, high = text.partition("/")
    if not slash:
        low, slash, high = _two_dots(text)
    if slash:
        return _interval(low, high)
    return _single(text)


def looks_like_edtf(text: str) -> bool:
    """Whether its author meant EDTF, so that what is wrong is worth saying in its terms."""
    return _LOOKS.fullmatch(text) is not None


def _two_dots(text: str) -> tuple[str, str, str]:
    """`2014..2018` as the reports print it; `2014..` has an open end."""
    low, dots, high = text.partition("..")
    return (low.strip() or "..", "/" if dots else "", high.strip() or "..")


def _single(text: str) -> DateReading | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return long_year(text)
    if found["year"] == "-0000":
        raise Unreadable("there is no year -0000", "write 0000 for 1 BCE")
    reading = _bare(found)
    marks = _marks(found)
    return marked(reading, marks) if marks else reading


def _bare(found: re.Match[str]) -> DateReading:
    years = year_bounds(found["year"])
    if found["month"] is None:
        low, high = year_span(*years)
        return plain(low, high, year_place(found["year"]))
    if found["day"] is None:
        return _month(years, found)
    months = month_bounds(found["month"])
    low, high = day_bounds(years, months, found["day"], found[0])
    reading = plain(low, high, _day_precision(found))
    if found["year"] == "XXXX" and found["month"].isdigit() and found["day"].isdigit():
        return DateReading(reading.must, reading.likely, "day", reading.figure, (int(found["month"]), int(found["day"])))
    return reading


def _day_precision(found: re.Match[str]) -> Precision:
    if found["day"] != "XX":
        return "day" if "X" not in found["year"] + found["month"] + found["day"] else "range"
    return "month" if "X" not in found["year"] + found["month"] else "range" if found["month"] != "XX" else year_place(found["year"])


def _month(years: tuple[int, int], found: re.Match[str]) -> DateReading:
    written = found["month"]
    if written.isdigit() and int(written) in _SEASONS:
        if years[0] == years[1] and (years[0] + 1) % 100 == int(written):
            text = found[0]
            raise Unreadable(f"{text} is one season in EDTF, and two years to a reader", f"write {text[:4]}/{written} for the years")
        first, count = _SEASONS[int(written)]
        low, high = month_span(years[0], first, count)[0], month_span(years[1], first, count)[1]
        season: Precision = "season" if int(written) < 33 else "quarter" if int(written) < 37 else "half" if int(written) > 39 else "range"
        return plain(low, high, season if years[0] == years[1] else "range")
    months = month_bounds(written, found["year"])
    low, high = month_span(years[0], months[0])[0], month_span(years[1], months[1])[1]
    if found["year"] == "XXXX" and written.isdigit():
        days = Interval(low, high)
        return DateReading(days, days, "month", days, (int(written), 0))
    if "X" not in found["year"] + written:
        return plain(low, high, "month")
    return plain(low, high, year_place(found["year"]) if written == "XX" else "range")


def _marks(found: re.Match[str]) -> list[Mark]:
    units = {"y": year_place(found["year"]), "m": "month", "d": "day"}
    return [Mark(sign, units[place]) for place in "ymd" for side in "01" if (sign := found[place + side])]


def _interval(low: str, high: str) -> DateReading | None:
    """`2014/2018`, `2014-06/..`, `../2014`; an end that is left out is unknown, which says no more than an open one."""
    first, last = _end(low), _end(high)
    if first is None or last is None:
        return None
    if first is UNKNOWN_DATE and last is UNKNOWN_DATE and not (low and high):
        raise Unreadable("an interval needs a date", "write 2014-06/.. or ../2014")
    days = [Interval(a.low, b.high) for a, b in ((first.must, last.must), (first.likely, last.likely), (first.figure, last.figure))]
    if any(each.is_empty for each in days):
        raise Unreadable(f"{low}/{high} ends before it begins", f"write {high}/{low}")
    precision: Precision = "unknown" if first is last is UNKNOWN_DATE else "range"
    return DateReading(days[0], days[1], precision, days[2], hedge_words=first.hedge_words + last.hedge_words)


def _end(text: str) -> DateReading | None:
    return UNKNOWN_DATE if text in ("", "..") else _single(text)


def _set(inner: str) -> DateReading:
    """`[1667, 1670..1672]` and `{1960, 1961-12}`: the smallest interval around all of it."""
    parts = [part.strip() for part in inner.split(",")]
    readings = [read_edtf(part) if ".." in part else _single(part) for part in parts if "[" not in part and "{" not in part]
    if len(readings) != len(parts) or any(reading is None for reading in readings):
        raise Unreadable(f"`{inner}` is not a list of dates", "write [2014, 2016..2018]")
    must, likely, figure = readings[0].must, readings[0].likely, readings[0].figure  # type: ignore[union-attr]
    for reading in readings[1:]:
        assert reading is not None
        must, likely, figure = must.hull(reading.must), likely.hull(reading.likely), figure.hull(reading.figure)
    return DateReading(must, likely, "range", figure)
