"""More entries at the end of a document's section, all else byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.loading.yaml_tree import Mapping, Sequence
from checker.writing.changes import means
from checker.writing.document import Sheet, Uneditable, data_of

if TYPE_CHECKING:
    from collections.abc import Iterable


def with_items(path: str, data: bytes, section: str, blocks: Iterable[list[str]]) -> bytes:
    """The document with more items at the end of a section that is a list, which begins there where the document has none.

    A block is the lines of one item as `writing.blocks.item` makes them, comments among them, two spaces deep; they are moved to
    where the section's own items stand. Raises Uneditable, with a sentence, where that cannot be done without touching more.
    """
    sheet = Sheet(path, data)
    items = [_unindented(block) for block in blocks]
    root = sheet.root
    if not isinstance(root, Mapping) or root.is_flow:
        raise Uneditable(f"{path} cannot be added to: it is not written as sections, one below the other")
    node = root.items.get(section)
    if node is not None and (not isinstance(node, Sequence) or node.is_flow):
        raise Uneditable(f"{path} cannot be added to: its `{section}` is no list with a line for each item")
    place = sheet.next_line(sheet.end_of(node)) if node is not None else len(sheet.text)
    indent = " " * (node.start_mark.column if node is not None else 2)
    lines = [*([f"{section}:"] if node is None else []), *(indent + line for item in items for line in item)]
    start = sheet.text[:place]
    gap = "" if not start or start.endswith(("\n", "\r")) else sheet.line_end
    text = start + gap + "".join(line + sheet.line_end for line in lines) + sheet.text[place:]
    after = sheet.bytes_of(text)
    if not means(path, after, _meant(sheet, section, items)):
        raise Uneditable(f"{path} cannot be added to without touching more of it")
    return after


def _unindented(block: list[str]) -> list[str]:
    return [line.removeprefix("  ") for line in block]


def _meant(sheet: Sheet, section: str, items: list[list[str]]) -> dict[str, object]:
    before = data_of(sheet.root)
    added = data_of(Sheet(sheet.path, "".join(f"{line}\n" for item in items for line in item).encode("utf-8")).root)
    return {**before, section: [*(before.get(section) or []), *added]}
