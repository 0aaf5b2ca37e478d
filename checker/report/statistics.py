"""How often each rule has something to say, the most talkative first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checker.model.finding import Standing
from checker.report.look import PLAIN, Look
from checker.report.safe_text import safe_text
from checker.report.tally import tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.report import Report


def pieces(report: Report, look: Look = PLAIN) -> Iterator[str]:
    """One line a rule: count, rule, severity."""
    found = Counter((f.rule, f.severity.value) for f in report.findings if f.standing is Standing.SHOWN)
    rows = sorted(found.items(), key=lambda row: (-row[1], row[0]))
    digits = max((len(f"{count:,}") for _, count in rows), default=0)
    longest = max((len(rule) for (rule, _), _ in rows), default=0)
    for (rule, severity), count in rows:
        yield f"{count:>{digits},}  {safe_text(rule):<{longest}}  {look.paint(severity, severity)}\n"
    if not look.is_quiet:
        yield f"{tally(report)}\n"
