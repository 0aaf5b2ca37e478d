"""What two or more articles say of one thing, and what the tool says to that: the shorthand of the acceptance tests.

A statement is a claim as a dictionary, with the keys of its source mixed in (`published`, `language`, …). Each stands in a
source of its own (`a`, `b`, `c`, …) unless it names one, and is called `a/c0`, `b/c1`, … in order. Documents are written as
JSON, which is YAML, so that no value needs to be quoted by hand.
"""

from __future__ import annotations

import json
import re
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, Any

from tests.project import report_of, write_project

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from checker.model.comparison import Comparison
    from checker.model.finding import Finding
    from checker.model.report import Report

Statement = dict[str, Any]
Property = dict[str, Any]

SOURCE_KEYS = ("published", "language", "derived_from", "replaces", "file", "title")

# Properties by the four behaviours over time, as page 2 names them.
COUNT: Property = {"type": "quantity", "unit": "person", "over_time": "constant"}
STAFF: Property = {"type": "quantity", "unit": "person", "over_time": "level"}
SENT: Property = {"type": "quantity", "unit": "person", "over_time": "cumulative", "additive": True}
BIRTHS: Property = {"type": "quantity", "unit": "person", "over_time": "flow", "additive": True}
FOUNDED: Property = {"type": "date"}
SHARE: Property = {"type": "quantity", "unit": "percent", "over_time": "constant"}
LENGTH: Property = {"type": "quantity", "unit": "km", "over_time": "constant"}

UNITS = {"person": ["people", "personnel", "officer", "staff", "soldier"]}
DIMENSIONS: dict[str, dict[str, Any]] = {
    "format": {"values": {"individual": {}, "unit": {"field-hospital": {}, "engineering": {}}}, "complete": ["format"]},
    "place": {"values": {"missions": {}, "headquarters": {}}},
}
DEPARTMENT = {"name": "Department", "type": "organisation"}


def measured(unit: str, over_time: str = "constant", **keys: Any) -> Property:
    """A quantity in a physical unit, a currency or percent."""
    return {"type": "quantity", "unit": unit, "over_time": over_time, **keys}


def say(value: Any, **keys: Any) -> Statement:
    """One statement: `say("55 officers", published="2025-06-14", scope={"format": "individual"})`."""
    return {"value": value, **keys}


