"""The sources of a project: their documents' words on them, and the texts in the sources folder."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from checker.errors import InputError
from checker.files import SOURCE_LIMIT, RefusedFile, decode, is_file, is_inside, is_within, read_bounded, read_unlinked, sha256_of
from checker.loading.scalars import RULE
from checker.loading.vocabulary import resolve_all, tell_cycles
from checker.model.source import Article, Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.loading.documents import Document
    from checker.loading.names import Names, Notes
    from checker.loading.record import Record

_SHA256 = re.compile("[0-9a-fA-F]{64}")
_LANGUAGE = re.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
KEPT = 14_000_000
"""Bytes of texts that are kept between the look at load and the search for quotes, so that most are read once."""
_BOM = b"\xef\xbb\xbf"


class Articles:
    """The texts of sources, by the path of the file below the project's root."""

    def __init__(self, root: str, folder: str, limit: int = SOURCE_LIMIT, unsaved: Mapping[str, bytes] | None = None) -> None:
        """`unsaved` are texts that are not written yet, by their paths."""
        self.root = root
        self.folder = folder
        self.limit = limit
        self._unsaved = {path: article_of(data) for path, data in (unsaved or {}).items()}
        self._kept: dict[str, bytes] = {}
        """As they were read: one dash or quotation mark makes the text twice as large."""
        self._room = KEPT
        self._is_full = False
        """Not all texts could be kept: then those that were are let go as soon as someone has asked for them."""
        self._inside: dict[str, bool] = {}
        """Whether a folder lies, links followed, in the folder of the sources."""

    def __call__(self, source: Source) -> Article | None:
        """The text of a source; None where there is none, or it cannot be read (which was told at load)."""
        if source.text_path is None:
            return None
        try:
            found = self._kept.pop if self._is_full else self._kept.get
            full = f"{self.root}/{source.text_path}"
            data = found(source.text_path, None)
            if data is not None:
                return Article(_with_spaces(data).removeprefix(_BOM).decode(), full, self.limit)  # it was seen to be fit for reading
            return self._unsaved.get(source.text_path) or read_article(full, self.limit)
        except (RefusedFile, InputError):
            return None

    def look(self, file: str) -> str:
        """The path of a source's file below the root, once it is seen to be readable; RefusedFile or InputError where it is not."""
        if not _is_plain(file):
            raise RefusedFile("the file lies outside the sources folder", f"put it under {self.folder}/ and name it from there")
        path = file if self.folder == "." else f"{self.folder}/{file}"
        if path in self._unsaved:
            return path
        data = self._read(f"{self.root}/{path}")
        text_of(data)
        if len(data) <= self._room:
            self._room -= len(data)
            self._kept[path] = data
        else:
            self._is_full = True
        return path

    def meant(self, file: str) -> str:
        """A file that is there under nearly this name; nothing where there is none. Names are tried, not listed."""
        within = file.removeprefix(f"{self.folder}/")
        name = within.rpartition("/")[2]
        stem = name.rpartition(".")[0] or name
        tried = [within, name, *(f"{one}{end}" for one in (within, name, stem) for end in (".txt", ".md"))]
        tried += [one.translate(change) for one in (within, f"{stem}.txt") for change in _SLIPS] + [within.lower(), f"{stem}.txt".lower()]
        known = (one for one in dict.fromkeys(tried) if one != file and _is_plain(one) and is_file(f"{self.root}/{self.folder}/{one}"))
        return next(known, "")

    def _read(self, path: str) -> bytes:
        base = f"{self.root}/{self.folder}"
        folder = path.rpartition("/")[0]
        if folder not in self._inside:
            self._inside[folder] = is_within(self.root, base) and is_within(base, folder)
        data = read_unlinked(path, self.limit) if self._inside[folder] else None
        if data is not None:
            return data
        if not self._inside[folder] or not is_inside(base, path):
            raise RefusedFile("the file is a link that leads out of the sources folder", "put the file itself there")
        return read_bounded(path, self.limit)


_SLIPS = (str.maketrans(" _", "--"), str.maketrans("-_", "  "), str.maketrans(" -", "__"))


