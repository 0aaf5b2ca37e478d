"""A long text is read piece by piece, and what it says stands where it stands in a short one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.values.date import scan_dates
from checker.values.quantity import scan_quantities
from checker.values.scan import scan_figures
from checker.values.time_of_day import scan_times
from tests.values.days import PUBLISHED, on
from tests.values.quantities import measure

if TYPE_CHECKING:
    from collections.abc import Callable

SAID = "On 13 June 2014 at 5:30 pm he counted 1,100 officers"
SCANS: dict[str, Callable[[str], list[object]]] = {
    "dates": lambda text: list(scan_dates(text, "en", on(PUBLISHED))),
    "times": lambda text: list(scan_times(text, "en", on(PUBLISHED))),
    "quantities": lambda text: list(scan_quantities(text, measure("person"))),
    "figures": lambda text: list(scan_figures(text)),
}


def words(found: list[object], text: str) -> list[str]:
    return [text[each.start : each.end] for each in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "filler", ["And so it went on. ", "and so\nit went\non\n", "andsoitwentonandon"], ids=["sentences", "lines", "none"]
)
@pytest.mark.parametrize("name", SCANS)
def test_what_a_long_text_says_is_found_wherever_it_stands(name: str, filler: str) -> None:
    scan = SCANS[name]
    alone = words(scan(SAID), SAID)
    assert alone
    for size in (1500, 9000, 19000, 21000, 39000):
        text = f"{(filler * size)[:size]}\n\n{SAID}.\n\n{(filler * size)[:size]}"
        assert words(scan(text), text) == alone, size


@pytest.mark.parametrize("size", [2500, 5000])
def test_a_figure_at_the_end_of_an_endless_sentence_is_found(size: int) -> None:
    text = f"{('and so it went on and on ' * size)[:size].strip()} until five officers and then six officers came"
    assert words(list(scan_figures(text)), text) == ["five officers", "six officers"]
    assert words(list(scan_figures("x" * size + " five officers")), "x" * size + " five officers") == ["five officers"]


@pytest.mark.parametrize("before", range(1960, 2010, 3))
def test_an_endless_sentence_is_cut_between_its_parts_and_not_inside_a_figure(before: int) -> None:
    opening = ("and so it went on, " * before)[:before]
    text = f"{opening}, two hundred and fifty thousand people, and so it went on, and on"
    assert words(list(scan_figures(text)), text) == ["two hundred and fifty thousand people"]
