"""What several JSON formats say alike: findings, claims, clusters, scopes and places, each with its fields by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from checker.model.finding import Standing
from checker.report.json_text import in_lines, json_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.model.finding import Cluster, Finding
    from checker.model.report import ClaimView
    from checker.model.span import Location
    from checker.model.vocabulary import Scope


class Members(NamedTuple):
    """An object of which there may be very much: its members are made, and put into text, one after the other."""

    made: Iterable[tuple[str, Any]]


class Items(NamedTuple):
    """An array of that kind."""

    made: Iterable[Any]


def in_print(value: Mapping[str, Any]) -> str:
    """The object as text that ends its line."""
    return "".join(in_pieces(value))


def in_pieces(value: Mapping[str, Any]) -> Iterator[str]:
    """The same bit by bit, where its members, and theirs, are made so."""
    yield from _pieces(Members(value.items()), "\n")
    yield "\n"


def _pieces(value: Any, begin: str) -> Iterator[str]:
    """Further lines begin with `begin`."""
    if isinstance(value, Members):
        marks, parts = "{}", ((f"{json_text(in_lines(name))}: ", each) for name, each in value.made)
    elif isinstance(value, Items):
        marks, parts = "[]", (("", each) for each in value.made)
    else:
        yield json_text(in_lines(value, begin))
        return
    mark = marks[0]
    for name, each in parts:
        yield f"{mark}{begin}  {name}"
        yield from _pieces(each, f"{begin}  ")
        mark = ","
    yield marks if mark == marks[0] else f"{begin}{marks[1]}"


_MANY = 1_000
"""Claims and places of a finding: with more of them it is put into text bit by bit itself."""


def finding_fields(finding: Finding) -> dict[str, Any] | Members:
    listed = Items if len(finding.claims) + len(finding.related) > _MANY else list
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
            "claims": listed(claim.name for claim in finding.claims),
            "clusters": listed(cluster_fields(cluster) for cluster in finding.clusters),
        }
    said |= {
        "location": location_fields(finding.location),
        "related": listed({**location_fields(related), "label": related.label} for related in finding.related),
        "why": finding.why,
        "settle": finding.settle,
    }
    if finding.standing is not Standing.SHOWN:
        said["reason"] = finding.reason
    if finding.steps:
        said["steps"] = list(finding.steps)
    return said if listed is list else Members(said.items())


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
