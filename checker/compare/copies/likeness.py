"""How much of two articles is one text, word by word."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.copies.traces import clauses_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.compare.quotes.search import Place

RUN = 6
"""Words in a row that stand in both texts: most names and turns of phrase are shorter."""
GAP = 4
"""Words between two such runs of one passage: what was changed in it."""
MOST = 200_000
"""Code points of a text that are compared; a book that is copied is copied there too."""
_WORD = re.compile(r"\0+|\w+(?:['.,]\w+)*")
_SPEECH = re.compile(r"\"[^\"]{0,2000}\"|(?<!\w)'(?:[^']|'(?=\w)){0,2000}'(?!\w)")
"""The words of a speaker, who may have said them to both."""


class Likeness(NamedTuple):
    """`shared` words of the two texts stand in both, in runs; the shorter text has `words` of its own."""

    shared: int
    words: int
    passages: tuple[Place, Place]
    """The longest such run, in the folded text of the one and of the other."""


class Told:
    """What an article tells in its own words: without speech, and without phrases that are many articles' own."""

    def __init__(self, text: str, is_phrase: Callable[[str], bool]) -> None:
        text = text[:MOST]
        own = _SPEECH.sub(lambda speech: "\0" * len(speech[0]), text)
        own = "  ".join("\0" * len(c) if is_phrase(c) else own[at : at + len(c)] for at, c in clauses_at(text))
        found = list(_WORD.finditer(own))
        self.places = [match.span() for match in found]
        self.words = [match[0].casefold() for match in found]

    @cached_property
    def runs(self) -> dict[tuple[str, ...], int]:
        """Where each run of words first stands."""
        found: dict[tuple[str, ...], int] = {}
        for at, run in _runs(self.words):
            found.setdefault(run, at)
        return found

    @cached_property
    def count(self) -> int:
        return sum(word[0] != "\0" for word in self.words)


def _runs(words: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for at, run in enumerate(zip(*(words[n:] for n in range(RUN)), strict=False)):
        if not any(word[0] == "\0" for word in run):
            yield at, run


def likeness(one: Told, other: Told, least: int) -> Likeness | None:
    """Of passages of at least so many common words; None where there is none."""
    if one.words == other.words and one.count >= least:
        whole = (one.places[0][0], one.places[-1][1]), (other.places[0][0], other.places[-1][1])
        return Likeness(one.count, one.count, whole)
    common = one.runs.keys() & other.runs.keys()
    found = [passage for passage in _passages(one, other, common) if passage.shared >= least]
    if not found:
        return None
    longest = max(found, key=lambda passage: (passage.shared, -passage.start))
    here, there = other.places, one.places
    passages = (
        (there[longest.start_there][0], there[longest.end_there][1]),
        (here[longest.start][0], here[longest.end][1]),
    )
    return Likeness(sum(passage.shared for passage in found), min(one.count, other.count), passages)


class _Passage(NamedTuple):
    start: int
    end: int
    start_there: int
    end_there: int
    shared: int


def _passages(one: Told, other: Told, common: set[tuple[str, ...]]) -> Iterator[_Passage]:
    """Stretches of common runs that follow one another in both texts, but for a word changed here and there."""
    open_: _Passage | None = None
    for at, there in sorted((other.runs[run], one.runs[run]) for run in common):
        if open_ is not None and at - open_.end - 1 <= GAP and there - open_.end_there - 1 in range(1 - RUN, GAP + 1):
            shared = open_.shared + min(at + RUN - 1 - open_.end, RUN)
            open_ = open_._replace(end=at + RUN - 1, end_there=there + RUN - 1, shared=shared)
        else:
            if open_ is not None:
                yield open_
            open_ = _Passage(at, at + RUN - 1, there, there + RUN - 1, RUN)
    if open_ is not None:
        yield open_
