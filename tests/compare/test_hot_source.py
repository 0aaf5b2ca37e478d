"""One source that says a thing over and over, in a few ways that cannot all be so: work by what is said, not by how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.compare import pairs, rivals
from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "entities: {town: {name: Town}}\nproperties: {people: {name: people, type: quantity}}\n"


def repeated(root: Path, times: int) -> Path:
    lines = "".join(f"  - {{id: c{n}, subject: town, property: people, value: {n % 7}, as_of: 2014}}\n" for n in range(times))
    return write_project(root, {"claims/words.yaml": WORDS, "claims/a.yaml": f"source: {{id: a}}\nclaims:\n{lines}"})


def test_a_finding_describes_its_claims_whatever_their_ids_are(tmp_path: Path) -> None:
    """An id that is none is told, and its claims are compared all the same."""
    claim = "  - {{id: {}, subject: town, property: people, value: {}, as_of: 2014}}\n"
    files = {
        "claims/words.yaml": WORDS,
        "claims/a.yaml": "source: {id: 2014/2018}\nclaims:\n" + claim.format("a", 3),
        "claims/b.yaml": "source: {id: b/}\nclaims:\n" + claim.format("b/c", 4),
    }
    report = report_of(write_project(tmp_path, files))
    (finding,) = told(report, "value-conflict")
    assert {claim.name for claim in finding.claims} == {"2014/2018/a", "b//b/c"} == set(report.claims)


@pytest.mark.parametrize("times", [14, 700])
def test_pairs_of_what_is_said_are_asked_not_pairs_of_claims(tmp_path: Path, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def counted(*given: object) -> object:
        asked.append(given)
        return pairs.verdict(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(rivals, "verdict", counted)
    (finding,) = told(report_of(repeated(tmp_path, times)), "value-conflict")
    assert len(finding.claims) == times
    assert len(asked) <= 2 * 7 * 7
