"""Ids for claims and sources, from their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.authoring.draft.words import is_content, words_in
from checker.values.suggest import as_id

if TYPE_CHECKING:
    from checker.authoring.draft.candidates import Candidate

_LONGEST = 48
_BEFORE = 2
_WORDS = 4
_NOTHING = "id-1"
"""What `as_id` makes of a text without a letter or digit that an id may have."""


class Ids:
    """Ids that are taken, and new ones that are not."""

    def __init__(self, taken: frozenset[str] = frozenset()) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def new(self, words: str, otherwise: str = "figure") -> str:
        """An id of these words, with a number behind it where it is taken."""
        base = short_id(words) or otherwise
        if base not in self._taken:
            self._taken.add(base)
            return base
        number = self._last.get(base, 1)
        while f"{base}-{number + 1}" in self._taken:
            number += 1
        self._last[base] = number + 1
        self._taken.add(f"{base}-{number + 1}")
        return f"{base}-{number + 1}"


def short_id(words: str) -> str:
    """An id of whole words, as many as are short enough; "" where the words have nothing that an id may have."""
    id = as_id(words)
    if id == _NOTHING and "1" not in words:
        return ""
    if len(id) > _LONGEST:
        id = id[: id.rfind("-", 0, _LONGEST + 1)] if "-" in id[: _LONGEST + 1] else id[:_LONGEST]
    return re.sub(r"-+$", "", id)


def words_for(one: Candidate, text: str) -> str:
    """Three or four words that say what the figure is about: those of its value, then those behind it and before it.

    Its digits are among them only where it has no words: `officers-sent` says more than `55-officers`, and 2014 nothing else.
    """
    low, high = one.sentence
    own = [match[0] for match in words_in(one.value) if is_content(match[0]) and not match[0][0].isdigit()][-_WORDS:]
    if not own:
        own = [match[0] for match in words_in(one.value)][:_WORDS]
    behind = _words_of(text[one.end : min(high, one.end + 80)])
    before = _words_of(text[max(low, one.start - 80) : one.start])
    room = max(0, _WORDS - len(own))
    lead = before[-min(_BEFORE, room) :] if room and before else []
    return " ".join([*lead, *own, *behind[: room - len(lead)]])


def _words_of(text: str) -> list[str]:
    """The words that name something; numbers are those of other figures."""
    return [match[0] for match in words_in(text) if is_content(match[0]) and not match[0][0].isdigit()]
