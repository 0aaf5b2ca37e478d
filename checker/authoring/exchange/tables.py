"""Files of claims from elsewhere, as rows: one for each line of JSON Lines, or each row of CSV, every value with its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.authoring.exchange.cells import value_of
from checker.authoring.exchange.csv_text import Malformed, delimiter_of, rows_of
from checker.errors import InputError
from checker.files import RefusedFile, decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.authoring.exchange.csv_text import Cell as CsvCell

LONGEST = 1_000_000
"""Characters of one row of JSON, or of one cell: a claim has some hundreds."""
READ = "read"
"""What an export says beside the record itself: readings and places, which no import takes back."""
RECORD, CLAIM = "record", "claim"
"""The key that says what a row is, and what it is where nothing says so."""
MORE = "more"
"""The column of a CSV file with what has no column of its own, as a JSON object."""
_WIDE = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class Cell(NamedTuple):
    value: Any
    """A text, a truth, a list or a mapping; never None."""
    line: int
    column: int


class Row(NamedTuple):
    line: int
    cells: dict[str, Cell]
    """By column, or by key: `scope.format` for what is nested."""


class BadRow(NamedTuple):
    line: int
    column: int
    message: str
    settle: str = ""


def text_of(data: bytes, encoding: str | None) -> str:
    """A file's text: in the encoding that is given, else UTF-8, or UTF-16 where its first bytes say so. InputError for anything else."""
    name = encoding or _WIDE.get(data[:2], "utf-8")
    try:
        if name != "utf-8":
            import codecs

            if not codecs.lookup(name)._is_text_encoding:
                raise LookupError
            data = data.decode(name).encode("utf-8")
        return decode(data)
    except LookupError:
        raise InputError(f"no text is written in an encoding called '{name}' (utf-8, utf-16, cp1252 are)") from None
    except RefusedFile as refused:
        settle = refused.settle if "UTF-8" not in refused.settle else "say how it is encoded: --encoding cp1252"
        raise InputError(f"line {refused.line}, column {refused.column}: {refused.message}; {settle}") from None
    except (UnicodeError, ValueError) as error:
        raise InputError(f"it is not {name}: {error}") from None


def is_json(name: str, text: str) -> bool:
    """By the file's name, else by its first character."""
    end = name.rpartition(".")[2].casefold()
    if end in ("jsonl", "ndjson", "json"):
        return True
    return end not in ("csv", "tsv", "tab") and text.lstrip()[:1] in ("{", "[")


def json_rows(text: str) -> Iterator[Row | BadRow]:
    """One object a line; empty lines are passed over."""
    start, line = 0, 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line += 1
        if end - start > LONGEST:
            yield BadRow(line, 1, f"a line of more than {LONGEST:,} characters", "a record has a line of its own")
        elif written := text[start:end].strip():
            yield _json_row(written, line)
        start = end + 1


def _json_row(written: str, line: int) -> Row | BadRow:
    try:
        data = parsed(written)
    except json.JSONDecodeError as error:
        return BadRow(line, error.colno, f"no JSON: {error.msg}")
    except ValueError as error:
        return BadRow(line, 1, str(error))
    except RecursionError:
        return BadRow(line, 1, "nested too deep")
    if not isinstance(data, dict):
        return BadRow(line, 1, "a line is one JSON object", '{"subject": …, "property": …, "value": …}')
    cells: dict[str, Cell] = {}
    for key, value in data.items():
        if key != READ:
            column = written.find(f'"{key}"') + 1 or 1
            cells |= {name: Cell(part, line, column) for name, part in _parts(key, value, data.get(RECORD))}
    return Row(line, cells)


def _parts(key: str, value: Any, kind: Any) -> Iterator[tuple[str, Any]]:
    """What is nested in a claim by names with dots; of any other record it stays as it is."""
    return _flat(key, value) if kind in (None, CLAIM) else iter([(key, value)])


def _flat(key: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and value:
        for inner, part in value.items():
            yield from _flat(f"{key}.{inner}", part)
    elif value is not None:
        yield key, value


def parsed(text: str) -> Any:
    """JSON with its numbers as they are written. ValueError also for keys that stand twice and for what JSON has no numbers for."""
    return json.loads(text, parse_int=str, parse_float=str, parse_constant=_no_number, object_pairs_hook=_once)


def _no_number(name: str) -> Any:
    raise ValueError(f"no JSON: {name} is no number of JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"the key {next(key for key in keys if keys.count(key) > 1)!r} stands twice")
    return found


def csv_rows(text: str, delimiter: str | None) -> Iterator[Row | BadRow]:
    """Rows below a header. InputError, before the first of them, where the header cannot be one."""
    rows = rows_of(text, delimiter or delimiter_of(text))
    header = next(rows, [])
    if isinstance(header, Malformed):
        raise InputError(f"line {header.line}, column {header.column}: {header.message}")
    names = [value if isinstance(value := value_of(cell.text), str) else cell.text for cell in header]
    names = [name.strip() for name in names]
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice is not None:
        raise InputError(f"two columns are called '{twice}'")
    return _below(names, rows)


def _below(names: list[str], rows: Iterable[list[CsvCell] | Malformed]) -> Iterator[Row | BadRow]:
    for row in rows:
        if isinstance(row, Malformed):
            yield BadRow(*row)
        elif len(row) != len(names):
            yield BadRow(row[0].line, 1, f"{len(row)} cells, and the header has {len(names)}", "is something parted that belongs together?")
        else:
            yield _csv_row(names, row)


def _csv_row(names: list[str], row: list[CsvCell]) -> Row | BadRow:
    cells: dict[str, Cell] = {}
    for name, (text, line, column) in zip(names, row, strict=True):
        if len(text) > LONGEST:
            return BadRow(line, column, f"a cell of more than {LONGEST:,} characters", "is a quotation mark missing?")
        if not text.strip() or not name or name.startswith(f"{READ}."):
            continue
        if name != MORE:
            cells[name] = Cell(value_of(text), line, column)
            continue
        try:
            more = parsed(text)
        except (ValueError, RecursionError) as error:
            return BadRow(line, column, f"`{MORE}` is a JSON object: {error}")
        if not isinstance(more, dict):
            return BadRow(line, column, f"`{MORE}` is a JSON object")
        kind = cells[RECORD].value if RECORD in cells else None
        for key, value in more.items():
            cells |= {inner: Cell(part, line, column) for inner, part in _parts(key, value, kind)}
    return Row(row[0].line, cells)
