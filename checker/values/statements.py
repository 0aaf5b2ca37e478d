"""Drafts weighed: every figure of a text as readings in the property's unit, or as why it is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.bounds_written import with_both_bounds
from checker.values.conversions import check_conversion, conversion_after
from checker.values.drafts import Draft, draft_at
from checker.values.hedging import Hedge, Reading, plain
from checker.values.limits import bounded
from checker.values.quantity import Quantity
from checker.values.rates import distributed
from checker.values.readings import check_numeral, converted, in_unit, read_amount, unit_of
from checker.values.spans import range_reading, spread_reading, spread_units
from checker.values.statement import Statement
from checker.values.tokens import NUMERAL, SIGN, SUPERSCRIPT, VULGAR, WORD
from checker.values.units import Kind, Unit, factors
from checker.values.unreadable import Unreadable, WrongUnit

if TYPE_CHECKING:
    from checker.values.amounts import Amount
    from checker.values.hedges.table import Table
    from checker.values.reader import Reader
    from checker.values.tokens import Tokens


_EXCEPT = frozenset(tuple(words.split()) for words in ("all but", "all except", "everyone but", "everyone except", "alle bis", "tous sauf"))


def statements_in(tokens: Tokens, reader: Reader, *, scanning: bool = False) -> list[Statement]:
    """Every statement of a text in order. `scanning`: also the two ends of a range, or of what may be a change."""
    found: list[Statement] = []
    first = 0
    for at in starts_in(tokens, reader):
        if at < first:
            continue
        try:
            draft = draft_at(tokens, at, first, reader)
        except Unreadable as error:
            found.append(_failed(error, at))
            continue
        if draft is not None and not scanning and tuple(tokens.word[max(0, draft.start - 2) : draft.start]) in _EXCEPT:
            rest = f"“{tokens.slice(draft.start - 2, draft.end)[:60]}” says how many are left out"
            found.append(_failed(Unreadable(rest, "write how many there are"), at))
        elif draft is not None and not scanning and tokens.word[draft.start - 1] in reader.table.negations:
            denial = f"“{tokens.slice(draft.start - 1, draft.end)[:60]}” says what is not so"
            found.append(_failed(Unreadable(denial, "write the figure, and `denied: true`"), at))
        elif draft is not None:
            statements = _weighed(tokens, draft, reader, scanning)
            found.extend(statements)
            first = max(at + 1, statements[-1].end)
        elif tokens.kind[at] == SIGN and tokens.raw[at] not in VULGAR:
            found.append(_failed(Unreadable(f"“{tokens.raw[at]}” is a digit of another script", "write digits 0-9"), at))
    return with_both_bounds(tokens, found, reader.table, scanning=scanning) if len(found) > 1 else found


def starts_in(tokens: Tokens, reader: Reader) -> list[int]:
    """The tokens that a figure may begin with, and digits that none can."""
    table = reader.table
    starters, split = table.starters, table.split
    found = []
    for at, (kind, word) in enumerate(zip(tokens.kind, tokens.word, strict=True)):
        if kind == NUMERAL:
            found.append(at)
        elif kind == WORD:
            is_start = word in starters or (split is not None and split(word) is not None)
            if is_start and not (word in table.inside_hedges and _is_inside_hedge(tokens, at, table)):
                found.append(at)
        elif not word.isascii() and word.isnumeric() and word not in SUPERSCRIPT:
            found.append(at)
    return found


def _is_inside_hedge(tokens: Tokens, at: int, table: Table) -> bool:
    return any(at >= i and tokens.word[at - i : at - i + len(words)] == list(words) for words, i in table.inside_hedges[tokens.word[at]])


def _failed(error: Unreadable, at: int) -> Statement:
    # Kept, not raised: its frames must not be kept with it.
    return Statement((), error.with_traceback(None), False, at, at + 1)


def _weighed(tokens: Tokens, draft: Draft, reader: Reader, scanning: bool) -> list[Statement]:
    """The statement of a draft, and that of a second figure in brackets where it is not merely the first one's conversion."""
    converse = conversion_after(tokens, draft, reader)
    if converse is None:
        return [_statement(tokens, draft, reader, scanning)]
    draft, other = converse.first, converse.second
    if not converse.is_checked:
        return [_statement(tokens, draft, reader, scanning), _statement(tokens, other, reader, scanning)]
    error = check_conversion(tokens, draft, other, reader)
    statement = _statement(tokens, draft, reader, scanning)
    if error is not None and not scanning:
        return [statement._replace(quantities=(), error=error, end=other.end + 1)]
    second = _statement(tokens, other, reader, scanning).quantities if scanning else ()
    return [statement._replace(quantities=statement.quantities + second, end=other.end + 1)]


