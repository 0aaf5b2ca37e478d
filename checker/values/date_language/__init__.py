"""The words of dates by language: one table a language, gathered into a phrase book.

A language without a table of its own has the names of its months and weekdays (from babel) and otherwise the English words,
which every language falls back on: an author may note `before 2014` of an article in any language.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from checker.values.date_language.en import WORDS as ENGLISH
from checker.values.date_tokens import tokenise

TABLES = ("de", "es", "fr", "vi")

CONNECTORS: dict[tuple[str, object], str] = {
    ("small", None): "de, da, do, del, di, della, dell, af, lo, den",
    ("year mark", None): "г., год, года, году, р., року, рік, roku, r., rok, m., metų, gada",
}
"""What stands between day, month and year in languages without a table: `13 de junho de 2014`, `13 июня 2014 г.`"""

Senses = dict[str, object]
"""What a phrase may mean: kind -> value."""

PhraseBook = dict[str, list[tuple[tuple[str, ...], Senses]]]
"""First word -> its phrases, the longest first."""


@lru_cache(maxsize=32)
def phrase_book(language: str) -> PhraseBook:
    """The phrases of a language (a BCP 47 tag), English ones behind them."""
    phrases = _phrases(ENGLISH)
    base = language.replace("_", "-").partition("-")[0].lower()
    if base != "en":
        from checker.values.months import calendar_names

        phrases.update(_phrases(calendar_names(language)))
        phrases.update(_phrases(CONNECTORS))
        if base in TABLES:
            own = _phrases(import_module(f"checker.values.date_language.{base}").WORDS)
            for phrase, senses in own.items():
                phrases[phrase] = senses
    book: PhraseBook = {}
    for phrase, senses in phrases.items():
        book.setdefault(phrase[0], []).append((phrase, senses))
    for choices in book.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return book


def _phrases(words: dict[tuple[str, object], str]) -> dict[tuple[str, ...], Senses]:
    found: dict[tuple[str, ...], Senses] = {}
    for (kind, value), texts in words.items():
        for text in texts.split(", "):
            found.setdefault(tuple(token.text for token in tokenise(text)), {}).setdefault(kind, value)
    return found
