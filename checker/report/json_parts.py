"""What several JSON formats say alike: findings, claims, clusters, scopes and places, each with its fields by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.model.finding import Standing
from checker.report.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model.finding import Cluster, Finding
    from checker.model.report import ClaimView
    from checker.model.span import Location
    from checker.model.vocabulary import Scope


class Members(NamedTuple):
    """An object of which there may be very much: its members are made, and put into text, one after the other."""

    made: Iterable[tuple[str, Any]]


def in_print(value: dict[str, Any]) -> str:
    """The object as text that ends its line."""
    pieces, mark = [], "{"
    for key, member in value.items():
        pieces.append(f"{mark}\n  {_text(key)}: ")
        pieces += _pieces(member.made) if isinstance(member, Members) else [_text(member, "  ")]
        mark = ","
    return "".join([*pieces, "\n}\n"])


def _pieces(members: Iterable[tuple[str, Any]]) -> Iterator[str]:
    mark = "{"
    for key, member in members:
        yield f"{mark}\n    {_text(key)}: {_text(member, '    ')}"
        mark = ","
    yield "{}" if mark == "{" else "\n  }"


def _text(value: Any, indent: str = "") -> str:
    """As it stands behind its key, in lines that begin with the indent: no text in JSON has a line end of its own."""
    text = json_text(json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False))
    return text.replace("\n", f"\n{indent}") if indent else text


def finding_fields(finding: Finding) -> dict[str, Any]:
    said: dict[str, Any] = {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity.value,
        "status": finding.standing.value,
        "message": finding.message,
    }
    if finding.claims or finding.clusters:
        said |= {
            "verdict": finding.verdict,
            "cause": finding.cause,
            "subject": finding.subject,
            "property": finding.property,
            "scope": None if finding.scope is None else scope_fields(finding.scope),
            "claims": [claim.name for claim in finding.claims],
            "clusters": [cluster_fields(cluster) for cluster in finding.clusters],
        }
    said |= {
        "location": location_fields(finding.location),
        "related": [{**location_fields(related), "label": related.label} for related in finding.related],
        "why": finding.why,
        "settle": finding.settle,
    }
    if finding.standing is not Standing.SHOWN:
        said["reason"] = finding.reason
    if finding.steps:
        said["steps"] = list(finding.steps)
    return said


def cluster_fields(cluster: Cluster) -> dict[str, Any]:
    return {
        "reading": cluster.reading,
        "likely": cluster.likely,
        "claims": [claim.name for claim in cluster.claims],
        "origins": cluster.origins,
    }


def claim_fields(view: ClaimView) -> dict[str, Any]:
    return {
        "value": view.value,
        "reading": view.reading,
        "likely": view.likely,
        "as_of": view.as_of,
        "inherited": view.inherited,
        "since": view.since,
        "until": view.until,
        "status": view.status,
        "said_by": view.said_by,
        "quote": list(view.quotes),
        "scope": scope_fields(view.scope),
        "origin": view.origin,
        "location": location_fields(view.location),
        "source_location": None if view.source_location is None else location_fields(view.source_location),
    }


def scope_fields(scope: Scope) -> dict[str, list[str] | None]:
    """`{"format": ["individual"]}`; an unknown scope is null, all of it is left out."""
    return {dimension: None if values is None else list(values) for dimension, values in scope}


def location_fields(location: Location) -> dict[str, Any]:
    line, column, end_line, end_column = location.span
    return {"path": location.path, "line": line, "column": column, "end_line": end_line, "end_column": end_column}
