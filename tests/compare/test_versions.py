"""Sources that correct one another: which are versions of which, and what that explains, however many there are."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare import pairs, rivals
from checker.compare.versions import MOST_RUNS, Versions
from checker.model.source import Source
from checker.model.span import SpanMap
from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

NOWHERE = SpanMap((), [])
WORDS = "entities: {town: {name: Town}}\nproperties: {people: {name: people, type: quantity}}\n"


def versions(older: Mapping[str, Sequence[str]]) -> Versions:
    return Versions({name: Source(name, "", NOWHERE, replaces=tuple(others)) for name, others in older.items()})


def reached(older: Mapping[str, Sequence[str]], name: str) -> set[str]:
    found: set[str] = set()
    waiting = [*older[name]]
    while waiting:
        other = waiting.pop()
        if other in older and other not in found:
            found.add(other)
            waiting.extend(older[other])
    return found


graphs = st.lists(st.sets(st.integers(0, 20), max_size=3), min_size=1, max_size=20).map(
    lambda rows: {f"s{n}": [f"s{other}" for other in sorted(row) if other < n] for n, row in enumerate(rows)}
)


@given(graphs)
def test_two_are_versions_where_one_replaces_the_other_at_once_or_through_another(older: dict[str, list[str]]) -> None:
    found = versions(older)
    below = {name: reached(older, name) for name in older}
    for a, b in combinations(older, 2):
        assert found.are_tied(a, b) == found.are_tied(b, a) == (a in below[b] or b in below[a])
        if found.runs.get(a) is not None and found.runs.get(a) == found.runs.get(b):
            assert all(found.are_tied(a, other) == found.are_tied(b, other) for other in older if other not in (a, b))
    assert found.replaced == set().union(*older.values())
    assert not any(found.are_tied(name, name) for name in older)


def test_past_any_number_that_is_meant_all_of_a_family_are_versions_of_each_other() -> None:
    teeth = MOST_RUNS + 1
    comb = {f"s{n}": [f"s{n - 1}"] if n else [] for n in range(teeth)} | {f"t{n}": [f"s{n}"] for n in range(teeth)}
    found = versions(comb)
    assert len(set(found.runs.values())) == 1
    assert found.are_tied("t0", "t1")
    assert not versions({"s": [], "t": ["s"], "u": ["s"]}).are_tied("t", "u")


def documents(count: int, more: str = "") -> dict[str, str]:
    files = {"claims/words.yaml": WORDS}
    for n in range(count):
        replaces = f", replaces: s{n - 1}" if n else ""
        said = f"{{id: c, subject: town, property: people, value: {n % 3 + 3}}}"
        files[f"claims/{n}.yaml"] = f"source: {{id: s{n}{replaces}}}\nclaims: [{said}{more if n == count - 1 else ''}]\n"
    return files


@pytest.mark.parametrize("count", [9, 400])
def test_pairs_of_what_is_said_are_asked_not_pairs_of_versions(tmp_path: Path, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def counted(*given: object) -> object:
        asked.append(given)
        return pairs.verdict(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(rivals, "verdict", counted)
    (finding,) = told(report_of(write_project(tmp_path, documents(count))), "value-explained")
    assert len(finding.claims) == count
    assert len(asked) <= 2 * 3 * 3


def test_what_one_version_says_itself_is_no_correction(tmp_path: Path) -> None:
    """Also where other versions say the same two things, and where the two are of different days."""
    more = "".join(f", {{id: {id}, subject: town, property: people, value: {n}, as_of: 2014}}" for id, n in (("d", 50), ("e", 60)))
    (finding,) = told(report_of(write_project(tmp_path / "a", documents(9, more))), "value-conflict")
    assert [claim.name for claim in finding.claims] == ["s8/d", "s8/e"]
    one = "{id: a, subject: town, property: people, value: 3, as_of: 2014}"
    said = "claims: [" + one.replace("{", "{{").replace("}", "}}") + ", {{id: b, subject: town, property: people, value: 4{}}}]\n"
    files = {
        "claims/words.yaml": WORDS.replace("quantity", "quantity, over_time: constant"),
        "claims/a.yaml": "source: {id: a}\n" + said.format(""),
        "claims/b.yaml": "source: {id: b, replaces: a}\n" + said.format(", as_of: 2015"),
    }
    (finding,) = told(report_of(write_project(tmp_path / "b", files)), "value-conflict")
    assert len(finding.claims) == 4
