"""The hedges around a figure, and the words that open a range."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.hedging import Hedge
from checker.values.tokens import NUMERAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.values.hedges.table import Table
    from checker.values.tokens import Tokens


_RISING = "climbed crawled creeping crept edged edging goes going gone inched jumped moved moving rise rises rising rose shot ticked went"
COMPOUNDS = frozenset((first, "độ") for first in ("nhiệt", "tốc", "cường", "mật", "trình", "mức", "góc", "vĩ", "kinh", "chế"))
"""Words of two syllables whose second alone would be a hedge: `tốc độ hơn 80 km/h`, a speed of more than 80."""
RISING = frozenset(_RISING.split())
"""After these English words "up to" says which way a figure went, not that it is a ceiling: "unemployment edged up to 3.4 percent"."""
_LIFTED = frozenset(("đã", "tăng", "nâng", "vọt", "leo", "đưa", "kéo"))
REACHED: dict[tuple[str, ...], frozenset[str]] = {("up", "to"): RISING, ("lên", "đến"): _LIFTED, ("lên", "tới"): _LIFTED}
"""Words of a ceiling that none is after these: `tăng lên tới 18 người`, risen to 18."""


class Around(NamedTuple):
    """What hedges a figure from one side; `at` is the token where it starts (before) or ends (after)."""

    hedges: tuple[Hedge, ...]
    at: int
    words_from: int
    words_to: int
    """The tokens of the hedge words themselves, without fillers."""


def hedges_before(tokens: Tokens, at: int, first: int, table: Table) -> Around:
    """The hedges that end just before token `at` and start at token `first` or later, the innermost first."""
    hedges: list[Hedge] = []
    start = words_to = at
    position = at
    for _ in range(3):
        end = position
        found = phrase_before(tokens, end, first, table)
        if found is None:
            end = _past_fillers(tokens, position, first, table)
            found = phrase_before(tokens, end, first, table) if end != position else None
        if found is None:
            break
        words = tokens.word[found[1] : end]
        if found[0] is Hedge.ABOUT and len(words) == 1 and tokens.word[end] in table.of:
            break  # some of its 1.2 million books
        if hedges and is_across(words, table) and hedges[-1] is not Hedge.ABOUT:
            break  # over nearly eight years: how long, and no bound
        if hedges and hedges[-1] is Hedge.OVER and tuple(words) in REACHED:
            break  # lên tới hơn 500: reached more than 500
        if not hedges:
            words_to = end
        if not hedges or not is_estimate(words, table):
            hedges.append(found[0])
        start = position = found[1]
    return Around(tuple(hedges), start, start, words_to if hedges else start)


def is_across(words: Sequence[str], table: Table) -> bool:
    return len(words) == 1 and words[0] in table.across


def is_estimate(words: Sequence[str], table: Table) -> bool:
    """Words that say how a figure was found: of one that is hedged, or that has two ends, they change nothing."""
    return tuple(words) in table.estimates


def _past_fillers(tokens: Tokens, at: int, first: int, table: Table) -> int:
    for _ in range(4):
        if at <= first or tokens.word[at - 1] not in table.fillers:
            break
        at -= 1
    return at


def phrase_before(tokens: Tokens, at: int, first: int, table: Table) -> tuple[Hedge, int] | None:
    """The longest hedge that ends just before a token, and where it starts."""
    if at <= first:
        return None
    if tokens.raw[at - 1] == "c" and tokens.joined(at) and not tokens.joined(at - 1) and tokens.kind[at] == NUMERAL:
        return Hedge.ABOUT, at - 1  # c300
    for words, hedge in table.before.get(tokens.word[at - 1], ()):
        start = at - len(words)
        if start >= first and tokens.word[start:at] == list(words):
            if len(words) == 1 and (tokens.word[start - 1], words[0]) in COMPOUNDS and start > 0:
                return None
            if words[0] in table.across and len(words) == 1 and tokens.word[start - 1] in table.before_across:
                return None
            if tokens.word[start - 1] in REACHED.get(words, ()):
                return None
            return hedge, start
    return None


def hedges_after(tokens: Tokens, at: int, table: Table) -> Around:
    """The hedge that starts at token `at`: `or more`, `+`, `-odd`."""
    is_sum = tokens.kind[at + 1] == NUMERAL and (tokens.joined(at + 1) or not tokens.joined(at))  # 90+3 minutes
    if tokens.raw[at] == "+" and not is_sum and tokens.raw[at + 1] not in ("/", "-"):
        return Around((Hedge.AT_LEAST,), at + 1, at, at + 1)
    start = at + 1 if tokens.raw[at] == "," else at
    for words, hedge in table.after.get(tokens.word[start], ()):
        if tokens.word[start : start + len(words)] == list(words):
            end = start + len(words)
            if words == ("plus",) and (start > at or tokens.word[end] in table.either):
                continue  # an hour, plus cooling; 5 plus or minus 1
            if tokens.kind[end] == NUMERAL or tokens.word[end] in table.number_words:
                continue
            return Around((hedge,), end, start, end)
    return Around((), at, at, at)


def hedge_behind_article(tokens: Tokens, at: int, table: Table) -> Around:
    """The hedge between an article and its noun: `eine gute Stunde`, `une petite heure`."""
    if at > 0 and tokens.word[at - 1] in table.one:
        for words, hedge in table.before.get(tokens.word[at], ()):
            if len(words) == 1 and hedge in (Hedge.NEARLY, Hedge.JUST_OVER):
                return Around((hedge,), at + 1, at, at + 1)
    return Around((), at, at, at)
