"""One figure: a numeral or number words with what multiplies it, without hedge and without unit.

`1,100`, `1.2 billion`, `fifty-five`, `two and a half million`, `a quarter of a million`, `several thousand`, `½`, `7th`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.values.hedging import Hedge, plain
from checker.values.interval import Exact, Interval
from checker.values.number_words import read_words
from checker.values.numerals import place_of, read_numeral
from checker.values.tokens import NUMERAL, SUPERSCRIPT, VULGAR, WORD
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.hedges.table import Table
    from checker.values.numerals import Marks
    from checker.values.tokens import Tokens

_VULGAR = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6),
    "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅐": (1, 7), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
_LETTERS = {"k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "T": 10**12}
"""Letters that multiply a numeral, where no unit is meant by them: `$5m`, `12k`."""


class Figure(NamedTuple):
    value: Exact | None
    """None where there is no single number: several, dozens."""
    place: Exact
    """Page 2's g; 0 where the digits never end (a third)."""
    written_place: Exact
    end: int
    """The token after the figure."""
    decimals: bool = False
    is_ordinal: bool = False
    is_share: bool = False
    """A fraction: of nothing, of a unit, or of a scale; read as "about"."""
    is_exact: bool = False
    """A dozen: 12, however round."""
    other: Exact | None = None
    """What else the numeral may mean in another language; None where a scale settles it."""
    loose: tuple[Interval, Interval] | None = None
    """must and likely of several, dozens, hundreds."""
    hedge: Hedge = Hedge.NONE
    is_word: bool = False
    scale: int = 1
    """What multiplied it last: `2 to 3 million` lends its million to the 2."""


def scaled(figure: Figure, by: int, end: int) -> Figure:
    """The figure times a scale word."""
    loose = None if figure.loose is None else (_times(figure.loose[0], by), _times(figure.loose[1], by))
    value = None if figure.value is None else plain(figure.value * by)
    return figure._replace(
        value=value,
        place=plain(figure.place * by),
        written_place=plain(figure.written_place * by),
        end=end,
        other=None,
        loose=loose,
        scale=figure.scale * by,
    )


def _times(interval: Interval, by: int) -> Interval:
    low, high = interval.low, interval.high
    return Interval(None if low is None else low * by, None if high is None else high * by)


def read_figure(tokens: Tokens, at: int, table: Table, marks: Marks, *, joined: bool = True) -> Figure | None:
    """The figure that begins at a token; None where none does. Raises Unreadable for a numeral that is none."""
    raw = tokens.raw[at]
    figure: Figure | None
    if tokens.kind[at] == NUMERAL:
        figure = _numeral(tokens, at, table, marks)
    elif tokens.kind[at] == WORD:
        figure = _in_words(tokens, at, table, joined) if tokens.word[at] in table.starters or table.split else None
    elif raw in VULGAR and raw:
        figure = _share(Fraction(*_VULGAR[raw]), at + 1)
    else:
        return None
    if figure is None or figure.is_ordinal:
        return figure
    return _with_scale(tokens, _with_fraction(tokens, figure, table), table)


def _share(value: Fraction, end: int) -> Figure:
    place = place_of(value)
    return Figure(plain(value), place, place, end, is_share=True, is_word=True)


def _whole(value: Exact, end: int, *, is_ordinal: bool = False) -> Figure:
    place = place_of(value)
    return Figure(value, place, place, end, is_ordinal=is_ordinal, is_word=True)


