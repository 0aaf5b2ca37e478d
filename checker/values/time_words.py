"""The words of times of day by language: the tables TIMES of `date_language`, gathered into a phrase book."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from checker.values.date_language import TABLES
from checker.values.date_language.en import TIMES as ENGLISH
from checker.values.phrase_book import gathered

if TYPE_CHECKING:
    from checker.values.phrase_book import PhraseBook, Words

ELSEWHERE: Words = {
    ("hours", None): "h, kl., kl, klo, ч, час, часов, часа, ore, uur, horas, óra, saat, godz., 時, 时, 点, 點, 시",
    ("minutes", None): "分, 분",
    ("small", None): "kl., kl, klo, om, alle, às, a las, o, godz., в",
}
"""Marks of an hour in languages without a table."""


@lru_cache(maxsize=32)
def time_book(language: str) -> PhraseBook:
    """The phrases of a language (a BCP 47 tag), English ones behind them."""
    base = language.replace("_", "-").partition("-")[0].lower()
    if base == "en":
        return gathered(ENGLISH)
    return gathered(ENGLISH, import_module(f"checker.values.date_language.{base}").TIMES if base in TABLES else ELSEWHERE)
