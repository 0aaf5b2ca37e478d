"""`factlint draft`: read the article, find its figures, quote and name them, let the linter judge, write."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from checker import app
from checker.authoring.articles.article import About
from checker.authoring.draft.candidates import Stretches, candidates, not_recorded
from checker.authoring.draft.document import new_document, source_fields, updated_document
from checker.authoring.draft.entry import Entry
from checker.authoring.draft.naming import Ids, words_for
from checker.authoring.draft.new_words import Coined
from checker.authoring.draft.people import Entities
from checker.authoring.draft.places import document_place, text_place
from checker.authoring.draft.proposals import Proposer
from checker.authoring.draft.quotes import quote_of
from checker.authoring.draft.trial import Settled, Trial
from checker.authoring.draft.windows import may_be_planned, windows
from checker.compare.quotes.page import Page
from checker.errors import UsageError
from checker.files import CLAIMS_LIMIT, sha256_of
from checker.loading import load_project
from checker.loading.sources import article_of
from checker.model.claim import TO_DO
from checker.writing.atomic import write_inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from checker.authoring.articles.reading import Opened
    from checker.authoring.draft.candidates import Candidate
    from checker.authoring.draft.places import DocumentPlace, TextPlace
    from checker.authoring.language_model.endpoint import Endpoint
    from checker.model.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a draft."""

    request: app.Request = field(default_factory=app.Request)
    """The project; `request.path` is its folder."""
    name: str | None = None
    """What the article is to be called, in place of its file's name."""
    output: str | None = None
    update: bool = False
    dry_run: bool = False
    vocabulary: bool = False
    """Whether new properties and units are proposed, in the same document."""
    endpoint: Endpoint | None = None
    """The language model that is asked first."""


class Drafted(NamedTuple):
    """What came of one article."""

    document: str
    """Below the project's root."""
    data: bytes
    text: str
    """Where the source's text stands."""
    wrote_text: bool
    claims: int
    to_do: int
    dropped: tuple[str, ...]
    """A line for each figure or claim that was left out, with why."""
    notes: tuple[str, ...]
    """What the reading of the article has to tell."""


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


def draft(article: str, opened: Opened, wish: Wish) -> Drafted:
    """Draft the claims of one article and write them, with its text where that is not in the project yet.

    FactlintError, with nothing written, where a place is taken, or the document that is to be added to cannot be.
    """
    sheet = _sheet(article, opened, wish)
    settled, after = _settled(sheet, candidates(sheet.text, sheet.language), wish)
    if len(after) > CLAIMS_LIMIT:
        raise UsageError(f"{article} has too many figures for one document, {len(settled.entries):,}: cut it into parts")
    if not wish.dry_run:
        _write(sheet, after)
    to_do = sum(not entry.is_complete() for entry in settled.entries)
    dropped = tuple(f"“{entry.value}”: {why}" for entry, why in settled.dropped)
    wrote_text = not sheet.place.is_there
    return Drafted(sheet.target.path, after, sheet.place.path, wrote_text, len(settled.entries), to_do, dropped, opened.read.notes)