def documents(prop: Property, statements: tuple[Statement, ...], vocabulary: Mapping[str, Any]) -> tuple[dict[str, str], list[str]]:
    """The files of a project that says all this, and the names of its claims in order."""
    entities = {"department": DEPARTMENT, **vocabulary.get("entities", {})}
    words = {
        "entities": entities,
        "properties": {"thing": {"name": "thing", **prop}, **vocabulary.get("properties", {})},
        "dimensions": vocabulary.get("dimensions", DIMENSIONS),
        "units": {**UNITS, **vocabulary.get("units", {})},
    }
    words.update({key: value for key, value in vocabulary.items() if key in ("rules", "reconciled")})
    sources: dict[str, dict[str, Any]] = {}
    names: list[str] = []
    for number, statement in enumerate(statements):
        claim = {"id": f"c{number}", "subject": "department", "property": "thing", **statement}
        source = claim.pop("source", "abcdefghijklmnopqrstuvwxyz"[number % 26] + "z" * (number // 26))
        document = sources.setdefault(source, {"source": {"id": source}, "claims": []})
        document["source"].update({key: claim.pop(key) for key in SOURCE_KEYS if key in claim})
        document["claims"].append(claim)
        names.append(f"{source}/{claim['id']}")
    files = {f"claims/{source}.yaml": json.dumps(document, ensure_ascii=False, indent=1) for source, document in sources.items()}
    files["claims/vocabulary.yaml"] = json.dumps(words, ensure_ascii=False, indent=1)
    return files, names


class Desk:
    """Where statements are put on record and judged, each time in a fresh project below `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.count = 0
        self.names: list[str] = []

    def project(self, prop: Property, *statements: Statement, **vocabulary: Any) -> Path:
        self.count += 1
        files, self.names = documents(prop, statements, vocabulary)
        settings = {"factlint.toml": f'today = "{vocabulary["today"]}"\n'} if "today" in vocabulary else {}
        return write_project(self.root / f"project-{self.count}", {**files, **settings})

    def compare(self, prop: Property, *statements: Statement, **vocabulary: Any) -> Comparison:
        """What `factlint compare` says of all of them."""
        from checker.app import Request, compare

        root = self.project(prop, *statements, **vocabulary)
        comparison = compare(Request(path=root), self.names)
        assert not comparison.errors, [trouble.message for trouble in comparison.errors]
        return comparison

    def verdict(self, prop: Property, *statements: Statement, **vocabulary: Any) -> str:
        """As page 2 writes it: `explained (growth)`; a verdict without a cause stands alone."""
        comparison = self.compare(prop, *statements, **vocabulary)
        return verdict_text(comparison)

    def report(self, prop: Property, *statements: Statement, **vocabulary: Any) -> Report:
        report = report_of(self.project(prop, *statements, **vocabulary))
        nothing_left = ("no claims found", "none of the", "the one claim")
        assert not [e.message for e in report.errors if not e.message.startswith(nothing_left)]
        return report

    def reading(self, prop: Property, value: str, against: str, **keys: Any) -> tuple[str, str]:
        """The value's `must` and `likely` as the report prints them, drawn out by a second claim that it contradicts."""
        report = self.report({**prop}, say(value, **keys), say(against))
        named = report.claims.get(self.names[0])
        assert named is not None, f"{value!r} against {against!r}: no finding names the claim; findings: {rules_of(report)}"
        assert named.reading is not None, f"{value!r} was not read: {messages_of(report)}"
        return named.reading, named.likely or ""


def verdict_text(comparison: Comparison) -> str:
    cause = str(comparison.cause)
    return str(comparison.verdict) if cause == "none" else f"{comparison.verdict} ({cause})"


VALUE_RULES = (
    "value-conflict",
    "value-unclear",
    "value-slip",
    "value-explained",
    "cumulative-decrease",
    "forerunner-date",
    "part-exceeds-whole",
)


def value_findings(report: Report) -> list[Finding]:
    """The shown findings about values that differ, explained ones included."""
    return [f for f in report.findings if f.standing == "shown" and f.rule in VALUE_RULES]


def loud(report: Report) -> list[Finding]:
    """The shown errors and warnings about values that differ."""
    return [f for f in value_findings(report) if f.severity != "info"]


def rules_of(report: Report) -> list[str]:
    return sorted(f.rule for f in report.findings if f.standing == "shown")


def messages_of(report: Report) -> list[str]:
    return [f"{f.rule}: {f.message}" for f in report.findings]


def names_of(finding: Finding) -> set[str]:
    return {claim.name for claim in finding.claims}


def sides_of(finding: Finding) -> set[frozenset[str]]:
    """The members of each cluster."""
    return {frozenset(claim.name for claim in cluster.claims) for cluster in finding.clusters}


Ends = tuple[Fraction | None, bool, Fraction | None, bool]


def ends(text: str) -> Ends:
    """`(100..`, `138..168`, `55`, `15.95..16.1)` as low, whether it is open, high, whether it is open."""
    inner = text.removeprefix("(").removesuffix(")")
    low, dots, high = inner.partition("..")
    if not dots:
        return Fraction(low), False, Fraction(low), False
    return Fraction(low) if low else None, text.startswith("("), Fraction(high) if high else None, text.endswith(")")


def whole(text: str) -> tuple[int | None, int | None]:
    """The first and the last whole number inside a printed reading."""
    low, low_open, high, high_open = ends(text)
    first = None if low is None else (floor(low) + 1 if low_open else ceil(low))
    last = None if high is None else (ceil(high) - 1 if high_open else floor(high))
    return first, last


def has_words(text: str, *words: str) -> bool:
    return all(re.search(re.escape(word), text, re.IGNORECASE) for word in words)