def _statement(tokens: Tokens, draft: Draft, reader: Reader, scanning: bool) -> Statement:
    explicit = any(amount.unit is not None for amount in draft.amounts)
    try:
        found = [_quantity(tokens, draft, reader)]
        if scanning and draft.form in ("change", "range"):
            found += [_quantity(tokens, _single(amount), reader) for amount in draft.amounts]
        elif scanning and draft.form == "spread":  # the mean of 66.4 ± 9.1 years
            found.append(_quantity(tokens, _single(_mean(draft)), reader))
    except Unreadable as error:
        paid = _without_rate(draft) if scanning and isinstance(error, WrongUnit) else None
        if paid is not None:
            return _statement(tokens, paid, reader, scanning)
        return Statement((), error.with_traceback(None), explicit, draft.start, draft.end)
    return Statement(tuple(found), None, explicit, draft.start, draft.end)


def _without_rate(draft: Draft) -> Draft | None:
    """`2 million euros a year` where only euros are looked for."""
    unit = draft.amounts[0].unit
    if draft.form != "one" or unit is None or unit.counted is None:
        return None
    return draft._replace(amounts=(draft.amounts[0]._replace(unit=unit.counted),))


def _mean(draft: Draft) -> Amount:
    """The first of two amounts, in its own unit or the one that both have."""
    mean, spread = draft.amounts
    return mean if mean.unit is not None else mean._replace(unit=spread.unit, unit_text=spread.unit_text, end=spread.end)


def _single(amount: Amount) -> Draft:
    return Draft((amount,), (), amount.start, amount.end, amount.start, amount.start)


def _quantity(tokens: Tokens, draft: Draft, reader: Reader) -> Quantity:
    """The draft in the property's unit. Raises Unreadable."""
    if reader.unit.counted is not None:
        draft = distributed(tokens, draft, reader)
    units = [unit_of(amount, reader) for amount in draft.amounts] if draft.form != "spread" else spread_units(draft, reader)
    for amount, unit in zip(draft.amounts, units, strict=True):
        check_numeral(amount, unit)
    amount, unit = draft.amounts[0], units[0]
    if draft.form == "one":
        reading = converted(read_amount(amount, draft.hedges, unit, reader), unit, reader)
    elif draft.form == "spread":
        reading = converted(spread_reading(draft, units, reader), unit, reader)
    else:
        reading = range_reading(draft, units, reader)
    reading = bounded(reading, reader)
    return _described(tokens, draft, unit, reading, reader)


def _described(tokens: Tokens, draft: Draft, unit: Unit, reading: Reading, reader: Reader) -> Quantity:
    """The quantity, with what of its writing counts later."""
    amount = draft.amounts[0]
    figure = amount.figure
    value, place = figure.value, figure.place
    if unit is not reader.unit:
        factor = factors(unit, reader.unit, reader.system)[0]
        value = None if value is None else in_unit(value, factor, unit, reader.unit)
        place = plain(place * factor)
    is_single = draft.form in ("one", "spread") and figure.value is not None
    start = tokens.start[min(draft.start, amount.start)]
    end = tokens.end[draft.end - 1]
    return Quantity(
        must=reading.must,
        likely=reading.likely,
        hedge=_hedge(draft, reading),
        figure=value if is_single else None,
        place=place if is_single else None,
        written_place=figure.written_place if is_single else None,
        has_trailing_zeros=is_single and figure.place > 1 and not figure.is_exact,
        numeral=figure.value if is_single else None,
        unit=unit_text(draft, unit, reader),
        start=start,
        end=end,
        hedge_start=start,
        hedge_words=tokens.slice(draft.words_from, draft.words_to),
    )


def unit_text(draft: Draft, unit: Unit, reader: Reader) -> str:
    """The unit as written; the code of a currency."""
    amount, last = draft.amounts[0], draft.amounts[-1]
    if unit.kind is Kind.CURRENCY and (amount.unit is not None or len(draft.amounts) > 1):
        return next((code for code in unit.codes if code in reader.unit.codes), unit.text)
    return amount.unit_text or (last.unit_text if draft.form != "spread" or last.unit == unit else "")


def _hedge(draft: Draft, reading: Reading) -> Hedge:
    if draft.hedges:
        return draft.hedges[0] if draft.hedges[0] is not Hedge.ABOUT else draft.hedges[-1]
    if draft.form != "one":
        return Hedge.PLUS_MINUS if draft.form == "spread" else Hedge.RANGE
    figure = draft.amounts[0].figure
    if figure.loose is not None:
        return figure.hedge
    if figure.is_share:
        return Hedge.ABOUT
    return Hedge.NONE if reading.must.is_point else Hedge.ROUNDED
