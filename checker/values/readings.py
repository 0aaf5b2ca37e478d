"""From figures in the unit as written to two intervals in the property's unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.hedging import Hedge, Reading, hedged_range, hedged_reading, plain, plain_reading
from checker.values.interval import Exact, Interval
from checker.values.rates import of_a_year, of_one
from checker.values.units import Kind, Unit, factors, is_convertible
from checker.values.unreadable import Ambiguous, Unreadable, WrongUnit

if TYPE_CHECKING:
    from fractions import Fraction

    from checker.values.amounts import Amount
    from checker.values.reader import Reader


def unit_of(amount: Amount, reader: Reader) -> Unit:
    """The amount's own unit, else the property's. Raises WrongUnit where it is another, Unreadable where it is not said."""
    unit = amount.unit
    if unit is reader.unit:
        return unit
    if unit is None:
        if len(reader.unit.codes) > 1:
            raise Unreadable("The amount does not say in which currency it is", f"write one of {reader.unit.text}")
        return reader.unit
    if not is_convertible(unit, reader.unit):
        meant = of_a_year(unit, reader) or of_one(unit, reader)
        if meant is None:
            raise wrong_unit(amount.unit_text, unit, reader)
        unit = meant
    if unit.kind is Kind.CURRENCY:
        shared = [code for code in unit.codes if code in reader.unit.codes]
        if len(shared) > 1:
            raise Ambiguous(f"“{amount.unit_text}” may be {' or '.join(shared)}", f"write the code, like {shared[0]}")
        return unit
    # One object for one size: what needs no conversion is told by identity.
    return reader.unit if unit.sizes == reader.unit.sizes and unit.offset == reader.unit.offset else unit


def wrong_unit(text: str, unit: Unit, reader: Reader) -> WrongUnit:
    wanted = reader.unit.text
    is_plain = not unit.text or len(unit.codes) > 1 or text.casefold() == unit.text.casefold()
    said = f"“{text}”" if is_plain else f"“{text}” ({unit.text})"
    if reader.unit.kind is Kind.BARE:
        named = unit.codes[0] if unit.codes else "percent" if unit.text == "%" else unit.text  # `%` in front is no YAML
        hint = f"give the property `unit: {named}`, or leave the unit out"
        wrong = WrongUnit(f"{said} is a unit, but the property is a bare number", hint)
        wrong.wanted = named
        return wrong
    return WrongUnit(f"{said} is not the property's unit, {wanted}", f"write the figure in {wanted}, or record it under another property")


def check_numeral(amount: Amount, unit: Unit) -> None:
    """Of a count, a numeral that two languages read differently is not guessed at."""
    figure = amount.figure
    if figure.other is None or not unit.is_count:
        return
    raise Ambiguous(
        f"{figure.value} or {figure.other}? The numeral can be read two ways",
        f"write {figure.other} without a mark, or the decimals in full",
    )


def read_amount(amount: Amount, hedges: tuple[Hedge, ...], unit: Unit, reader: Reader) -> Reading:
    """One figure with the hedges around it, the innermost first, in its own unit."""
    figure = amount.figure
    manner = reader.manner_of(unit)
    if figure.loose is not None:
        reading = Reading(*figure.loose)
        for hedge in hedges:
            if hedge is not Hedge.ABOUT:
                reading = hedged_range(hedge, reading, manner)
        return reading
    n, g = figure.value, figure.place
    assert n is not None
    if not hedges:
        if figure.is_share:
            return hedged_reading(Hedge.ABOUT, n, g, manner)
        if figure.is_ordinal or figure.is_exact:
            return Reading(Interval(n, n), Interval(n, n))
        return plain_reading(n, g, manner, decimals=figure.decimals)
    if figure.is_share and hedges[0] in (Hedge.NEARLY, Hedge.JUST_OVER):
        # A half is about one itself: 34 minutes are just over half an hour.
        manner = manner._replace(approximation=2 * manner.approximation)
    reading = hedged_reading(hedges[0], n, g, manner)
    for hedge in hedges[1:]:
        reading = _both(hedges[0], hedge, reading, hedged_reading(hedge, n, g, manner))
    return reading


def _both(inner: Hedge, outer: Hedge, about: Reading, bound: Reading) -> Reading:
    """`at least about 300`: the bound, as loose as the "about". Two bounds of different sides say nothing together."""
    if outer is Hedge.ABOUT and inner is not Hedge.ABOUT:
        return _both(outer, inner, bound, about)
    if inner is outer:
        return about
    if inner is not Hedge.ABOUT:
        must, likely = about.must.intersection(bound.must), about.likely.intersection(bound.likely)
        if must.is_empty or likely.is_empty:
            raise Unreadable("The two hedges contradict each other", "write one of them")
        return Reading(must, likely)
    low = about.must.low if bound.must.low is not None else None
    high = about.must.high if bound.must.high is not None else None
    return Reading(
        Interval(low, high), Interval(about.likely.low if low is not None else None, about.likely.high if high is not None else None)
    )


def converted(reading: Reading, unit: Unit, reader: Reader) -> Reading:
    """The reading in the property's unit: the hull of the customary sizes in `must`, the usual one in `likely`."""
    wanted = reader.unit
    if unit is wanted:
        return reading
    return converted_by(reading, factors(unit, wanted, reader.system), unit, wanted)


def converted_by(reading: Reading, by: tuple[Fraction, ...], unit: Unit, wanted: Unit) -> Reading:
    """The same with factors that are known: the usual one first."""
    must = _mapped(reading.must, by[0], unit, wanted)
    for factor in by[1:]:
        must = must.hull(_mapped(reading.must, factor, unit, wanted))
    return Reading(must, _mapped(reading.likely, by[0], unit, wanted))


def _mapped(interval: Interval, factor: Fraction, unit: Unit, wanted: Unit) -> Interval:
    low, high = interval.low, interval.high
    return Interval(
        None if low is None else in_unit(low, factor, unit, wanted),
        None if high is None else in_unit(high, factor, unit, wanted),
        interval.low_open,
        interval.high_open,
    )


def in_unit(value: Exact, factor: Fraction, unit: Unit, wanted: Unit) -> Exact:
    if unit.offset or wanted.offset:
        return plain((value + unit.offset) * factor - wanted.offset)
    return plain(value * factor)
