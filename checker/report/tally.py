"""How many of what: the counts that the last line of a report states."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checker.model.finding import Severity, Standing

if TYPE_CHECKING:
    from checker.model.finding import Finding
    from checker.model.report import Report


def shown(report: Report) -> tuple[Finding, ...]:
    """The findings that stand, the gravest first, otherwise in the report's order."""
    return tuple(sorted((f for f in report.findings if f.standing is Standing.SHOWN), key=lambda f: f.severity.rank))


def silenced(report: Report) -> tuple[Finding, ...]:
    """The findings that a suppression, a reconciliation or the baseline keeps out of the way, in the report's order."""
    return tuple(f for f in report.findings if f.standing is not Standing.SHOWN)


def severity_counts(report: Report) -> dict[str, int]:
    """Shown findings by severity, every severity named."""
    found = Counter(f.severity.value for f in report.findings if f.standing is Standing.SHOWN)
    return {severity.value: found[severity.value] for severity in Severity}


def standing_counts(report: Report) -> dict[str, int]:
    """Findings that are not shown, by what became of them, every kind named."""
    found = Counter(f.standing.value for f in report.findings)
    return {standing.value: found[standing.value] for standing in Standing if standing is not Standing.SHOWN}


def counted(number: int, noun: str) -> str:
    """`1 error`, `2 errors`; `info` has no plural here."""
    return f"{number:,} {noun}" if number == 1 or noun == "info" else f"{number:,} {noun}s"


def severity_line(report: Report) -> str:
    """`2 errors, 1 warning`, or `no findings`."""
    return ", ".join(counted(n, word) for word, n in severity_counts(report).items() if n) or "no findings"


def silenced_line(report: Report) -> str:
    """`1 suppressed, 2 reconciled, 3 not checked`; empty where there is nothing of the kind."""
    parts = [f"{n:,} {word}" for word, n in standing_counts(report).items() if n]
    if report.not_checked:
        parts.append(f"{len(report.not_checked):,} not checked")
    return ", ".join(parts)


def scale_line(report: Report) -> str:
    """`9 claims, 2 sources, 2 origins`."""
    return ", ".join(
        counted(n, word) for n, word in ((report.claim_count, "claim"), (report.source_count, "source"), (report.origin_count, "origin"))
    )


def tally(report: Report) -> str:
    """The whole count in one sentence: `2 errors, 1 warning (1 reconciled, 1 not checked); 9 claims, 2 sources, 2 origins`."""
    aside = silenced_line(report)
    sentence = f"{severity_line(report)}{f' ({aside})' if aside else ''}; {scale_line(report)}"
    if report.errors:
        sentence += f"; the tool could not do all of its job: {counted(len(report.errors), 'error')} of its own"
    return sentence


def left_out_lines(report: Report) -> list[str]:
    """`the settings leave out value-conflict (ignore): 1 finding`, one line each of what they keep from the report or from failing it."""
    lines = []
    for rule, how, findings in report.left_out:
        verb = "lower" if how.startswith("severity ") and how != "severity off" else "leave out"
        lines.append(f"the settings {verb} {rule} ({how}): {counted(findings, 'finding') if findings else 'no findings'}")
    return lines
