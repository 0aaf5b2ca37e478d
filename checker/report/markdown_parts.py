"""Blocks of a Markdown report: each is HTML without an empty line, which Markdown passes on unread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report.safe_text import safe_text
from checker.report.sides import MOST_CLAIMS, claims_in_order, place, read_as, safe_lines, shortened, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model.finding import Finding
    from checker.model.report import Report

_SPECIAL = str.maketrans({char: f"&#{ord(char)};" for char in "&<>\"'@#|`*_[]\\~$!^{}"})
_SIGNS = {"error": "❌", "warning": "⚠️", "info": "ℹ️"}


def code(text: str) -> str:
    """Data in `<code>`: one line, nothing in it is markup, a mention, a reference or an address."""
    spelled = safe_text(text).translate(_SPECIAL).replace("://", "&#58;//").replace("www.", "www&#46;")
    return f"<code>{spelled}</code>"


def finding_block(finding: Finding, report: Report) -> str:
    """One finding under a fold: what, then a table of its sides, why, and what settles it."""
    lines = [
        "<details>",
        f"<summary>{_title(finding, 1_000)}</summary>",
        f"<p>{code(place(finding.location, report.prefix))}</p>",
        *_table(finding, report),
    ]
    lines += [f"<p>{code(shortened(step))}</p>" for step in finding.steps]
    for label, text in (("why", finding.why), ("settle", finding.settle)):
        if text:
            lines.append(f"<p><b>{label}</b> {'<br>'.join(map(code, safe_lines(text)))}</p>")
    if finding.fingerprint:
        lines.append(f"<p><b>fingerprint</b> {code(finding.fingerprint)}</p>")
    return "\n".join((*lines, "</details>", "", ""))


def short_block(finding: Finding, report: Report) -> str:
    """One finding on one line, where the room for folds is used up."""
    return f"<p>{_title(finding, 200)} {code(shortened(report.prefix + finding.location.path, 200))}</p>\n\n"


def _title(finding: Finding, most: int) -> str:
    severity = finding.severity.value
    return f"{_SIGNS[severity]} <b>{severity}</b> {code(finding.rule)} {code(shortened(finding.message, most))}"


def _table(finding: Finding, report: Report) -> Iterator[str]:
    claims, prefix = claims_in_order(finding), report.prefix
    if not claims:
        return
    yield "<table>"
    yield "<tr><th>value</th><th>claim</th><th>as of</th><th>where</th><th>words of the source</th></tr>"
    for claim in claims[:MOST_CLAIMS]:
        view = view_of(claim, report)
        reading = read_as(view)
        source = f"<br>{code(place(view.source_location, prefix))}" if view.source_location else ""
        cells = (
            f"{code(shortened(view.words))}{f'<br>{code(reading)}' if reading else ''}",
            code(shortened(view.name)),
            code(shortened(view.as_of_words)) if view.as_of_words else "",
            f"{code(place(view.location, prefix))}{source}",
            code(shortened(" … ".join(view.quotes))) if view.quotes else "",
        )
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield "</table>"
    if len(claims) > MOST_CLAIMS:
        yield f"<p>and {len(claims) - MOST_CLAIMS:,} more claims</p>"


def list_block(title: str, lines: Sequence[str], room: int) -> str:
    """A list under a fold, as many of its lines as fit; empty where there are none."""
    if not lines:
        return ""
    items: list[str] = []
    for line in lines:
        room -= len(line.encode()) + 16
        if room < 0:
            break
        items.append(f"<li>{line}</li>")
    if len(items) < len(lines):
        items.append(f"<li>and {len(lines) - len(items):,} more</li>")
    return "\n".join(("<details>", f"<summary>{len(lines):,} {title}</summary>", "<ul>", *items, "</ul>", "</details>", "", ""))
