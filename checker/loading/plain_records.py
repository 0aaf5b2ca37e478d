"""Sources and entities that are written plainly, as records whose nodes are made when someone asks: mostly nobody does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.loading.plain_entries import read_entries
from checker.loading.record import Record
from checker.loading.schema import ENTITY, SOURCE
from checker.model.span import Location, Span

if TYPE_CHECKING:
    from checker.loading.page import Page

_SILENT = r"(?:(?: {0,2}#[^\n]*)?\n)*"
_NAMED = re.compile(rf"({_SILENT})  ([a-z0-9][a-z0-9-]*+):\n((?:    [^\n]*\n)+)({_SILENT})")
"""What stands under an id, with the lines that say nothing before and behind it: a comment deeper than an id may belong to a text."""
_FIRST_KEY = re.compile(r"(?: *(?:#[^\n]*)?\n)*  ")


def read_plain_source(page: Page, body: str, start: int) -> Record | None:
    """The source whose keys are the lines of the body, which begins at page.text[start]; None where they are not plain."""
    found = read_entries(body, 0, SOURCE, is_list=False)
    first = _FIRST_KEY.match(body)
    if not found or len(found) > 1 or "id" not in found[0] or first is None:
        return None
    return Record.late(page, found[0], ("source",), stretch=(start + first.end(), start + len(body)))


def read_plain_entities(page: Page, body: str, line: int) -> dict[str, Record] | None:
    """The entities that are the lines of the body, by id; it begins on that line of the page (from 1). None where it is not plain."""
    records: dict[str, Record] = {}
    at = 0
    for found in _NAMED.finditer(body):
        before, id, keys, behind = found.groups()
        fields = read_entries(keys, 2, ENTITY, is_list=False)
        if found.start() != at or id in records or not fields or len(fields) > 1 or not fields[0]:
            return None
        at = found.end()
        line += before.count("\n")
        place = Location(page.path, Span(line, 3, line, 3 + len(id)))
        records[id] = Record.late(page, fields[0], ("entities", id), place)
        line += 1 + keys.count("\n") + behind.count("\n")
    return records if records and at == len(body) else None
