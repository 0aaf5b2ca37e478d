"""Sources and entities that are written plainly, as records whose nodes are made when someone asks: mostly nobody does."""

from __future__ import annotations

import re
from itertools import accumulate
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.loading.plain_columns import NotPlain, bare_texts
from checker.loading.plain_entries import read_entries, read_listed
from checker.loading.record import Record
from checker.loading.scalars import BAD
from checker.loading.schema import ENTITY, SOURCE, Kind
from checker.loading.yaml_tree import MAX_SCALAR
from checker.model.span import Location, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.loading.page import Page
    from checker.loading.schema import Field

MANY = 20_000
"""Characters of entities in a document: from there on it pays to make the pattern that takes them whole."""
_SILENT = r"(?:(?: {0,2}#[^\n]*)?\n)*"
_NAMED = re.compile(rf"({_SILENT})  ([a-z0-9][a-z0-9-]*+):\n((?:    [^\n]*\n)+)({_SILENT})")
"""What stands under an id, with the lines that say nothing before and behind it: a comment deeper than an id may belong to a text."""
_SILENT_LINES = re.compile(_SILENT)
_FIRST_KEY = re.compile(r"(?: *(?:#[^\n]*)?\n)*  ")


def read_plain_source(page: Page, body: str, start: int) -> Record | None:
    """The source whose keys are the lines of the body, which begins at page.text[start]; None where they are not plain."""
    found = read_entries(body, 0, SOURCE, is_list=False)
    first = _FIRST_KEY.match(body)
    if not found or len(found) > 1 or "id" not in found[0] or first is None:
        return None
    return Record(page, found[0], start + first.end(), start + len(body))


def read_plain_entities(page: Page, body: str, start: int) -> dict[str, Record] | None:
    """The entities that are the lines of the body, by id; it begins at page.text[start]. None where it is not plain."""
    found = (_taken_whole(body) if len(body) > MANY else None) or _taken_apart(body)
    records: dict[str, Record] = {}
    line = page.text.count("\n", 0, start) + 1
    for before, id, fields, lines, keys, end in found or ():
        if id in records or not fields:
            return None
        line += before
        place = Location(page.path, Span(line, 3, line, 3 + len(id)))
        records[id] = Record(page, fields, start + keys, start + end, place)
        line += lines
    return records or None


class _Found(NamedTuple):
    """An entity: how many lines that say nothing stand before it, what it says, and how many lines it has with those behind it.

    Its keys are the lines body[start:end].
    """

    before: int
    id: str
    fields: dict[str, Any]
    lines: int
    start: int
    end: int


def _taken_apart(body: str) -> list[_Found] | None:
    entities = []
    at = 0
    for found in _NAMED.finditer(body):
        before, id, keys, behind = found.groups()
        fields = read_entries(keys, 2, ENTITY, is_list=False)
        if found.start() != at or not fields or len(fields) > 1:
            return None
        at = found.end()
        entities.append(_Found(before.count("\n"), id, fields[0], 1 + keys.count("\n") + behind.count("\n"), *found.span(3)))
    return entities if at == len(body) else None


def _taken_whole(body: str) -> list[_Found] | None:
    """The same by the pattern that takes an entity with all its keys; None where it does not take them all."""
    from checker.loading.plain_rows import ENTITY_KEYS, entity_rows

    first = _SILENT_LINES.match(body)
    start = first.end() if first else 0
    rows = entity_rows().findall(body, start)
    lengths = [len(row[0]) for row in rows]
    if sum(lengths) < len(body) - start or max(lengths, default=0) > MAX_SCALAR:
        return None
    wholes, ids, *written = zip(*rows, strict=True)
    try:
        columns = [(key, _column(ENTITY.fields[key], texts)) for key, texts in zip(ENTITY_KEYS, written, strict=True) if any(texts)]
    except NotPlain:
        return None
    before = [body.count("\n", 0, start)] + [0] * len(ids)
    ends = [*accumulate(lengths, initial=start)]
    return [
        _Found(
            before[number],
            id,
            {key: column[number] for key, column in columns if column[number] is not None},
            whole.count("\n"),
            ends[number] + len(f"  {id}:\n"),
            ends[number + 1],
        )
        for number, (id, whole) in enumerate(zip(ids, wholes, strict=True))
    ]


def _column(field: Field, written: Sequence[str]) -> list[Any]:
    if field.kind is not Kind.TEXTS:
        return [intern(text) if text else None for text in bare_texts(written)]
    return [_texts(field, text) if text else None for text in written]


def _texts(field: Field, written: str) -> tuple[str, ...]:
    texts = read_listed(field, written) if written[0] == "[" else tuple(bare_texts((written,)))
    if texts is BAD:
        raise NotPlain
    return texts
