"""What a quantity was read as."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.values.hedging import Hedge
    from checker.values.interval import Exact, Interval


class Quantity(NamedTuple):
    """A reading in the property's unit, and what of the writing the verdicts need."""

    must: Interval
    likely: Interval
    hedge: Hedge
    figure: Exact | None
    """n in the property's unit; None where there is no single number (ranges, dozens)."""
    place: Exact | None
    """Page 2's g in the property's unit: place value of the last written digit that counts."""
    written_place: Exact | None
    """Place value of the last written digit, zeros included, in the unit as written."""
    has_trailing_zeros: bool
    numeral: Exact | None
    """n in the unit as written."""
    unit: str
    """The unit as written: "officers", "ft"; the code of a currency; "" where none is."""
    start: int
    end: int
    """Span of the whole reading in the text, hedge included."""
    hedge_start: int
    hedge_words: str
    """The hedge as written: "nearly"; "" where there is none."""
