"""The words around a figure."""

from __future__ import annotations

import pytest

from checker.values.hedging import Hedge
from checker.values.measure import Measure
from checker.values.quantity import scan_quantities
from checker.values.units import read_unit

PERCENT = Measure(read_unit("percent", {}))


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("unemployment edged up to 3.4 percent", Hedge.ROUNDED),
        ("the rate went up to 12 percent", Hedge.ROUNDED),
        ("up to 3.4 percent of them", Hedge.UP_TO),
        ("prices rose by up to 3.4 percent", Hedge.UP_TO),
    ],
)
def test_after_a_verb_of_motion_up_to_is_a_direction(text: str, hedge: Hedge) -> None:
    (found,) = scan_quantities(text, PERCENT)
    assert found.hedge is hedge
