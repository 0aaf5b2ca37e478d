"""The passage that a quote which is not found was probably copied from, and what differs, word by word.

Only ever shown, never a reason to let a quote pass: with one digit changed, a quote of ten words is 90 % similar.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.quotes.alignment import changes, in_common

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.compare.quotes.search import Place

_WORD = re.compile(r"\d+(?:[.,:'/]\d+)*|[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|\w+(?:['-]\w+)*|[^\w\s]")
_WORD_OF_ASCII = re.compile(r"[A-Za-z_]\w*(?:['-]\w+)*|\d+(?:[.,:'/]\d+)*|[^\w\s]", re.ASCII)
"""The same in a text that is nothing but ASCII, as most are once they are folded: found in two thirds of the time."""

LONGEST = 300
"""Words of a quote that are compared; what follows in a longer one is not looked at."""
SEEN = 24
"""Occurrences of one word that are followed up."""
SHORTLIST = 6
"""Passages that are compared word by word."""
SLIPS = 5
"""Numbers of a quote for which one with another digit is looked for."""
MOST_NUMBERS = 500
"""Numbers of a text that such a one is looked for among."""
WORDS_OF_TEXT = 400_000
"""Words of a source that are looked through; a text of fewer code points has fewer."""
HALF = 0.5
"""What a number with one other digit counts for."""
ALIKE = 0.5
"""The share of the quote's words that a passage must have, in order, to be worth showing."""


class Difference(NamedTuple):
    source: str
    """The words of the source, "" where the quote adds some."""
    quote: str
    """The words of the quote, "" where it leaves some out."""


class NearMiss(NamedTuple):
    place: Place
    """In the folded text."""
    differences: tuple[Difference, ...]


class Words:
    """A folded text cut into words; made once for a source, when a quote of it is not found."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._word = _WORD_OF_ASCII if text.isascii() else _WORD
        self._odd: list[str] = []
        """Folded, all words but those that are nothing but letters of ASCII between two blanks."""
        self.folded = self._every_word() if len(text) < WORDS_OF_TEXT else self._first_words()
        self._was_asked = False

    def _every_word(self) -> list[str]:
        """The words, folded. Most stand between two blanks, and to see that takes a third of the time of the pattern."""
        found: list[str] = []
        is_ascii = self.text.isascii()
        for piece in (self.text.lower() if is_ascii else self.text).split(" "):
            if piece.isalpha() and piece.isascii():
                found.append(piece)
            else:
                words = self._word.findall(piece)
                found += words
                self._odd += words
        if is_ascii:
            return found
        self._odd = list(map(str.casefold, self._odd))
        return list(map(str.casefold, found))

    def _first_words(self) -> list[str]:
        self._odd = [found[0].casefold() for found in islice(self._word.finditer(self.text), WORDS_OF_TEXT)]
        return self._odd

    def at(self, words: Iterable[str]) -> Mapping[str, list[int]]:
        """Of each of the folded words that stand in the text the numbers of its places; most texts are asked about one quote only."""
        if self._was_asked:
            return self._every
        self._was_asked = True
        return _places_by_word(self.folded, set(words))

    @cached_property
    def _every(self) -> dict[str, list[int]]:
        return _places_by_word(self.folded, set(self.folded))

    def places(self, start: int, end: int) -> list[Place]:
        """Where the words stand from the number `start` up to `end`."""
        return [found.span() for found in islice(self._word.finditer(self.text), start, end)]

    @cached_property
    def numbers(self) -> dict[int, list[str]]:
        """Words with digits by their length."""
        found: dict[int, list[str]] = {}
        for word in dict.fromkeys(self._odd):
            if not word.isalpha() and any(map(str.isdigit, word)):
                found.setdefault(len(word), []).append(word)
        return found


def _places_by_word(words: list[str], wanted: set[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        if word in wanted:
            found.setdefault(word, []).append(number)
    return found


def near_miss(text: Words, quote: str) -> NearMiss | None:
    """The best passage for a folded quote, None where none is like it."""
    wanted = [m[0] for m, _ in zip(_WORD.finditer(quote), range(LONGEST), strict=False)]
    folded = [word.casefold() for word in wanted]
    slips = _slips(text, folded)
    at = text.at([*folded, *slips])
    nearly = set(slips.values())
    most = sum(1 if word in at else HALF if word in nearly else 0 for word in folded) / len(folded) if folded else 0
    best: tuple[float, int, int] | None = None
    for begin in _shortlist(at, folded, slips):
        scored = _align(text, folded, slips, begin)
        if scored is not None and (best is None or scored[0] > best[0]):
            best = scored
            if best[0] >= most:  # no other passage can have more of the quote's words
                break
    if best is None or best[0] < ALIKE:
        return None
    _, start, end = best
    spans = text.places(start, end)
    return NearMiss((spans[0][0], spans[-1][1]), tuple(_differences(text.text, spans, wanted, quote)))


def _slips(text: Words, folded: list[str]) -> dict[str, str]:
    """Numbers of the text, none of the quote's own, that differ in one digit from one of the quote: text's -> quote's."""
    numbers = [word for word in dict.fromkeys(folded) if sum(map(str.isdigit, word)) > 1]
    return {
        known: word
        for word in numbers[:SLIPS]
        for known in text.numbers.get(len(word), ())[:MOST_NUMBERS]
        if known not in folded and sum(a != b for a, b in zip(word, known, strict=True)) == 1
    }


