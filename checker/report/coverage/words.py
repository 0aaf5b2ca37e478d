"""Shares and marks in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.coverage import Mark

if TYPE_CHECKING:
    from fractions import Fraction

SIGNS = {Mark.CLAIMED: "+", Mark.DISPUTED: "!", Mark.IGNORED: "~", Mark.UNCLAIMED: "?"}
"""What stands before a marked figure, so that marks survive where colour does not."""
STYLES = {Mark.CLAIMED: "good", Mark.DISPUTED: "warning", Mark.IGNORED: "aside", Mark.UNCLAIMED: "error"}


def tenths(share: Fraction) -> int:
    """Tenths of a percent, cut off: only what is complete is 100 %."""
    return int(1000 * share // 1)


def percent(share: Fraction | None) -> str:
    """`93.3 %`, `100 %`; a dash where nothing is known."""
    if share is None:
        return "–"
    whole, part = divmod(tenths(share), 10)
    return f"{whole}.{part} %" if part else f"{whole} %"
