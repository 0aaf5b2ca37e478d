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
    from collections.abc import Iterator

    from checker.model.report import Report


def pieces(report: Report, look: Look = PLAIN) -> Iterator[str]:
    """Shown findings in the report's order, then one line of counts (none if quiet)."""
    for finding in report.findings:
        if finding.standing is Standing.SHOWN:
            mark = look.paint(finding.severity.value, f"{finding.severity.value}[{safe_text(finding.rule)}]")
            yield inert(f"{place(finding.location)}: {mark} {safe_text(finding.message)}") + "\n"
    if not look.is_quiet:
        yield inert(tally(report)) + "\n"
