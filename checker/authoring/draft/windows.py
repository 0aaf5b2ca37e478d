"""Since when, as of when and until when a figure holds, where its sentence says so in so many words.

A date at the head of a sentence (`Since 2014, …`, `In 2023 …`) holds for all that is counted in it, any other for what stands in its
own clause. `since`, `until` and `as of` say themselves what they mean; after `in`, `during` and the like, and of `last year`, a date says
when a figure held, unless the clause tells of an event that happens once: `opened in 1988 with 40 people` is a date of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.authoring.draft.clauses import clause_around
from checker.authoring.draft.words import stems
from checker.values.scan import Kind
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.authoring.draft.candidates import Candidate

_LEADS = {
    "en": {"since": r"\bsince\s+$", "as_of": r"\b(?:as of|as at|in|during|for|over)\s+(?:the\s+)?$", "until": r"\b(?:until|till)\s+$"},
    "de": {"since": r"\bseit\s+$", "as_of": r"\b(?:stand|per|im jahr|in)\s+$", "until": r"\bbis\s+(?:zum\s+)?$"},
    "fr": {"since": r"\bdepuis\s+$", "as_of": r"\b(?:au|en)\s+$", "until": r"\bjusqu[’'](?:en|au)\s+$"},
    "es": {"since": r"\bdesde\s+$", "as_of": r"\b(?:a\s+fecha\s+de|en)\s+$", "until": r"\bhasta\s+$"},
    "vi": {"since": r"\btừ\s+(?:năm\s+)?$", "as_of": r"\b(?:tính đến|trong|năm)\s+(?:ngày\s+|năm\s+)?$", "until": r"\bđến\s+(?:năm\s+)?$"},
}
_RELATIVE = re.compile(r"(?:the |this |last |past )+(?:year|month|week|quarter|spring|summer|autumn|fall|winter)", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|from|against|compared (?:to|with))\s+(?:that |those )?(?:in|of|during)\s+(?:the\s+)?$", re.IGNORECASE)
_OPENER = re.compile(r"(?:since|until|till|as of|seit|bis|depuis|desde|hasta) ", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no)\b|n[’']t\b", re.IGNORECASE)
_EVENTS = stems(
    "opened founded established born died began started launched signed adopted completed closed created built joined elected appointed "
    "introduced held published entered ended killed"
)
_PLANS = re.compile(
    r"\b(?:will|plans? to|planned|intends? to|aims? to|expect(?:s|ed)?|targets?|forecasts?|to begin|"
    r"next (?:year|month|week|spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
_MOST = 60
"""Figures of a sentence; one that has more is a table, where no date is in a figure's clause."""
_BACK = 24
_HEAD = 3
"""Words before a date that stands at the head of its sentence: `Since the summer of`."""
_COUNTED = frozenset((Kind.COUNT, Kind.QUANTITY, Kind.PERCENT, Kind.MONEY))


def windows(found: Sequence[Candidate], text: str, language: str) -> dict[Candidate, Mapping[str, Candidate]]:
    """For each figure the dates that its sentence ties to it, by key: `since`, `as_of`, `until`; of two for one key none."""
    leads = {key: re.compile(pattern, re.IGNORECASE) for key, pattern in _LEADS.get(language.split("-")[0].casefold(), {}).items()}
    by_sentence: dict[tuple[int, int], list[Candidate]] = {}
    for one in found:
        by_sentence.setdefault(one.sentence, []).append(one)
    keys: dict[Candidate, Mapping[str, Candidate]] = {}
    for inside in by_sentence.values():
        counted = [one for one in inside if one.kind in _COUNTED] if len(inside) <= _MOST else []
        dated = [(bare, key) for date in inside if counted for bare in (_bare(date),) if (key := _key(bare, text, leads, language))]
        for one in counted:
            mine = [(date, key) for date, key in dated if _holds(date, one, text)]
            tied = {key: date for date, key in mine if sum(key == other for _, other in mine) == 1}
            if tied:
                keys[one] = tied
    return keys


def _bare(date: Candidate) -> Candidate:
    """A date without the word that opens its window, which the scanner may count to it: `until 2016`."""
    found = _OPENER.match(date.value)
    return date if found is None else date._replace(start=date.end - len(date.value) + found.end(), value=date.value[found.end() :])


def _key(date: Candidate, text: str, leads: Mapping[str, re.Pattern[str]], language: str) -> str | None:
    """What the words before a date say that it is of a figure beside it; None where they say nothing, or it cannot be read."""
    if date.kind is not Kind.DATE or not _is_readable(date.value, language):
        return None
    before = text[max(date.sentence[0], date.start - _BACK) : date.start]
    key = next((key for key, pattern in leads.items() if pattern.search(before)), None)
    if key is None and _RELATIVE.fullmatch(date.value):
        key = "as_of"
    clause = text[slice(*clause_around(text, date))]
    if key == "as_of" and (_COMPARED.search(before) or not _EVENTS.isdisjoint(stems(clause))):
        return None
    return None if key == "until" and _NOT.search(clause) else key


def _is_readable(date: str, language: str) -> bool:
    from checker.values.date import read_date

    try:
        read_date(date, language)
    except Unreadable:
        return False
    return True


def _holds(date: Candidate, one: Candidate, text: str) -> bool:
    """The date stands at the head of the sentence, or in the figure's own clause."""
    start, end = clause_around(text, date)
    is_first = len(text[date.sentence[0] : date.start].split()) <= _HEAD
    is_head = is_first and one.start >= end and text[date.end : date.end + 1] == ","
    return is_head or (start <= one.start and one.end <= end)


def may_be_planned(one: Candidate, text: str) -> bool:
    """Words of its clause speak of what is to come."""
    return (one.kind in _COUNTED or one.kind is Kind.DATE) and _PLANS.search(text[slice(*clause_around(text, one))]) is not None
