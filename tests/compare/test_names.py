"""Names one slip of the pen apart, from both sides."""

from __future__ import annotations

import pytest

from checker.compare.names import is_slip
from checker.compare.statement import Reading


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("anna lee", "anne lee", True),  # a letter changed
        ("anna lee", "ana lee", True),  # left out
        ("anna lee", "anna leee", True),  # put in at the end
        ("anna lee", "nna lee", True),  # left out at the beginning
        ("anna lee", "anna ele", True),  # two neighbours swapped
        ("anna lee", "nana lee", True),
        ("anna", "anan", True),
        ("anna lee", "anna lee", False),
        ("anna lee", "anna l", False),  # two left out
        ("anna lee", "anna bob", False),
        ("anna lee", "enna lea", False),  # two changed
        ("anna lee", "anna eel", False),  # not neighbours
        ("anna lee", "nana eel", False),
        ("abcd", "badc", False),
        ("abcd", "abdce", False),
        ("anna", "ann", False),  # of three letters a slip is another name
        ("ann", "anx", False),
        ("anna", "anne", True),
        ("room 12", "room 13", False),  # a digit tells things apart
        ("room 1", "room", False),
        ("rooms", "room", True),
    ],
)
def test_names_one_slip_apart(one: str, other: str, expected: bool) -> None:
    a, b = (Reading(None, None, key) for key in (one, other))
    assert (is_slip(a, b), is_slip(b, a)) == (expected, expected)
