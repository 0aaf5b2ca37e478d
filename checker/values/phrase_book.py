"""Tables of words, gathered so that the longest phrase at a place in a text is found at once."""

from __future__ import annotations

from checker.values.date_tokens import tokenise

Words = dict[tuple[str, object], str]
"""(kind, value) -> phrases, separated by a comma and a space."""

Senses = dict[str, object]
"""What a phrase may mean: kind -> value."""

Phrase = tuple[str, ...]

PhraseBook = dict[str, tuple[Senses, dict[str, list[tuple[Phrase, Senses]]]]]
"""First word -> what it means alone, and second word -> the phrases that so begin, the longest first."""


def gathered(*tables: Words) -> PhraseBook:
    """One book of several tables; where two have a phrase, what the later says of it counts."""
    phrases: dict[Phrase, Senses] = {}
    for table in tables:
        phrases.update(_phrases(table))
    book: PhraseBook = {}
    for phrase, senses in phrases.items():
        alone, longer = book.setdefault(phrase[0], ({}, {}))
        if len(phrase) == 1:
            alone.update(senses)
        else:
            longer.setdefault(phrase[1], []).append((phrase, senses))
    for _, longer in book.values():
        for choices in longer.values():
            choices.sort(key=lambda choice: -len(choice[0]))
    return book


def _phrases(words: Words) -> dict[Phrase, Senses]:
    found: dict[Phrase, Senses] = {}
    for (kind, value), texts in words.items():
        for text in texts.split(", "):
            found.setdefault(tuple(token.text for token in tokenise(text)), {}).setdefault(kind, value)
    return found
