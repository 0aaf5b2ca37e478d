"""Values over time, as a report to be read in a browser draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.frozen import frozen_value

if TYPE_CHECKING:
    from checker.values.interval import Interval


class Point(NamedTuple):
    """One claim of a quantity on a plot."""

    claim: str
    days: Interval
    """When the value held; bounds where `is_dated` is false."""
    is_dated: bool
    must: Interval
    likely: Interval
    covers: str = ""
    """Its scope, and its status where that is not `actual`: `format: individual`, `planned`."""


MOST_POINTS = 60
"""Claims of one plot that are drawn; a table of more is for another tool."""


@frozen_value
class Plot:
    """A quantity over time: what is claimed of one subject and property at two or more times."""

    title: str
    unit: str
    points: tuple[Point, ...]
    """By time."""
