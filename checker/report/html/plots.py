"""A quantity over time as an inline drawing, with the same in a table.

Each claim is drawn where it held: a dot for an exact value, a bar for what is
likely, a thin line for all that is possible, a hollow end where a value is open
("more than 800"), a dashed line where the time is only bounded. A claim that a
finding names has a square around its number, so that colour is not all.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.model.plot import MOST_POINTS
from checker.report.axis import Axis, time_ticks, value_ticks
from checker.report.sides import read_as, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model.plot import Plot, Point
    from checker.report.html.index import Index
    from checker.values.interval import Exact

WIDTH, HEIGHT = 480, 260
LEFT, RIGHT, TOP, BOTTOM = 58, 14, 18, 30


class Drawn(NamedTuple):
    """One claim, in units of the drawing, as texts with one decimal."""

    number: int
    name: str
    value: str
    severity: str
    """`error`, `warning`, `info`, or `fine`."""
    is_dated: bool
    x: str
    left: str
    right: str
    likely: tuple[str, str] | None
    """Bottom and top of the bar; None for a point."""
    possible: tuple[str, str]
    y: str
    open_low: bool
    open_high: bool
    label_x: str
    label_y: str


def plot_views(plots: Sequence[Plot], index: Index) -> Iterator[dict[str, Any]]:
    for number, plot in enumerate(plots):
        points = plot.points[:MOST_POINTS]
        across, up = _axes(points)
        if across is None or up is None:
            continue
        yield {
            "id": f"p{number}",
            "title": shortened(plot.title, 300),
            "unit": plot.unit,
            "width": WIDTH,
            "height": HEIGHT,
            "box": (LEFT, TOP, WIDTH - RIGHT, HEIGHT - BOTTOM),
            "across": [(across.at(value), label) for value, label in time_ticks(across.low, across.high)],
            "up": [(up.at(value), label) for value, label in value_ticks(up.low, up.high)],
            "drawn": _drawn(points, across, up, index),
            "rows": [_row(number, point, index) for number, point in enumerate(points, start=1)],
            "more": max(0, len(plot.points) - MOST_POINTS),
        }


def _axes(points: Sequence[Point]) -> tuple[Axis | None, Axis | None]:
    days = [end for point in points for end in (point.days.low, point.days.high) if end is not None and (point.is_dated or end)]
    values = [
        end for point in points for interval in (point.must, point.likely) for end in (interval.low, interval.high) if end is not None
    ]
    if not days or not values:
        return None, None
    return Axis.around(days, LEFT, WIDTH - RIGHT, Fraction(1, 20)), Axis.around(values, HEIGHT - BOTTOM, TOP, Fraction(1, 8))


def _drawn(points: Sequence[Point], across: Axis, up: Axis, index: Index) -> list[Drawn]:
    found: list[Drawn] = []
    taken: list[tuple[float, float]] = []
    for number, point in enumerate(points, start=1):
        left = across.low if point.days.low is None else point.days.low
        right = across.high if point.days.high is None else point.days.high
        middle = Fraction(left + right) / 2
        low, high = _ends(point.likely.low, point.likely.high, up)
        least, most = _ends(point.must.low, point.must.high, up)
        x, y = across.at(middle), up.at((low + high) / 2)
        label = _free(float(x), float(up.at(max(high, most))) - 9, taken)
        view = index.page.claims.get(point.claim)
        found.append(
            Drawn(
                number=number,
                name=point.claim,
                value=shortened(view.words if view else "", 120),
                severity=index.severity_of(point.claim) or "fine",
                is_dated=point.is_dated,
                x=x,
                left=across.at(left),
                right=across.at(right),
                likely=None if low == high else (up.at(low), up.at(high)),
                possible=(up.at(least), up.at(most)),
                y=y,
                open_low=point.must.low is None or point.must.low_open,
                open_high=point.must.high is None or point.must.high_open,
                label_x=f"{label[0]:.1f}",
                label_y=f"{label[1]:.1f}",
            )
        )
    return found


def _ends(low: Exact | None, high: Exact | None, up: Axis) -> tuple[Fraction, Fraction]:
    return Fraction(up.low if low is None else low), Fraction(up.high if high is None else high)


def _free(x: float, y: float, taken: list[tuple[float, float]]) -> tuple[float, float]:
    """A place for a number near (x, y) that no other number covers, as far as there is one."""
    place = (x, max(y, 8.0))
    for step in range(12):
        aside = (step + 1) // 2 * (16 if step % 2 else -16)
        place = (min(max(x + aside, LEFT + 6), WIDTH - RIGHT - 6), max(y, 8.0))
        if all(abs(place[0] - a) >= 15 or abs(place[1] - b) >= 12 for a, b in taken):
            break
    taken.append(place)
    return place


def _row(number: int, point: Point, index: Index) -> dict[str, Any]:
    view = index.page.claims.get(point.claim)
    return {
        "number": number,
        "name": point.claim,
        "value": shortened(view.words, 300) if view else "",
        "reading": read_as(view) if view else "",
        "covers": shortened(point.covers, 200),
        "when": view.as_of_words if view else "",
        "words": index.anchor(point.claim),
        "severity": index.severity_of(point.claim),
        "finding": index.first_finding(point.claim),
    }