def read_article(path: str, limit: int = SOURCE_LIMIT) -> Article:
    """A source's text; a form feed or vertical tab, which texts taken from PDF files have, is a space."""
    return Article(text_of(read_bounded(path, limit)), path, limit)


def article_of(data: bytes) -> Article:
    """The text in bytes that no file has yet. Raises RefusedFile where there is none."""
    return Article(text_of(data), digest=sha256_of(data))


def text_of(data: bytes) -> str:
    """The text in the bytes of a source's file. Raises RefusedFile where there is none."""
    return decode(_with_spaces(data))


def _with_spaces(data: bytes) -> bytes:
    return data.translate(_FEEDS) if b"\x0b" in data or b"\x0c" in data else data


_FEEDS = bytes.maketrans(b"\x0b\x0c", b"  ")


def _is_plain(file: str) -> bool:
    """A relative path that stays where it is: no `..`, no drive, no backslash."""
    return not (file.startswith(("/", "~")) or "\\" in file or ":" in file or ".." in file.split("/"))


def read_sources(documents: Sequence[Document], names: Names, articles: Articles, notes: Notes) -> dict[str, tuple[Source, Document]]:
    """Every source by id, with its document; of two with one id the first."""
    found: dict[str, tuple[Record, Document]] = {}
    for document in documents:
        record = document.source
        id = None if record is None else record.get("id")
        if record is None or id is None:
            continue
        if id in found:
            first = names.places[id]()
            notes.tell(
                "duplicate-id",
                f"the source id `{id}` is taken: first in {first.path}:{first.span.line}",
                record.location("id"),
                "give each source an id of its own",
                related=(first._replace(label="first here"),),
                offending=id,
            )
        else:
            found[id] = record, document
            names.add(id, (), partial(record.location, "id"))
    links = {key: _links(found, key, names, notes) for key in ("derived_from", "replaces")}
    return {
        id: (_source(record, document.path, articles, notes, links["derived_from"].get(id, ()), links["replaces"].get(id, ())), document)
        for id, (record, document) in found.items()
    }


def _links(found: Mapping[str, tuple[Record, Document]], key: str, names: Names, notes: Notes) -> dict[str, tuple[str, ...]]:
    records = {id: record for id, (record, _) in found.items() if key in record.fields}
    links = {id: resolve_all(names, record, key, notes) for id, record in records.items()}
    tell_cycles(links, records, key, notes)
    return links


def _source(
    record: Record, path: str, articles: Articles, notes: Notes, derived_from: tuple[str, ...], replaces: tuple[str, ...]
) -> Source:
    fields = record.fields
    return Source(
        fields["id"],
        path,
        record.spans,
        fields.get("file"),
        _text_path(record, articles, notes),
        _checked(record, "sha256", _SHA256, "64 hexadecimal digits"),
        fields.get("title"),
        fields.get("publisher"),
        fields.get("author"),
        fields.get("url"),
        fields.get("note"),
        _checked(record, "language", _LANGUAGE, "a BCP 47 tag such as `en` or `pt-BR`") or "en",
        fields.get("published", "unknown"),
        derived_from,
        replaces,
    )


def _checked(record: Record, key: str, pattern: re.Pattern[str], wanted: str) -> str | None:
    text: str | None = record.get(key)
    if text is None or pattern.fullmatch(text):
        return text
    record.tell(RULE, f"`{text}` is no `{key}`", key, f"write {wanted}")
    return None


def _text_path(record: Record, articles: Articles, notes: Notes) -> str | None:
    file = record.get("file")
    if file is None:
        return None
    try:
        return articles.look(file)
    except RefusedFile as refused:
        place = f" (line {refused.line}, column {refused.column})" if (refused.line, refused.column) != (1, 1) else ""
        message, settle = f"{refused}{place}", refused.settle
    except InputError as error:
        guess = articles.meant(file)
        near = f"did you mean `{guess}`? Else " if guess else ""
        message, settle = str(error), f"{near}put the text there, or leave `file` out: then quotes are not checked"
    notes.tell(
        "source-text-missing",
        f"the text of `{record.fields['id']}` cannot be read: {articles.folder}/{file}: {message}",
        record.location("file"),
        settle,
        offending=file,
    )
    return None
