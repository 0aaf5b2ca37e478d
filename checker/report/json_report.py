"""The JSON report, schema 1: a public format of its own, never a dump of the types inside.

Its fields stand here by name, in their order, and only ever grow (zizmor's
first format was its internal types, and broke by accident: zizmor #1101). The
JSON Schema stands in `json_report.schema.json`.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from checker.model.finding import Standing
from checker.report.json_text import json_text

if TYPE_CHECKING:
    from checker.model.comparison import Comparison
    from checker.model.finding import Cluster, Finding, NotChecked
    from checker.model.report import ClaimView, Report
    from checker.model.span import Location
    from checker.model.vocabulary import Scope

SCHEMA_VERSION = 1
_SUMMARISED = ("suppressed", "reconciled", "baselined")


def render(report: Report) -> str:
    """The whole report; findings that are not shown stay in it, with their status."""
    return _text(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "factlint", "version": report.version},
            "summary": _summary(report),
            "findings": [_finding(finding) for finding in report.findings],
            "claims": {name: _claim(view) for name, view in sorted(report.claims.items())},
            "not_checked": [_not_checked(item) for item in report.not_checked],
            **({"left_out": [left._asdict() for left in report.left_out]} if report.left_out else {}),
            "errors": [{"message": trouble.message, "path": trouble.path} for trouble in report.errors],
        }
    )


def render_comparison(comparison: Comparison) -> str:
    """The verdict on the claims that `factlint compare` was given."""
    return _text(
        {
            "schema_version": SCHEMA_VERSION,
            "verdict": comparison.verdict,
            "cause": comparison.cause,
            "rule": comparison.rule or None,
            "claims": [view.name for view in comparison.claims],
            "clusters": [_cluster(cluster) for cluster in comparison.clusters],
            "why": comparison.why,
            "steps": list(comparison.steps),
        }
    )


def _text(value: dict[str, Any]) -> str:
    return json_text(json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)) + "\n"


def _summary(report: Report) -> dict[str, int]:
    shown = Counter(f.severity.value for f in report.findings if f.standing is Standing.SHOWN)
    standing = Counter(f.standing.value for f in report.findings)
    return {
        **{word: shown[word] for word in ("error", "warning", "info")},
        **{word: standing[word] for word in _SUMMARISED},
        "not_checked": len(report.not_checked),
        "claims": report.claim_count,
        "sources": report.source_count,
        "origins": report.origin_count,
        "exit_code": report.exit_code,
    }


def _finding(finding: Finding) -> dict[str, Any]:
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
            "scope": None if finding.scope is None else _scope(finding.scope),
            "claims": [claim.name for claim in finding.claims],
            "clusters": [_cluster(cluster) for cluster in finding.clusters],
        }
    said |= {
        "location": _location(finding.location),
        "related": [{**_location(related), "label": related.label} for related in finding.related],
        "why": finding.why,
        "settle": finding.settle,
    }
    if finding.standing is not Standing.SHOWN:
        said["reason"] = finding.reason
    if finding.steps:
        said["steps"] = list(finding.steps)
    return said


def _cluster(cluster: Cluster) -> dict[str, Any]:
    return {
        "reading": cluster.reading,
        "likely": cluster.likely,
        "claims": [claim.name for claim in cluster.claims],
        "origins": cluster.origins,
    }


def _claim(view: ClaimView) -> dict[str, Any]:
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
        "scope": _scope(view.scope),
        "origin": view.origin,
        "location": _location(view.location),
        "source_location": None if view.source_location is None else _location(view.source_location),
    }


def _not_checked(item: NotChecked) -> dict[str, Any]:
    return {"what": item.what, "why": item.why, "location": _location(item.location)}


def _scope(scope: Scope) -> dict[str, list[str] | None]:
    """`{"format": ["individual"]}`; an unknown scope is null, all of it is left out."""
    return {dimension: None if values is None else list(values) for dimension, values in scope}


def _location(location: Location) -> dict[str, Any]:
    line, column, end_line, end_column = location.span
    return {"path": location.path, "line": line, "column": column, "end_line": end_line, "end_column": end_column}
