"""A figure with its sign and its unit: `-12 °C`, `US$1.5 billion`, `189 medical and management staff`, `5 ft 11 in`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.values.arcs import ARC, hemisphere_at
from checker.values.books import entry_at
from checker.values.clocks import clock_at
from checker.values.compounds import unit_and_a_half
from checker.values.currency_letters import letter_of
from checker.values.currency_words import MONEY, currency_before
from checker.values.decades import decade_of, under_way
from checker.values.figure import Figure, scaled
from checker.values.figures import letter_scale, read_figure
from checker.values.interval import magnitude
from checker.values.labels import is_label, is_type
from checker.values.phrases import article_figure, is_one, unit_of_phrase
from checker.values.shares import article_in, one_in
from checker.values.surroundings import Around, hedge_behind_article, hedges_after, phrase_before
from checker.values.tokens import NUMERAL, WORD
from checker.values.unit_names import unit_of_words
from checker.values.unit_tables.currencies import LETTERS
from checker.values.unit_words import factor_at
from checker.values.units import PERCENT, TIME, Kind, Unit
from checker.values.unreadable import Ambiguous, Unreadable

if TYPE_CHECKING:
    from checker.values.reader import Reader
    from checker.values.tokens import Tokens

_DASHES = ("-", "−", "–")


class Amount(NamedTuple):
    figure: Figure
    unit: Unit | None
    """None where no unit is named."""
    unit_text: str
    start: int
    end: int
    """Tokens, the end exclusive."""
    after: Around | None = None
    """The hedge between figure and unit: `300-odd officers`, `100+ staff`."""


def amount_at(tokens: Tokens, at: int, reader: Reader, first: int = 0, *, joined: bool = True, after_dash: bool = False) -> Amount | None:
    """The amount whose figure begins at token `at`, with the currency and the sign before it, not before token `first`.

    None where the token begins no figure. Raises Unreadable.
    """
    if tokens.kind[at] == NUMERAL:
        # What makes `level-2` a label is, after a figure, the dash of a range.
        clock = clock_at(tokens, at, reader)
        if clock is not None:
            return Amount(*clock, "", at, clock[0].end)
        if not after_dash and is_label(tokens, at, reader.table.graded) and letter_of(tokens, at - 1, reader.unit) is None:
            return None
        if is_type(tokens, at) and reader.unit.dims != TIME:
            return None
    one = unit_and_a_half(tokens, at, first, reader) if tokens.word[at] in reader.table.half_joined else None
    if one is not None:
        return Amount(one[0], one[1], tokens.slice(at - 2, at - 1), at - 2, at + 1)
    figure = read_figure(tokens, at, reader.table, reader.marks, joined=joined)
    if figure is None and tokens.kind[at] == WORD:
        figure = article_in(tokens, at, reader) or article_figure(tokens, at, reader)
    if figure is None or (figure.is_ordinal and reader.unit.kind is Kind.PERCENT):
        return None
    _check_places(tokens, figure, reader)
    decade = decade_of(tokens, at, figure, first, reader)
    if decade is not None:
        return Amount(decade[0], None, "", decade[1], decade[0].end)
    start, money = _money_before(tokens, at, first, reader)
    if figure.is_word and figure.value == 1 and at > first and tokens.word[at - 1] in reader.table.nothing:
        start, figure = at - 1, figure._replace(value=0)  # not one, not a single
    entry = entry_at(tokens, at, figure, first, reader.table) if tokens.joined(at) and money is None else None
    if entry is not None:
        return _with_unit(tokens, _lettered(tokens, entry[0], reader, entry[1]) or entry[0], reader, entry[2], entry[1])
    start, is_negative = _sign_before(tokens, start, first, reader)
    if is_negative and figure.value is not None:
        figure = figure._replace(value=-figure.value)
    figure = _lettered(tokens, figure, reader, money)
    if figure is None:
        return None
    amount = _with_unit(tokens, figure, reader, start, money)
    return None if amount is None else _below_zero(tokens, amount, reader)


def _check_places(tokens: Tokens, figure: Figure, reader: Reader) -> None:
    """A nine-figure sum is not 9, nor are five figures 5; two figures from the party may be people. Raises Unreadable."""
    at = figure.end + (tokens.raw[figure.end] == "-")
    is_many = at == figure.end and tokens.word[at].endswith("s") and tokens.word[at] not in reader.measure.nouns
    is_many = is_many and figure.is_word and (figure.value or 0) >= _FEWEST_FIGURES and tokens.kind[at + 1] != WORD
    if tokens.word[at] in reader.table.places and (at > figure.end or is_many):
        raise Unreadable(f"“{tokens.slice(figure.end - 1, at + 1)}” says how many digits a figure has", "write the figure itself")


def _money_before(tokens: Tokens, at: int, first: int, reader: Reader) -> tuple[int, Unit | None]:
    """Where the amount starts, and the currency that stands before the figure: `US$`, `VND`, `Rs.`."""
    for start in range(max(first, at - 3), at):
        if tokens.raw[start] not in MONEY and tokens.word[start] not in MONEY and tokens.raw[start] not in LETTERS:
            continue
        found = currency_before(tokens, start) or letter_of(tokens, start, reader.unit)
        if found is not None and found.end == at:
            return start, found.unit
    return at, None


def _sign_before(tokens: Tokens, at: int, first: int, reader: Reader) -> tuple[int, bool]:
    before = at - 1
    if before < first:
        return at, False
    if tokens.word[before] in reader.table.minus:
        # The "moins" of "au moins" is no sign.
        is_hedge = phrase_before(tokens, at, first, reader.table) is not None
        return (at, False) if is_hedge else (before, True)
    raw = tokens.raw[before]
    if not tokens.joined(at) or (raw not in _DASHES and raw != "+"):
        return at, False
    if raw == "+":
        return before, False
    if tokens.joined(before) and (tokens.kind[before - 1] in (WORD, NUMERAL) or tokens.raw[before - 1] in (")", "%", "+", "±", "/")):
        return at, False
    return before, True


def _lettered(tokens: Tokens, figure: Figure, reader: Reader, money: Unit | None) -> Figure | None:
    """The figure with the letter after it, where that is no unit: `$5m`, `12k`; None where it is part of a name (`5G`)."""
    at = figure.end
    if tokens.kind[at] != WORD or tokens.kind[at - 1] != NUMERAL or figure.is_ordinal:
        return figure
    by = letter_scale(tokens, at)
    if by is not None and tokens.raw[at + 1] == "&" and tokens.joined(at + 1):
        return figure  # €140 B&B
    if by is None:
        return _doubtful(tokens, figure, reader, money)
    if _is_paid(tokens, at + 1, reader, is_large=by >= 10**6):
        return scaled(figure, by, at + 1)
    if not (tokens.joined(at) or (by >= 10**6 and (money is not None or _is_counted(tokens, at + 1, reader)))):
        return figure
    found = factor_at(tokens, at, reader.sight) if money is None else None
    further = factor_at(tokens, at + 1, reader.sight)
    is_ours = further is not None and further.unit.dims == reader.unit.dims and tokens.word[at + 1] not in reader.table.stops
    # 1.2m km are millions, 10,000m in 26 minutes are metres
    is_own = found is not None and reader.unit.kind is Kind.PHYSICAL and found.unit.dims == reader.unit.dims and not is_ours
    if money is None and (is_own or (reader.unit.kind is Kind.PHYSICAL and further is None)):
        return figure
    return scaled(figure, by, at + 1)


def _doubtful(tokens: Tokens, figure: Figure, reader: Reader, money: Unit | None) -> Figure:
    """The millions of `180 mm de pesos`; 180 mm of rain are millimetres."""
    by = reader.table.doubtful.get(tokens.word[figure.end])
    if by is None or (money is None and reader.unit.kind is not Kind.CURRENCY):
        return figure
    return scaled(figure, by, figure.end + 1)


def _is_paid(tokens: Tokens, at: int, reader: Reader, *, is_large: bool) -> bool:
    """A currency follows the letter: `12 M€`, `500 k€`, `12 M EUR`."""
    if not (tokens.joined(at) or is_large) or tokens.kind[at - 1] != WORD:
        return False
    found = factor_at(tokens, at, reader.sight)
    return found is not None and found.unit.kind is Kind.CURRENCY and found.unit.size == 1


def _is_counted(tokens: Tokens, at: int, reader: Reader) -> bool:
    """The property's noun follows: `1.2 m people`."""
    found = factor_at(tokens, at, reader.sight)
    return found is not None and found.unit.kind is Kind.NOUN and found.unit.dims == reader.unit.dims


