"""One line a source: `vna-visit: 14 of 15 figures claimed, 93.3 %`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report.commands import inert
from checker.report.coverage.words import percent
from checker.report.safe_text import safe_text

if TYPE_CHECKING:
    from checker.model.coverage import Coverage


def render(coverage: Coverage) -> str:
    lines = []
    for source in coverage.sources:
        name = safe_text(source.source.id)
        if source.article is None:
            lines.append(f"{name}: not looked at, {safe_text(source.why)}")
        else:
            lines.append(f"{name}: {source.claimed:,} of {source.needed:,} claimed, {percent(source.share)}")
    if coverage.sources:
        lines.append(f"all: {coverage.claimed:,} of {coverage.needed:,} claimed, {percent(coverage.share)}")
    return "".join(f"{inert(line)}\n" for line in lines)
