"""The words of a text with what they may mean in a date or a time: the alphabet of their grammars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from checker.values.date_tokens import Token, tokenise

if TYPE_CHECKING:
    from checker.values.phrase_book import Phrase, PhraseBook, Senses

_ORDINAL_ENDINGS = frozenset(["st", "nd", "rd", "th", "er", "ère", "ere", "re", "e", "è", "ème", "eme", "º", "ª", "o"])
_DECADE_ENDINGS = frozenset(("s", "er", "ern", "ers"))
_LONGEST_NUMBER = 15
_NOTHING: tuple[Senses, dict[str, list[tuple[Phrase, Senses]]]] = ({}, {})


class Symbol(NamedTuple):
    """One word, phrase, number or mark."""

    senses: Senses
    text: str
    """Folded, as in `Token`; of a phrase, its words with a space between."""
    start: int
    end: int
    is_glued: bool
    """It follows on what stands before it without a space."""


def symbols_of(text: str, book: PhraseBook) -> list[Symbol]:
    """All of the text, left to right, the longest phrase first."""
    tokens = tokenise(text)
    symbols: list[Symbol] = []
    at = 0
    while at < len(tokens):
        senses, length = _number(tokens, at) if tokens[at].text[0] in "0123456789" else _phrase(tokens, at, book)
        first, last = tokens[at], tokens[at + length - 1]
        words = first.text if length == 1 else " ".join(token.text for token in tokens[at : at + length])
        is_glued = at > 0 and tokens[at - 1].end == first.start
        symbols.append(Symbol(senses, words, first.start, last.end, is_glued))
        at += length
    return symbols


def _phrase(tokens: list[Token], at: int, book: PhraseBook) -> tuple[Senses, int]:
    alone, longer = book.get(tokens[at].text, _NOTHING)
    if longer and at + 1 < len(tokens):
        for phrase, senses in longer.get(tokens[at + 1].text, ()):
            if len(phrase) == 2 or tuple(token.text for token in tokens[at + 2 : at + len(phrase)]) == phrase[2:]:
                return senses, len(phrase)
    return alone, 1


def _number(tokens: list[Token], at: int) -> tuple[Senses, int]:
    """`7`, `7th`, `7.º`, `2010s`, `1990er`."""
    digits = tokens[at].text
    if len(digits) > _LONGEST_NUMBER:
        return {}, 1
    number = int(digits)
    length = 1
    ending = _glued(tokens, at + 1)
    is_owner = at == 0 or tokens[at - 1].text != "the"
    if ending == "'" and len(digits) in (2, 4) and number % 10 == 0 and _glued(tokens, at + 2) == "s" and not is_owner:
        return {"decade figure": number}, 3
    if ending in _DECADE_ENDINGS and len(digits) in (2, 4) and number % 10 == 0:
        return {"decade figure": number}, 2
    if ending == "." and _glued(tokens, at + 2) in ("º", "ª", "o"):
        return {"ord": number}, 3
    if ending in _ORDINAL_ENDINGS and len(digits) <= 4:
        return {"ord": number}, 2
    return {"num": number}, length


def _glued(tokens: list[Token], at: int) -> str:
    """The token there, if nothing stands between it and the one before."""
    return tokens[at].text if 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start else ""


def has(symbols: list[Symbol], at: int, kind: str) -> bool:
    return 0 <= at < len(symbols) and kind in symbols[at].senses


def sense(symbols: list[Symbol], at: int, kind: str) -> Any:
    """What the symbol there means as that kind; None where it is none of it."""
    return symbols[at].senses.get(kind) if 0 <= at < len(symbols) else None


def word(symbols: list[Symbol], at: int) -> str:
    return symbols[at].text if 0 <= at < len(symbols) else ""


def glued(symbols: list[Symbol], at: int) -> str:
    """The symbol's text if it follows without a space."""
    return symbols[at].text if 0 <= at < len(symbols) and symbols[at].is_glued else ""


def skip(symbols: list[Symbol], at: int, *kinds: str) -> int:
    """Past the symbols of these kinds, five at most, so that no text takes more than linear time; a kind of one character is that mark."""
    last = min(len(symbols), at + 5)
    while at < last and any(kind in symbols[at].senses or kind == symbols[at].text for kind in kinds):
        at += 1
    return at
