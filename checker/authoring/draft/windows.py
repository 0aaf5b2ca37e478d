"""Since when, as of when and until when a figure holds, where its sentence says so in so many words.

A date at the head of a sentence (`Since 2014, …`, `In 2023 …`) holds for all that is counted in it, any other for what stands in its
own clause. `since`, `until` and `as of` say themselves what they mean; after `in`, `during` and the like, and of `last year`, a date says
when a figure held, unless the clause tells of an event that happens once: `opened in 1988 with 40 people` is a date of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.authoring.draft.clauses import clause_around
from checker.authoring.draft.columns import columns
from checker.authoring.draft.words import stems
from checker.values.scan import Kind
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.authoring.draft.candidates import Candidate

_SAID = "lag|lagen|betrug|betrugen|war|waren|hat|haben|hatte|hatten|stieg|stiegen|sank|sanken|fiel|fielen|setzte|erzielte|verdiente|kamen"
"""Verbs behind which German needs no preposition: `der Umsatz lag 2023 bei`."""
_LEADS = {
    "en": {"since": r"\bsince\s+$", "as_of": r"\b(?:as of|as at|in|during|for|over)\s+(?:the\s+)?$", "until": r"\b(?:until|till)\s+$"},
    "de": {"since": r"\bseit\s+$", "as_of": rf"^$|\b(?:stand|per|im|im jahr|in|{_SAID})\s+$", "until": r"\bbis\s+(?:zum\s+)?$"},
    "fr": {"since": r"\bdepuis\s+$", "as_of": r"\b(?:au|en)\s+$", "until": r"\bjusqu[’'](?:en|au)\s+$"},
    "es": {"since": r"\bdesde\s+$", "as_of": r"\b(?:a\s+fecha\s+de|en)\s+$", "until": r"\bhasta\s+$"},
    "vi": {"since": r"\btừ\s+(?:năm\s+)?$", "as_of": r"\b(?:tính đến|trong|năm)\s+(?:ngày\s+|năm\s+)?$", "until": r"\bđến\s+(?:năm\s+)?$"},
}
_RELATIVE = re.compile(r"(?:the |this |last |past )+(?:year|month|week|quarter|spring|summer|autumn|fall|winter)", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:than|from|against|compared (?:to|with))\s+(?:that |those )?(?:in|of|during)\s+(?:the\s+)?$|"
    r"\b(?:als|gegenüber|que|qu[’']|frente a|contre|par rapport à|so với)\s*(?:im jahr|in|en|năm)?\s*$",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"\b(?:record|first|best|worst|most|least|\w{3,}est|"
    r"best\w*|höchst\w*|niedrigst\w*|größt\w*|stärkst\w*|schlechtest\w*|erst\w{1,2}|"
    r"meilleur\w*|pire|premi[eè]re?|plus (?:haut|bas|fort|faible|grand|petit)\w*|jamais|"
    r"récord|mejor|peor|mayor|menor|primer\w?|más (?:alt|baj|grand|fuerte)\w*|nhất|đầu tiên|kỷ lục)\b",
    re.IGNORECASE,
)
"""What holds since a day is then that it is the highest, not the figure beside it: `8,000, the most since 2007`."""
_NOW = re.compile(
    r"\b(?:now|today|currently|heute|jetzt|derzeit|aujourd[’']hui|actuellement|hoy|actualmente|hiện nay|hôm nay)\b", re.IGNORECASE
)
_OPENER = re.compile(r"(?:since|until|till|as of|seit|bis|depuis|desde|hasta) ", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no)\b|n[’']t\b", re.IGNORECASE)
_EVENTS = stems(
    "opened founded established born died began started launched signed adopted completed closed created built joined elected appointed "
    "introduced held published entered ended killed "
    "gegründet eröffnet geboren gestorben begann begonnen gestartet unterzeichnet gebaut gewählt verkauft veröffentlicht "
    "fondé fonde ouvert ouvre né née mort morte créé crée lancé signé construit élu publié inauguré "
    "fundado fundada abrió nació murió creado creada lanzado firmó construyó elegido publicado inauguró inaugurado"
)
_PLANS = re.compile(
    r"\b(?:will|plans? to|planned|intends? to|aims? to|expect(?:s|ed)?|targets?|forecasts?|to begin|"
    r"next (?:year|month|week|spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
_MOST = 60
"""Figures of a sentence; one that has more is a table, where no date is in a figure's clause."""
_BACK = 24
_NEAR = 24
"""Characters before the word that leads to a date, in which what it dates is said."""
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
    for one, head in columns(found, text).heads.items():
        if one.kind in _COUNTED and _is_readable(head.value, language):
            keys[one] = {"as_of": head, **keys.get(one, {})}
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
    if key == "since" and _RECORD.search(text, max(clause_around(text, date)[0], date.start - _BACK - _NEAR), date.start):
        return None
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
    if is_head and _NOW.search(text, date.end, one.start):
        return False  # In 1988 she founded the museum, which today has 60,000 visitors
    return is_head or (start <= one.start and one.end <= end)


def may_be_planned(one: Candidate, text: str) -> bool:
    """Words of its clause speak of what is to come."""
    return (one.kind in _COUNTED or one.kind is Kind.DATE) and _PLANS.search(text[slice(*clause_around(text, one))]) is not None
