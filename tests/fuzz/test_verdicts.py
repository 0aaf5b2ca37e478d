"""The laws of verdicts on a few thousand random claims; `python -m tests.fuzz.verdicts` goes on to as many as it is told."""

from __future__ import annotations

import random
from typing import Any

import pytest

from tests.fuzz.verdicts import LAWS, World, broken

RENAMING, REPEATING = "renaming ids changes no verdict", "a claim more of what is said keeps every value finding"
UNIT = {"scope": {"format": "unit"}}
FOUND: list[tuple[str, str, list[dict[str, Any]]]] = [
    (
        RENAMING,
        "sent",
        [
            {"value": "42 officers", **UNIT, "as_of": "2021-05-27"},
            {"value": "exactly 42 officers", **UNIT, "status": "target"},
            {"value": "just over 1,181 officers", "as_of": "2023-08-21", "said_by": "Department"},
            {"value": "about 165 officers", "as_of": "2020-01/2021-03"},
            {"value": "over 57 officers", "since": "2014"},
        ],
    ),
    (
        REPEATING,
        "births",
        [
            {"value": "over 1,219 officers", **UNIT, "said_by": "Department"},
            {"value": "up to 165 officers", "as_of": "2020-06"},
            {"value": "up to 153 officers", "status": "target"},
            {"value": "at least 1,219 officers", **UNIT, "as_of": "2023-08-21", "said_by": "Department"},
            {"value": "up to 2,750 officers", **UNIT, "as_of": "2020-01/2021-03", "since": "2014"},
        ],
    ),
]
"""Worlds that broke a law once: of figures that are equally low, or equally high, the first by name stood for all."""


@pytest.mark.parametrize("law", LAWS)
def test_a_law_holds(law: str) -> None:
    assert not broken(law, 900, seed=3)


@pytest.mark.parametrize(("law", "prop", "said"), FOUND)
def test_a_world_that_broke_a_law_once_keeps_it(law: str, prop: str, said: list[dict[str, Any]]) -> None:
    assert not LAWS[law]([World(prop, [{"scope": {}, **each} for each in said]) for _ in range(20)], random.Random(1))
