"""An undated figure that two dated ones of one day leave no place stands against both, whatever they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from pathlib import Path

WORDS = """
    entities: {office: {name: office}}
    properties: {sent: {name: sent, type: quantity, over_time: cumulative}, other: {name: other, type: quantity}}
"""


def source(name: str, value: str, *rest: str) -> str:
    own = ", ".join(["id: c", "subject: office", "property: sent", f"value: {value}", *rest])
    anchor = "id: d, subject: office, property: other, value: 3, as_of: 2023-08-21"
    return f"    source: {{id: {name}}}\n    claims:\n      - {{{own}}}\n      - {{{anchor}}}\n"


@pytest.mark.parametrize("names", ["abc", "cba", "bca"])
def test_both_are_named(tmp_path: Path, names: str) -> None:
    first, second, undated = names
    files = {
        "claims/words.yaml": WORDS,
        "claims/1.yaml": source(first, "exactly 41", "as_of: 2020", "since: 2014"),
        "claims/2.yaml": source(second, "exactly 42", "as_of: 2020"),
        "claims/3.yaml": source(undated, "a few"),
    }
    (finding,) = told(report_of(write_project(tmp_path, files)), "cumulative-decrease")
    assert {claim.name for claim in finding.claims} == {"a/c", "b/c", "c/c"}
