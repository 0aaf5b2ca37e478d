"""Figures in words: numbers, dozens, several, hundreds."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.figure import Figure, scaled
from checker.values.fractions_written import fraction_at, share
from checker.values.hedges.table import known_words
from checker.values.hedging import Hedge, plain
from checker.values.interval import Exact, Interval
from checker.values.number_words import read_words
from checker.values.numerals import place_of
from checker.values.tokens import NUMERAL, WORD
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.hedges.table import Table
    from checker.values.tokens import Tokens


def figure_in_words(tokens: Tokens, at: int, table: Table, joined: bool) -> Figure | None:
    """The figure whose first word is token `at`; None where none begins there."""
    word = tokens.word[at]
    if word in table.not_before_numeral and tokens.kind[at + 1] == NUMERAL:
        return None
    if word in table.vague_before:
        return _vague_after(tokens, at + 1, table)
    if word in table.vague:
        return _vague(table.vague[word], at + 1)
    if word in table.ordinal_before:
        spelled = read_words(tokens, at + 1, table, joined=joined)
        return None if spelled is None else _whole(spelled.value, spelled.end, is_ordinal=True)
    if word in table.mixed:
        place = place_of(table.mixed[word])
        return Figure(table.mixed[word], place, place, at + 1, decimals=True, is_word=True)
    if word in table.each:
        return _every(tokens, at + 1, table)
    if table.scales.get(word, 0) >= 1000 and word not in table.alone:
        _check_scale(tokens, at, table)
    found = _few(tokens, at, table) or fraction_at(tokens, at, table)
    if found is not None or word not in table.one:
        return found or _cardinal(tokens, at, table, joined)
    # "a million", "une centaine"; but "a five" or a mere "un" is an article, which `phrases` reads by its noun.
    following = tokens.word[at + 1]
    if following in table.number_words and (following not in table.cardinals or following in table.scales):
        return _cardinal(tokens, at + 1, table, joined)
    found = _cardinal(tokens, at, table, joined)
    return None if found is None or found.end == at + 1 else found


def _every(tokens: Tokens, at: int, table: Table) -> Figure | None:
    """`every fifth`, `jeder zweite`: one part of so many."""
    spelled = read_words(tokens, at, table)
    if spelled is None or not spelled.is_ordinal or spelled.value < 2:
        return None
    return share(Fraction(1, spelled.value), spelled.end)


def _check_scale(tokens: Tokens, at: int, table: Table) -> None:
    """`umpteen million`, `X412 million`: what stands before a scale that nothing else counts must be known. Raises Unreadable."""
    before = at - 1
    if before < 0 or tokens.kind[before] not in (WORD, NUMERAL) or tokens.word[before] in known_words(table):
        return
    raise Unreadable(f"“{tokens.slice(before, at + 1)[:60]}”: no number that can be read", "write it in digits, like 1.5 million")


def _cardinal(tokens: Tokens, at: int, table: Table, joined: bool) -> Figure | None:
    """Number words, with the dozen or the hundred-odd (centaine) that they count."""
    if tokens.word[at] in table.dozens or tokens.word[at] in table.rounds:
        return _dozens(1, tokens, at, table)
    if tokens.word[at] in table.portions:
        return share(Fraction(table.portions[tokens.word[at]]), at + 1)
    spelled = read_words(tokens, at, table, joined=joined)
    if spelled is None:
        return None
    if not spelled.is_ordinal and (tokens.word[spelled.end] in table.dozens or tokens.word[spelled.end] in table.rounds):
        return _dozens(spelled.value, tokens, spelled.end, table)
    return _whole(spelled.value, spelled.end, is_ordinal=spelled.is_ordinal)


def _dozens(count: Exact, tokens: Tokens, at: int, table: Table) -> Figure:
    """A dozen is 12; a centaine is about a hundred."""
    word = tokens.word[at]
    is_exact = word in table.dozens
    each = table.dozens[word] if is_exact else table.rounds[word]
    end = at + 2 if tokens.word[at + 1] in table.of else at + 1
    place = each if each > 2 else 1
    return Figure(plain(count * each), place, place, end, is_exact=is_exact, is_share=not is_exact, is_word=True)


def _few(tokens: Tokens, at: int, table: Table) -> Figure | None:
    if tokens.word[at] not in table.few_starts:
        return None
    for words, (low, high, likely_low, likely_high) in table.few.items():
        if tokens.word[at : at + len(words)] == list(words):
            end = at + len(words)
            loose = (Interval(low, high), Interval(likely_low, likely_high))
            figure = Figure(None, 1, 1, end, loose=loose, hedge=Hedge.FEW, is_word=True)
            many = table.dozens.get(tokens.word[end]) or table.rounds.get(tokens.word[end]) or table.vague.get(tokens.word[end])
            if many:
                return scaled(figure, many, end + 1)
            return figure
    return None


_VAGUE_ENDS = {12: (20, 24, 99), 20: (40, 40, 99), 10: (15, 20, 99), 100: (150, 200, 999)}


def _tops(place: int) -> int:
    """How many times thousands or millions may be had: a hundred; tens and hundreds of them ten."""
    return 100 if len(str(place)) % 3 == 1 else 10


def _vague_after(tokens: Tokens, at: int, table: Table) -> Figure | None:
    """`hàng trăm`, `hàng chục nghìn`: the round numbers after a word that makes them vague."""
    place, end = 1, at
    for _ in range(3):
        word = tokens.word[end]
        by = table.rounds.get(word) or table.tens.get(word) or table.scales.get(word)
        if by is None:
            break
        place, end = place * by, end + 1
    return None if end == at else _vague(place, end)


def _vague(place: int, end: int) -> Figure:
    """Dozens, scores, tens, hundreds by the table; thousands and up alike: from twice to a hundred times."""
    must, low, high = _VAGUE_ENDS.get(place) or (place * 3 // 2, 2 * place, _tops(place) * place - 1)
    return Figure(None, place, place, end, loose=(Interval(must, None), Interval(low, high)), hedge=Hedge.VAGUE, is_word=True)


def vague_of(tokens: Tokens, figure: Figure, table: Table) -> Figure:
    """`tens of thousands`, `hundreds of millions`; thousands upon thousands are thousands."""
    end = figure.end
    if tokens.word[end + 1] == tokens.word[end - 1] and tokens.kind[end] == WORD:
        figure = figure._replace(end=end + 2)
        end = figure.end
    while tokens.word[end] in table.of and tokens.word[end + 1] in table.vague:
        place = table.vague[tokens.word[end + 1]]
        assert figure.loose is not None
        must, likely = figure.loose
        top = None if likely.high is None else (likely.high + 1) * place - 1
        low = None if likely.low is None else likely.low * place
        least = None if must.low is None else must.low * place
        figure = figure._replace(end=end + 2, place=figure.place * place, loose=(Interval(least, None), Interval(low, top)))
        end = figure.end
    return figure


def _whole(value: Exact, end: int, *, is_ordinal: bool = False) -> Figure:
    place = place_of(value)
    return Figure(value, place, place, end, is_ordinal=is_ordinal, is_word=True)
