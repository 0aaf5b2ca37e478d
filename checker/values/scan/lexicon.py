"""What wakes the scanner, by language: the words that a figure or a date may begin with. Most sentences have few of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.values.date_language import phrase_book
from checker.values.hedges import table_of
from checker.values.scan.words import words_of
from checker.values.time_words import time_book
from checker.values.unit_names import unit_of_words

if TYPE_CHECKING:
    from checker.values.phrase_book import PhraseBook

_CORE = frozenset(("month", "weekday", "short weekday", "decade", "anniversary", "anniversary of", "era", "fiscal", "relative"))
"""Kinds of words that make a date of what stands around them."""
_POINTING = frozenset(("which", "dayword", "after which", "ago", "before ago", "shift", "window after", "recent"))
"""Kinds that do where a unit of time stands near."""
_CLOCK = frozenset(("named", "clock", "half past", "quarter", "half to"))


class Lexicon(NamedTuple):
    starts: frozenset[str]
    """Words that an amount may begin with, but for articles."""
    articles: frozenset[str]
    after_article: frozenset[str]
    """Words behind an article that may make it a number: `a million`, `a third`, `a year later`."""
    core: frozenset[str]
    pointing: frozenset[str]
    units: frozenset[str]
    """Units of the calendar and what else may be pointed at: `last summer`."""
    ages: frozenset[str]
    """Centuries and millennia."""
    telling: frozenset[str]
    """All of these."""
    dated: frozenset[str]
    """Every word that may stand in a date."""
    out_of: frozenset[str]
    """First words of what makes a share of two numbers: the `in` of `a woman in five`."""
    eras: frozenset[tuple[str, ...]]
    """Eras of several words and marks: `b . c .`, `a . de c .`"""
    years_behind: frozenset[str]
    """Words behind which a year may stand alone: `in`, `since`."""
    wakes: frozenset[str]


@lru_cache(maxsize=32)
def lexicon_of(language: str) -> Lexicon:
    table, words, book = table_of(language), words_of(language), phrase_book(language)
    articles = frozenset(table.one - words.one)
    kinds = _kinds(book, table.stops | articles)
    core = frozenset(word for word, of in kinds.items() if of & _CORE)
    pointing = frozenset(word for word, of in kinds.items() if of & _POINTING)
    units = frozenset(word for word, of in kinds.items() if of & {"unit", "season", "weekday", "month"})
    silent = articles | table.none | words.hides | table.few_starts
    starts = frozenset(table.starters - silent) | words.multiples | (table.few_starts - articles - words.hides)
    measured = frozenset(word for word in (*units, *table.names, "hour", "minute", "second", "fortnight") if _is_time(word, table.names))
    after = starts | measured | table.scales.keys() | {words_[1] for words_ in table.few if len(words_) > 1}
    clock = frozenset(word for word, of in _kinds(time_book(language), table.stops | articles).items() if of & _CLOCK)
    wakes = starts | core | pointing | measured | clock | frozenset("0123456789")
    shares = frozenset(phrase[0] for phrase in table.out_of)
    return Lexicon(
        starts,
        articles,
        frozenset(after),
        core,
        pointing,
        units,
        frozenset(word for word, (alone, _) in book.items() if alone.get("unit") in ("century", "millennium")),
        core | pointing | units,
        frozenset(book),
        shares,
        _eras(book),
        words.years_behind,
        wakes,
    )


def _kinds(book: PhraseBook, silent: frozenset[str]) -> dict[str, set[str]]:
    """What a word may mean alone, or as the first of a phrase that says something of its own: the `same` of `the same day`."""
    found: dict[str, set[str]] = {}
    for first, (alone, longer) in book.items():
        kinds = found.setdefault(first, set())
        kinds.update(alone if len(first) > 1 else ())
        if alone.get("bound") == "before" and first != "before":
            kinds.add("before ago")  # vor einem Jahr
        for phrases in longer.values():
            for phrase, senses in phrases:
                telling = next((word for word in phrase if word not in silent and len(word) > 1), None)
                if telling is not None:
                    found.setdefault(telling, set()).update(senses)
    return found


def _eras(book: PhraseBook) -> frozenset[tuple[str, ...]]:
    choices = (each for _, longer in book.values() for phrases in longer.values() for each in phrases)
    return frozenset(phrase for phrase, senses in choices if "era" in senses)


def _is_time(word: str, names: dict[str, str]) -> bool:
    unit = unit_of_words(names.get(word, word))
    return unit is not None and unit.dims == (("s", 1),)
