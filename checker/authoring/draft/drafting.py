"""`factlint draft`: read the article, find its figures, quote and name them, let the linter judge, write."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.authoring.articles.article import About
from checker.authoring.draft.candidates import Stretches, candidates
from checker.authoring.draft.columns import columns
from checker.authoring.draft.desk import on_the_desk, source_id, unrecorded
from checker.authoring.draft.document import new_document, source_fields
from checker.authoring.draft.entries import entries_of
from checker.authoring.draft.entry import Entry
from checker.authoring.draft.headed import dateline, stamps
from checker.authoring.draft.naming import Ids
from checker.authoring.draft.new_words import Coined
from checker.authoring.draft.trial import Settled, Trial
from checker.authoring.draft.updating import updated_document
from checker.authoring.draft.wish import Drafted
from checker.errors import UsageError
from checker.files import CLAIMS_LIMIT, sha256_of
from checker.model.claim import TO_DO
from checker.values.frozen import replace
from checker.writing.atomic import write_inside

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.authoring.articles.reading import Opened
    from checker.authoring.draft.candidates import Candidate
    from checker.authoring.draft.desk import Sheet
    from checker.authoring.draft.wish import Wish


def draft(article: str, opened: Opened, wish: Wish) -> Drafted:
    """Draft the claims of one article and write them, with its text where that is not in the project yet.

    FactlintError, with nothing written, where a place is taken, or the document that is to be added to cannot be.
    """
    sheet = on_the_desk(article, opened, wish)
    settled, after = _settled(sheet, candidates(sheet.text, sheet.language), wish)
    if len(after) > CLAIMS_LIMIT:
        raise UsageError(f"{article} has too many figures for one document, {len(settled.entries):,}: cut it into parts")
    if not wish.dry_run:
        _write(sheet, after)
    to_do = sum(not entry.is_complete() for entry in settled.entries)
    dropped = tuple(f"“{entry.value}”: {why}" for entry, why in settled.dropped)
    wrote_text = not sheet.place.is_there
    return Drafted(sheet.target.path, after, sheet.place.path, wrote_text, len(settled.entries), to_do, dropped, opened.read.notes)


def _settled(sheet: Sheet, figures: Sequence[Candidate], wish: Wish) -> tuple[Settled, bytes]:
    """The claims that stand the trial, and the document with them; `figures` are all that stand in the article.

    Where the linter objects to the source block or to a new word, the draft is made again without what the file says of itself, and
    without new words: a figure is worth more than its headline.
    """
    id = source_id(sheet)
    taken = sheet.corpus.claims_of(sheet.target.source.id) if sheet.target.source else ()
    own = frozenset(claim.id for claim in taken)
    texts = {} if sheet.place.is_there else {sheet.place.path: sheet.data}
    found = unrecorded(sheet, figures)
    headed = dateline(sheet, found)
    ignored = {headed.value: "the day of publication"} if headed else {}
    ignored |= {one.value: "a time that the article was written at" for one in stamps(sheet, found)}
    ignored |= {sheet.text[start:end]: "the head of a table" for start, end in columns(found, sheet.text).lines}
    entries, lost = _from_model(sheet, figures, Ids(own), wish) if wish.endpoint else ([], [])
    for about, coined in (
        (sheet.about, Coined(sheet.corpus.vocabulary, sheet.language, found)),
        (About(language=sheet.about.language), None),
    ):
        writer = _Writer(sheet, id, about, coined if wish.vocabulary else None, ignored)
        trial = Trial(replace(wish.request, path=sheet.root), sheet.target.path, id, writer.document, texts)
        first = trial.settled(entries, sheet.page) if entries else Settled((), ())
        more, unquoted = entries_of(sheet, _not_in(first.entries, found), Ids(own.union(entry.id for entry in entries)))
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
    new = frozenset(unrecorded(sheet, [entry.candidate for entry in entries if entry.candidate]))
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
    ignored: Mapping[str, str]
    """Words that need no claim, with why."""

    def document(self, entries: Sequence[Entry]) -> bytes:
        target = self.sheet.target
        if target.before is not None:
            return updated_document(target.path, target.before, entries) if entries else target.before
        source = source_fields(self.id, self.sheet.place.file, sha256_of(self.sheet.data), self.about)
        words = self.coined.lines(entries, self.sheet.text) if self.coined else []
        return new_document(source, self.about.hints, entries, self.ignored, words)


def _write(sheet: Sheet, after: bytes) -> None:
    """The text first: a document without its text would be a finding, a text without a document is none."""
    if not sheet.place.is_there:
        write_inside(sheet.root, sheet.place.path, sheet.data, None)
    if after != sheet.target.before:
        write_inside(sheet.root, sheet.target.path, after, sheet.target.before)
