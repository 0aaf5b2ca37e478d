"""Quantities: "nearly 1,100 personnel" as the intervals that the words leave open. One grammar, two doors.

`read_quantity` reads a value, which must be one figure; `scan_quantities` finds every figure in running text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.everyday import read_everyday
from checker.values.hedging import Hedge as Hedge
from checker.values.quantity_reading import Quantity as Quantity  # noqa: TC001  (part of the door: other rooms import it here)
from checker.values.reader import reader_of
from checker.values.strangers import check_stranger
from checker.values.tokens import Tokens, fold_word
from checker.values.unreadable import Unreadable, WrongUnit

if TYPE_CHECKING:
    from fractions import Fraction

    from checker.values.interval import Interval
    from checker.values.measure import Measure, Tolerance
    from checker.values.reader import Reader
    from checker.values.statement import Statement

LONGEST_VALUE = 2000
_OWNERS = ("'s", "’s", "s'", "s’")


def read_quantity(text: str, measure: Measure, language: str = "en") -> Quantity:
    """The one figure of a value. Raises Unreadable and its children."""
    return read_by(reader_of(measure, language), text)


def read_by(reader: Reader, text: str) -> Quantity:
    """The same, by the reader of the measure and the language."""
    if len(text) > LONGEST_VALUE:
        raise Unreadable(f"A value of {len(text)} characters is no figure", "write the figure and what it counts, like `153 officers`")
    found = read_everyday(text, reader)
    if found is None:
        from checker.values.statements import statements_in

        statements = _without_firsts(text, statements_in(Tokens(text), reader), reader)
        if len(statements) > 1:
            from checker.values.asides import without_asides, without_joined, without_nothing

            statements = without_asides(text, without_joined(text, without_nothing(text, statements, reader), reader))
        found = _the_one(text, statements[:1] if len(statements) == 2 and _is_part_of(text, statements, reader) else statements)
    if not found.unit and found.end - found.start < len(text):
        check_stranger(text, found, reader)
    return found


def scan_quantities(text: str, measure: Measure, language: str = "en") -> list[Quantity]:
    """Every reading in running text that has, or may have, the measure's unit, in order. Never raises."""
    from checker.values.statements import statements_in

    found: list[Quantity] = []
    for statement in statements_in(Tokens(text), reader_of(measure, language), scanning=True):
        found.extend(statement.quantities)
    return found


def read_percent(text: str) -> Fraction:
    """`5%` as 1/20. Raises Unreadable."""
    from checker.values import tolerance

    return tolerance.read_percent(text)


def read_tolerance(text: str, measure: Measure | None, *, clock: bool = False) -> Tolerance:
    """`2%`, `10 minutes`, `1 day`: see `tolerance`. Raises Unreadable."""
    from checker.values import tolerance

    return tolerance.read_tolerance(text, measure, clock=clock)


def read_range(text: str, measure: Measure | None = None) -> Interval:
    """`0..2000000`. Raises Unreadable."""
    from checker.values import tolerance

    return tolerance.read_range(text, measure)


def _without_firsts(text: str, statements: list[Statement], reader: Reader) -> list[Statement]:
    """Beside a figure a first is none: `passed 400,000 for the first time`, `superó por primera vez los 400.000`."""
    if len(statements) < 2:
        return statements
    return [each for each in statements if not _is_first(text, each, reader)] or statements


def _is_first(text: str, statement: Statement, reader: Reader) -> bool:
    if not statement.quantities or statement.quantities[0].figure != 1:
        return False
    words = text[statement.quantities[0].start : statement.quantities[0].end].split()
    return any(reader.table.ordinals.get(fold_word(word)) == 1 for word in words)


def _is_part_of(text: str, statements: list[Statement], reader: Reader) -> bool:
    """`Five of the nine coaches`: five coaches, of a whole that is known. `5 of 12 coaches` may be asked for either."""
    table = reader.table
    if not all(each.quantities for each in statements) or statements[0].is_explicit:
        return False
    part, whole = (each.quantities[0] for each in statements)
    first, *rest = [fold_word(word) for word in text[part.end : whole.start].split()] or [""]
    if first not in table.of or len(rest) > 3 or (rest and rest[0] not in table.stops | table.fillers and not rest[-1].endswith(_OWNERS)):
        return False
    is_known = bool(rest) or first not in (*table.span, "of")
    return is_known and part.figure is not None and whole.figure is not None and part.figure <= whole.figure


def _the_one(text: str, statements: list[Statement]) -> Quantity:
    """The reading of a value that must say one thing. Raises Unreadable."""
    if not statements and any(sign.isdigit() for sign in text):
        raise Unreadable(f"“{_shortened(text)}” is not one figure", "write one figure; a score or a pair is a text")
    if not statements:
        raise Unreadable(f"“{_shortened(text)}” names no figure", "write the figure and what it counts, like `153 officers`")
    if len(statements) > 1:
        statements = _apart(text, statements)
    error = statements[0].error
    if error is not None:
        raise error
    return statements[0].quantities[0]


def _apart(text: str, statements: list[Statement]) -> list[Statement]:
    """Of several figures the only one that names the property's unit, where all others name another."""
    for statement in statements:
        if statement.error is not None and not isinstance(statement.error, WrongUnit):
            return [statement]
    fitting = [s for s in statements if s.quantities]
    if not fitting:
        return statements[:1]
    if len(fitting) == 1 and fitting[0].is_explicit:
        return fitting
    if (
        len(fitting) == len(statements)
        and len({s.quantities[0].figure for s in fitting} - {None}) == 1
        and all(s.is_explicit for s in fitting)
    ):
        return fitting[:1]
    raise Unreadable(
        f"“{_shortened(text)}” names more than one figure", "write the one that the claim is about; the rest may stand in `note`"
    )


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"