def _shortlist(occurring: Mapping[str, list[int]], folded: list[str], slips: dict[str, str]) -> list[int]:
    """Word numbers at which the quote may begin: where the rarest of its words would put it, the most voted first."""
    sources = {word: [word] for word in folded if word in occurring and word[0].isalnum()}
    for known, word in slips.items():
        sources.setdefault(word, []).append(known)
    occurrences = {word: [at for known in knowns for at in occurring[known][:SEEN]] for word, knowns in sources.items()}
    places = [(occurrences[word], number) for number, word in enumerate(folded) if word in occurrences]
    places.sort(key=lambda entry: (len(entry[0]), entry[1]))
    votes = Counter([max(0, at - number) for found, number in places[:40] for at in found[:SEEN]])
    of = votes.get
    gathered = [
        (-(count + of(at - 3, 0) + of(at - 2, 0) + of(at - 1, 0) + of(at + 1, 0) + of(at + 2, 0) + of(at + 3, 0)), at)
        for at, count in votes.items()
    ]
    return [begin for _, begin in sorted(gathered)[:SHORTLIST]]


def _align(text: Words, folded: list[str], slips: dict[str, str], begin: int) -> tuple[float, int, int] | None:
    """Likeness, first and past-the-last word of the passage around `begin` that fits the quote best."""
    slack = 4 + len(folded) // 4
    low = max(0, begin - slack)
    words = text.folded[low : begin + len(folded) + slack]
    window = [slips.get(word, word) for word in words]
    same = in_common(window, folded)
    if not same:
        return None
    kept = sum(1 if words[at] == window[at] else HALF for at, _ in same)
    (first, first_there), (last, last_there) = same[0], same[-1]
    first -= min(first_there, first)
    last += 1 + min(len(folded) - last_there - 1, len(window) - last - 1)
    spread = (last - first) - len(folded)
    return (kept - max(0, spread) / 4) / len(folded), low + first, low + last


def _differences(text: str, places: list[Place], wanted: list[str], quote: str) -> list[Difference]:
    passage = [text[start:end] for start, end in places]
    spans = [m.span() for m, _ in zip(_WORD.finditer(quote), range(LONGEST), strict=False)]
    found = []
    for change in changes(passage, wanted):
        theirs = places[change.start : change.end]
        ours = spans[change.start_there : change.end_there]
        found.append(
            Difference(
                text[theirs[0][0] : theirs[-1][1]] if theirs else "",
                quote[ours[0][0] : ours[-1][1]] if ours else "",
            )
        )
    return found
