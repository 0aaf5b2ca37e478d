"""What an article is headed with: the date and the time of its publication, and the times that entries of a live report begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.authoring.articles.dates import stated_day
from checker.authoring.draft.quotes import stands_once
from checker.values.scan import Kind
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.authoring.draft.candidates import Candidate
    from checker.authoring.draft.desk import Sheet

_TOP = 1000
"""Code points of an article in which its date of publication may stand."""
_LINE = 80
_BESIDE = 2
_DASHES = "–—"
_ENTRIES = 3


def dateline(sheet: Sheet, found: Sequence[Candidate]) -> Candidate | None:
    """The date of publication where it heads the article, on a line of its own or nearly so; the source has it already."""
    from checker.values.date import read_date

    if sheet.about.published is None:
        return None
    try:
        published = read_date(sheet.about.published, sheet.language).must
        for one in found:
            stated = stated_day(_line_of(one, sheet.text), sheet.language)
            is_line = one.sentence[1] - one.sentence[0] <= _LINE or (stated is not None and stated in one.value)
            if (
                one.start < _TOP
                and one.kind is Kind.DATE
                and is_line
                and read_date(one.value, sheet.language).must == published
                and stands_once(sheet.page, one.value, one.start, one.end)
            ):
                return one
    except Unreadable:
        pass
    return None


def _line_of(one: Candidate, text: str) -> str:
    """The line that a figure stands in."""
    end = text.find("\n", one.end)
    return text[text.rfind("\n", 0, one.start) + 1 : end if end >= 0 else len(text)]


def stamps(sheet: Sheet, found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The times that the entries of a live report begin with (three lines or more do), and that of publication: beside its date."""
    text, published = sheet.text, sheet.about.published
    first = [one for one in found if one.kind is Kind.TIME and text[one.start - 1 : one.start] in ("", "\n") and one.value[:1].isdigit()]
    entries = first if len(first) >= _ENTRIES else []
    top = [one for one in found if one.kind is Kind.TIME and one.start < _TOP and one not in entries]
    beside = [
        one
        for one in top
        if published and stated_day(_line_of(one, text), sheet.language) == published and _is_beside(one, published, text)
    ]
    return tuple(one for one in (*beside, *entries) if stands_once(sheet.page, one.value, one.start, one.end))


def _is_beside(one: Candidate, day: str, text: str) -> bool:
    """`7 May 2025, 11:40`, `10.15 Uhr am 7. Mai`: two words at most between them. What happened at 4:52 has more before it."""
    line = text.rfind("\n", 0, one.start) + 1
    before, after = text[line : one.start].rpartition(day), text[one.end :].split("\n", 1)[0].partition(day)
    between = [part for found, part in ((before[1], before[2]), (after[1], after[0])) if found]
    return any(len(part.split()) <= _BESIDE and not set(part) & set(_DASHES) for part in between)
