"""What the sums of a club's members come to: one club to a line of `answers.txt`, its claims apart by `|`, below it all that is told.

A claim is a value, then whom it covers, after `@` when, and after `~` how members change with time where that is not as a level.
`pytest tests/compare/sums --rewrite` renews the answers: look at them.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from tests.project import report_of, told, write_project

ANSWERS = Path(__file__).parent / "answers.txt"
SCOPES: dict[str, dict[str, str]] = {
    "all": {}, "women": {"gender": "women"}, "men": {"gender": "men"}, "juniors": {"age": "junior"}, "seniors": {"age": "senior"},
    "girls": {"gender": "women", "age": "junior"}, "boys": {"gender": "men", "age": "junior"}, "rowers": {"boat": "rowing"},
    "scullers": {"boat": "sculls"}, "sweepers": {"boat": "sweep"}, "coxes": {"boat": "cox"},
}  # fmt: skip
WORDS: dict[str, Any] = {
    "entities": {"club": {"name": "Rowing Club"}},
    "units": {"person": ["people", "member"]},
    "dimensions": {
        "gender": {"values": {"women": {}, "men": {}}, "complete": ["gender"]},
        "age": {"values": {"junior": {}, "senior": {}}, "complete": ["age"]},
        "boat": {"values": {"rowing": {"sculls": {}, "sweep": {}}, "cox": {}}},
    },
}


def _told(root: Path, line: str) -> str:
    line, _, over_time = line.partition(" ~ ")
    members = {"name": "members", "type": "quantity", "unit": "person", "additive": True, "over_time": over_time or "level"}
    share = {"name": "share", "type": "quantity", "unit": "percent", "ratio_of": {"of": "members", "part": SCOPES["women"], "whole": {}}}
    claims = []
    for number, claim in enumerate(line.split(" | ")):
        said, _, when = claim.partition(" @ ")
        value, _, whom = said.rpartition(" ")
        is_share = whom == "share"
        scope = {} if is_share else SCOPES[whom]
        claims.append(
            {"id": f"c{number}", "property": "share" if is_share else "members", "value": value, "scope": scope, "as_of": when or "2020"}
        )
    document = {
        "source": {"id": "a", "published": "2021"},
        "defaults": {"subject": "Rowing Club", "basis": "derived", "note": "from the list"},
        "claims": claims,
    }
    words = {**WORDS, "properties": {"members": members, "share": share}}
    report = report_of(write_project(root, {"claims/a.yaml": json.dumps(document), "claims/words.yaml": json.dumps(words)}))
    lines = []
    for finding in told(report):
        if finding.rule not in ("unused-vocabulary", "value-explained"):
            lines += [f"{finding.rule}: {finding.message} ({finding.why})", *(f"  {step}" for step in finding.steps)]
    lines += [f"not checked: {each.what}, {each.why}" for each in report.not_checked]
    return "".join(f"  {said}\n" for said in lines)


def test_what_is_told_of_a_club_is_what_was(tmp_path: Path) -> None:
    clubs = [line for line in ANSWERS.read_text(encoding="utf-8").splitlines() if line and not line.startswith(" ")]
    said = "".join(f"{club}\n{_told(tmp_path / str(number), club)}" for number, club in enumerate(clubs))
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        ANSWERS.write_bytes(said.encode())
    assert said == ANSWERS.read_bytes().decode()
