"""Figures of an article as entries of a draft: quoted, dated and named so far as its words and the vocabulary tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.authoring.draft.entry import Entry
from checker.authoring.draft.headed import dateline, stamps
from checker.authoring.draft.naming import words_for
from checker.authoring.draft.people import Entities
from checker.authoring.draft.proposals import Proposer
from checker.authoring.draft.quotes import quote_of
from checker.authoring.draft.windows import may_be_planned, windows
from checker.model.claim import TO_DO

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.authoring.draft.candidates import Candidate
    from checker.authoring.draft.desk import Sheet
    from checker.authoring.draft.naming import Ids
    from checker.compare.quotes.page import Page


def entries_of(sheet: Sheet, found: Sequence[Candidate], ids: Ids) -> tuple[list[Entry], list[tuple[Entry, str]]]:
    """An entry for each figure; apart from them those that stand nowhere in words that are found once, with a line that says so."""
    headed = dateline(sheet, found)
    stamped = stamps(sheet, found)
    dates = windows(found, sheet.text, sheet.language)
    recorded = {date.end for each in dates.values() for date in each.values()}
    proposer = Proposer(sheet.corpus.vocabulary, Entities(sheet.corpus.vocabulary, sheet.corpus.claims), sheet.language)
    entries: list[Entry] = []
    lost: list[tuple[Entry, str]] = []
    for one in found:
        if one.end in recorded or one == headed or one in stamped:
            continue
        tied = dates.get(one, {})
        quote = _quote(one, [date for date in tied.values() if date.sentence == one.sentence], sheet.page)
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
