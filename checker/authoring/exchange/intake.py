"""Rows become entries of documents: each is written as YAML, read back by the loader, and kept where that finds nothing wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.authoring.exchange.glance import is_claim
from checker.authoring.exchange.records import OF_A_SOURCE, SECTIONS, data_of
from checker.authoring.exchange.tables import CLAIM, RECORD, BadRow, Cell, Row
from checker.errors import InputError
from checker.loading.documents import read_document
from checker.loading.page import Page
from checker.loading.schema import CLAIM as CLAIM_TABLE
from checker.loading.schema import DOCUMENT, Kind
from checker.loading.syntax import read_whole
from checker.values.suggest import as_id
from checker.writing.blocks import entry, item, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.authoring.exchange.mapping import Mapping
    from checker.model.corpus import Mistake

MOST_TOLD = 1000
MOST_BAD = 10_000
"""Rows past which a file is not read on: they cost most, and whoever has so many has another question."""
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_NESTED = frozenset({Kind.NAMED, Kind.NOUNS})


class Told(NamedTuple):
    """What is wrong with a row of a file."""

    file: str
    line: int
    column: int
    message: str
    settle: str


class Piece(NamedTuple):
    """What one source's document, or that of the vocabulary, is made of."""

    source: dict[str, tuple[Any, str]]
    """Its keys, with the row (`file:line`) that gave each."""
    sections: dict[str, list[str]]
    """Lines of each further section."""


class Intake:
    """Everything that was taken in so far. `own` is the source of rows that name none."""

    def __init__(self, mapping: Mapping, own: str | None) -> None:
        self.mapping = mapping
        self.own = own
        self.pieces: dict[str | None, Piece] = {}
        """By source id; under None what belongs to no source."""
        self.told: list[Told] = []
        self.bad = self.good = 0
        self.unknown: dict[str, str] = {}
        """Columns that mean nothing here, each with the file that has it."""
        self.unmet = dict.fromkeys(mapping.columns)
        """Columns that the mapping names and no row has anything in, in its order."""
        self._ids: dict[tuple[str, str | None, str], str] = {}

    def take(self, file: str, rows: Iterable[Row | BadRow]) -> None:
        for row in rows:
            wrong = [row] if isinstance(row, BadRow) else self._taken(file, row)
            if not wrong:
                self.good += 1
                continue
            self.bad += 1
            if self.bad > MOST_BAD:
                raise InputError(
                    f"{file}: more than {MOST_BAD:,} rows are no claims, the last in line {row.line}; do the columns mean what they should?"
                )
            if len(self.told) < MOST_TOLD:
                self.told.extend(Told(file, *bad) for bad in wrong)

    def _taken(self, file: str, row: Row) -> list[BadRow]:
        kind = row.cells[RECORD].value if RECORD in row.cells else CLAIM
        if not isinstance(kind, str) or kind not in SECTIONS:
            from checker.values.suggest import did_you_mean

            return [BadRow(*_place(row, RECORD), f"no record is called {kind}", did_you_mean(str(kind), SECTIONS))]
        if kind == CLAIM:
            row = self._by_key(file, row)
        fields, source, of_source = _claim(row, self.own) if kind == CLAIM else _other(row, kind, self.own)
        odd = [key for key in fields if _odd(fields[key])]
        wrong = [BadRow(*_place(row, key), f"`{key}` holds a character that no text has", "remove it") for key in odd]
        if kind in OF_A_SOURCE and not source:
            wrong.append(BadRow(row.line, 1, "the row does not say from which source it is", "add a column `source`, or --source ID"))
        of = source if kind in OF_A_SOURCE else None
        return wrong or self._kept(f"{file}:{row.line}", row, kind, of, fields, of_source)

    def _kept(self, at: str, row: Row, kind: str, of: str | None, fields: dict[str, Any], of_source: dict[str, Any]) -> list[BadRow]:
        section = SECTIONS[kind]
        id = fields.get("id", "")
        first = self._ids.get((kind, of, id)) if id else None
        if first is not None:
            return [BadRow(*_place(row, "id"), f"the id `{id}` is taken: first in {first}", "give each an id of its own")]
        piece = self.pieces.get(of) or Piece({"id": (of, at)} if of else {}, {})
        given = fields if kind == "source" else of_source
        for key, value in given.items():
            before, where = piece.source.get(key, (value, at))
            if before != value:
                return [BadRow(*_place(row, f"source.{key}"), f"the source `{of}` has another `{key}` in {where}: {before}", "one has one")]
        block = [] if kind == "source" else _block(section, fields)
        is_plain = kind == CLAIM and not given and of in self.pieces and is_claim(fields)
        wrong = [] if is_plain else _mistakes(of, given, section, block, fields, row)
        if not wrong:
            piece.source.update({key: (value, at) for key, value in given.items() if key not in piece.source})
            if block:
                piece.sections.setdefault(section, []).extend(block)
            self.pieces[of] = piece
            self._ids |= {(kind, of, id): at} if id else {}
        return wrong

    def _by_key(self, file: str, row: Row) -> Row:
        """The row of a claim with its cells under the keys that they give, the constants among them."""
        cells = {key: Cell(value, row.line, 1) for key, value in self.mapping.constants.items()}
        for name, cell in row.cells.items():
            self.unmet.pop(name, None)
            keys = self.mapping.keys_of(name)
            if not keys and name != RECORD:
                self.unknown.setdefault(name, file)
            cells |= {key: cell._replace(value=self._meant(key, cell.value)) for key in keys}
        return Row(row.line, cells)

    def _meant(self, key: str, value: Any) -> Any:
        mapping = self.mapping
        if isinstance(value, str):
            if key in mapping.split:
                value = [part for text in value.split(mapping.split[key]) if (part := text.strip())]
            elif key in mapping.words:
                value = mapping.words[key].get(value, value)
        return as_id(value) if key in mapping.ids and isinstance(value, str) else value


