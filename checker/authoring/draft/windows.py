"""Since when, as of when and until when a figure holds, where its sentence says so in so many words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.values.scan import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.authoring.draft.candidates import Candidate

_LEADS = {
    "en": {"since": r"\bsince\s+$", "as_of": r"\b(?:as of|as at)\s+$", "until": r"\b(?:until|till)\s+$"},
    "de": {"since": r"\bseit\s+$", "as_of": r"\b(?:stand|per)\s+$", "until": r"\bbis\s+(?:zum\s+)?$"},
    "fr": {"since": r"\bdepuis\s+$", "as_of": r"\bau\s+$", "until": r"\bjusqu[’'](?:en|au)\s+$"},
    "es": {"since": r"\bdesde\s+$", "as_of": r"\ba\s+fecha\s+de\s+$", "until": r"\bhasta\s+$"},
    "vi": {"since": r"\btừ\s+(?:năm\s+)?$", "as_of": r"\btính đến\s+(?:ngày\s+|năm\s+)?$", "until": r"\bđến\s+(?:năm\s+)?$"},
}
_PLANS = re.compile(r"\b(will|plans? to|intends? to|aims? to|expected to|target|forecast|by 20\d\d)\b", re.IGNORECASE)
_BACK = 24
_COUNTED = frozenset((Kind.COUNT, Kind.QUANTITY, Kind.PERCENT, Kind.MONEY))


def windows(found: Sequence[Candidate], text: str, language: str) -> dict[Candidate, Mapping[str, Candidate]]:
    """For each figure the dates that its sentence ties to it, by key: `since`, `as_of`, `until`."""
    leads = {key: re.compile(pattern, re.IGNORECASE) for key, pattern in _LEADS.get(language.split("-")[0].casefold(), {}).items()}
    by_sentence: dict[tuple[int, int], list[Candidate]] = {}
    for one in found:
        by_sentence.setdefault(one.sentence, []).append(one)
    keys: dict[Candidate, Mapping[str, Candidate]] = {}
    for inside in by_sentence.values():
        dates = {key: one for one in inside if one.kind is Kind.DATE and (key := _lead(one, text, leads))}
        counted = [one for one in inside if one.kind in _COUNTED]
        if dates and counted:
            keys.update(dict.fromkeys(counted, dates))
    return keys


def _lead(one: Candidate, text: str, leads: Mapping[str, re.Pattern[str]]) -> str | None:
    before = text[max(one.sentence[0], one.start - _BACK) : one.start]
    return next((key for key, pattern in leads.items() if pattern.search(before)), None)


def may_be_planned(one: Candidate, text: str) -> bool:
    """Words of its sentence speak of what is to come."""
    return one.kind in _COUNTED and _PLANS.search(text[one.sentence[0] : min(one.sentence[1], one.sentence[0] + 2000)]) is not None
