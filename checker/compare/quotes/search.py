"""Where the words of a quote stand in a source: exactly, after folding both alike, or not at all.

`…` or `[...]` in a quote marks an omission, `[word]` an insertion by whoever recorded the claim; brackets and dots that
stand in the source themselves are found as they are. All places are stretches of the folded text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.quotes.boundary import ends_whole, is_joint, is_whole, starts_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[int, int]

OMITTED = 2000
"""Code points that one omission may skip: a long paragraph or two. Words from further apart are quoted one by one."""
INSERTED = 60
"""Code points of the source that the words of one insertion may stand for."""
PARTS = 40
"""Omissions and insertions that one quote may have."""
TRIES = 200
"""Places that are looked at before a quote of several parts counts as not found."""

OMISSION = re.compile(r" ?(?:\[ ?\.{3,} ?\]|\( ?\.{3,} ?\)|\.{3,}|\. \. \.) ?")
INSERTION = re.compile(r"\[[^\[\]]*\]")
_INITIAL = re.compile(r"(?<!\w)\[(\w)\](?=\w)")


class Found(NamedTuple):
    """The parts of a quote in their order; most have one."""

    places: tuple[Place, ...]
    again: Place | None = None
    """A second place where the same words stand."""
    is_scattered: bool = False
    """Its parts stand in this order, but further apart than an omission may reach."""
    is_inside: bool = False
    """It stands only where it begins or ends inside a word or a number."""

    @property
    def whole(self) -> Place:
        """From the beginning of the first part to the end of the last."""
        return self.places[0][0], self.places[-1][1]


class Part(NamedTuple):
    words: str
    reach: int
    """How far behind the part before it may begin."""
    whole_start: bool = True
    whole_end: bool = True
    """It begins and ends at the edges of words; not so at an insertion into a word: `deploy[ed]`."""
    is_over_insertion: bool = False
    """An insertion stands before it: what that replaces may be words, never figures."""


def find(text: str, quote: str) -> Found | None:
    """Where the folded quote stands in the folded text; a place inside a longer word only where there is no other."""
    if not quote:
        return None
    at = text.find(quote)
    if at >= 0:
        first = find_whole(text, quote, at)
        if first is not None:
            return Found((first,), find_whole(text, quote, first[1]))
        return Found(((at, at + len(quote)),), is_inside=True)
    if "[" not in quote and "..." not in quote and ". . ." not in quote:
        return None
    parts = parts_of(text, quote)
    if not parts or len(parts) > PARTS:
        return None
    places = _chain(text, parts, scattered=False)
    if places is not None:
        return Found(places)
    places = _chain(text, parts, scattered=True)
    return None if places is None else Found(places, is_scattered=True)


def find_whole(text: str, words: str, start: int, stop: int | None = None) -> Place | None:
    """The first place from `start` on where the words do not begin or end inside a longer word or number."""
    return next(_wholes(text, words, start, len(text) if stop is None else stop), None)


def _wholes(text: str, words: str, start: int, stop: int) -> Iterator[Place]:
    """Places one by one; the first few by plain search, the rest by a pattern, since in a hostile text there are millions."""
    for _ in range(8):
        at = text.find(words, start, stop)
        if at < 0:
            return
        if is_whole(text, at, at + len(words)):
            yield at, at + len(words)
        start = at + 1
    before, after = r"(?<!\w)" if is_joint(words[0]) else "", r"(?!\w)" if is_joint(words[-1]) else ""
    bounded = re.compile(before + re.escape(words) + after)
    for _ in range(TRIES):
        match = bounded.search(text, start, stop)
        if match is None:
            return
        if is_whole(text, match.start(), match.end()):
            yield match.start(), match.end()
        start = match.start() + 1


def parts_of(text: str, quote: str) -> list[Part]:
    """The quote cut at its omissions and insertions; a part that stands in the text with its brackets is left as it is."""
    found: list[Part] = []
    for number, words in enumerate(OMISSION.split(quote)):
        if not any(char.isalnum() for char in words):
            continue
        reach = OMITTED if number and found else 0
        written = next((form for form in _initials(words) if form in text), words)
        if "[" in written and written not in text:
            found.extend(_around_insertions(written, reach))
        else:
            found.append(Part(written, reach))
        if len(found) > PARTS:
            break
    return found


def _initials(words: str) -> tuple[str, ...]:
    """The words as they are, and with `[T]he` for a `the` or a `The` of the source."""
    if "[" not in words:
        return (words,)
    return words, _INITIAL.sub(lambda m: m[1].swapcase(), words), _INITIAL.sub(lambda m: m[1], words)


def _around_insertions(words: str, reach: int) -> Iterator[Part]:
    """What stands between the brackets; `deploy[ed]` is the beginning of a word."""
    done, is_first = 0, True
    glued = False
    for bracket in [*INSERTION.finditer(words), None]:
        piece = words[done : bracket.start() if bracket else len(words)]
        ends_whole = bracket is None or piece.endswith(" ") or not piece
        begins_whole = not glued or piece.startswith(" ")
        if any(char.isalnum() for char in piece):
            yield Part(piece.strip(), reach if is_first else INSERTED, begins_whole, ends_whole, not is_first)
            is_first = False
        if bracket is not None:
            done = bracket.end()
            glued = True


def _chain(text: str, parts: list[Part], *, scattered: bool) -> tuple[Place, ...] | None:
    """Places of all the parts in order, each within the reach of the one before; None where there are none."""
    tries = TRIES

    def places_from(number: int, after: int) -> tuple[Place, ...] | None:
        nonlocal tries
        part = parts[number]
        stop = len(text)
        if number and not (scattered and part.reach == OMITTED):
            stop = min(stop, after + part.reach + len(part.words))
        for place in _candidates(text, part, after, stop):
            tries -= 1
            if tries < 0:
                return None
            if part.is_over_insertion and any(char.isdigit() for char in text[after : place[0]]):
                return None
            if number + 1 == len(parts):
                return (place,)
            rest = places_from(number + 1, place[1])
            if rest is not None:
                return (place, *rest)
        return None

    return places_from(0, 0)


def _candidates(text: str, part: Part, start: int, stop: int) -> Iterator[Place]:
    if part.whole_start and part.whole_end:
        yield from _wholes(text, part.words, start, stop)
        return
    while (at := text.find(part.words, start, stop)) >= 0:
        end = at + len(part.words)
        if (not part.whole_start or starts_whole(text, at)) and (not part.whole_end or ends_whole(text, end)):
            yield at, end
        start = at + 1
