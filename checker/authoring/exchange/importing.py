"""`factlint import`: tables become claims documents, one a source, never in place of one that is there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.authoring.exchange.intake import Intake, Piece
from checker.authoring.exchange.mapping import NO_MAPPING
from checker.authoring.exchange.parquet import MAGIC, parquet_rows
from checker.authoring.exchange.records import SECTIONS
from checker.authoring.exchange.tables import csv_rows, is_json, json_rows, text_of
from checker.errors import FactlintError, InputError, UsageError
from checker.files import CLAIMS_LIMIT, SOURCE_LIMIT, RefusedFile, read_bounded
from checker.loading.documents import read_document
from checker.loading.page import Page
from checker.values.suggest import as_id
from checker.writing.atomic import write_inside
from checker.writing.blocks import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.authoring.exchange.intake import Told
    from checker.authoring.exchange.mapping import Mapping as Meaning
    from checker.authoring.exchange.tables import BadRow, Row

STDIN = "-"
_WORDS = "vocabulary"
"""The document of what belongs to no source."""


class Wish(NamedTuple):
    """What is asked of an import; None where the file or the mapping decides."""

    files: Sequence[str]
    mapping: Meaning = NO_MAPPING
    source: str | None = None
    output: str | None = None
    """A document (`claims/x.yaml`), or a folder for several."""
    format: str | None = None
    delimiter: str | None = None
    encoding: str | None = None


class Imported(NamedTuple):
    written: list[tuple[str, int]]
    """Paths of the documents, and how many claims each holds."""
    told: list[Told]
    good: int
    bad: int
    unknown: dict[str, str]
    """Columns that mean nothing, each with its file."""
    unmet: tuple[str, ...] = ()
    """Columns that the mapping names and no row has anything in."""


def import_tables(wish: Wish, root: Path, folder: str, taken: Mapping[str, str], stdin: bytes = b"") -> Imported:
    """Read the files and write the documents.

    `folder`, below the project's root, is where documents go that no one named a place for; `taken` are the sources that the project
    has, with their documents.
    FactlintError, with nothing written, where a file cannot be read as a table, a document is there already, or nothing could be taken in.
    """
    intake = _taken_in(wish, stdin)
    for source in intake.pieces:
        if source is not None and source in taken:
            raise UsageError(f"the source `{source}` is recorded in {taken[source]} already: nothing was written")
    texts = _texts(intake.pieces, wish.output, root / folder)
    there = next((path for path in texts if os.path.lexists(path)), None)
    if there is not None:
        raise UsageError(f"{there} is there already, and an import replaces nothing: name another file with --output")
    claims = {path: _claims_in(path, text) for path, text in texts.items()}
    for path, text in texts.items():
        _write(root, path, text)
    written = [(str(path), count) for path, count in claims.items()]
    return Imported(written, intake.told, intake.good, intake.bad, intake.unknown, tuple(intake.unmet))


def tabled(files: Sequence[str], folder: str) -> dict[str, bytes]:
    """The documents, by path below the project's root, that an import of these tables into the folder would write.

    FactlintError where a row is no claim: a check that passed over some would say too little.
    """
    intake = _taken_in(Wish(files))
    if intake.told:
        file, line, column, message, settle = intake.told[0]
        first = f"{file}:{line}:{column}: {message}{f'; {settle}' if settle else ''}"
        raise FactlintError(f"{intake.bad:,} rows are no claims (`factlint import` lists them), the first: {first}")
    return {path.as_posix(): text.encode() for path, text in _texts(intake.pieces, None, Path(folder)).items()}


def _taken_in(wish: Wish, stdin: bytes = b"") -> Intake:
    own = wish.source or (as_id(Path(wish.files[0]).stem) if len(wish.files) == 1 and wish.files[0] != STDIN else None)
    intake = Intake(wish.mapping, own)
    for file in wish.files:
        intake.take(file, _rows(file, stdin if file == STDIN else _bytes(file), wish))
    return intake


def _write(root: Path, path: Path, text: str) -> None:
    """In a project no link leads out of it; elsewhere whoever called named the place."""
    full = path.absolute()
    if full.is_relative_to(root.absolute()):
        write_inside(root, full.relative_to(root.absolute()).as_posix(), text.encode(), None)
    else:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(f"cannot make {path.parent}: {error.strerror or error}") from error
        write_inside(path.parent, path.name, text.encode(), None)


def _bytes(file: str) -> bytes:
    try:
        return read_bounded(file, SOURCE_LIMIT)
    except RefusedFile as refused:
        raise InputError(f"{file}: {refused.message}; {refused.settle}") from None
    except InputError as error:
        raise InputError(f"{file}: {error}") from None


def _rows(file: str, data: bytes, wish: Wish) -> Iterable[Row | BadRow]:
    try:
        if data.startswith(MAGIC):
            return parquet_rows(data)
        text = text_of(data, wish.encoding or wish.mapping.encoding)
        wanted = wish.format or wish.mapping.format
        if wanted == "jsonl" if wanted else is_json(file, text):
            return json_rows(text)
        return csv_rows(text, wish.delimiter or wish.mapping.delimiter)
    except InputError as error:
        raise InputError(f"{file}: {error}") from None


def _texts(pieces: Mapping[str | None, Piece], output: str | None, folder: Path) -> dict[Path, str]:
    """Documents by path: one of all where one place is named and one source is in it, else one a source."""
    named = {source: piece for source, piece in pieces.items() if source is not None}
    if output is not None and Path(output).suffix in (".yaml", ".yml"):
        if len(named) > 1:
            raise UsageError(f"the rows come from {len(named)} sources, and a document holds one: name a folder with --output")
        return {Path(output): _text([*named.values(), *([pieces[None]] if None in pieces else [])])} if pieces else {}
    base = Path(output) if output is not None else folder
    texts = {base / f"{source}.yaml": _text([piece]) for source, piece in sorted(named.items())}
    if None in pieces:
        texts[base / f"{_WORDS if _WORDS not in named else 'words'}.yaml"] = _text([pieces[None]])
    return texts


def _text(pieces: Sequence[Piece]) -> str:
    written = []
    for piece in pieces:
        if piece.source:
            written += ["source:", *lines({key: value for key, (value, _) in piece.source.items()}, "  ")]
        for section in SECTIONS.values():
            if section in piece.sections:
                written += [*([""] if written else []), f"{section}:", *piece.sections[section]]
    return "".join(f"{line}\n" for line in written)


def _claims_in(path: Path, text: str) -> int:
    """How many claims a document holds. As a whole it reads as its rows did; what can be in the way is its size."""
    if len(text.encode()) > CLAIMS_LIMIT:
        raise FactlintError(f"{path} would be larger than the {CLAIMS_LIMIT:,} bytes that a document may have: part the source in two")
    document = read_document(Page(str(path), text))
    if document.page.mistakes:
        raise FactlintError(f"{path} would not read back: {document.page.mistakes[0].message}; nothing was written")
    return len(document.claims)
