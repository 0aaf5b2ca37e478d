"""The JSON report, schema 1: a public format of its own, never a dump of the types inside.

Its fields stand here by name, in their order, and only ever grow (zizmor's
first format was its internal types, and broke by accident: zizmor #1101). The
JSON Schema stands in `json_report.schema.json`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from checker.model.finding import Standing
from checker.report.json_parts import Items, Members, claim_fields, cluster_fields, finding_fields, in_pieces, in_print, location_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.comparison import Comparison
    from checker.model.finding import NotChecked
    from checker.model.report import Report

SCHEMA_VERSION = 1
_SUMMARISED = ("suppressed", "reconciled", "baselined")


def pieces(report: Report) -> Iterator[str]:
    """The whole report; findings that are not shown stay in it, with their status."""
    return in_pieces(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "factlint", "version": report.version},
            "summary": _summary(report),
            "findings": Items(finding_fields(finding) for finding in report.findings),
            "claims": Members((name, claim_fields(report.claims[name])) for name in sorted(report.claims)),
            "not_checked": Items(_not_checked(item) for item in report.not_checked),
            **({"left_out": [left._asdict() for left in report.left_out]} if report.left_out else {}),
            "errors": [{"message": trouble.message, "path": trouble.path} for trouble in report.errors],
        }
    )


def render_comparison(comparison: Comparison) -> str:
    """The verdict on the claims that `factlint compare` was given."""
    return in_print(
        {
            "schema_version": SCHEMA_VERSION,
            "verdict": comparison.verdict,
            "cause": comparison.cause,
            "rule": comparison.rule or None,
            "claims": [view.name for view in comparison.claims],
            "clusters": [cluster_fields(cluster) for cluster in comparison.clusters],
            "why": comparison.why,
            "steps": list(comparison.steps),
        }
    )


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


def _not_checked(item: NotChecked) -> dict[str, Any]:
    return {"what": item.what, "why": item.why, "location": location_fields(item.location)}
