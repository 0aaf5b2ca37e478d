"""Everything that is read in a text, line by line: its figures, the dates, and what its quantities are in the units of a property."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.date import date_text, scan_dates
from checker.values.quantity import scan_quantities
from checker.values.scan import Figure, Kind, scan_figures
from tests.values.days import PUBLISHED, on
from tests.values.quantities import measure, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.values.interval import Interval

UNITS: dict[str | None, Kind] = {
    "person": Kind.COUNT, None: Kind.COUNT, "percent": Kind.PERCENT, "hour": Kind.PERIOD,
    **dict.fromkeys(("EUR", "USD", "GBP", "VND"), Kind.MONEY), **dict.fromkeys(("m", "kg", "l", "km/h", "m2", "°C", "year"), Kind.QUANTITY),
}  # fmt: skip
"""Each with the kind of figures that it measures."""


def account(text: str, language: str) -> str:
    """The text as the scanners understand it; the article came out on 14 June 2025."""
    figures = scan_figures(text, language)
    lines = [f"{figure.kind.value}: {text[figure.start : figure.end]}" for figure in figures]
    lines += [*_dates(text, language), *_quantities(text, language, figures)]
    return "".join(f"{' '.join(line.split())}\n" for line in lines)


def _dates(text: str, language: str) -> Iterator[str]:
    for found in scan_dates(text, language, on(PUBLISHED), on(PUBLISHED)):
        likely = "" if found.likely == found.must else f", likely {date_text(found.likely)}"
        yield f"dated: {text[found.start : found.end]} = {date_text(found.must)}{likely}"


def _quantities(text: str, language: str, figures: list[Figure]) -> Iterator[str]:
    """What each figure is in the units of its kind that are written with it; a count that is not exact also as a bare number."""
    for unit, kind in UNITS.items():
        own = [figure for figure in figures if figure.kind is kind]
        for found in scan_quantities(text, measure(unit), language):
            is_own = any(figure.start < found.end and found.start < figure.end for figure in own)
            if is_own and (found.unit or (unit is None and found.likely != found.must)):
                likely = "" if found.likely == found.must else f", likely {_short(found.likely)}"
                yield f"in {unit}: {text[found.start : found.end]} = {_short(found.must)}{likely}"


def _short(found: Interval) -> str:
    return str(found.low) if found.low is not None and found.low == found.high else written(found)
