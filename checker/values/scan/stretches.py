"""The stretches of a sentence that may hold a date: what stands around a month, a year, `last week`.

The grammar of dates need not look anywhere else, and it is the costliest of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.tokens import NUMERAL, SIGN, WORD

if TYPE_CHECKING:
    from checker.values.scan.lexicon import Lexicon
    from checker.values.tokens import Tokens

_MARKS = frozenset(",.-–—/'’~‑−:")
_BACK, _AHEAD = 8, 12
"""Tokens that a date may reach to either side of the word that tells it."""
_NEAR = 4


class Stretch(NamedTuple):
    """Code points, with a token more on either side; of a lone year, its own."""

    start: int
    end: int
    is_year: bool = False
    """Nothing but a year stands there: `killed in 2014 when`. The grammar need not be asked."""


def stretches(tokens: Tokens, lexicon: Lexicon) -> list[Stretch]:
    """Where dates may stand, in order and apart."""
    found: list[Stretch] = []
    reached = 0
    telling = lexicon.telling
    for at in [i for i, (kind, word) in enumerate(zip(tokens.kind, tokens.word, strict=True)) if kind == NUMERAL or word in telling]:
        if at < reached or not _tells(tokens, at, lexicon):
            continue
        if _is_lone_year(tokens, at, lexicon) and (not found or found[-1].end <= tokens.start[at]):
            found.append(Stretch(tokens.start[at], tokens.end[at], True))
            continue
        first = at
        while at - first < _BACK and _may_hold(tokens, first - 1, lexicon):
            first -= 1
        last = at + 1
        while last - at < _AHEAD and _may_hold(tokens, last, lexicon):
            last += 1
        first = max(0, first - 1)
        while tokens.joined(first) and at - first < _BACK + _NEAR:
            first -= 1  # the 2 of `2nd`
        start, end = tokens.start[first], tokens.end[min(last, tokens.count - 1)]
        if found and start < found[-1].end and found[-1].is_year:
            start = found[-1].end
        elif found and start < found[-1].end:
            start = found.pop().start
        found.append(Stretch(start, end))
        reached = last
    return found


def _is_lone_year(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """`killed in 2014 when`, `Since 2014, Vietnam`: neither what stands before nor what stands behind can belong to it."""
    if not (len(tokens.raw[at]) == 4 and "1500" <= tokens.raw[at] < "2200" and tokens.word[at - 1] in lexicon.years_behind):
        return False
    if at > 1 and (tokens.word[at - 2] in lexicon.dated or tokens.kind[at - 2] == NUMERAL):
        return False
    following = at + 1
    if tokens.kind[following] == WORD:
        return tokens.word[following] not in lexicon.dated and not tokens.joined(following)
    if tokens.raw[following] not in ("", ",", ".", ";", ")") or (tokens.joined(following + 1) and tokens.kind[following + 1] != SIGN):
        return False
    return tokens.kind[following + 1] != NUMERAL and tokens.word[following + 1] not in lexicon.telling


def _tells(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    word = tokens.word[at]
    if tokens.kind[at] == NUMERAL:
        return _is_dated(tokens, at) or _has_era(tokens, at, lexicon)
    if word in lexicon.core:
        return True
    if word in lexicon.ages and not _JOINTS.isdisjoint(tokens.word[max(0, at - _NEAR) : at]):
        return True  # the 17th and 18th centuries
    if word in lexicon.units:
        # The end of the year, the second half of the month.
        if _is_roman(tokens.raw[at + 1]) or _is_roman(tokens.raw[at - 1]):
            return True
        return any(tokens.word[i] in lexicon.dated and tokens.word[i] in _PARTS for i in range(max(0, at - _NEAR), at))
    return word in lexicon.pointing and any(word in lexicon.units for word in tokens.word[max(0, at - _NEAR) : at + _NEAR])


def _is_roman(raw: str) -> bool:
    """`XIXe siècle`, `siglo XIX`."""
    return raw[:1] in ("I", "V", "X", "L") and raw.rstrip("eèr").strip("IVXL") == ""


_JOINTS = frozenset(("and", "to", "or", "-", "–", "und", "bis", "et", "à", "au", "y", "al", "và"))

_PARTS = frozenset(
    ("early", "mid", "late", "start", "beginning", "end", "middle", "close", "half", "début", "fin", "anfang", "ende", "mitte")
)


def _is_dated(tokens: Tokens, at: int) -> bool:
    """Four digits, or figures with a mark between as dates have them: `13.6.2014`, `13/06/2014`."""
    raw = tokens.raw[at]
    if len(raw) == 4 and raw.isdigit():
        return True
    if raw.count(".") == 2:
        return True
    following = tokens.raw[at + 1]
    if following == "." and tokens.joined(at + 1) and raw.count(".") == 1:
        return len(raw) <= 5  # am 11.10.
    if following in ("/", "-", ".", "年", "月", "년", "월") and tokens.joined(at + 1):
        return len(raw) <= 4
    return following in ("s", "er") and tokens.joined(at + 1)


def _has_era(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """`44 B.C.`, `A.D. 79`: letters with full stops on either side of the number say its era."""
    if tokens.raw[at + 2] != "." and tokens.raw[at - 1] != ".":
        return False
    words = tokens.word
    return any(tuple(words[at + 1 : at + 1 + len(era)]) == era or tuple(words[max(0, at - len(era)) : at]) == era for era in lexicon.eras)


def _may_hold(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    raw = tokens.raw[at]
    if tokens.joined(at) and tokens.kind[at - 1] == NUMERAL:
        return True  # the `th` of `17th`
    return tokens.kind[at] == NUMERAL or tokens.word[at] in lexicon.dated or raw in _MARKS or tokens.joined(at + 1) or _is_roman(raw)
