"""The marks of EDTF that make a date wider: `~`, `?`, `%`."""

from __future__ import annotations

from typing import NamedTuple

from checker.values.date_reading import DateReading, loosened


class Mark(NamedTuple):
    sign: str
    unit: str


def marked(reading: DateReading, marks: list[Mark]) -> DateReading:
    must, likely = reading.must, reading.likely
    for sign, unit in marks:
        must = loosened(must, 2, 2, unit)
        if sign != "?":
            likely = loosened(likely, 1, 1, unit)
    words = "".join(mark.sign for mark in marks)
    return DateReading(must, likely, reading.precision, reading.figure, reading.month_day, words)
