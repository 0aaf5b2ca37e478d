"""What someone may have meant by a word that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST = 70
"""Similarity in percent below which a guess helps nobody."""


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that looks most like the word; of equals the first in sorted order; None where none does."""
    from rapidfuzz import fuzz, process  # a twentieth of a second, paid only by those who mistype

    found = process.extractOne(word.casefold(), sorted(choices), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_LEAST)
    return found[0] if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`; did you mean 'check'?`, or nothing."""
    guess = nearest(word, choices)
    return f"; did you mean '{guess}'?" if guess else ""
