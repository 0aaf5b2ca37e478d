"""One line a source: how many of its figures are recorded, and of how many that need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.coverage import Mark
from checker.report.coverage.words import percent
from checker.report.safe_text import safe_text
from checker.report.width import cells, padded, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from checker.model.coverage import Coverage, SourceCoverage
    from checker.report.look import Look

_COLUMNS = {
    "claimed": (Mark.CLAIMED, Mark.DISPUTED),
    "disputed": (Mark.DISPUTED,),
    "unclaimed": (Mark.UNCLAIMED,),
    "ignored": (Mark.IGNORED,),
}
_MOST_NEEDED = ("claimed", "unclaimed")
"""What a narrow terminal still has room for."""
_SHARE = "coverage"
_LEAST = 10
"""Cells of the narrowest column of names."""


def table_lines(coverage: Coverage, look: Look) -> Iterator[str]:
    """The sources, then all of them together; what the share is a share of stands below."""
    sources = coverage.sources
    names = [safe_text(source.source.id) for source in sources]
    titles = tuple(_COLUMNS) if _LEAST + _width(tuple(_COLUMNS)) <= look.width else _MOST_NEEDED
    column = min(max([_LEAST, *map(cells, names)]), max(look.width - _width(titles), _LEAST))
    yield look.paint("aside", " " * column + "".join(f"  {title}" for title in (*titles, _SHARE)))
    for source, name in zip(sources, names, strict=True):
        *before, last = wrapped(name, column)
        yield from before
        head = padded(last, column)
        if source.article is None:
            yield from _no_text(head, source, look)
        else:
            yield head + _cells([source], source.share, titles, look)
    if len(sources) > 1:
        yield look.paint("strong", padded("all", column)) + _cells(sources, coverage.share, titles, look)
    yield ""
    yield from wrapped(_law(coverage), look.width)


def _width(titles: Sequence[str]) -> int:
    return sum(len(title) + 2 for title in (*titles, _SHARE))


def _cells(sources: Sequence[SourceCoverage], share: Fraction | None, titles: Sequence[str], look: Look) -> str:
    counts = {title: sum(source.count(*_COLUMNS[title]) for source in sources) for title in titles}
    figures = "".join(f"  {counts[title]:>{len(title)},}" for title in titles)
    said = percent(share)
    return figures + "  " + " " * max(len(_SHARE) - len(said), 0) + look.paint("good" if share == 1 else "strong", said)


def _no_text(head: str, source: SourceCoverage, look: Look) -> Iterator[str]:
    first, *rest = wrapped(f"not looked at: {safe_text(source.why)}", max(look.width - cells(head) - 2, 20))
    yield f"{head}  {look.paint('warning', first)}"
    yield from (" " * (cells(head) + 2) + look.paint("warning", line) for line in rest)


def _law(coverage: Coverage) -> str:
    """`23 of 24 figures that need a claim have one, 3 of them disputed; left out: 7 numbers that only name something`"""
    aside = []
    ignored, named = (sum(source.count(mark) for source in coverage.sources) for mark in (Mark.IGNORED, Mark.NAMED))
    if ignored:
        aside.append(f"{ignored:,} ignored")
    if named:
        aside.append(f"{named:,} number{'' if named == 1 else 's'} that only name{'s' if named == 1 else ''} something")
    left = f"; left out: {', '.join(aside)}" if aside else ""
    disputed = sum(source.count(Mark.DISPUTED) for source in coverage.sources)
    told = f", {disputed:,} of them disputed" if disputed else ""
    if not coverage.needed:
        return f"no figure needs a claim{left}"
    return f"{coverage.claimed:,} of {coverage.needed:,} figures that need a claim have one{told}{left}"
