"""Whether what stands beside an edge belongs to what begins or ends there: mostly the one word next to it says that it does not.

Words are looked up once and remembered, since texts repeat them; only where a word leaves it open are those around it read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.compare.quotes.beside import CLOSING, NEAR, beside_dates, beside_numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.compare.quotes.beside import Beside

_OPENING = ' "('
_MOST = 20_000
"""Words that are remembered of one language; then the memory begins anew."""
_WORD = re.compile(r"[^\W_]+")


class _Memory(dict[str, bool]):
    """The answers to one question about words."""

    def __init__(self, ask: Callable[[str], bool]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, words: str) -> bool:
        if len(self) >= _MOST:
            self.clear()
        answer = self[words] = self._ask(words)
        return answer


class Edges:
    """The edges of one language and one kind of figure, in folded texts."""

    __slots__ = ("_apart_before", "_apart_behind", "_apart_pairs", "beside")

    def __init__(self, beside: Beside) -> None:
        self.beside = beside
        self._apart_before = _Memory(self._is_apart_before)
        self._apart_pairs = _Memory(self._is_apart_pair)
        self._apart_behind = _Memory(self._is_apart_behind)

    def ends_before(self, text: str, start: int) -> bool:
        """Nothing before text[start] belongs to what begins there."""
        if start == 0:
            return True
        end = start - 1
        if text[end] != " ":
            return text[end] in _OPENING and self._ends_before(text, end)
        space = text.rfind(" ", 0, end)
        if self._apart_before[text[space + 1 : end]]:
            return True
        pair = text[text.rfind(" ", 0, max(space, 0)) + 1 : end]
        return self._apart_pairs[pair] or (text[end - 1] != "(" and self._ends_before(text, end))  # said ( 55

    def begins_behind(self, text: str, end: int) -> bool:
        """Nothing from text[end] on belongs to what ends there."""
        if end == len(text):
            return True
        after = text[end]
        if after == " ":
            stop = text.find(" ", end + 1)
            word = text[end + 1 : stop] if stop >= 0 else text[end + 1 :]
            return self._apart_behind[word] or not self.beside.reaches_into(text[end + 1 : end + NEAR])
        if after == ",":
            return self._is_past_comma(text, end)
        return after in CLOSING and after != "'" and not text[end + 1 : end + 2].isalnum()

    def _is_apart_before(self, word: str) -> bool:
        """The word belongs to nothing behind it, whatever stands before it."""
        if word[-1:] in _OPENING or len(word) >= NEAR:  # "" as well
            return False
        if word.isalpha():
            return word.casefold() not in self.beside.lasts
        return word[-1] in CLOSING and not self.beside.reaches_from(word)  # it ends a sentence, unless it is an abbreviation

    def _is_apart_pair(self, pair: str) -> bool:
        """No phrase ends in these two words, and none is the second of them alone."""
        beside = self.beside
        if not pair[pair.rfind(" ") + 1 :].isalpha() or len(pair) >= NEAR:
            return False
        words = _WORD.findall(pair.casefold())
        return words[-1] not in beside.fillers and (words[-1],) not in beside.before and tuple(words[-2:]) not in beside.endings

    def _is_apart_behind(self, word: str) -> bool:
        """The word belongs to nothing before it, whatever stands behind it."""
        return bool(word) and len(word) < NEAR - 1 and self.beside.is_apart(word)

    def _is_past_comma(self, text: str, end: int) -> bool:
        """Behind a comma nothing trails what ends before it."""
        if text[end + 1 : end + 2] != " ":
            return not text[end + 1 : end + 2].isalnum() and not self.beside.trails(text[end + 1 : end + NEAR])
        stop = text.find(" ", end + 2)
        word = text[end + 2 : stop] if stop >= 0 else text[end + 2 :]
        return (word.isalpha() and word.casefold() not in self.beside.firsts) or not self.beside.trails(text[end + 1 : end + NEAR])

    def _ends_before(self, text: str, end: int) -> bool:
        while end and text[end - 1] in _OPENING:
            end -= 1
        return not self.beside.reaches_from(text[max(0, end - NEAR) : end])


@lru_cache(maxsize=32)
def edges_of_numbers(language: str) -> Edges:
    return Edges(beside_numbers(language))


@lru_cache(maxsize=32)
def edges_of_dates(language: str) -> Edges:
    return Edges(beside_dates(language))
