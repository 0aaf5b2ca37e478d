"""What one property and one language know together: everything that a figure is read by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.values.hedges import table_of
from checker.values.hedging import Manner
from checker.values.numerals import marks_of
from checker.values.shared_nouns import begins_of, longest_of
from checker.values.sight import Sight
from checker.values.unit_names import system_of

if TYPE_CHECKING:
    from checker.values.everyday import Shape, ShapeKey
    from checker.values.measure import Measure
    from checker.values.units import Unit


class Reader:
    """Made once for each measure and language (`reader_of`), since claims by the hundred thousand share a few."""

    __slots__ = (
        "floor",
        "has_comma_groups",
        "language",
        "marks",
        "measure",
        "near_top",
        "shapes",
        "sight",
        "system",
        "table",
        "unit",
    )

    def __init__(self, measure: Measure, language: str) -> None:
        self.measure = measure
        self.language = language
        self.unit = measure.unit
        self.table = table_of(language)
        self.marks = marks_of(language)
        self.system = system_of(language)
        known = begins_of(measure.nouns, language)
        self.sight = Sight(measure.nouns, longest_of(measure.nouns), measure.unit, self.table, self.marks, known)
        self.near_top = not (measure.is_flow or measure.is_growing)
        bottom = measure.range.low if measure.range is not None else None
        self.floor = self.unit.is_count if bottom is None else bottom >= 0
        self.has_comma_groups = self.marks.group == ","
        self.shapes: dict[ShapeKey, Shape | Literal[False] | None] = {}
        """See `everyday`: None of a shape that was seen once, False of one that needs the whole grammar each time."""

    def manner_of(self, unit: Unit) -> Manner:
        """How figures in a unit are read: whole years of life are counted, years are measured."""
        return self.manner(is_count=unit.is_count or (self.measure.integer and unit is self.unit), in_degrees=unit.in_degrees)

    def manner(self, *, is_count: bool, in_degrees: bool) -> Manner:
        return Manner(self.measure.approximation, is_count, in_degrees, self.near_top)


_READERS: dict[tuple[int, str], Reader] = {}


def reader_of(measure: Measure, language: str) -> Reader:
    """The reader of a measure; kept with the measure itself, whose identity it is found by."""
    key = (id(measure), language)
    found = _READERS.get(key)
    if found is None or found.measure is not measure:
        if len(_READERS) > 4096:
            _READERS.clear()
        found = _READERS[key] = Reader(measure, language)
    return found