def _claim(row: Row, own: str | None) -> tuple[dict[str, Any], str, dict[str, Any]]:
    """A claim's keys in the order of the format, its source's id, and what else the row says of the source."""
    found = {key: cell.value for key, cell in row.cells.items()}
    source = found.pop("source", own)
    scope = {key.removeprefix("scope."): found.pop(key) for key in [*found] if key.startswith("scope.")}
    of_source = {key.removeprefix("source."): found.pop(key) for key in [*found] if key.startswith("source.")}
    found.setdefault("id", f"row-{row.line}")
    if scope:
        found["scope"] = scope
    return {key: found[key] for key in CLAIM_TABLE.fields if key in found}, source if isinstance(source, str) else "", of_source


def _other(row: Row, kind: str, own: str | None) -> tuple[dict[str, Any], str, dict[str, Any]]:
    fields = {key: cell.value for key, cell in row.cells.items() if key != RECORD}
    source = fields.get("id") if kind == "source" else fields.pop("source", own)
    return fields, source if isinstance(source, str) else "", {}


def _odd(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_odd(part) for pair in value.items() for part in pair)
    return any(map(_odd, value)) if isinstance(value, list) else isinstance(value, str) and bool(_UNWRITABLE.search(value))


def _block(section: str, fields: dict[str, Any]) -> list[str]:
    kind = DOCUMENT.fields[section].kind
    if kind not in _NESTED:
        return lines(fields, "  ") if section == "defaults" else item(fields)
    rest = {key: value for key, value in fields.items() if key != "id"}
    return entry(str(fields.get("id", "")), rest.get("nouns") if kind is Kind.NOUNS else rest)


def _mistakes(of: str | None, source: dict[str, Any], section: str, block: list[str], fields: dict[str, Any], row: Row) -> list[BadRow]:
    """What the loader says of a document of this row alone; nothing where it reads the very same."""
    head = ["source:", *lines({"id": of, **source}, "  ")] if of is not None else []
    text = "".join(f"{line}\n" for line in [*head, *([f"{section}:", *block] if block else [])])
    document = read_document(Page("", text))
    if document.page.mistakes:
        keys = _keys_by_line(head, source, block, fields)
        return [_told(mistake, keys, row) for mistake in document.page.mistakes[:3]]
    data = data_of(read_whole(Page("", text)))
    if block and not _same(_only(section, data), fields):
        return [BadRow(row.line, 1, "a text of this row cannot be written in YAML", "shorten it, or take odd characters out")]
    return []


def _only(section: str, data: Any) -> Any:
    """The one record in a document."""
    inside = data[section]
    if isinstance(inside, list):
        return inside[0]
    if DOCUMENT.fields[section].kind in _NESTED:
        ((id, rest),) = inside.items()
        return {"id": id, **rest} if isinstance(rest, dict) else {"id": id, "nouns": rest}
    return inside


def _same(read: Any, meant: Any) -> bool:
    if isinstance(meant, dict):
        return isinstance(read, dict) and read.keys() == meant.keys() and all(_same(read[key], meant[key]) for key in meant)
    if isinstance(meant, list):
        return isinstance(read, list) and len(read) == len(meant) and all(map(_same, read, meant))
    return bool(read == (("true" if meant else "false") if isinstance(meant, bool) else meant))


def _keys_by_line(head: list[str], source: dict[str, Any], block: list[str], fields: dict[str, Any]) -> list[str]:
    """What stands on each line of that document, as cells are called."""
    keys = ["", "source", *(f"source.{key}" for key in source)] if head else []
    of_block = list(fields) if len(block) == len(fields) else ["id", *(key for key in fields if key != "id")]
    return [*keys, "", *of_block]


def _told(mistake: Mistake, keys: list[str], row: Row) -> BadRow:
    line = mistake.location.span.line - 1
    return BadRow(*_place(row, keys[line] if line < len(keys) else ""), mistake.message, mistake.settle)


def _place(row: Row, key: str) -> tuple[int, int]:
    """Where a key of the row stands, under whatever name; the row where none is it."""
    cell = row.cells.get(key) or next(_cells(row, f"{key}."), None)
    return (cell.line, cell.column) if cell else (row.line, 1)


def _cells(row: Row, beginning: str) -> Iterator[Cell]:
    return (cell for name, cell in row.cells.items() if name.startswith(beginning))
