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

APART = 1
"""It belongs to nothing beyond the edge."""
LINK = 2
"""Before an edge: a word that joins figures, `to`."""
ARTICLE = 4
"""What `per` may be said by, `$5 a day`."""
FINAL = 8
"""Behind an edge: it does not say what a value before it is paid per, `$5 a day`, nor what multiplies it, `$5 m`."""
FIRST = 16
"""Before an edge: a phrase may begin with it that goes on behind the edge."""
SECOND = 32
"""Before an edge: it belongs to what is behind the edge only as the end of a phrase, `close to`."""

NEARBY = 60
"""Code points beside an edge that are enough to be asked about."""
_OPENING = ' "('
_MOST = 20_000
"""Words that are remembered of one language; then the memory begins anew."""
_WORD = re.compile(r"[^\W_]+")


class _Memory(dict[str, int]):
    """The answers to one question about words."""

    def __init__(self, ask: Callable[[str], int]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, words: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        answer = self[words] = self._ask(words)
        return answer


class Edges:
    """The edges of one language and one kind of figure, in folded texts."""

    __slots__ = ("_firsts", "_leads", "before", "behind", "behind_comma", "beside")

    def __init__(self, beside: Beside) -> None:
        self.beside = beside
        self._firsts = frozenset(pair[0] for pair in beside.pairs)
        self._leads: dict[str, set[str]] = {}
        """The second last words of phrases, by the last."""
        for first, last in beside.endings:
            self._leads.setdefault(last, set()).add(first)
        self.before = _Memory(self._word_before)
        """What is known of a word before an edge, whatever stands before it; "" at the beginning of a text."""
        self.behind = _Memory(self._word_behind)
        """What is known of a word behind an edge, whatever stands behind it; "" at the end of a text."""
        self.behind_comma = _Memory(self._word_behind_comma)

    def ends_before(self, head: str) -> int:
        """What is known of the word that a text ends with, with APART where nothing in it belongs to what follows it."""
        if not head:
            return APART
        words = head.rsplit(" ", 3)
        if words[-1]:
            known = self.before[words[-1][:-1]] & ~APART
            return known | APART if head[-1] in _OPENING and self._ends_slowly_before(head) else known
        word = words[-2]
        known = self.before[word]
        if known & APART:
            return known
        if known & SECOND and (len(words) == 2 or (words[-3].isalpha() and words[-3].casefold() not in self._leads[word.casefold()])):
            return known | APART
        return known | APART if word[-1:] != "(" and self._ends_slowly_before(head) else known  # said ( 55

    def ends_bare(self, text: str) -> bool:
        """The text ends in a figure without its noun."""
        return self.beside.is_bare_figure(text[text.rfind(" ") + 1 :])

    def begins_behind(self, rest: str) -> int:
        """What is known of the word that a text goes on with, with APART where nothing in the rest belongs to what ends before it."""
        if not rest:
            return APART | FINAL
        after = rest[0]
        if after == " ":
            known = self.behind[rest[1:].partition(" ")[0]]
            return known if known & APART or self.beside.reaches_into(rest[1:NEAR]) else known | APART
        if after == ",":
            is_apart = self._is_past_comma(rest)
        else:
            is_apart = after in CLOSING and after != "'" and not rest[1:2].isalnum()
        return APART | FINAL if is_apart else FINAL

    def _word_before(self, word: str) -> int:
        beside, folded = self.beside, word.casefold()
        known = LINK * (folded in beside.links) | ARTICLE * (folded in beside.articles) | FIRST * (folded in self._firsts)
        is_second = folded in self._leads and folded not in beside.fillers and (folded,) not in beside.before
        return known | SECOND * is_second | APART * (not word or self._is_apart_before(word))

    def _is_apart_before(self, word: str) -> bool:
        """The word belongs to nothing behind it, whatever stands before it."""
        if word[-1] in _OPENING or len(word) >= NEAR:
            return False
        if word.isalpha():
            return word.casefold() not in self.beside.lasts
        last = _WORD.findall(word.casefold())[-1:]  # Covid-19
        return bool(last) and last[0] not in self.beside.lasts and not self.beside.reaches_from(word)

    def _word_behind(self, word: str) -> int:
        if not word:
            return APART | FINAL
        known = ARTICLE * (word.casefold() in self.beside.articles) | FINAL * self._is_final(word.casefold().rstrip(CLOSING))
        return known | APART * (len(word) < NEAR - 1 and self.beside.is_apart(word))

    def _is_final(self, word: str) -> bool:
        return len(word) > 1 and word.isalpha() and word not in self.beside.articles and word != "up"

    def _word_behind_comma(self, word: str) -> int:
        return APART * (word.isalpha() and word.casefold() not in self.beside.firsts)

    def _is_past_comma(self, rest: str) -> bool:
        """Behind a comma nothing trails what ends before it."""
        if rest[1:2] != " ":
            return not rest[1:2].isalnum() and not self.beside.trails(rest[:NEAR])
        return self.behind_comma[rest[2:].partition(" ")[0]] != 0 or not self.beside.trails(rest[:NEAR])

    def _ends_slowly_before(self, head: str) -> bool:
        return not self.beside.reaches_from(head.rstrip(_OPENING)[-NEAR:])


@lru_cache(maxsize=32)
def edges_of_numbers(language: str) -> Edges:
    return Edges(beside_numbers(language))


@lru_cache(maxsize=32)
def edges_of_dates(language: str) -> Edges:
    return Edges(beside_dates(language))