def _numeral(tokens: Tokens, at: int, table: Table, marks: Marks) -> Figure:
    raw = tokens.raw[at]
    following = tokens.raw[at + 1]
    if tokens.joined(at + 1):
        if following in SUPERSCRIPT and following:
            raise Unreadable(f"{raw}{following} is a power", "write the number out, like 1,000 or 2 million")
        if tokens.word[at + 1] == "e" and (tokens.kind[at + 2] == NUMERAL or tokens.raw[at + 2] in "+-") and tokens.joined(at + 2):
            raise Unreadable(f"{tokens.slice(at, at + 3)[:40]} is a number for machines", "write the number out, like 2 million")
        if following in VULGAR and following and raw.isdigit():
            return _mixed(_plain_numeral(raw, marks, at), Fraction(*_VULGAR[following]), at + 2)
    if following in ("×", "x", "*", "·") and tokens.raw[at + 2] == "10" and (tokens.raw[at + 3] or " ") in SUPERSCRIPT + "^⁻":
        raise Unreadable(f"{tokens.slice(at, at + 4)[:40]} is a number for machines", "write the number out, like 2 million")
    figure = _plain_numeral(raw, marks, at)
    if tokens.word[at + 1] in table.ordinal_after and tokens.joined(at + 1):
        return figure._replace(end=at + 2, is_ordinal=True)
    over = _slashed(tokens, at)
    if over is not None:
        return over
    mixed = _slashed(tokens, at + 1) if raw.isdigit() and tokens.kind[at + 1] == NUMERAL else None
    if mixed is not None and mixed.value is not None:
        return _mixed(figure, Fraction(mixed.value), mixed.end)
    return figure


def _plain_numeral(raw: str, marks: Marks, at: int) -> Figure:
    n = read_numeral(raw, marks)
    return Figure(n.value, n.place, n.written_place, at + 1, n.decimals, other=n.other)


def _mixed(figure: Figure, part: Fraction, end: int) -> Figure:
    """`2½`, `1 1/2`: a number as good as its decimals."""
    assert figure.value is not None
    value = figure.value + part
    place = place_of(value)
    return Figure(plain(value), place, place, end, decimals=place != 0, is_share=place == 0)


def _slashed(tokens: Tokens, at: int) -> Figure | None:
    """`3/4`: a fraction only if it is a proper one, of small numbers, and no part of a longer chain."""
    if tokens.raw[at + 1] not in ("/", "⁄") or not (tokens.joined(at + 1) and tokens.joined(at + 2)) or tokens.kind[at + 2] != NUMERAL:
        return None
    above, below = tokens.raw[at], tokens.raw[at + 2]
    if not (above.isdigit() and below.isdigit() and len(above) < 4 and len(below) < 4 and 0 < int(above) < int(below)):
        return None
    if tokens.raw[at + 3] in ("/", "-") and tokens.joined(at + 3):
        return None
    return _share(Fraction(int(above), int(below)), at + 3)


def _in_words(tokens: Tokens, at: int, table: Table, joined: bool) -> Figure | None:
    few = _few(tokens, at, table)
    if few is not None:
        return few
    word = tokens.word[at]
    if word in table.vague:
        return _vague(table.vague[word], at + 1)
    if word in table.ordinal_before:
        spelled = read_words(tokens, at + 1, table, joined=joined)
        return None if spelled is None else _whole(spelled.value, spelled.end, is_ordinal=True)
    part = _fraction(tokens, at, table)
    if part is not None:
        return part
    start = (
        at + 1
        if word in table.one and (tokens.word[at + 1] in table.number_words or (table.split and table.split(tokens.word[at + 1])))
        else at
    )
    if start > at and tokens.word[start] in table.cardinals and tokens.word[start] not in table.scales:
        return None
    return _cardinal(tokens, start, table, joined)


def _cardinal(tokens: Tokens, at: int, table: Table, joined: bool) -> Figure | None:
    """Number words; a dozen, half of them done by `_fraction`."""
    if tokens.word[at] in table.dozens:
        return _dozens(1, tokens, at, table)
    spelled = read_words(tokens, at, table, joined=joined)
    if spelled is None:
        return None
    if tokens.word[spelled.end] in table.dozens and not spelled.is_ordinal:
        return _dozens(spelled.value, tokens, spelled.end, table)
    return _whole(spelled.value, spelled.end, is_ordinal=spelled.is_ordinal)


