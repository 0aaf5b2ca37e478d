"""All that is told of small disagreements: one story to a line of the texts here, its statements apart by `|`, below it every word.

A story begins with the name of its property (`PROPERTIES`); a statement is a value, several apart by ` + `, then what else its claim
says, behind semicolons. Each stands in a source of its own (`a`, `b`, `c`, …) unless it names one. `pytest tests/compare/told --rewrite`
renews what is told: read it as the reader of a report would.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.semantics.statements import BIRTHS, COUNT, DIMENSIONS, FOUNDED, LENGTH, SENT, STAFF, Desk, Property, verdict_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.finding import Finding

HERE = Path(__file__).parent
STORIES = sorted(path.stem for path in HERE.glob("*.txt"))
SILENT = ("quote-missing", "unused-vocabulary", "publication-date-unknown")
"""Rules that tell of a small project what is of no matter here."""
PROPERTIES: dict[str, Property] = {
    "count": COUNT,
    "staff": STAFF,
    "parts": {**STAFF, "additive": True},
    "steady": {**STAFF, "stable_for": "30 days"},
    "sent": SENT,
    "series": {**SENT, "additive": False},
    "births": BIRTHS,
    "founded": FOUNDED,
    "length": LENGTH,
    "tolerant": {**LENGTH, "tolerance": "5%"},
    "paid": {"type": "quantity", "unit": ["USD", "EUR"], "over_time": "constant"},
    "share": {"type": "quantity", "unit": "percent", "over_time": "level"},
    "leader": {"type": "entity"},
    "head": {"type": "entity", "over_time": "level"},
    "members": {"type": "entity", "many": True},
    "motto": {"type": "text"},
    "verdict": {"type": "text", "values": ["guilty", "not guilty"]},
    "names": {"type": "text", "many": True},
    "rank": {
        "type": "text",
        "over_time": "cumulative",
        "scale": ["major", "colonel", {"general": {"spans": ["brigadier general", "major general"]}}],
    },
    "opens": {"type": "time"},
    "left": {"type": "date", "many": True},
    "slices": {"type": "quantity", "unit": "percent", "over_time": "level", "additive": True},
    "moved": {"type": "quantity", "unit": "kg", "over_time": "level", "additive": True, "range": "-1000..1000"},
    "costs": {"type": "quantity", "unit": ["USD", "EUR"], "over_time": "level", "additive": True},
    "versus": {**STAFF, "additive": True},
    "lenient": {**STAFF, "additive": True, "tolerance": "5 people"},
    "generous": {**STAFF, "additive": True, "tolerance": "10%"},
}
SHARE: Property = {"type": "quantity", "unit": "percent", "ratio_of": {"of": "thing", "part": {"format": "unit"}, "whole": {}}}
VERSUS: Property = {**SHARE, "ratio_of": {"of": "thing", "part": {"format": "unit"}, "whole": {"format": "individual"}}}
SERVING: Property = {**STAFF, "additive": True, "bounded_by": "thing"}
OTHERS: dict[str, Property] = {
    "parts": SHARE,
    "births": SHARE,
    "sent": SERVING,
    "count": SHARE,
    "versus": VERSUS,
    "series": {**STAFF, "bounded_by": "thing"},
}
"""The property `other`, where it is not just another one of the kind."""
REGIONS = ("north", "east", "south", "west", "upper", "lower", "inner", "outer")
ENTITIES: dict[str, dict[str, Any]] = {
    "department": {"name": "Department", "type": "organisation", "succeeds": ["bureau"]},
    "bureau": {"name": "Bureau", "type": "organisation"},
    "ann": {"name": "Ann Lee", "type": "person"},
    "anne": {"name": "Anne Lee", "type": "person"},
    "bob": {"name": "Bob Ray", "type": "person", "aliases": ["Robert Ray"]},
    "lab": {"name": "Field Lab", "type": "organisation", "part_of": ["institute"]},
    "institute": {"name": "Institute", "type": "organisation", "part_of": ["academy"]},
    "academy": {"name": "Academy", "type": "organisation"},
    "one": {"name": "One", "aliases": ["Twin"]},
    "two": {"name": "Two", "aliases": ["Twin"]},
}
SCOPES: dict[str, dict[str, Any]] = {
    "individuals": {"format": "individual"},
    "units": {"format": "unit"},
    "hospital": {"format": "field-hospital"},
    "engineers": {"format": "engineering"},
    "missions": {"place": "missions"},
    "unsaid": {"format": "unknown"},
    "hospital and engineers": {"format": ["field-hospital", "engineering"]},
    "units on missions": {"format": "unit", "place": "missions"},
    **{region: {"region": region} for region in REGIONS},
}


def _statement(text: str) -> dict[str, Any]:
    value, *more = text.split("; ")
    values = value.split(" + ")
    said: dict[str, Any] = {"value": values if len(values) > 1 else value}
    for key, _, word in (each.partition(": ") for each in more):
        if key == "of":
            said["scope"] = SCOPES[word]
        elif key == "suppress":
            said["suppress"] = [{"rule": word, "reason": "known"}]
        else:
            said[key] = True if word == "yes" else word
    return said


def _finding(finding: Finding) -> Iterator[str]:
    standing = "" if finding.standing == "shown" else f"{finding.standing} "
    yield f"{standing}{finding.severity}[{finding.rule}] {finding.message}"
    covers = "; ".join(f"{dimension} {', '.join(values or ('unknown',))}" for dimension, values in finding.scope or ())
    cause = "" if finding.cause == "none" else f" ({finding.cause})"
    if finding.verdict is not None:
        yield f"  {finding.verdict}{cause} about {finding.subject}, {finding.property}{f' of {covers}' if covers else ''}"
    for side in finding.clusters:
        likely = "" if side.likely == side.reading else f", likely {side.likely}"
        yield f"  {side.reading}{likely}: {' '.join(claim.name for claim in side.claims)} of {side.origins}"
    if not finding.clusters:
        yield f"  claims: {' '.join(claim.name for claim in finding.claims)}"
    yield from (f"  > {step}" for step in finding.steps)
    yield f"  why: {finding.why}"
    yield f"  settle: {finding.settle}"
    yield f"  at {finding.location.path}:{finding.location.span[0]}:{finding.location.span[1]}"
    yield from (f"  at {place.path}:{place.span[0]}:{place.span[1]}: {place.label}" for place in finding.related)


def _told(desk: Desk, story: str) -> Iterator[str]:
    name, *texts = story.split(" | ")
    statements = [_statement(text) for text in texts]
    words = {
        "entities": ENTITIES,
        "properties": {"other": {"name": "other thing", **OTHERS.get(name, PROPERTIES[name])}},
        "dimensions": {**DIMENSIONS, "region": {"values": {region: {} for region in REGIONS}}},
    }
    comparison = desk.compare(PROPERTIES[name], *(dict(each) for each in statements), **words)
    yield f"{verdict_text(comparison)}, told by {comparison.rule or 'none'}: {comparison.why}"
    for side in comparison.clusters:
        likely = "" if side.likely == side.reading else f", likely {side.likely}"
        yield f"  {side.reading}{likely}: {' '.join(claim.name for claim in side.claims)} of {side.origins}"
    yield from (f"  > {step}" for step in comparison.steps)
    report = desk.report(PROPERTIES[name], *(dict(each) for each in statements), **words)
    for finding in report.findings:
        if finding.rule not in SILENT:
            yield from _finding(finding)
    yield from (f"not checked: {each.what}, {each.why}" for each in report.not_checked)


@pytest.mark.parametrize("name", STORIES)
def test_what_is_told_is_what_was(tmp_path: Path, name: str) -> None:
    desk, path = Desk(tmp_path), HERE / f"{name}.txt"
    stories = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith(" ")]
    said = "".join(f"{line}\n" for story in stories for line in (story, *(f"  {told}" for told in _told(desk, story))))
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        path.write_bytes(said.encode())
    assert said == path.read_bytes().decode()
