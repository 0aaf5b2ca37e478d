"""A project as a corpus: find the documents, read each, then lead their names to what bears them."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from checker.errors import InputError
from checker.files import LEADS_OUT, RefusedFile, find_documents, is_folder, is_inside, read_bounded, read_unlinked
from checker.loading.definitions import bounded
from checker.loading.documents import Document, read_document
from checker.loading.entries import ignored_of, reconciliations_of, rules_of
from checker.loading.names import Names, Notes
from checker.loading.original import Original, text_of
from checker.loading.page import Page
from checker.loading.plain_columns import forget
from checker.loading.resolve import Resolver
from checker.loading.sources import Articles, read_sources
from checker.loading.vocabulary import Words, build_vocabulary
from checker.model.corpus import Corpus
from checker.model.finding import NotChecked
from checker.model.report import Trouble
from checker.model.span import Location, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from checker.loading.stored_words import StoredWords
    from checker.model.claim import Claim
    from checker.model.source import Source
    from checker.settings import Settings


def load_project(root: Path, settings: Settings, unsaved: Mapping[str, bytes] | None = None) -> Corpus:
    """Everything below root that the settings name. Never raises for what stands there: mistakes and troubles are in the corpus.

    `unsaved` are documents by path: an editor's text, or a fix that is tried; they are read in place of what is on disk. What is
    no YAML file among them is the text of a source.
    """
    with collector_at_rest():
        try:
            return _load(str(root), settings, unsaved or {})
        finally:
            forget()


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


def load_part(
    base: str, settings: Settings, first: Iterable[str], more: Callable[[Part], Iterable[str]], known: Callable[[Names], StoredWords]
) -> Corpus:
    """A part of a project: the documents `first`, and those that `more` asks for once the claims of these are known.

    Only the first may define words, and of these `known` are the entities. What is read is as if all were there, as long as no source
    ties in with one that is not.
    """
    with collector_at_rest():
        troubles: list[Trouble] = []
        articles = Articles(base, settings.sources, settings.source_limit)
        part = Part([*_documents(base, first, settings, troubles)], articles, known)
        part.add(part.documents)
        part.add([*_documents(base, sorted(more(part)), settings, troubles)])
        corpus = part.corpus(settings, sorted(document.path for document in part.documents), troubles)
    forget()
    return corpus


def _load(base: str, settings: Settings, unsaved: Mapping[str, bytes]) -> Corpus:
    troubles: list[Trouble] = []
    texts = {path: data for path, data in unsaved.items() if not path.endswith((".yaml", ".yml"))}
    folders = tuple(folder for folder in settings.claims if not _is_to_be(base, folder, unsaved))
    paths = sorted({*_paths(base, folders, troubles), *(path for path in unsaved if path not in texts)})
    documents = [*bounded(_documents(base, paths, settings, troubles, unsaved), settings.definition_limit)]
    part = Part(documents, Articles(base, settings.sources, settings.source_limit, texts))
    part.add(documents)
    return part.corpus(settings, paths, troubles)


def _documents(
    base: str, paths: Iterable[str], settings: Settings, troubles: list[Trouble], unsaved: Mapping[str, bytes] | None = None
) -> Iterator[Document]:
    given, limit = unsaved or {}, settings.document_limit
    return (document for path in paths if (document := _document(base, path, limit, troubles, given.get(path))))


class Part:
    """Documents on their way to a corpus: the words that they share, and the claims that are made of them so far."""

    def __init__(self, documents: list[Document], articles: Articles, known: Callable[[Names], StoredWords] | None = None) -> None:
        self.documents = documents
        self.notes = Notes(d.page.file_text for d in documents if not d.page.is_whole)
        self._articles = articles
        self._words = Words(self.notes, known)
        self.vocabulary = build_vocabulary(documents, self._words)
        self._names = Names("source", "a document with `source: {{id: {id}}}`")
        self._resolver = Resolver(self.vocabulary, self._words)
        self.sources: dict[str, tuple[Source, Document]] = {}
        self.claims: dict[str, list[Claim]] = {}
        """By the id of the source."""

    def add(self, documents: list[Document]) -> None:
        """The sources and claims of documents whose words are known."""
        if documents is not self.documents:
            self.documents = [*self.documents, *documents]
        sources = read_sources(documents, self._names, self._articles, self.notes)
        self.sources |= sources
        for id in sorted(sources):
            source, document = sources[id]
            self.claims[id] = self._resolver.claims(document, source)
            document.claims = ()

    def corpus(self, settings: Settings, paths: list[str], troubles: list[Trouble]) -> Corpus:
        documents = self.documents
        ordered = [self.sources[id] for id in sorted(self.sources)]
        claims = tuple([claim for source, _ in ordered for claim in self.claims.pop(source.id)])
        for document in documents:
            document.page.original.let_go()
        more = [document for document in documents if len(document.sections) > 1 or document.source is None]
        return Corpus(
            self.vocabulary,
            {source.id: source for source, _ in ordered},
            claims,
            tuple(entry for source, document in ordered if "ignored" in document.sections for entry in ignored_of(document, source)),
            tuple(entry for document in more for entry in reconciliations_of(document)),
            tuple(rule for document in more for rule in rules_of(document)),
            tuple(sorted((m for d in documents for m in d.page.mistakes), key=lambda m: m.location)) + tuple(self.notes.mistakes),
            tuple(_not_read(document) for document in documents if not document.page.is_whole),
            tuple(paths),
            settings.today,
            self._articles,
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
    return any(path.startswith(f"{folder}/") for path in unsaved) and not is_folder(f"{root}/{folder}")


def _document(root: str, path: str, limit: int, troubles: list[Trouble], unsaved: bytes | None = None) -> Document | None:
    """One file, understood or not; None where it could not be got."""
    full = f"{root}/{path}"
    try:
        text = text_of(_read(root, full, limit) if unsaved is None else _bounded(unsaved, limit))
    except InputError as error:
        troubles.append(Trouble(f"{path}: {error}", path))
        return None
    except RefusedFile as refused:
        page = Page(path, "")
        page.is_whole = False
        page.tell("yaml-syntax", refused.message, Span(refused.line, refused.column, refused.line, refused.column + 1), refused.settle)
        return Document(page)
    return read_document(Page(path, Original(text, full, limit) if unsaved is None else text))


def _read(root: str, full: str, limit: int) -> bytes:
    data = read_unlinked(full, limit)
    if data is not None:
        return data
    if not is_inside(root, full):
        raise RefusedFile(LEADS_OUT, "put the file itself here")
    return read_bounded(full, limit)


def _bounded(data: bytes, limit: int) -> bytes:
    if len(data) > limit:
        raise RefusedFile(f"larger than {limit:,} bytes", "split the file")
    return data


def _not_read(document: Document) -> NotChecked:
    return NotChecked("document", "it could not be read to its end", Location(document.path))