def _dozens(count: Exact, tokens: Tokens, at: int, table: Table) -> Figure:
    each = table.dozens[tokens.word[at]]
    end = at + 2 if tokens.word[at + 1] in table.of else at + 1
    place = each if each > 2 else 1
    return Figure(plain(count * each), place, place, end, is_exact=True, is_word=True)


def _few(tokens: Tokens, at: int, table: Table) -> Figure | None:
    if tokens.word[at] not in table.few_starts:
        return None
    for words, (low, high, likely_low, likely_high) in table.few.items():
        if tokens.word[at : at + len(words)] == list(words):
            end = at + len(words)
            loose = (Interval(low, high), Interval(likely_low, likely_high))
            figure = Figure(None, 1, 1, end, loose=loose, hedge=Hedge.FEW, is_word=True)
            if tokens.word[end] in table.dozens:
                return scaled(figure, table.dozens[tokens.word[end]], end + 1)
            return figure
    return None


_VAGUE_ENDS = {12: (20, 24, 99), 20: (40, 40, 99), 10: (15, 20, 99), 100: (150, 200, 999)}


def _vague(place: int, end: int) -> Figure:
    """Dozens, scores, tens, hundreds by the table; thousands and up alike: from twice to a hundred times."""
    must, low, high = _VAGUE_ENDS.get(place, (place * 3 // 2, 2 * place, 100 * place - 1))
    return Figure(None, place, place, end, loose=(Interval(must, None), Interval(low, high)), hedge=Hedge.VAGUE, is_word=True)


def _vague_of(tokens: Tokens, figure: Figure, table: Table) -> Figure:
    """`tens of thousands`, `hundreds of millions`."""
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


def _fraction(tokens: Tokens, at: int, table: Table) -> Figure | None:
    """`half`, `a third`, `three quarters`, `one-fifth`; and of a scale: `a quarter of a million`, `half a dozen`."""
    start = at + 1 if tokens.word[at] in table.one else at
    if tokens.word[start] in table.halves:
        return _of_scale(tokens, _share(Fraction(1, 2), start + 1), table)
    over, below = 1, start
    if start == at and tokens.word[at] not in table.lone_parts:
        spelled = read_words(tokens, at, table, joined=False)
        if spelled is None or spelled.is_ordinal or not 0 < spelled.value < 100:
            return None
        over, below = spelled.value, spelled.end
        if tokens.raw[below] == "-" and tokens.joined(below) and tokens.joined(below + 1):
            below += 1
    part = table.parts.get(tokens.word[below])
    if part is None or part <= over or not _is_share(tokens, below, table, over):
        return None
    return _of_scale(tokens, _share(Fraction(over, part), below + 1), table)


def _is_share(tokens: Tokens, at: int, table: Table, over: int) -> bool:
    """`a third of`, `one third`, `two thirds`, `a third`; but `a third hospital` is one more."""
    word = tokens.word[at]
    if over > 1 or word not in table.ordinals or tokens.word[at - 1] not in table.one:
        return True
    following = tokens.word[at + 1]
    return tokens.kind[at + 1] != WORD or following in table.stops or following in table.of


def _of_scale(tokens: Tokens, figure: Figure, table: Table) -> Figure:
    """The fraction of a scale where one follows: `of a million`, `a million`, `million`, `a dozen`."""
    end = figure.end
    if tokens.raw[end] == "-" and tokens.joined(end) and tokens.word[end + 1] in table.scales:
        end += 1
    if tokens.word[end] in table.of:
        end += 1
    if tokens.word[end] in table.one:
        end += 1
    by = table.scales.get(tokens.word[end]) or table.dozens.get(tokens.word[end]) or table.tens.get(tokens.word[end])
    if by is None or figure.value is None:
        return figure
    value = plain(figure.value * by)
    place = place_of(value)
    return figure._replace(value=value, place=place, written_place=place, end=end + 1, is_share=True, is_exact=by in (12, 20), scale=1)


def _with_fraction(tokens: Tokens, figure: Figure, table: Table) -> Figure:
    """`two and a half`, `three and a quarter`, `2 and a half`; vi `2 triệu rưỡi`."""
    end = figure.end
    hyphen = tokens.raw[end] == "-" and tokens.joined(end) and tokens.joined(end + 1)
    end += hyphen
    if figure.value is None or figure.is_share or figure.decimals or tokens.word[end] not in table.joins:
        return figure
    if tokens.word[figure.end - 1] in table.scales:
        return figure
    end += 1
    if tokens.raw[end] == "-" and hyphen:
        end += 1
    part = _plain_fraction(tokens, end, table, hyphen)
    if part is None:
        return figure
    return _mixed(figure, part[0], part[1])


def _plain_fraction(tokens: Tokens, at: int, table: Table, hyphen: bool = False) -> tuple[Fraction, int] | None:
    """`a half`, `half`, `a quarter`, `three quarters`, without a scale of its own."""
    start = at
    over = 1
    if tokens.word[at] in table.one:
        start = at + 1
    elif tokens.word[at] in table.cardinals and table.cardinals[tokens.word[at]] > 0:
        start, over = at + 1, table.cardinals[tokens.word[at]]
    if hyphen and tokens.raw[start] == "-":
        start += 1
    if tokens.word[start] in table.halves and over == 1:
        return Fraction(1, 2), start + 1
    part = table.parts.get(tokens.word[start])
    if part is None or part <= over or start == at:
        return None
    return Fraction(over, part), start + 1


def _with_scale(tokens: Tokens, figure: Figure, table: Table) -> Figure:
    """`1.2 billion`, `3 hundred thousand`, `several thousand`, `5 lakh crore`, `a million and a half`."""
    if figure.hedge is Hedge.VAGUE:
        return _vague_of(tokens, figure, table)
    if figure.is_share and figure.scale == 1 and figure.is_word and figure.value is not None and figure.value >= 1:
        return figure
    end = figure.end
    for _ in range(4):
        at = end + 1 if tokens.raw[end] == "-" and tokens.joined(end) and tokens.joined(end + 1) else end
        if figure.hedge is Hedge.FEW and tokens.word[at] in table.of:
            at += 1
        by = table.scales.get(tokens.word[at]) or table.tens.get(tokens.word[at]) or _dozen(tokens, at, table)
        if by is None or (
            by < 1000 and figure.is_word and figure.value is not None and figure.scale == 1 and not figure.decimals and not figure.is_exact
        ):
            break
        end = at + 1
        if tokens.raw[end] == "." and tokens.joined(end) and len(tokens.word[at]) < 4 and end + 1 < tokens.count:
            end += 1
        figure = scaled(figure, by, end)
    return _and_a_half_of(tokens, figure, table)


def _dozen(tokens: Tokens, at: int, table: Table) -> int | None:
    by = table.dozens.get(tokens.word[at])
    return by if by is not None and by > 2 else None


def _and_a_half_of(tokens: Tokens, figure: Figure, table: Table) -> Figure:
    """`a million and a half`: half of the last scale."""
    last = table.scales.get(tokens.word[figure.end - 1])
    if last is None or figure.value is None:
        return figure
    if tokens.word[figure.end] in table.half_after:
        part: tuple[Fraction, int] | None = (Fraction(1, 2), figure.end + 1)
    elif tokens.word[figure.end] in table.joins and tokens.word[figure.end + 1] in table.one:
        part = _plain_fraction(tokens, figure.end + 1, table)
    else:
        return figure
    if part is None:
        return figure
    value = plain(figure.value + part[0] * last)
    place = place_of(value)
    return figure._replace(value=value, place=place, written_place=place, end=part[1])


def letter_scale(tokens: Tokens, at: int) -> int | None:
    """What a single letter after a numeral multiplies it by; the caller knows whether it may be a unit."""
    return _LETTERS.get(tokens.raw[at])
