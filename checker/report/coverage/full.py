"""Articles on a terminal, their figures marked: `[+55 officers]` is claimed, `[!…]` disputed, `[~…]` ignored, `[?…]` open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.coverage import Mark
from checker.report.commands import inert
from checker.report.coverage.table import table_lines
from checker.report.coverage.words import SIGNS, STYLES, percent
from checker.report.look import PLAIN, Look
from checker.report.safe_text import safe_text
from checker.report.sheet.plain import in_ascii
from checker.report.sides import shortened
from checker.report.width import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.coverage import Coverage, SourceCoverage

_BEGIN = {Mark.CLAIMED: "\u2061", Mark.DISPUTED: "\u2062", Mark.IGNORED: "\u2063", Mark.UNCLAIMED: "\u2064"}
_END = "\u206a"
"""Signs without a width that say where colour begins and ends while a line is broken; safe text holds none of them."""
_NOTES = 40
"""Figures of one article that are noted below it; the rest are counted."""
_MARK_OF = {sign: mark for mark, sign in _BEGIN.items()}


def render(coverage: Coverage, look: Look = PLAIN) -> str:
    """Every article, then the table."""
    lines: list[str] = []
    for source in coverage.sources:
        if source.article is not None:
            lines += [*_article(source, look), *_notes(source, look), ""]
    if any(source.article for source in coverage.sources):
        lines += [_legend(look), ""]
    if coverage.sources:
        lines += table_lines(coverage, look)
    text = "".join(f"{inert(line)}\n" for line in lines)
    return in_ascii(text) if look.is_ascii else text


def _legend(look: Look) -> str:
    return "  ".join(look.paint(STYLES[mark], f"[{sign}{mark.value}]") for mark, sign in SIGNS.items())


def _article(source: SourceCoverage, look: Look) -> Iterator[str]:
    """Its name and share, then its lines that are not empty, each with its number."""
    title = source.source.title or source.source.id
    name = f"{source.source.id}: {title}" if title != source.source.id else title
    yield from (look.paint("strong", line) for line in wrapped(f"{safe_text(name)}, {percent(source.share)}", look.width))
    yield look.paint("aside", safe_text(source.source.text_path or ""))
    assert source.article is not None
    text = _with_marks(source)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    digits = len(str(len(lines)))
    active = ""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield ""
            gutter = f"  {number:>{digits}}  "
            for part in wrapped(line.strip(), max(look.width - len(gutter), 20)):
                painted, active = _painted(part, active, look)
                yield look.paint("aside", gutter) + painted
                gutter = " " * len(gutter)


def _notes(source: SourceCoverage, look: Look) -> Iterator[str]:
    """Below the article: which claims the disputed figures have, and why others are ignored."""
    noted = [figure for figure in source.figures if figure.mark in (Mark.DISPUTED, Mark.IGNORED)]
    if noted:
        yield ""
    for figure in noted[:_NOTES]:
        line, column, *_ = source.place(figure).span
        words, why = shortened(" ".join(figure.words.split()), 100), figure.reason or ", ".join(figure.claims)
        said = f"{SIGNS[figure.mark]} {line}:{column}  {words}: {shortened(' '.join(why.split()), 300)}"
        first, *rest = wrapped(said, look.width - 2)
        yield f"  {look.paint(STYLES[figure.mark], first[:1])}{first[1:]}"
        yield from (f"    {part}" for more in rest for part in wrapped(more, look.width - 4))
    if len(noted) > _NOTES:
        yield f"  and {len(noted) - _NOTES:,} more"


def _with_marks(source: SourceCoverage) -> str:
    """The text, every line of it safe, with signs around its figures; line ends stay where they are."""
    assert source.article is not None
    text, parts, done = source.article.text, [], 0
    for figure in source.figures:
        if figure.mark in SIGNS:
            parts += [_safe(text[done : figure.start]), _BEGIN[figure.mark], "[", SIGNS[figure.mark]]
            parts += [_safe(text[figure.start : figure.end]), "]", _END]
            done = figure.end
    return "".join([*parts, _safe(text[done:])])


def _safe(text: str) -> str:
    """Safe text line by line; a tab is a space."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").split("\n")
    return "\n".join(map(safe_text, lines))


def _painted(line: str, active: str, look: Look) -> tuple[str, str]:
    """The line with colour where the signs say so, and the sign that is still open at its end."""
    parts: list[str] = []
    words = ""
    for char in line:
        if char in _MARK_OF or char == _END:
            parts.append(look.paint(STYLES[_MARK_OF[active]], words) if active else words)
            words, active = "", "" if char == _END else char
        else:
            words += char
    parts.append(look.paint(STYLES[_MARK_OF[active]], words) if active else words)
    return "".join(parts), active
