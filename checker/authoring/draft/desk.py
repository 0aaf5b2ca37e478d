"""An article on the desk: its text, its place in the project, and what is recorded of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.authoring.articles.reading import in_language
from checker.authoring.draft.candidates import not_recorded
from checker.authoring.draft.naming import Ids
from checker.authoring.draft.places import document_place, text_place
from checker.compare.quotes.page import Page
from checker.errors import UsageError
from checker.files import real_path
from checker.loading import load_project
from checker.loading.sources import article_of
from checker.request import find_project

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from checker.authoring.articles.article import About
    from checker.authoring.articles.reading import Opened
    from checker.authoring.draft.candidates import Candidate
    from checker.authoring.draft.places import DocumentPlace, TextPlace
    from checker.authoring.draft.wish import Wish
    from checker.model.corpus import Corpus


class Sheet(NamedTuple):
    """An article on the desk: its text, its place in the project, and what is recorded of it."""

    root: Path
    corpus: Corpus
    place: TextPlace
    target: DocumentPlace
    page: Page
    about: About
    data: bytes

    @property
    def text(self) -> str:
        return self.page.article.text

    @property
    def language(self) -> str:
        return self.target.source.language if self.target.source else self.about.language or "en"


def on_the_desk(article: str, opened: Opened, wish: Wish) -> Sheet:
    """The article with its place in the project. FactlintError where that is taken, or there is no such project."""
    root, settings = find_project(wish.request)
    corpus = load_project(root, settings)
    is_plain = opened.kind == "plain" or _is_source(root, settings.sources, article, corpus)
    data = opened.data if is_plain else opened.read.text.encode("utf-8")
    place = text_place(root, settings.sources, article, data, is_plain=is_plain, name=wish.name)
    target = document_place(root, settings.claims[0], place, corpus.sources.values(), wish.output, update=wish.update)
    about = opened.read.about if wish.language is None else in_language(opened.read, opened.kind, wish.language)
    if wish.language and target.source and target.source.language != wish.language:
        raise UsageError(f"{target.path} says `language: {target.source.language}`: change it there, or leave --language out")
    return Sheet(root, corpus, place, target, Page(article_of(data), place.path), about, data)


def _is_source(root: Path, folder: str, article: str, corpus: Corpus) -> bool:
    """The article's file itself is the text of a source already, whatever its kind: a Markdown file may be."""
    full = real_path(article)
    return any(source.text_path and real_path(str(root / source.text_path)) == full for source in corpus.sources.values())


def source_id(sheet: Sheet) -> str:
    """That of the article's source; of a new one one that no other has."""
    if sheet.target.source is not None:
        return sheet.target.source.id
    return Ids(frozenset(sheet.corpus.sources)).new(sheet.place.file.rpartition("/")[2].removesuffix(".txt"), "article")


def unrecorded(sheet: Sheet, found: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those that the document of the article neither claims nor ignores; all of them where it has none yet."""
    source = sheet.target.source
    if source is None:
        return found
    ignored = [entry.quote for entry in sheet.corpus.ignored if entry.source is source]
    return not_recorded(found, sheet.page, sheet.corpus.claims_of(source.id), ignored)