def _unrecorded(sheet: Sheet, found: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those that the document of the article neither claims nor ignores; all of them where it has none yet."""
    source = sheet.target.source
    if source is None:
        return found
    ignored = [entry.quote for entry in sheet.corpus.ignored if entry.source is source]
    return not_recorded(found, sheet.page, sheet.corpus.claims_of(source.id), ignored)


def _settled(sheet: Sheet, figures: Sequence[Candidate], wish: Wish) -> tuple[Settled, bytes]:
    """The claims that stand the trial, and the document with them; `figures` are all that stand in the article.

    Where the linter objects to the source block or to a new word, the draft is made again without what the file says of itself, and
    without new words: a figure is worth more than its headline.
    """
    id = _source_id(sheet)
    taken = sheet.corpus.claims_of(sheet.target.source.id) if sheet.target.source else ()
    own = frozenset(claim.id for claim in taken)
    texts = {} if sheet.place.is_there else {sheet.place.path: sheet.data}
    found = _unrecorded(sheet, figures)
    entries, lost = _from_model(sheet, figures, Ids(own), wish) if wish.endpoint else ([], [])
    for about, coined in ((sheet.about, Coined(sheet.corpus.vocabulary, sheet.language, found)), (About(), None)):
        writer = _Writer(sheet, id, about, coined if wish.vocabulary else None)
        trial = Trial(replace(wish.request, path=sheet.root), sheet.target.path, id, writer.document, texts)
        first = trial.settled(entries, sheet.page) if entries else Settled((), ())
        more, unquoted = _entries(sheet, _not_in(first.entries, found), Ids(own.union(entry.id for entry in entries)))
        together = sorted([*first.entries, *more], key=_place)
        named = [coined.name(entry, sheet.text) for entry in together] if coined and wish.vocabulary else together
        settled = trial.settled(named, sheet.page)
        if settled.is_whole or sheet.target.before is not None:
            break
    dropped = (*lost, *first.dropped, *unquoted, *settled.dropped)
    return settled._replace(dropped=dropped), writer.document(settled.entries)


def _from_model(sheet: Sheet, figures: Sequence[Candidate], ids: Ids, wish: Wish) -> tuple[list[Entry], list[tuple[Entry, str]]]:
    """What a language model claims, so far as the article bears it out; apart from it what it does not, each with why."""
    from checker.authoring.language_model.asking import ask
    from checker.authoring.language_model.verified import Verifier

    assert wish.endpoint is not None
    claims, refused = ask(wish.endpoint, sheet.text, sheet.corpus.vocabulary, sheet.language)
    verifier = Verifier(sheet.page, sheet.corpus.vocabulary, sheet.language, figures, ids)
    entries, unverified = verifier.entries(claims)
    new = frozenset(_unrecorded(sheet, [entry.candidate for entry in entries if entry.candidate]))
    entries = [entry for entry in entries if entry.candidate in new]
    return entries, [(Entry("", TO_DO, TO_DO, each.what, {}, ""), each.why) for each in [*refused, *unverified]]


def _place(entry: Entry) -> int:
    return entry.candidate.start if entry.candidate else 0


def _not_in(entries: Sequence[Entry], found: Sequence[Candidate]) -> list[Candidate]:
    """The figures that none of the entries record, as their value or as one of their dates."""
    taken = Stretches()
    for entry in entries:
        if entry.candidate:
            taken.add(entry.candidate.start, entry.candidate.end, None)
    dates = {(entry.candidate.sentence, str(date)) for entry in entries if entry.candidate for date in entry.keys.values()}

    def is_taken(one: Candidate) -> bool:
        near = (*taken.at(one.start), *taken.at(one.end))
        return any(one.start < end and start < one.end for start, end, _ in near) or (one.sentence, one.value) in dates

    return [one for one in found if not is_taken(one)]


class _Writer(NamedTuple):
    """Makes the document of some entries: a new one, or the one that is there with more claims in it."""

    sheet: Sheet
    id: str
    about: About
    coined: Coined | None

    def document(self, entries: Sequence[Entry]) -> bytes:
        target = self.sheet.target
        if target.before is not None:
            return updated_document(target.path, target.before, entries) if entries else target.before
        source = source_fields(self.id, self.sheet.place.file, sha256_of(self.sheet.data), self.about)
        words = self.coined.lines(entries, self.sheet.text) if self.coined else []
        return new_document(source, self.about.hints, entries, words)


def _sheet(article: str, opened: Opened, wish: Wish) -> Sheet:
    root, settings = app.find_project(wish.request)
    corpus = load_project(root, settings)
    is_plain = opened.kind == "plain" or _is_source(root, settings.sources, article, corpus)
    data = opened.data if is_plain else opened.read.text.encode("utf-8")
    place = text_place(root, settings.sources, article, data, is_plain=is_plain, name=wish.name)
    target = document_place(root, settings.claims[0], place, corpus.sources.values(), wish.output, update=wish.update)
    return Sheet(root, corpus, place, target, Page(article_of(data), place.path), opened.read.about, data)


def _is_source(root: Path, folder: str, article: str, corpus: Corpus) -> bool:
    """The article's file itself is the text of a source already, whatever its kind: a Markdown file may be."""
    from pathlib import Path as File

    full = File(article).resolve()
    return any(source.text_path and (root / source.text_path).resolve() == full for source in corpus.sources.values())


def _source_id(sheet: Sheet) -> str:
    if sheet.target.source is not None:
        return sheet.target.source.id
    return Ids(frozenset(sheet.corpus.sources)).new(sheet.place.file.rpartition("/")[2].removesuffix(".txt"), "article")


def _entries(sheet: Sheet, found: Sequence[Candidate], ids: Ids) -> tuple[list[Entry], list[tuple[Entry, str]]]:
    """An entry for each figure; apart from them those that stand nowhere in words that are found once, with a line that says so."""
    dates = windows(found, sheet.text, sheet.language)
    recorded = {date.end for each in dates.values() for date in each.values()}
    proposer = Proposer(sheet.corpus.vocabulary, Entities(sheet.corpus.vocabulary, sheet.corpus.claims), sheet.language)
    entries: list[Entry] = []
    lost: list[tuple[Entry, str]] = []
    for one in found:
        if one.end in recorded or one.value == sheet.about.published:
            continue
        tied = dates.get(one, {})
        quote = _quote(one, tied.values(), sheet.page)
        if quote is None:
            lost.append((Entry("", TO_DO, TO_DO, one.value, {}, ""), _why_unquoted(sheet)))
            continue
        proposed = proposer.propose(one, sheet.text)
        fields: dict[str, object] = {"scope": dict(proposed.scope)} if proposed.scope else {}
        fields |= {key: date.value for key, date in tied.items()}
        remarks = (*proposed.remarks, *(("status: planned?",) if may_be_planned(one, sheet.text) else ()))
        id = ids.new(words_for(one, sheet.text))
        entries.append(Entry(id, proposed.subject, proposed.property, one.value, fields, quote, remarks, one))
    return entries, lost


def _why_unquoted(sheet: Sheet) -> str:
    if sheet.page.given_up:
        return f"{sheet.place.path} has too many figures to look all their quotes up"
    return f"no words around it are found in one place of {sheet.place.path} only"


def _quote(one: Candidate, dates: Iterable[Candidate], page: Page) -> str | None:
    """Words with the figure and the dates that are recorded with it; with the figure alone where that is too much."""
    places = [one, *dates]
    both = one._replace(start=min(each.start for each in places), end=max(each.end for each in places))
    return quote_of(both, page) or quote_of(one, page)


def _write(sheet: Sheet, after: bytes) -> None:
    """The text first: a document without its text would be a finding, a text without a document is none."""
    if not sheet.place.is_there:
        write_inside(sheet.root, sheet.place.path, sheet.data, None)
    if after != sheet.target.before:
        write_inside(sheet.root, sheet.target.path, after, sheet.target.before)
