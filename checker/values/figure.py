"""What a figure is, before hedges and units: a number with its places, or what stands for one (several, dozens)."""

from __future__ import annotations

from typing import NamedTuple

from checker.values.hedging import Hedge, plain
from checker.values.interval import Exact, Interval


class Figure(NamedTuple):
    value: Exact | None
    """None where there is no single number: several, dozens."""
    place: Exact
    """Page 2's g; 0 where the digits never end (a third)."""
    written_place: Exact
    end: int
    """The token after the figure."""
    decimals: bool = False
    is_ordinal: bool = False
    is_share: bool = False
    """A fraction: of nothing, of a unit, or of a scale; read as "about"."""
    is_exact: bool = False
    """A dozen: 12, however round."""
    other: Exact | None = None
    """What else the numeral may mean in another language; None where a scale settles it."""
    loose: tuple[Interval, Interval] | None = None
    """must and likely of several, dozens, hundreds."""
    hedge: Hedge = Hedge.NONE
    is_word: bool = False
    scale: int = 1
    """What multiplied it last: `2 to 3 million` lends its million to the 2."""


def scaled(figure: Figure, by: int, end: int) -> Figure:
    """The figure times a scale word."""
    loose = None if figure.loose is None else (_times(figure.loose[0], by), _times(figure.loose[1], by))
    value = None if figure.value is None else plain(figure.value * by)
    return figure._replace(
        value=value,
        place=plain(figure.place * by),
        written_place=plain(figure.written_place * by),
        end=end,
        other=None,
        loose=loose,
        scale=figure.scale * by,
    )


def _times(interval: Interval, by: int) -> Interval:
    low, high = interval.low, interval.high
    return Interval(None if low is None else low * by, None if high is None else high * by)
