"""Golden files of the formats: what the shared sample looks like in each, to the byte."""

from __future__ import annotations

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"
DATA = Path(__file__).parents[2].parent / "shared" / "data"
"""Schemas and vectors from outside, which stand beside a developer's checkout and not in it."""


def assert_golden(name: str, text: str) -> None:
    """Compare with the golden file byte for byte; `pytest --rewrite` writes it instead."""
    path = GOLDEN / name
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    assert path.read_bytes().decode() == text
