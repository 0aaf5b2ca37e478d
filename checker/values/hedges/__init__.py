"""Hedges, number words and the small words around a figure: one table a language, chosen by the source's `language`.

A language is a module here with a `TABLE`; English stands in for the words that another table lacks, and for languages
without a table. Numerals are not in the tables, see `numerals`.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from checker.values.hedges.table import Table

WRITTEN = ("en", "fr", "de", "es", "vi")


@lru_cache(maxsize=64)
def table_of(language: str) -> Table:
    """The table of a BCP 47 tag, with the English words where it has none of its own."""
    base = language.replace("_", "-").split("-")[0].lower()
    english = _written("en")
    if base == "en" or base not in WRITTEN:
        return english
    return _written(base).with_fallback(english)


@lru_cache(maxsize=8)
def _written(base: str) -> Table:
    table = import_module(f"checker.values.hedges.{base}").TABLE
    assert isinstance(table, Table)
    return table
