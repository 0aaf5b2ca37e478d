"""Clauses: what stands in a sentence between two of its marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.authoring.draft.candidates import Candidate

EDGE = re.compile(r"[,;:](?=\s)|\s[–—-]\s|[()“”\"|]")
"""Where a clause may end; the comma in `May 3, 2021` stands inside a figure and ends none, and no line end does: texts are wrapped."""
_MOST = 1000
"""Code points on either side of a figure in which its clause is looked for."""


def clause_around(text: str, one: Candidate) -> tuple[int, int]:
    """The clause of a figure: from the mark before it to the mark behind it, within its sentence."""
    low, high = max(one.sentence[0], one.start - _MOST), min(one.sentence[1], one.end + _MOST)
    before = [edge.end() for edge in EDGE.finditer(text, low, one.start)]
    behind = EDGE.search(text, one.end, high)
    return before[-1] if before else low, behind.start() if behind else high
