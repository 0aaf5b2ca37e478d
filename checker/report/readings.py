"""Readings as a person reads them: `138..168` is printed 138–168."""

from __future__ import annotations

import re

_RANGE = re.compile(r"[(\[]?[\d.:/T -]*\.\.[\d.:/T -]*[)\]]?")
_FRACTION = re.compile(r"(?<![\w/-])(\d{1,40})/(\d{1,40})(?![\w/-])")
_LONG = re.compile(r"(?<![\d.:-])\d{5,}(?![\d:-])")


def reading_words(reading: str) -> str:
    """`138–168`, `235 to under 250`, `over 100`, `100 or more`, `under 100`, `up to 100`; anything but a range as it is.

    Long numbers are grouped.
    """
    low, _, high = reading.partition("..")
    if not _RANGE.fullmatch(reading):
        return _grouped(reading)
    is_above, is_under = low.startswith("("), high.endswith(")")
    low, high = (_grouped(_FRACTION.sub(_rounded, end)) for end in (low.lstrip("(["), high.rstrip(")]")))
    if low and high:
        if _is_short(low, high) and not is_above and not is_under:
            return f"{low}–{high}"
        return f"{'over ' if is_above else ''}{low} to {'under ' if is_under else ''}{high}"
    if low:
        return f"over {low}" if is_above else f"{low} or more"
    return (f"under {high}" if is_under else f"up to {high}") if high else "anything"


def _rounded(fraction: re.Match[str]) -> str:
    """A third stays `1/3`; 41/12 hours are ≈3.417."""
    number, parts = int(fraction[1]), int(fraction[2])
    if not parts or (number < parts <= 12):
        return fraction[0]
    thousandths = (2000 * number + parts) // (2 * parts)
    digits = f"{thousandths % 1000:03}".rstrip("0")
    return f"≈{thousandths // 1000}" + (f".{digits}" if digits else "")


def _grouped(text: str) -> str:
    """Digits by threes from five on; a year has four."""
    return _LONG.sub(lambda m: f"{int(m.group()):,}" if len(m.group()) < 400 else m.group(), text)


def _is_short(low: str, high: str) -> bool:
    """A dash between ISO dates or signs is hard to see."""
    return "-" not in low + high and "/" not in low + high
