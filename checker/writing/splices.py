"""Changes of a document as splices of its text: everything beside them stays as it is, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.loading.yaml_tree import Mapping, Sequence, Text
from checker.writing.scalars import quoted, scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.writing.document import Place, Sheet


class Splice(NamedTuple):
    """text[start:end] gives way to `text`."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """The text with all of them; they must not overlap."""
    parts, at = [], 0
    for splice in sorted(splices):
        parts += [text[at : splice.start], splice.text]
        at = splice.end
    return "".join([*parts, text[at:]])


def replace(sheet: Sheet, place: Place, text: str) -> Splice | None:
    """Another text in place of one; in quotation marks where the old one was. None where it is a block of lines, or no text."""
    node = sheet.node(place)
    if not isinstance(node, Text) or node.style not in ("", '"', "'"):
        return None
    written = scalar(text) if not node.style else _as_before(node.style, text)
    return Splice(node.start_mark.index, node.end_mark.index, written)


def _as_before(style: str, text: str) -> str:
    if style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return quoted(text)


def quote(sheet: Sheet, place: Place) -> Splice | None:
    """The same text between quotation marks; None where it is not plain, or stands on several lines."""
    node = sheet.node(place)
    if not isinstance(node, Text) or node.style or node.start_mark.line != node.end_mark.line:
        return None
    return Splice(node.start_mark.index, node.end_mark.index, quoted(node.value))


def add_key(sheet: Sheet, place: Place, key: str, value: str) -> Splice | None:
    """A key with a value, already written, behind the node at a place of a mapping."""
    parent, node = sheet.node(place[:-1]), sheet.node(place)
    before = sheet.key(place)
    if not isinstance(parent, Mapping) or before is None:
        return None
    if parent.is_flow:
        end = sheet.end_of(node)
        return Splice(end, end, f", {key}: {value}")
    at = sheet.next_line(sheet.end_of(node))
    first = next(iter(parent.keys.values())).start_mark
    line = f"{' ' * first.column}{key}: {value}"
    if sheet.text[:at].endswith(("\n", "\r")):
        return Splice(at, at, line + sheet.line_end)
    return Splice(at, at, sheet.line_end + line)


def remove(sheet: Sheet, place: Place) -> Splice | None:
    """An item of a list, or a key with its value, and its lines; None where it shares a line with what stays."""
    parent, node, key = sheet.node(place[:-1]), sheet.node(place), sheet.key(place)
    start = key.start_mark.index if key else node.start_mark.index
    if isinstance(parent, Mapping | Sequence) and parent.is_flow:
        return _remove_in_flow(sheet, start, sheet.end_of(node))
    if key is None:
        start = _dash_before(sheet.text, start)
    line = sheet.start_of_line(max(start, 0))
    end = sheet.end_of(node)
    rest = sheet.text[end : sheet.end_of_line(end)].strip()
    if start < 0 or sheet.text[line:start].strip(" ") or (rest and not rest.startswith("#")):
        return None
    return Splice(line, sheet.next_line(end), "")


def _dash_before(text: str, index: int) -> int:
    """Where the dash of a list's item stands; -1 where none stands right before it."""
    at = index - 1
    while at >= 0 and text[at] in " \t\r\n":
        at -= 1
    return at if at >= 0 and text[at] == "-" else -1


def _remove_in_flow(sheet: Sheet, start: int, end: int) -> Splice | None:
    """With the comma behind it, or, of the last, the comma before."""
    text = sheet.text
    after = end
    while after < len(text) and text[after] in " \t\r\n":
        after += 1
    if text[after : after + 1] == ",":
        after += 1
        while text[after : after + 1] in (" ", "\t"):
            after += 1
        return Splice(start, after, "")
    before = start - 1
    while before >= 0 and text[before] in " \t\r\n":
        before -= 1
    return Splice(before, end, "") if text[before] == "," else None
