"""Readings as a person says them: `138..168` is 138 to 168, `(100..` more than 100."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report.sides import shortened

if TYPE_CHECKING:
    from checker.model.report import ClaimView


def interval_words(reading: str) -> str:
    """A reading in words; what is no interval stays as it is."""
    low, dots, high = reading.partition("..")
    if not dots:
        return shortened(reading)
    if not high:
        return shortened(f"more than {low[1:]}" if low.startswith("(") else f"{low} or more")
    if not low:
        return shortened(f"less than {high[:-1]}" if high.endswith(")") else f"{high} or less")
    least = f"more than {low[1:]}" if low.startswith("(") else low
    return shortened(f"{least} to less than {high[:-1]}" if high.endswith(")") else f"{least} to {high}")


def reading_in_words(view: ClaimView) -> str:
    """`read as 138 to 168, likely 146 to 160`; empty where that says no more than the value."""
    if view.reading is None or view.reading == view.value:
        return ""
    likely = f", likely {interval_words(view.likely)}" if view.likely and view.likely != view.reading else ""
    return f"read as {interval_words(view.reading)}{likely}"
