"""What there is to ask for, for a person at a terminal: subjects and their properties, and how much is recorded of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.report.commands import inert
from checker.report.look import PLAIN, Look
from checker.report.safe_text import safe_text
from checker.report.sheet.plain import in_ascii
from checker.report.sheet.words import how_much, open_words
from checker.report.tally import counted
from checker.report.width import cells, padded, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model.sheet import Count, Inventory

_TITLES = ("claims", "sources", "origins")
_LEAST = 20
"""Cells of the narrowest column of names."""


class _Row(NamedTuple):
    name: str
    whole: Count
    is_subject: bool


def render(inventory: Inventory, look: Look = PLAIN) -> str:
    rows = list(_rows(inventory))
    lines = [*_table(rows, look), ""] if rows else []
    lines += wrapped(_total(inventory), look.width)
    text = "".join(f"{inert(line)}\n" for line in lines)
    return in_ascii(text) if look.is_ascii else text


def _rows(inventory: Inventory) -> Iterator[_Row]:
    for holding in inventory.holdings:
        yield _Row(safe_text(holding.subject.name), holding.whole, is_subject=True)
        for prop, count in holding.properties:
            yield _Row(f"  {safe_text(prop.name)}", count, is_subject=False)


def _table(rows: Sequence[_Row], look: Look) -> Iterator[str]:
    numbers = sum(len(title) + 2 for title in _TITLES)
    told = max(cells(open_words(row.whole.open)) for row in rows)
    longest = max(cells(row.name) for row in rows)
    is_wide = _LEAST + numbers + 2 + told <= look.width
    name = min(longest, max(look.width - numbers - (2 + told if is_wide else 0), _LEAST))
    head = " " * name + "".join(f"  {title}" for title in _TITLES) + ("  open" if is_wide and told else "")
    yield look.paint("aside", head)
    for row in rows:
        *before, last = wrapped(row.name.lstrip(), name - (0 if row.is_subject else 2))
        indent = "" if row.is_subject else "  "
        style = "strong" if row.is_subject else ""
        yield from (_painted(indent + line, style, look) for line in before)
        figures = (row.whole.claims, row.whole.sources, row.whole.origins)
        counts = "".join(f"  {figure:>{len(title)},}" for figure, title in zip(figures, _TITLES, strict=True))
        open_ = look.paint(next(iter(row.whole.open), "aside"), open_words(row.whole.open))
        line = _painted(padded(indent + last, name), style, look) + counts
        yield f"{line}  {open_}" if is_wide and open_ else line
        if open_ and not is_wide:
            yield f"{indent}  {open_}"


def _painted(text: str, style: str, look: Look) -> str:
    return look.paint(style, text) if style else text


def _total(inventory: Inventory) -> str:
    """`33 claims, 2 sources, 2 origins; open: 1 warning`"""
    total = inventory.total
    parts = [how_much(total.claims, total.sources, total.origins)]
    if inventory.nameless:
        parts.append(f"{counted(inventory.nameless, 'claim')} of a subject or property that no one knows (factlint check)")
    parts.append(f"open: {open_words(total.open)}" if total.open else "no open findings")
    return "; ".join(parts)
