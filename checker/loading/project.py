"""A project as a corpus: find the documents, read each, then lead their names to what bears them."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from checker.errors import InputError
from checker.files import LEADS_OUT, RefusedFile, decode, find_documents, is_folder, is_inside, is_link, read_bounded
from checker.loading.documents import Document, read_document
from checker.loading.entries import ignored_of, reconciliations_of, rules_of
from checker.loading.names import Names, Notes
from checker.loading.original import Original
from checker.loading.page import Page
from checker.loading.resolve import Resolver
from checker.loading.sources import Articles, read_sources
from checker.loading.vocabulary import Words, build_vocabulary
from checker.model.corpus import Corpus
from checker.model.finding import NotChecked
from checker.model.report import Trouble
from checker.model.span import Location, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from checker.settings import Settings


def load_project(root: Path, settings: Settings, unsaved: Mapping[str, bytes] | None = None) -> Corpus:
    """Everything below root that the settings name. Never raises for what stands there: mistakes and troubles are in the corpus.

    `unsaved` are documents by path: an editor's text, or a fix that is tried; they are read in place of what is on disk. What is
    no YAML file among them is the text of a source.
    """
    with collector_at_rest():
        return _load(str(root), settings, unsaved or {})


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Without the cyclic collector, which would walk every node of a large file again and again: five times the cost of reading it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load(base: str, settings: Settings, unsaved: Mapping[str, bytes]) -> Corpus:
    troubles: list[Trouble] = []
    texts = {path: data for path, data in unsaved.items() if not path.endswith((".yaml", ".yml"))}
    folders = tuple(folder for folder in settings.claims if not _is_to_be(base, folder, unsaved))
    paths = sorted({*_paths(base, folders, troubles), *(path for path in unsaved if path not in texts)})
    limit = settings.document_limit
    documents = [document for path in paths if (document := _document(base, path, limit, troubles, unsaved.get(path)))]
    articles = Articles(base, settings.sources, settings.source_limit, texts)
    return _corpus(documents, articles, settings, paths, troubles)


def _corpus(documents: list[Document], articles: Articles, settings: Settings, paths: list[str], troubles: list[Trouble]) -> Corpus:
    notes = Notes([d.page.file_text for d in documents if not d.page.is_whole])
    words = Words(notes)
    vocabulary = build_vocabulary(documents, words)
    sources = read_sources(documents, Names("source", "a document with `source: {{id: {id}}}`"), articles, notes)
    resolver = Resolver(vocabulary, words)
    ordered = [sources[id] for id in sorted(sources)]
    claims = tuple([claim for source, document in ordered for claim in resolver.claims(document, source)])
    for document in documents:
        document.page.original.let_go()
    return Corpus(
        vocabulary,
        {source.id: source for source, _ in ordered},
        claims,
        tuple(entry for source, document in ordered for entry in ignored_of(document, source)),
        tuple(entry for document in documents for entry in reconciliations_of(document)),
        tuple(rule for document in documents for rule in rules_of(document)),
        tuple(sorted((m for d in documents for m in d.page.mistakes), key=lambda m: m.location)) + tuple(notes.mistakes),
        tuple(_not_read(document) for document in documents if not document.page.is_whole),
        tuple(paths),
        settings.today,
        articles,
        tuple(troubles),
    )


def _paths(root: str, folders: tuple[str, ...], troubles: list[Trouble]) -> list[str]:
    """Every document's path, sorted; a link that leads out of the project is kept, to be told."""
    found: set[str] = set()
    for folder in folders:
        try:
            found.update(path.removeprefix("./") for path in find_documents(root, folder))
        except InputError as error:
            troubles.append(Trouble(str(error), folder))
    return sorted(found)


def _is_to_be(root: str, folder: str, unsaved: Mapping[str, bytes]) -> bool:
    """The folder is not there yet, and what is not saved yet would be in it."""
    return any(path.startswith(f"{folder}/") for path in unsaved) and not is_folder(os.path.join(root, folder))


def _document(root: str, path: str, limit: int, troubles: list[Trouble], unsaved: bytes | None = None) -> Document | None:
    """One file, understood or not; None where it could not be got."""
    full = os.path.join(root, path)
    try:
        if unsaved is None and is_link(full) and not is_inside(root, full):
            raise RefusedFile(LEADS_OUT, "put the file itself here")
        text = decode(read_bounded(full, limit) if unsaved is None else _bounded(unsaved, limit))
    except InputError as error:
        troubles.append(Trouble(f"{path}: {error}", path))
        return None
    except RefusedFile as refused:
        page = Page(path, "")
        page.is_whole = False
        page.tell("yaml-syntax", refused.message, Span(refused.line, refused.column, refused.line, refused.column + 1), refused.settle)
        return Document(page)
    return read_document(Page(path, Original(text, full, limit) if unsaved is None else text))


def _bounded(data: bytes, limit: int) -> bytes:
    if len(data) > limit:
        raise RefusedFile(f"larger than {limit:,} bytes", "split the file")
    return data


def _not_read(document: Document) -> NotChecked:
    return NotChecked("document", "it could not be read to its end", Location(document.path))