def _with_unit(tokens: Tokens, figure: Figure, reader: Reader, start: int, money: Unit | None) -> Amount | None:
    if reader.unit.kind is Kind.PERCENT and money is None:
        figure = one_in(tokens, figure, reader)
    if figure.is_share and figure.value is not None and magnitude(figure.value) < 1 and reader.unit.kind is Kind.PERCENT and money is None:
        share = _share_of_percent(tokens, figure, reader, start)
        if share is not None:
            return share
    if reader.table.joined_names and money is None:
        word = tokens.word[figure.end - 1]
        name = next((name for name in reader.table.joined_names if name in word and word.index(name) > 0), None)
        unit = None if name is None else unit_of_words(reader.table.names[name])
        if unit is not None:
            return Amount(figure, unit, word, start, figure.end)  # dreitägig
    after = hedges_after(tokens, figure.end, reader.table)
    if not after.hedges and figure.value == 1 and figure.is_word:
        after = hedge_behind_article(tokens, figure.end, reader.table)
    if after.hedges:
        figure = figure._replace(end=after.at)
    found = unit_of_phrase(tokens, figure, reader, money)
    if found is None:
        end = figure.end
        if reader.unit.dims == ARC and tokens.kind[end - 1] == NUMERAL and hemisphere_at(tokens, end):
            return Amount(figure, reader.unit, "", start, end, after)  # 54.2N
        if tokens.kind[end] == WORD and tokens.joined(end) and tokens.kind[end - 1] == NUMERAL and not figure.is_ordinal:
            return None
        return Amount(figure, money, "" if money is None else money.text, start, end, after)
    if figure.is_ordinal and found.unit.dims == TIME and found.unit.sizes == reader.unit.sizes:
        figure = under_way(figure)
    text = found.unit.text if money is not None else tokens.slice(found.start, found.end)
    return Amount(figure, found.unit, text, start, found.end, after)


