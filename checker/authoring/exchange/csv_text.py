"""CSV as RFC 4180 has it, every cell with its place; what is malformed is told, and the rows behind it are read all the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DELIMITERS = (",", ";", "\t", "|")
MOST_CELLS = 2000
"""In one row."""
BEHIND = "text behind a closing quotation mark; inside a text it is written twice"
_SAID = re.compile(r"sep=([,;|\t])(?:\r\n|\r|\n)")
_QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"')
_LINE_END = re.compile(r"\r\n|\r|\n")
_PARTING = re.compile('[,;"\r\n\t|]')
LINE_END = "\r\n"
_REST = re.compile(r"[^\r\n]*")


class Cell(NamedTuple):
    text: str
    line: int
    column: int


class Malformed(NamedTuple):
    """A row that is none, and why; `is_last` where nothing behind it can be told apart."""

    line: int
    column: int
    message: str


def delimiter_of(text: str) -> str:
    """What parts the cells: what the line `sep=;` says that spreadsheets write, else what stands most often in the first row."""
    said = _SAID.match(text)
    if said:
        return said[1]
    first = _LINE_END.split(_QUOTED.sub("", text[:100_000]), maxsplit=1)[0]
    return max(DELIMITERS, key=first.count)


def rows_of(text: str, delimiter: str) -> Iterator[list[Cell] | Malformed]:
    """Every row that is not empty, the header too. Longer than a function should be: one pass, which has to know where it stands."""
    plain = re.compile(f"[^{re.escape(delimiter)}\r\n]*")
    said = _SAID.match(text)
    at = start = said.end() if said else 0
    line = 2 if said else 1
    row: list[Cell] = []
    while at < len(text):
        place = line, at - start + 1
        if text[at] == '"':
            found = _QUOTED.match(text, at)
            if found is None:
                yield Malformed(*place, "the quotation mark that opens here is never closed; nothing behind it was read")
                return
            row.append(Cell(found[0][1:-1].replace('""', '"'), *place))
            for end in _LINE_END.finditer(found[0]):
                line, start = line + 1, at + end.end()
        else:
            found = plain.match(text, at)
            assert found is not None
            row.append(Cell(found[0], *place))
        at = found.end()
        if text[at : at + 1] == delimiter:
            at += 1
            if at < len(text) and text[at] not in "\r\n":
                if len(row) < MOST_CELLS:
                    continue
                problem = f"more than {MOST_CELLS:,} cells in one row"
            else:
                row.append(Cell("", line, at - start + 1))
                problem = ""
        else:
            problem = "" if at == len(text) or text[at] in "\r\n" else BEHIND
        if problem:
            yield Malformed(line, at - start + 1, problem)
            rest = _REST.match(text, at)
            at = rest.end() if rest else len(text)
        elif len(row) > 1 or row[0].text:
            yield row
        row = []
        line_end = _LINE_END.match(text, at)
        if line_end:
            at = start = line_end.end()
            line += 1


def row_text(cells: Iterable[str]) -> str:
    """One line."""
    return stretch_of(cells) + LINE_END


def stretch_of(cells: Iterable[str]) -> str:
    """Cells of a line, in quotation marks where they hold what parts cells, rows or texts."""
    return ",".join([f'"{cell.replace(chr(34), chr(34) * 2)}"' if cell and _needs_marks(cell) else cell for cell in cells])


def _needs_marks(cell: str) -> bool:
    return bool(_PARTING.search(cell)) or cell[0] == "'" or cell != cell.strip() or cell.startswith("sep=")
