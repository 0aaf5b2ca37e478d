"""One figure: a numeral or number words with what multiplies it, without hedge and without unit.

`1,100`, `1.2 billion`, `fifty-five`, `two and a half million`, `a quarter of a million`, `several thousand`, `½`, `7th`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.figure import Figure, scaled
from checker.values.figures_in_words import figure_in_words, vague_of
from checker.values.fractions_written import VULGAR_PARTS, and_a_half_of, mixed, share, slashed, with_fraction
from checker.values.hedging import Hedge, plain
from checker.values.numerals import read_numeral
from checker.values.tokens import NUMERAL, SUPERSCRIPT, VULGAR, WORD
from checker.values.unit_names import currency_of_words
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.hedges.table import Table
    from checker.values.numerals import Marks
    from checker.values.tokens import Tokens

_LETTERS = {"k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "T": 10**12}
"""Letters that multiply a numeral, where no unit is meant by them: `$5m`, `12k`."""


def read_figure(tokens: Tokens, at: int, table: Table, marks: Marks, *, joined: bool = True) -> Figure | None:
    """The figure that begins at a token; None where none does. Raises Unreadable for a numeral that is none."""
    raw = tokens.raw[at]
    figure: Figure | None
    if tokens.kind[at] == NUMERAL:
        figure = _numeral(tokens, at, table, marks)
    elif tokens.kind[at] == WORD:
        figure = figure_in_words(tokens, at, table, joined) if tokens.word[at] in table.starters or table.split else None
    elif raw in VULGAR and raw:
        figure = share(Fraction(*VULGAR_PARTS[raw]), at + 1)
    else:
        return None
    if figure is None or figure.is_ordinal:
        # The first 100 officers are no 1.
        is_first_of = figure is not None and (tokens.kind[figure.end] == NUMERAL or tokens.word[figure.end] in table.cardinals)
        return None if is_first_of else figure
    return _with_scale(tokens, with_fraction(tokens, figure, table), table, marks, joined)


def _numeral(tokens: Tokens, at: int, table: Table, marks: Marks) -> Figure:
    raw = tokens.raw[at]
    following = tokens.raw[at + 1]
    if tokens.joined(at + 1):
        if following and following in SUPERSCRIPT + "^⁻":
            raise Unreadable(
                f"{tokens.slice(at, _past_power(tokens, at + 1))[:40]} is a power", "write the number out, like 1,000 or 2 million"
            )
        if tokens.word[at + 1] == "e" and (tokens.kind[at + 2] == NUMERAL or tokens.raw[at + 2] in "+-") and tokens.joined(at + 2):
            raise Unreadable(
                f"{tokens.slice(at, _past_power(tokens, at + 2))[:40]} is a number for machines", "write the number out, like 2 million"
            )
        if following in VULGAR and following and raw.isdigit():
            return mixed(_plain_numeral(raw, marks, at), Fraction(*VULGAR_PARTS[following]), at + 2)
    if following in ("×", "x", "*", "·") and tokens.raw[at + 2] == "10" and (tokens.raw[at + 3] or " ") in SUPERSCRIPT + "^⁻":
        raise Unreadable(
            f"{tokens.slice(at, _past_power(tokens, at + 3))[:40]} is a number for machines", "write the number out, like 2 million"
        )
    if following in ("×", "x") and tokens.joined(at + 1) and tokens.joined(at + 2) and tokens.kind[at + 2] == NUMERAL:
        raise Unreadable(f"{tokens.slice(at, at + 3)[:40]} are two figures", "write the one that the claim is about")
    figure = _plain_numeral(raw, marks, at)
    if tokens.word[at + 1] in table.ordinal_after and tokens.joined(at + 1) and not _is_stone(tokens, at):
        return figure._replace(end=at + 2, is_ordinal=True)
    over = slashed(tokens, at)
    if over is not None:
        return over
    part = slashed(tokens, at + 1) if raw.isdigit() and tokens.kind[at + 1] == NUMERAL else None
    if part is not None and part.value is not None:
        return mixed(figure, Fraction(part.value), part.end)
    return figure


def _is_stone(tokens: Tokens, at: int) -> bool:
    """The `st` of `14st 6lb`: an ordinal has it behind a one only, and not behind eleven; pounds follow stones."""
    raw = tokens.raw[at]
    has_pounds = tokens.kind[at + 2] == NUMERAL and tokens.word[at + 3] in ("lb", "lbs", "pounds")
    return tokens.word[at + 1] == "st" and raw.isdigit() and (raw[-1] != "1" or raw.endswith("11") or has_pounds)


def _past_power(tokens: Tokens, at: int) -> int:
    """Past the exponent whose first sign or digit is a token, so that it is told whole."""
    while at < tokens.count and tokens.joined(at) and (tokens.kind[at] == NUMERAL or tokens.raw[at] in SUPERSCRIPT + "^⁻⁺+-−"):
        at += 1
    return at


def _plain_numeral(raw: str, marks: Marks, at: int) -> Figure:
    n = read_numeral(raw, marks)
    return Figure(n.value, n.place, n.written_place, at + 1, n.decimals, other=n.other)


def _with_scale(tokens: Tokens, figure: Figure, table: Table, marks: Marks, joined: bool) -> Figure:
    """`1.2 billion`, `3 hundred thousand`, `several thousand`, `5 lakh crore`, `a million and a half`."""
    if figure.hedge is Hedge.VAGUE:
        return vague_of(tokens, figure, table)
    if figure.is_share and figure.scale == 1 and figure.is_word and figure.value is not None and figure.value >= 1:
        return figure
    end = figure.end
    for _ in range(4):
        at = end + 1 if tokens.raw[end] == "-" and tokens.joined(end) and tokens.joined(end + 1) else end
        if figure.hedge is Hedge.FEW and tokens.word[at] in table.of:
            at += 1
        by = (
            table.scales.get(tokens.word[at])
            or table.tens.get(tokens.word[at])
            or _dozen(tokens, at, table)
            or table.vague.get(tokens.word[at])
        )
        if by is None or (_is_whole_in_words(figure) and not _is_of_scale(figure, by)):
            break
        if by < 1000 and currency_of_words(tokens.word[at]) is not None:
            break  # 50 cents are no 5,000 in French
        end = at + 1
        if tokens.raw[end] == "." and tokens.joined(end) and len(tokens.word[at]) < 4 and end + 1 < tokens.count:
            end += 1
        figure = scaled(figure, by, end)
    return and_a_half_of(tokens, _with_rest(tokens, figure, table, marks, joined), table)


def _is_whole_in_words(figure: Figure) -> bool:
    """Its words have been multiplied already, where they can be."""
    return figure.is_word and figure.value is not None and figure.scale == 1 and not figure.decimals and not figure.is_exact


def _is_of_scale(figure: Figure, by: int) -> bool:
    """The words before a scale may be so many of it: `trois milliers`, `a thousand thousand`; not `two million three` before `million`."""
    return by >= 1000 and figure.value is not None and (figure.value < by or figure.value % by == 0)


def _with_rest(tokens: Tokens, figure: Figure, table: Table, marks: Marks, joined: bool) -> Figure:
    """`1 million 200 thousand`, `5 crore and 20 lakh`: a smaller scale follows."""
    at = figure.end + (joined and tokens.word[figure.end] in table.joins)
    if figure.scale < 1000 or figure.value is None or tokens.kind[at] != NUMERAL or tokens.joined(at):
        return figure
    by = table.scales.get(tokens.word[at + 1])
    if (by or 10**6) > 1000 == figure.scale and len(tokens.raw[at]) == 3 and tokens.raw[at].isdigit() and table.after_ten:
        whole = _with_hundreds(figure, int(tokens.raw[at]), at + 1)
        return whole if by is None else scaled(whole, by, at + 2)  # 2 nghìn 500 tỷ
    if by is None or by >= figure.scale:
        return figure
    rest = scaled(_plain_numeral(tokens.raw[at], marks, at), by, at + 2)
    if rest.value is None or rest.value >= figure.scale:
        return figure
    return figure._replace(
        value=plain(figure.value + rest.value), place=rest.place, written_place=rest.written_place, end=rest.end, scale=by
    )


def _with_hundreds(figure: Figure, rest: int, end: int) -> Figure:
    """`2 nghìn 500`: what is less than a thousand need not be called."""
    place = next(10**zeros for zeros in (2, 1, 0) if rest % 10**zeros == 0)
    return figure._replace(value=plain((figure.value or 0) + rest), place=place, written_place=1, end=end, scale=1)


def _dozen(tokens: Tokens, at: int, table: Table) -> int | None:
    by = table.dozens.get(tokens.word[at])
    return by if by is not None and by > 2 else None


def letter_scale(tokens: Tokens, at: int) -> int | None:
    """What a single letter after a numeral multiplies it by; the caller knows whether it may be a unit."""
    return _LETTERS.get(tokens.raw[at])
