"""How far the noun of a figure reaches: `55 participating individual officers`, `184-member`, `dozens of homes`.

Without a grammar of the language the head of the phrase is its first plural (in languages that show one by an ending), and the
phrase ends at a preposition, a verb that often stands there, a sign or the next number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.scan.view import HYPHENS
from checker.values.sight import Found
from checker.values.tokens import NUMERAL, WORD
from checker.values.unit_words import rate_after
from checker.values.units import noun_unit

if TYPE_CHECKING:
    from checker.values.scan.view import View

_LONGEST = 7
"""Words that may stand between a number and its noun."""
_APOSTROPHES = ("'", "’")
_THING = noun_unit("?")


def counted_end(view: View, at: int) -> int:
    """The token after the noun that a number before token `at` counts, and after its rate; `at` where no noun is found."""
    end = _noun_end(view, at)
    return rated_end(view, end) if end > at else at


def rated_end(view: View, end: int) -> int:
    """Past the `a day` of `300 people a day`, the `per 100,000 hours`."""
    word = view.tokens.word[end]
    table = view.reader.table
    if word not in table.per and word not in table.one:
        return end
    return rate_after(view.tokens, Found(_THING, end), view.reader.sight).end


def paid_end(view: View, end: int) -> int:
    """Past the `a share` of `$5 a share`, the `par action` of `1,10 € par action`, the `share` that `per diluted` leaves behind."""
    tokens, table = view.tokens, view.reader.table
    if tokens.word[end - 2] in table.per and _opens_noun(view, end):
        return end + 1
    if tokens.word[end] in table.per and _opens_noun(view, end + 1):
        return end + 2
    if tokens.word[end] not in table.one or not _opens_noun(view, end + 1) or tokens.word[end + 2] in view.words.moved:
        return end  # $4bn a year earlier
    return end if _opens_noun(view, end + 2) else end + 2


def _opens_noun(view: View, at: int) -> bool:
    """A word that no preposition, verb or conjunction is."""
    return view.tokens.kind[at] == WORD and not ends_phrase(view, at) and view.tokens.word[at] not in view.reader.table.joins


def _noun_end(view: View, at: int) -> int:
    tokens, table, words = view.tokens, view.reader.table, view.words
    after = hyphen_end(view, at)
    if after > at:
        return after
    if words.syllables:
        return _behind(view, at)
    best = at
    i = at + (tokens.word[at] in table.of and (tokens.kind[at + 1] == WORD or tokens.joined(at + 1)))
    i += tokens.raw[i] in _APOSTROPHES and tokens.joined(i) and tokens.joined(i + 1)  # une douzaine d'hélicoptères
    has_join = False
    for _ in range(_LONGEST):
        if tokens.kind[i] != WORD:
            if not (tokens.raw[i] in HYPHENS and tokens.joined(i) and tokens.joined(i + 1)) or i == at:
                break
            i += 1 + (tokens.kind[i + 1] == NUMERAL)
            continue
        word = tokens.word[i]
        if word in table.joins and best == at:
            if has_join or i == at:
                break
            has_join = True
            i += 1
            continue
        if ends_phrase(view, i) and not _is_tied(view, i):
            break
        i += 1
        is_tied = tokens.raw[i] in HYPHENS and tokens.joined(i)
        if view.is_head(i - 1) and not is_tied:
            best = i
            if not _has_another_head(view, i):
                break
    return best


def _behind(view: View, at: int) -> int:
    """The one or two words behind the number, in a language whose nouns show no plural."""
    tokens, words = view.tokens, view.words
    at += tokens.word[at] in words.classifiers and tokens.kind[at + 1] == WORD and not ends_phrase(view, at + 1)
    i = at
    while i - at < words.syllables and tokens.kind[i] == WORD and not ends_phrase(view, i):
        i += 1
        if tokens.word[i - 1] in words.plurals:
            break
    return i


def _has_another_head(view: View, at: int) -> bool:
    """`three sales managers`, `trois soldats français`: the next word goes with the plural before it."""
    tokens, words = view.tokens, view.words
    if words.has_capital_nouns or tokens.kind[at] != WORD or not tokens.raw[at].islower():
        return False
    return words.is_plural(tokens.word[at]) and not ends_phrase(view, at)


def _is_tied(view: View, at: int) -> bool:
    """A piece of a compound, like either word of `would-be`."""
    tokens = view.tokens
    is_first = tokens.raw[at + 1] in HYPHENS and tokens.joined(at + 1) and tokens.joined(at + 2)
    return is_first or (tokens.joined(at) and tokens.raw[at - 1] in HYPHENS)


def single_end(view: View, at: int, most: int = 3) -> int:
    """The token after the noun in the singular that `one` or an ordinal goes with; `at` where none is found."""
    tokens, words = view.tokens, view.words
    i = at
    while i - at < most:
        if tokens.raw[i] in HYPHENS and i > at and tokens.joined(i) and tokens.joined(i + 1):
            i += 1
        if tokens.kind[i] != WORD or ends_phrase(view, i) or tokens.word[i] in view.reader.table.joins:
            break
        word = tokens.word[i]
        if word in words.verbs or words.is_plural(word) or (i > at and word.endswith("ed")):
            break
        if i > at and tokens.raw[i][0].isupper() and not tokens.raw[i - 1][0].isupper() and not words.has_capital_nouns:
            break
        i += 1
    return i


def ends_phrase(view: View, at: int) -> bool:
    """A preposition, a number word, a verb: no part of the phrase that a number opens."""
    word = view.tokens.word[at]
    table = view.reader.table
    return (
        word in table.stops or word in view.words.ends or (word in table.starters and word not in table.ordinals and word not in table.none)
    )


def hyphen_end(view: View, at: int) -> int:
    """Past the `-member` of `184-member`, the `-year-old` of `45-year-old`."""
    tokens = view.tokens
    i = at
    while tokens.raw[i] in HYPHENS and tokens.joined(i) and tokens.joined(i + 1) and tokens.kind[i + 1] == WORD and i - at < 8:
        i += 2
    return i