def _share_of_percent(tokens: Tokens, figure: Figure, reader: Reader, start: int) -> Amount | None:
    """A third, of a property in percent, is 33⅓ %; half a percent is not. So is one in three."""
    at = figure.end + (tokens.word[figure.end] in reader.table.of)
    found = factor_at(tokens, at + is_one(tokens, at, reader.table), reader.sight)
    if found is not None and found.unit is PERCENT:
        return None
    return Amount(scaled(figure, 100, figure.end)._replace(scale=1), PERCENT, "", start, figure.end)


def _below_zero(tokens: Tokens, amount: Amount, reader: Reader) -> Amount:
    """The amount below zero where words behind it say so: `5 degrees below zero`, of a temperature `40 below`. Raises Ambiguous."""
    at, value = amount.end, amount.figure.value
    if tokens.word[at] not in reader.table.first_of_sign or value is None:
        return amount
    unit = amount.unit or reader.unit
    for words in reader.table.below_zero:
        if tokens.word[at : at + len(words)] != list(words) or (len(words) == 1 and not unit.in_degrees):
            continue
        if len(words) == 1 and not _ends_below(tokens, at + 1):
            continue  # five degrees below the average
        if words[-1] == _FREEZING and unit.offset != _CELSIUS:
            said = tokens.slice(amount.start, at + len(words))
            raise Ambiguous(f"“{said}” is read from where water freezes", "write the temperature itself, like -5 °C")
        return amount._replace(figure=amount.figure._replace(value=-magnitude(value)), end=at + len(words))
    return amount


def _ends_below(tokens: Tokens, at: int) -> bool:
    """Nothing behind `below` says what a temperature is below."""
    is_comma = tokens.raw[at] == "," and tokens.word[at + 1] not in _ARTICLES
    return is_comma or at >= tokens.count or tokens.raw[at] == "." or tokens.word[at] in _AFTER_BELOW


_AFTER_BELOW = frozenset(("in", "on", "at", "during", "when", "overnight"))
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "this", "that"))
_FEWEST_FIGURES = 4
"""Of a sum said by its digits."""

_FREEZING, _CELSIUS = "freezing", Fraction(27315, 100)
"""Water freezes at zero by one of the scales; where that one begins in kelvin."""
