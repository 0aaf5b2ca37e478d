"""The claims of a section on a terminal: number, value, name and time in columns; below them what else is known, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.report.safe_text import safe_text
from checker.report.sheet.words import detail_words, scope_heading, when_words
from checker.report.sides import place
from checker.report.width import cells, clipped, padded, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.model.sheet import Entry, Section
    from checker.report.look import Look

_LINES = 4
"""Lines printed of one long value, or of one quote."""
_COLUMN = 24


class Columns(NamedTuple):
    """Widths of number, value and name; a value or name that is 0 has no column: then parts stand below each other."""

    number: int
    value: int
    name: int


def entry_lines(
    section: Section, numbers: Mapping[str, int], styles: Mapping[str, str], speakers: Mapping[str, str], look: Look
) -> list[str]:
    """The claims, scope by scope; a section of one scope that covers everything needs no heading."""
    columns = _columns(section.entries(), len(str(len(numbers))), look.width)
    lines: list[str] = []
    for group in section.groups:
        if len(section.groups) > 1 or group.scope:
            lines += [""] if lines else []
            lines += [look.paint("aside", f"  {line}") for line in wrapped(scope_heading(group.scope), look.width - 2)]
        for entry in group.entries:
            style = styles.get(entry.claim.name, "")
            number = look.paint(style or "aside", f"{numbers[entry.claim.name]:>{columns.number}}{_MARKS.get(style, ' ')}")
            first, *rest = _entry(entry, columns, speakers, look)
            indent = " " * (columns.number + 4)
            lines += [f"  {number} {first}", *(indent + line for line in rest)]
    return lines


_MARKS = {"error": "!", "warning": "?"}


def _columns(entries: Sequence[Entry], number: int, width: int) -> Columns:
    room = width - number - 4
    value = max((cells(safe_text(entry.view.words)) for entry in entries), default=0)
    name = max((cells(safe_text(entry.claim.name)) for entry in entries), default=0)
    when = max((cells(when_words(entry)) for entry in entries), default=0)
    for column in (max(value, _COLUMN) + 2, value + 2):
        if column + name + 2 + when <= room:
            return Columns(number, column, name + 2)
    if value + 2 + name <= room:
        return Columns(number, value + 2, 0)
    return Columns(number, 0, 0)


def _entry(entry: Entry, columns: Columns, speakers: Mapping[str, str], look: Look) -> Iterator[str]:
    room = look.width - columns.number - 4
    value, name, when = safe_text(entry.view.words), safe_text(entry.claim.name), when_words(entry)
    details = list(detail_words(entry, speakers))
    if columns.value:
        shown = look.paint("strong", value) + " " * (columns.value - cells(value))
        yield f"{shown}{padded(name, columns.name)}{when}".rstrip() if columns.name else f"{shown}{name}"
    else:
        yield from (look.paint("strong", line) for line in clipped(wrapped(value, room - 2), _LINES))
        details.insert(0, name)
    if not columns.name and when:
        details.insert(0 if columns.value else 1, when)
    if details:
        yield from wrapped("; ".join(details), room)
    yield from (look.paint("aside", line) for line in _places(entry, room))
    if look.is_verbose and entry.view.quotes:
        text = "” … “".join(safe_text(" ".join(quote.split())) for quote in entry.view.quotes)
        yield from clipped(wrapped(f"“{text}”", room - 2), _LINES)


def _places(entry: Entry, room: int) -> list[str]:
    """Where it is claimed, and where the source says it. A place is never cut: it is there to be copied."""
    claimed = place(entry.view.location)
    if entry.view.source_location is None:
        return [claimed]
    said = place(entry.view.source_location)
    both = f"{claimed}  →  {said}"
    return [both] if cells(both) <= room else [claimed, f"→ {said}"]
