"""The words that the scanner must know beyond the tables of quantities and dates, by language."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.values.scan.words.table import Words

TABLES = ("de", "en", "es", "fr", "vi")


@lru_cache(maxsize=32)
def words_of(language: str) -> Words:
    """The words of a language (a BCP 47 tag); few, of all languages together, where it has none of its own."""
    base = language.replace("_", "-").partition("-")[0].lower()
    words: Words = import_module(f"checker.values.scan.words.{base if base in TABLES else 'other'}").WORDS
    return words
