"""One figure in several units: `12 years and six months`, `5 ft 11 in`, `46° 12′ N`, `12 dollars and 50 cents`, `an hour and a half`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.arcs import arc_at, with_hemisphere
from checker.values.currency_letters import old_pence_at
from checker.values.figure import Figure
from checker.values.figures import read_figure
from checker.values.hedging import plain
from checker.values.interval import magnitude
from checker.values.sight import Found
from checker.values.tokens import NUMERAL, WORD
from checker.values.unit_names import unit_of_words
from checker.values.unit_words import factor_at
from checker.values.units import TIME, Kind, Unit, is_convertible

if TYPE_CHECKING:
    from checker.values.amounts import Amount
    from checker.values.hedges.table import Table
    from checker.values.reader import Reader
    from checker.values.tokens import Tokens

_UNSAID = {"ft": "inch", "st": "pound", "h": "minute"}
"""The smaller unit that need not be said: `5 ft 11`, `6 ft 2 tall`, `3 h 05 with one change`; no known unit follows."""


def with_smaller_units(tokens: Tokens, amount: Amount, reader: Reader) -> Amount:
    """The amount with the smaller units that follow it, in its own first unit."""
    first = amount.unit
    if first is None or first.kind not in (Kind.PHYSICAL, Kind.CURRENCY) or first.offset:
        return amount
    if amount.figure.value is None or amount.figure.is_share:
        return amount
    with_cents = _with_cents(tokens, amount, first, reader) if first.kind is Kind.CURRENCY else amount
    if with_cents is not amount:
        return with_cents
    last = first
    while True:
        part = _next_part(tokens, amount, last, reader)
        if part is None:
            return amount if first.kind is Kind.CURRENCY else with_hemisphere(tokens, _and_a_half(tokens, amount, reader))
        figure, unit, end = part
        ratio = unit.size / first.size
        assert amount.figure.value is not None
        assert figure.value is not None
        sign = -1 if amount.figure.value < 0 else 1
        value = plain(amount.figure.value + sign * figure.value * ratio)
        place = plain(figure.place * ratio)
        # Its place is one of the smaller unit, wherever the digits of the sum end.
        grown = amount.figure._replace(
            value=value, place=min(place, plain(ratio)), written_place=place, end=end, decimals=True, other=None, is_word=True
        )
        amount = amount._replace(figure=grown, end=end)
        last = unit


def _with_cents(tokens: Tokens, amount: Amount, money: Unit, reader: Reader) -> Amount:
    """The cents that need not be called so: `neuf euros cinquante`, `3 Euro 20`, `9€50`; `nueve euros con cincuenta céntimos`."""
    figure, at, table = amount.figure, amount.end, reader.table
    if figure.value is None or figure.value.denominator != 1 or figure.scale > 1 or figure.is_share or money.size != 1 or figure.end == at:
        return amount
    is_with = tokens.word[at] == "con"
    at += is_with
    if tokens.kind[at] != NUMERAL and tokens.word[at] not in table.number_words:
        return amount
    cents = read_figure(tokens, at, table, reader.marks)
    if cents is None or cents.value is None or cents.value.denominator != 1 or not 10 <= cents.value < 100 or cents.is_ordinal:
        return amount
    found = factor_at(tokens, cents.end, reader.sight)
    is_cents = found is not None and found.unit.kind is Kind.CURRENCY and found.unit.size == Fraction(1, 100)
    if (found is None and _goes_on(tokens, cents.end, table)) or (found is not None and not (is_cents and is_with)):
        return amount
    end = cents.end if found is None else found.end
    cent = Fraction(1, 100)
    value = figure.value + cents.value * cent * (1 if figure.value >= 0 else -1)
    written = plain(cents.place * cent)
    grown = figure._replace(value=value, place=cent, written_place=written, end=end, decimals=True, other=None, is_word=True)
    return amount._replace(figure=grown, end=end)


def _goes_on(tokens: Tokens, at: int, table: Table) -> bool:
    """A word that the number before it may count: the eggs of `für 3 Euro 20 Eier`; or a sign that makes more of it."""
    return tokens.word[at] not in table.stops if tokens.kind[at] == WORD else tokens.raw[at] in ("%", "-", "–", "/", ":", "$", "€", "£")


def _next_part(tokens: Tokens, amount: Amount, last: Unit, reader: Reader) -> tuple[Figure, Unit, int] | None:
    at = amount.end
    if (tokens.raw[at] == "," and last.kind is not Kind.CURRENCY) or (tokens.raw[at] == "-" and tokens.joined(at) and last.text in _UNSAID):
        at += 1
    if tokens.word[at] in reader.table.conjunction:
        at += 1 + (tokens.raw[at + 1] == "-" and tokens.joined(at + 1))  # a two-hour-and-eight-minute film
    if tokens.kind[at] != NUMERAL and tokens.word[at] not in reader.table.number_words:
        return None
    figure = read_figure(tokens, at, reader.table, reader.marks)
    if figure is None or figure.value is None or figure.is_ordinal or figure.is_share:
        return None
    start = figure.end + 1 if tokens.raw[figure.end] == "-" and tokens.joined(figure.end) else figure.end
    found = (
        arc_at(tokens, start, last)
        or (None if _names_a_thing(tokens, start + 1, amount, reader.table) else old_pence_at(tokens, start, last))
        or _minutes_at(tokens, start, last)
        or factor_at(tokens, start, reader.sight._replace(prefer=last))
        or _unsaid(tokens, figure, last, at == amount.end or tokens.raw[amount.end] == "-")
    )
    if found is None or not is_convertible(found.unit, last) or found.unit.size >= last.size:
        return None
    if figure.value * found.unit.size >= last.size:
        return None
    return figure, found.unit, found.end


def _names_a_thing(tokens: Tokens, at: int, pounds: Amount, table: Table) -> bool:
    """`£50 10s notes`, `£3m 10s`: a letter there is no shilling's."""
    if pounds.figure.scale > 1 or magnitude(pounds.figure.value or 0) >= _FEWEST_WITHOUT_SHILLINGS:
        return True
    behind = tokens.word[at]
    is_written_on = tokens.kind[at - 2] == NUMERAL and tokens.joined(at - 1)
    return is_written_on and tokens.kind[at] == WORD and behind not in table.stops | table.one | table.per | table.conjunction


