"""The words of dates by language: one table a language, gathered into a phrase book.

A language without a table of its own has the names of its months and weekdays (from babel) and otherwise the English words,
which every language falls back on: an author may note `before 2014` of an article in any language.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from checker.values.date_language.en import WORDS as ENGLISH
from checker.values.phrase_book import gathered

if TYPE_CHECKING:
    from checker.values.phrase_book import PhraseBook, Words

TABLES = ("de", "es", "fr", "vi")

CONNECTORS: Words = {
    ("small", None): "de, da, do, del, di, della, dell, af, lo, den",
    ("year mark", None): "г., год, года, году, р., року, рік, roku, r., rok, m., metų, gada",
}
"""What stands between day, month and year in languages without a table: `13 de junho de 2014`, `13 июня 2014 г.`"""


@lru_cache(maxsize=32)
def phrase_book(language: str) -> PhraseBook:
    """The phrases of a language (a BCP 47 tag), English ones behind them."""
    base = language.replace("_", "-").partition("-")[0].lower()
    if base == "en":
        return gathered(ENGLISH)
    from checker.values.months import calendar_names

    own: Words = import_module(f"checker.values.date_language.{base}").WORDS if base in TABLES else {}
    return gathered(ENGLISH, calendar_names(language), CONNECTORS, own)
