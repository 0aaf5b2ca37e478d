"""The findings file by file, one line each: what is to be mended in the file that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Standing
from checker.report.commands import inert
from checker.report.look import PLAIN, Look
from checker.report.safe_text import safe_text
from checker.report.sides import shortened
from checker.report.tally import tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.finding import Finding
    from checker.model.report import Report


def pieces(report: Report, look: Look = PLAIN) -> Iterator[str]:
    """Files in order of their paths, findings in order of their lines, the count at the end (none if quiet)."""
    files: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.standing is Standing.SHOWN:
            files.setdefault(finding.location.path, []).append(finding)
    for path in sorted(files):
        yield from (f"{inert(line)}\n" for line in _file(path, files[path], look))
        yield "\n"
    if not look.is_quiet:
        yield inert(tally(report)) + "\n"


def _file(path: str, findings: list[Finding], look: Look) -> Iterator[str]:
    ordered = sorted(findings, key=lambda f: (f.location.span, f.severity.rank, f.rule, f.message))
    places = [f"{f.location.span.line}:{f.location.span.column}" for f in ordered]
    width = max(map(len, places))
    yield f"{look.paint('strong', safe_text(path))}:"
    for at, finding in zip(places, ordered, strict=True):
        mark = look.paint(finding.severity.value, f"{finding.severity.value}[{safe_text(finding.rule)}]")
        yield f"  {at:>{width}}  {mark} {shortened(finding.message)}"
