"""What is still open: figures that need a claim and have none, one after the other, where an editor can jump to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.coverage import Mark
from checker.report.commands import inert
from checker.report.coverage.words import percent
from checker.report.look import PLAIN, Look
from checker.report.safe_text import safe_text
from checker.report.sides import place, shortened
from checker.report.tally import counted
from checker.report.width import clipped, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.coverage import Coverage, MarkedFigure, SourceCoverage

_AROUND = 60
"""Characters of the article that are shown on both sides of a figure."""


def render(coverage: Coverage, look: Look = PLAIN) -> str:
    """Each open figure with its place and the words around it, then how many there are."""
    lines: list[str] = []
    for source in coverage.sources:
        for figure in _open(source):
            lines.append(f"{place(source.place(figure))}  {look.paint('error', shortened(_one_line(figure.words), 200))}  {figure.kind}")
            around = wrapped(f"“{_around(source, figure)}”", look.width - 6)
            lines += [f"    {line}" for line in clipped(around, 4)]
    unread = [source for source in coverage.sources if source.article is None]
    lines += [f"{safe_text(source.source.id)} was not looked at: {safe_text(source.why)}" for source in unread]
    count = counted(sum(1 for source in coverage.sources for _ in _open(source)), "open figure")
    lines += [f"{count}; coverage {percent(coverage.share)}"]
    return "".join(f"{inert(line)}\n" for line in lines)


def render_concise(coverage: Coverage) -> str:
    """`seeds/x.txt:11:42: unclaimed count “three officers”`, one line each."""
    lines = [_concise(source, figure) for source in coverage.sources for figure in _open(source)]
    return "".join(f"{inert(line)}\n" for line in lines)


def _concise(source: SourceCoverage, figure: MarkedFigure) -> str:
    return f"{place(source.place(figure))}: unclaimed {figure.kind} “{shortened(_one_line(figure.words), 200)}”"


def _open(source: SourceCoverage) -> Iterator[MarkedFigure]:
    return (figure for figure in source.figures if figure.mark is Mark.UNCLAIMED)


def _around(source: SourceCoverage, figure: MarkedFigure) -> str:
    """The words around a figure in its own line of the text, whole words only."""
    assert source.article is not None
    text = source.article.text
    low, high = max(0, figure.start - _AROUND), min(len(text), figure.end + _AROUND)
    before = text[low : figure.start].replace("\r", "\n").rpartition("\n")[2]
    behind = text[figure.end : high].replace("\r", "\n").partition("\n")[0]
    if low and len(before) == figure.start - low:
        before = f"… {before.partition(' ')[2]}"
    if high < len(text) and len(behind) == high - figure.end:
        behind = f"{behind.rpartition(' ')[0]} …"
    return shortened(_one_line(f"{before}{text[figure.start : figure.end]}{behind}"), 400)


def _one_line(text: str) -> str:
    return safe_text(" ".join(text.split()))
