"""One line a finding, `path:line:col: severity[rule] message`: what editors and grep understand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Standing
from checker.report.commands import inert
from checker.report.look import PLAIN, Look
from checker.report.safe_text import safe_text
from checker.report.sides import place
from checker.report.tally import tally

if TYPE_CHECKING:
    from checker.model.report import Report


def render(report: Report, look: Look = PLAIN) -> str:
    """Shown findings in the report's order, then one line of counts (none if quiet)."""
    lines = []
    for finding in report.findings:
        if finding.standing is Standing.SHOWN:
            mark = look.paint(finding.severity.value, f"{finding.severity.value}[{safe_text(finding.rule)}]")
            lines.append(f"{place(finding.location)}: {mark} {safe_text(finding.message)}")
    if not look.is_quiet:
        lines.append(tally(report))
    return "".join(f"{inert(line)}\n" for line in lines)
