"""What all formats have in common: they go out piece by piece."""

from __future__ import annotations

import tracemalloc

import pytest

from checker.report.formats import FORMATS, pieces
from tests.report.sample import many

WHOLE = {"sarif": 1.5, "grouped": 0.6}
"""GitHub refuses a file that is too large, which is known at its end; of each file of claims the lines are sorted."""
SHORT = {"markdown", "html"}
"""However much there is to tell."""


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in SHORT])
def test_a_long_report_is_never_held_whole(name: str) -> None:
    for _ in pieces(name, many(9)):
        pass
    report = many(3000)
    tracemalloc.start()
    try:
        length = sum(map(len, pieces(name, report)))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < WHOLE.get(name, 0.1) * length
