"""The words that the scanner must know beyond the tables of quantities and dates, by language."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.values.scan.words.table import Words


@lru_cache(maxsize=32)
def words_of(language: str) -> Words:
    """The words of a language (a BCP 47 tag); English ones where it has none of its own."""
    from checker.values.scan.words.en import WORDS

    return WORDS
