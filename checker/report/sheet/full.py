"""The fact sheet for a person at a terminal: section by section the claims in order of time, what stands against what, and a plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report.commands import inert
from checker.report.look import PLAIN, Look
from checker.report.marks import short_marks
from checker.report.safe_text import safe_text
from checker.report.sheet.entries import entry_lines
from checker.report.sheet.plain import in_ascii
from checker.report.sheet.plot import plot_lines
from checker.report.sheet.stands import stand_lines, styles_of
from checker.report.sheet.words import how_much, kind_words, section_title
from checker.report.width import cells, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.model.sheet import Section, Sheet

_NAMED = 20


def render(sheet: Sheet, look: Look = PLAIN, *, is_log: bool = False) -> str:
    """The whole sheet; a verbose look adds the quotes."""
    marks = short_marks(sheet.findings)
    lines: list[str] = []
    for section in sheet.sections:
        lines += [*_section(section, sheet.entity_names, marks, look, is_log), ""]
    lines += _closing(sheet, look)
    text = "".join(f"{inert(line)}\n" for line in lines)
    return in_ascii(text) if look.is_ascii else text


def _section(section: Section, speakers: Mapping[str, str], marks: Mapping[str, str], look: Look, is_log: bool) -> Iterator[str]:
    entries = section.entries()
    numbers = {entry.claim.name: number for number, entry in enumerate(entries, start=1)}
    styles = styles_of(section.findings)
    title, kind = section_title(section), kind_words(section.property)
    if cells(title) + 3 + cells(kind) <= look.width:
        yield look.paint("strong", title) + " " * (look.width - cells(title) - cells(kind)) + look.paint("aside", kind)
    else:
        yield from (look.paint("strong", line) for line in wrapped(title, look.width))
        yield from (look.paint("aside", f"  {line}") for line in wrapped(kind, look.width - 2))
    yield from entry_lines(section, numbers, styles, speakers, look)
    for part in (list(stand_lines(section.findings, numbers, marks, look)), plot_lines(section, numbers, styles, look, is_log=is_log)):
        if part:
            yield ""
            yield from part


def _closing(sheet: Sheet, look: Look) -> Iterator[str]:
    """Who else names the subject, and how much there is in all."""
    if not sheet.sections:
        name = sheet.subject.name if sheet.subject else sheet.property.name if sheet.property else "anything"
        yield from wrapped(f"no claim is recorded on {safe_text(name)}", look.width)
    if sheet.named_in:
        names = ", ".join(safe_text(claim.name) for claim in sheet.named_in[:_NAMED])
        more = f" and {len(sheet.named_in) - _NAMED:,} more" if len(sheet.named_in) > _NAMED else ""
        assert sheet.subject is not None
        yield from wrapped(f"named by {names}{more}", look.width)
    if sheet.sections:
        if sheet.named_in:
            yield ""
        count = sum(len(section.entries()) for section in sheet.sections)
        yield from wrapped(how_much(count, sheet.sources, sheet.origins), look.width)
