"""What fuzzing tried, and what it found: each text through every reader, with neither a crash nor a place outside the text."""

from __future__ import annotations

import pytest

from tests.fuzz.guided import TARGETS
from tests.fuzz.scalars import CHECKS, DATES, HOSTILE, NUMBERS, TIMES

FOUND: tuple[str, ...] = ("0.2.2004", "on 2004-02-00 and 0 February", "21 11 1 000 0.2.2004")
"""Texts that broke a reader once."""


@pytest.mark.parametrize("target", TARGETS)
def test_every_reader_answers_every_text(target: str) -> None:
    for text in (*FOUND, *HOSTILE, *DATES, *TIMES, *NUMBERS, *CHECKS):
        TARGETS[target](text)
        TARGETS[target](f"{text} {text}")