_FEWEST_WITHOUT_SHILLINGS = 1000


def _minutes_at(tokens: Tokens, at: int, last: Unit) -> Found | None:
    """The minutes of `2h 27m 3s`: behind hours or days no metres are counted."""
    minute = unit_of_words("minute")
    if tokens.raw[at] != "m" or last.dims != TIME or minute is None or tokens.raw[at + 1] in ("²", "³", "/"):
        return None
    if tokens.raw[at - 2] == ",":
        return None  # 2 hours, 5 m deep
    return Found(minute, at + 1)


def _unsaid(tokens: Tokens, figure: Figure, last: Unit, is_next: bool) -> Found | None:
    name = _UNSAID.get(last.text)
    is_tied = tokens.kind[figure.end] == WORD and tokens.joined(figure.end)  # 5 ft 11cm
    unit = unit_of_words(name) if name and is_next and not is_tied else None
    return Found(unit, figure.end) if unit is not None else None


def _and_a_half(tokens: Tokens, amount: Amount, reader: Reader) -> Amount:
    """`an hour and a half`."""
    at, table = amount.end, reader.table
    figure = amount.figure
    assert figure.value is not None
    if figure.value.denominator != 1 or figure.end == amount.end:
        return amount
    if tokens.word[at] in table.half_after:
        end = at + 1
    elif tokens.word[at] in table.joins and tokens.word[at + 1] in table.one and tokens.word[at + 2] in table.halves:
        end = at + 3
    elif tokens.word[at] in table.joins and tokens.word[at + 1] in table.half_joined:
        end = at + 2
    else:
        return _and_a_part(tokens, amount, reader)
    half = Fraction(1, 2) if figure.value >= 0 else Fraction(-1, 2)
    tenth = Fraction(1, 10)
    return amount._replace(figure=figure._replace(value=figure.value + half, place=tenth, written_place=tenth, decimals=True), end=end)


def _and_a_part(tokens: Tokens, amount: Amount, reader: Reader) -> Amount:
    """`an hour and three quarters`; not `two years and a third of the money`."""
    at, table, figure = amount.end, reader.table, amount.figure
    part = read_figure(tokens, at + 1, table, reader.marks) if tokens.word[at] in table.joins else None
    if part is None or not part.is_share or part.value is None or figure.value is None or not 0 < part.value < 1 or figure.value < 0:
        return amount
    if tokens.word[part.end] in table.of or (tokens.kind[part.end] == WORD and tokens.word[part.end] not in table.stops):
        return amount
    place = Fraction(1, 100)
    summed = figure._replace(value=figure.value + part.value, place=place, written_place=place, decimals=True)
    return amount._replace(figure=summed, end=part.end)


def unit_and_a_half(tokens: Tokens, at: int, first: int, reader: Reader) -> tuple[Figure, Unit] | None:
    """`hora y media`, `kilo y medio`, whose half is at a token: one and a half of a unit that no number stands before."""
    table = reader.table
    if at - 2 < first or tokens.word[at - 1] not in table.joins or tokens.kind[at - 2] != WORD:
        return None
    if tokens.word[at + 1] in table.scales or tokens.word[at + 1] in table.dozens:
        return None  # por kilo y medio millón
    found = factor_at(tokens, at - 2, reader.sight)
    if found is None or found.end != at - 1 or found.unit.kind is not Kind.PHYSICAL:
        return None
    return Figure(Fraction(3, 2), Fraction(1, 10), Fraction(1, 10), at + 1, decimals=True, is_word=True), found.unit
