"""Years in EDTF that are longer than four digits, or of which only some are certain: `Y17E7`, `1950S2`."""

from __future__ import annotations

import re

from checker.values.calendar import month_span, year_span
from checker.values.date_reading import DateReading, plain
from checker.values.edtf_marks import Mark, marked
from checker.values.edtf_place import day_bounds, month_bounds
from checker.values.interval import Interval
from checker.values.unreadable import Unreadable

_LONG = re.compile(r"(?P<y>Y?)(?P<digits>-?[0-9]{1,15})(?:E(?P<power>[0-9]{1,2}))?(?:S(?P<certain>[0-9]{1,2}))?(?P<mark>[?~%]?)")


_LONG_DAY = re.compile(r"Y(-?[0-9]{5,15})-([0-9]{2})(?:-([0-9]{2}))?")


FURTHEST_YEAR = 10**13


def long_year(text: str) -> DateReading | None:
    """`Y170000002`, `Y17E7`, `1950S2`, `Y3388E2S3`: a year of any length, and how many of its digits are certain."""
    day = _LONG_DAY.fullmatch(text)
    if day is not None:
        year, month = int(day[1]), month_bounds(day[2])
        if day[3] is None:
            return plain(*month_span(year, month[0]), "month")
        return plain(*day_bounds((year, year), month, day[3], text), "day")
    found = _LONG.fullmatch(text)
    if found is None or (not found["y"] and (found["power"] or not found["certain"] or len(found["digits"].lstrip("-")) != 4)):
        return None
    year = int(found["digits"]) * 10 ** int(found["power"] or 0)
    if abs(year) > FURTHEST_YEAR:
        raise Unreadable(f"the year {text} is too far away to be meant")
    reading = plain(*year_span(year), "year")
    if found["certain"]:
        reading = _certain(reading, year, int(found["certain"]))
    return marked(reading, [Mark(found["mark"], "year")]) if found["mark"] else reading


def _certain(reading: DateReading, year: int, digits: int) -> DateReading:
    """Only so many leading digits are certain: any year that shares them is possible, the one written is likely."""
    step = 10 ** max(0, len(str(abs(year))) - digits)
    first = abs(year) // step * step
    years = (first, first + step - 1) if year >= 0 else (-first - step + 1, -first)
    return DateReading(Interval(*year_span(*years)), reading.likely, "year", reading.figure)
