"""Workflow commands: GitHub's runner makes an annotation of each and shows it beside the line that it names.

GitHub shows 10 errors, 10 warnings and 10 notices of a step (actions/toolkit,
`docs/problem-matchers.md`, "Limitations") and drops the rest without a word.
So the gravest come first, and the last line says how many stand in the log
alone. All are written: other runners know other limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.report.commands import command, inert
from checker.report.safe_text import safe_text
from checker.report.sides import detail_lines, shortened
from checker.report.tally import counted, severity_counts, shown, tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.finding import Finding
    from checker.model.report import Report, Trouble

SHOWN_PER_KIND = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def pieces(report: Report) -> Iterator[str]:
    """One command a line, the tool's own errors first, then findings by severity; plain lines at the end count them."""
    return (f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield from (_trouble(trouble, report.prefix) for trouble in report.errors)
    yield from (_finding(finding, report) for finding in shown(report))
    yield from _count(report)


def _finding(finding: Finding, report: Report) -> str:
    span = finding.location.span
    properties = {
        "title": f"factlint[{safe_text(finding.rule)}]",
        "file": safe_text(report.prefix + finding.location.path),
        "line": str(span.line),
        "endLine": str(span.end_line),
    }
    if span.line == span.end_line:
        properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    message = "\n".join((shortened(finding.message), *detail_lines(finding, report)))
    return command(_COMMANDS[finding.severity], properties, inert(message))


def _trouble(trouble: Trouble, prefix: str) -> str:
    path = safe_text(prefix + trouble.path) if trouble.path else ""
    return command("error", {"title": "factlint could not do its job", "file": path}, inert(shortened(trouble.message)))


def _count(report: Report) -> Iterator[str]:
    yield inert(f"factlint: {tally(report)}")
    counts = severity_counts(report)
    counts["error"] += len(report.errors)
    cut = ", ".join(counted(n - SHOWN_PER_KIND, kind) for kind, n in counts.items() if n > SHOWN_PER_KIND)
    if cut:
        yield f"factlint: GitHub shows {SHOWN_PER_KIND} annotations of a kind and step; in this log only: {cut}"
