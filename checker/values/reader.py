"""What one property and one language know together: everything that a figure is read by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.hedges import table_of
from checker.values.hedging import Manner
from checker.values.numerals import marks_of
from checker.values.sight import Sight
from checker.values.tokens import Tokens
from checker.values.unit_names import first_words, system_of
from checker.values.unit_words import factor_at
from checker.values.units import Kind

if TYPE_CHECKING:
    from checker.values.measure import Measure


class Reader:
    """Made once for each measure and language (`reader_of`), since claims by the hundred thousand share a few."""

    __slots__ = (
        "_own",
        "everyday_hedges",
        "floor",
        "has_comma_groups",
        "language",
        "live",
        "marks",
        "measure",
        "near_top",
        "own_manner",
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
        longest = max((noun.count(" ") for noun in measure.nouns), default=0) + 1
        known = first_words(self.table) | {noun.split(" ", 1)[0] for noun in measure.nouns}
        self.sight = Sight(measure.nouns, longest, measure.unit, self.table, self.marks, known)
        self.near_top = not (measure.is_flow or measure.is_growing)
        bottom = measure.range.low if measure.range is not None else None
        self.floor = self.unit.is_count or (bottom is not None and bottom >= 0)
        self.own_manner = self.manner(is_count=self.unit.is_count, in_degrees=self.unit.in_degrees)
        self.has_comma_groups = self.marks.group == ","
        self.everyday_hedges = self.table.hedge_texts
        self._own: dict[str, bool] = {}
        self.live = frozenset(self.table.own_words() | self.table.number_words | known)

    def is_own(self, word: str) -> bool:
        """A single word that means the property's unit, without conversion, and that the grammar has no other use for."""
        known = self._own.get(word)
        if known is None:
            if len(self._own) > 1000:
                self._own.clear()
            known = self._own[word] = self._means_unit(word)
        return known

    def _means_unit(self, word: str) -> bool:
        table = self.table
        if word in table.own_words() or word in table.after or word in table.scales or word in table.number_words:
            return False
        if self.unit.kind not in (Kind.NOUN, Kind.PHYSICAL):
            return False
        tokens = Tokens(word)
        found = factor_at(tokens, 0, self.sight)
        if found is None or found.end != tokens.count or found.unit.dims != self.unit.dims:
            return False
        return found.unit.sizes == self.unit.sizes and found.unit.offset == self.unit.offset

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
