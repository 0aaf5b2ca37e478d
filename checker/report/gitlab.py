"""GitLab's code quality report: a list of what Code Climate calls issues, each with a fingerprint of its own.

Fields and severities as in GitLab's documentation, "Code Quality report
format": `info`, `minor`, `major`, `critical`, `blocker`. What kept the tool from
its job is a blocker, so that a run which ended early is not taken for a clean one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.model.finding import Severity
from checker.report.commands import inert_json
from checker.report.fingerprints import digest, unique_fingerprints
from checker.report.json_text import in_lines
from checker.report.safe_text import safe_text
from checker.report.sides import detail_lines, shortened
from checker.report.tally import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.finding import Finding
    from checker.model.report import Report, Trouble

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}
_INNER = "\n  "


def pieces(report: Report) -> Iterator[str]:
    """A JSON array; GitLab has no place for findings that are not shown, so they are left out."""
    mark = "["
    for entry in _entries(report):
        yield f"{mark}\n  {inert_json(in_lines(entry, _INNER))}"
        mark = ","
    yield "[]\n" if mark == "[" else "\n]\n"


def _entries(report: Report) -> Iterator[dict[str, Any]]:
    yield from (_trouble(trouble, number, report.prefix) for number, trouble in enumerate(report.errors))
    yield from (_finding(mark, finding, report) for mark, finding in unique_fingerprints(shown(report)))


def _finding(mark: str, finding: Finding, report: Report) -> dict[str, Any]:
    span = finding.location.span
    return {
        "check_name": safe_text(finding.rule),
        "description": shortened(finding.message),
        "content": {"body": "\n".join(detail_lines(finding, report))},
        "fingerprint": mark,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": safe_text(report.prefix + finding.location.path),
            "lines": {"begin": span.line, "end": span.end_line},
        },
    }


def _trouble(trouble: Trouble, number: int, prefix: str) -> dict[str, Any]:
    path = safe_text(prefix + (trouble.path or "factlint.toml"))
    return {
        "check_name": "factlint",
        "description": shortened(trouble.message),
        "fingerprint": digest("factlint", path, trouble.message, str(number)),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": 1, "end": 1}},
    }
