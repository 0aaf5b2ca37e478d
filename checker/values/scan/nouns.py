"""How far the noun of a figure reaches: `55 participating individual officers`, `184-member`, `dozens of homes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.tokens import NUMERAL, WORD

if TYPE_CHECKING:
    from checker.values.hedges.table import Table
    from checker.values.scan.words.table import Words
    from checker.values.tokens import Tokens

_LONGEST = 7
"""Words that may stand between a number and its noun."""
_HYPHENS = ("-", "‑")


def counted_end(tokens: Tokens, at: int, table: Table, words: Words) -> int:
    """The token after the noun that a number before token `at` counts; `at` where none is found."""
    after = hyphen_end(tokens, at)
    if after > at:
        return after
    best = at
    i = at + (tokens.word[at] in table.of and tokens.kind[at + 1] == WORD)
    seen_and = False
    for _ in range(_LONGEST):
        if tokens.kind[i] != WORD:
            if tokens.raw[i] in _HYPHENS and tokens.joined(i) and tokens.joined(i + 1) and i > at:
                i += 1 + (tokens.kind[i + 1] == NUMERAL)
                continue
            break
        word = tokens.word[i]
        if word in table.joins and i > at and not seen_and and best == at:
            seen_and = True
            i += 1
            continue
        if word in table.stops or word in words.ends or (word in table.starters and word not in words.light):
            break
        i += 1
        if words.is_plural(word) and not (tokens.raw[i] in _HYPHENS and tokens.joined(i)):
            best = i
            if not (tokens.kind[i] == WORD and words.is_plural(tokens.word[i]) and tokens.raw[i].islower()):
                break
    return best


def single_end(tokens: Tokens, at: int, table: Table, words: Words, most: int = 3) -> int:
    """The token after the noun in the singular that `one` or an ordinal goes with."""
    after = hyphen_end(tokens, at)
    if after > at:
        return after
    i = at
    while i - at < most and tokens.kind[i] == WORD:
        word = tokens.word[i]
        if word in table.stops or word in words.ends or word in table.joins or word in table.starters:
            break
        if i > at and (words.is_verb(word) or (tokens.raw[i][0].isupper() and not tokens.raw[i - 1][0].isupper())):
            break
        i += 1
    return i


def hyphen_end(tokens: Tokens, at: int) -> int:
    """Past the `-member` of `184-member`, the `-year-old` of `45-year-old`."""
    i = at
    while tokens.raw[i] in _HYPHENS and tokens.joined(i) and tokens.joined(i + 1) and tokens.kind[i + 1] == WORD and i - at < 8:
        i += 2
    return i
