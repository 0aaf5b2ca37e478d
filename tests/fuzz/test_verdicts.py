"""The laws of verdicts on a few thousand random claims; `python -m tests.fuzz.verdicts` goes on to as many as it is told."""

from __future__ import annotations

import pytest

from tests.fuzz.verdicts import LAWS, broken


@pytest.mark.parametrize("law", LAWS)
def test_a_law_holds(law: str) -> None:
    assert not broken(law, 900, seed=3)
