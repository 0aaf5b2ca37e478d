"""The hours of a clock in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.values.phrase_book import Words


def hour_words(*words: str) -> Words:
    """One to twelve, in order."""
    return {("number", number): word for number, word in enumerate(words, 1)}
