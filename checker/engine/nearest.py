"""What someone may have meant by a word that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST = 0.6
"""Likeness, of 1, below which a guess helps nobody."""


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that a slip of the pen turns into the word; of equals the first in sorted order; None where none is near."""
    from rapidfuzz import process  # dear to import, and paid only by those who mistype
    from rapidfuzz.distance import OSA

    found = process.extractOne(word[:200], sorted(choices), scorer=OSA.normalized_similarity, processor=str.casefold, score_cutoff=_LEAST)
    return found[0] if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`; did you mean 'check'?`, or nothing."""
    guess = nearest(word, choices)
    return f"; did you mean '{guess}'?" if guess else ""
