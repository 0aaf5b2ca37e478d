"""Markdown for a pull-request comment or a job summary: counts in sight, each finding under a fold.

Text from data stands in `<code>` inside blocks of HTML, every character that
Markdown or GitHub reads as more than itself spelled as a character reference.
There Markdown is not parsed at all, and mentions, issue numbers and addresses
are left alone by GitHub's and GitLab's filters.

A comment holds 65,536 characters (GitHub refuses a longer body); bytes are
counted here, which are never fewer. A job summary holds 1 MiB, so the same text
fits both. Where room runs short, findings take one line each; those that no
longer fit are counted. The gravest stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity, Standing
from checker.report.markdown_parts import code, finding_block, list_block, short_block
from checker.report.sides import place, shortened
from checker.report.tally import counted, left_out_lines, scale_line, severity_counts, shown, silenced, silenced_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model.finding import Finding
    from checker.model.report import Report

MOST_BYTES = 65_536
_RESERVE = 1_024
"""Kept free for the sentence that says what was cut and for the folds that must be closed."""

_MOST_ERRORS = 10


def pieces(report: Report) -> Iterator[str]:
    """A heading, the counts, errors of the tool, findings by severity, then what was silenced or not checked, under folds."""
    parts = [_head(report)]
    room = MOST_BYTES - _RESERVE - len(parts[0].encode())
    cut: list[Finding] = []
    for finding in shown(report):
        block = "" if cut else _block(finding, report, room)
        room -= len(block.encode())
        parts.append(block)
        if not block:
            cut.append(finding)
    if cut:
        parts.append(f"**{_counts(cut)} more** do not fit into a comment of 65,536 characters: see the log or another format.\n\n")
        room = 0
    parts.extend(_asides(report, room))
    yield "".join(parts).rstrip("\n") + "\n"


def _block(finding: Finding, report: Report, room: int) -> str:
    """A fold that leaves room for others, else a line, else nothing."""
    for block, most in ((finding_block(finding, report), room // 2), (short_block(finding, report), room)):
        if len(block.encode()) <= most:
            return block
    return ""


def _head(report: Report) -> str:
    lines = [f"### factlint: {_heading(report)}", "", _sentence(report), ""]
    for trouble in report.errors[:_MOST_ERRORS]:
        where = f" {code(shortened(trouble.path, 200))}" if trouble.path else ""
        lines += [f"<p><b>error of the tool</b>{where}: {code(shortened(trouble.message, 300))}</p>", ""]
    if len(report.errors) > _MOST_ERRORS:
        lines += [f"and {counted(len(report.errors) - _MOST_ERRORS, 'error')} more of the tool", ""]
    return "\n".join(lines) + "\n"


def _heading(report: Report) -> str:
    if report.errors or report.exit_code not in (0, 1):
        return "the check could not be completed"
    found = ", ".join(counted(n, word) for word, n in severity_counts(report).items() if n)
    return found or "no findings"


def _sentence(report: Report) -> str:
    found = ", ".join(counted(n, word) for word, n in severity_counts(report).items() if n) or "no findings"
    aside = silenced_line(report)
    if report.errors:
        found = f"So far: {found}"
    return f"{found}{f'; not shown or not checked: {aside}' if aside else ''}. Checked: {scale_line(report)}."


def _counts(findings: Iterable[Finding]) -> str:
    kinds = [finding.severity for finding in findings]
    return ", ".join(counted(kinds.count(severity), severity.value) for severity in Severity if severity in kinds)


def _asides(report: Report, room: int) -> Iterator[str]:
    """What was silenced and what was not checked, listed: nothing is hidden unseen. Lines that do not fit are counted."""
    hidden = silenced(report)
    for standing in Standing:
        lines = [_aside(finding, report) for finding in hidden if finding.standing is standing]
        block = list_block(standing.value, lines, room)
        room -= len(block.encode())
        yield block
    block = list_block("left out or lowered by the settings", [code(shortened(line, 300)) for line in left_out_lines(report)], room)
    room -= len(block.encode())
    yield block
    gaps = [
        f"{code(place(gap.location, report.prefix))} {code(shortened(gap.what, 100))}: {code(shortened(gap.why, 300))}"
        for gap in report.not_checked
    ]
    yield list_block("not checked", gaps, room)


def _aside(finding: Finding, report: Report) -> str:
    reason = f" ({code(shortened(finding.reason, 300))})" if finding.reason else ""
    at = code(place(finding.location, report.prefix))
    return f"{at} {finding.severity.value} {code(finding.rule)}: {code(shortened(finding.message, 300))}{reason}"
