"""Fingerprints as people type them: as short as they can be and still mean one finding."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.finding import Finding

DIGITS = 6
"""That are printed at least; more where two findings share them."""


def short_marks(findings: Iterable[Finding]) -> dict[str, str]:
    """What is printed of each fingerprint."""
    ordered = sorted({finding.fingerprint for finding in findings})
    marks = {mark: mark[:DIGITS] for mark in ordered}
    for one, other in pairwise(ordered):
        if one[:DIGITS] == other[:DIGITS]:
            needed = 1 + _shared(one, other)
            for mark in (one, other):
                marks[mark] = mark[: max(len(marks[mark]), needed)]
    return marks


def _shared(a: str, b: str) -> int:
    """How many characters two texts begin with in common."""
    return next((at for at, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), min(len(a), len(b)))
