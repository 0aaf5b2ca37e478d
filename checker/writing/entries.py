"""One more entry at the end of a document's `reconciled:`, all else byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.loading.yaml_tree import Sequence, Text
from checker.writing.changes import means
from checker.writing.document import Sheet, Uneditable, data_of

if TYPE_CHECKING:
    from collections.abc import Mapping

SECTION = "reconciled"


def appended(path: str, data: bytes | None, fields: Mapping[str, str]) -> bytes | None:
    """The document with one more entry at the end of its `reconciled`; None where that cannot be done without touching more."""
    try:
        sheet = Sheet(path, data or b"")
    except Uneditable:
        return None
    root = sheet.root
    if root is None or (isinstance(root, Text) and not root.value):
        section, place, column = None, len(sheet.text), 0
    else:
        section = getattr(root, "items", {}).get(SECTION) if not isinstance(root, Sequence) else None
        place = len(sheet.text) if section is None else sheet.next_line(sheet.end_of(section))
        column = section.start_mark.column if section is not None else 0
    if section is not None and (not isinstance(section, Sequence) or section.is_flow):
        return None
    lines = _lines(fields, column if section is not None else 2, has_section=section is not None)
    start = sheet.text[:place]
    gap = "" if not start or start.endswith(("\n", "\r")) else sheet.line_end
    text = start + gap + "".join(line + sheet.line_end for line in lines) + sheet.text[place:]
    after = sheet.bytes_of(text)
    return after if means(path, after, _meant(sheet, fields)) else None


def _lines(fields: Mapping[str, str], column: int, *, has_section: bool) -> list[str]:
    indent = " " * column
    heads = ("- ", *("  " for _ in fields))
    lines = [f"{indent}{head}{key}: {value}" for head, (key, value) in zip(heads, fields.items(), strict=False)]
    return lines if has_section else [f"{SECTION}:", *lines]


def _meant(sheet: Sheet, fields: Mapping[str, str]) -> dict[str, object]:
    before = data_of(sheet.root) or {}
    text = "".join(f"{key}: {value}\n" for key, value in fields.items())
    entry = data_of(Sheet(sheet.path, text.encode("utf-8")).root)
    return {**before, SECTION: [*(before.get(SECTION) or []), entry]} if isinstance(before, dict) else {}
