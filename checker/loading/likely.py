"""What a property that no one has defined is likely to be, by the value that a claim gives of it: what is proposed can be pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.loading.quoting import plain_or_quoted
from checker.values.unreadable import Unreadable, WrongUnit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.loading.names import Names
    from checker.model.vocabulary import Unit

LONGEST = 200
"""Characters of a value that is more than a name, a date or a figure: a text."""


def nouns_of(units: Iterable[Unit]) -> dict[str, str]:
    """Every form of every count noun, casefolded, and its unit."""
    from checker.values.units import plural_nouns

    return {noun: id for unit in units for noun, id in plural_nouns(unit.id, unit.nouns).items()}


def likely_type(value: str, language: str, entities: Names, nouns: Mapping[str, str]) -> str:
    """`type: quantity, unit: person`, as it stands in a definition. A number alone is a quantity, though it may be a year."""
    if len(value) > LONGEST:
        return "type: text"
    if entities.find(value):
        return "type: entity"
    if not value.isdecimal() and _is_date(value, language):
        return "type: date"
    if (unit := _unit_of(value, language, nouns)) is not None:
        return f"type: quantity, unit: {plain_or_quoted(unit)}" if unit else "type: quantity"
    return "type: time" if _is_time(value, language) else "type: text"


def _is_date(value: str, language: str) -> bool:
    from checker.values.date import read_date

    try:
        read_date(value, language, relative=True)
    except Unreadable:
        return False
    return True


def _is_time(value: str, language: str) -> bool:
    from checker.values.interval import EVERYTHING
    from checker.values.time_of_day import read_time

    try:
        read_time(value, language, EVERYTHING)
    except Unreadable:
        return False
    return True


def _unit_of(value: str, language: str, nouns: Mapping[str, str]) -> str | None:
    """The unit of a figure, empty where it has none; None where the value is no figure."""
    from checker.values.measure import Measure
    from checker.values.quantity import read_quantity
    from checker.values.units import read_unit

    try:
        read_quantity(value, Measure(read_unit(None, nouns), nouns=nouns), language)
    except WrongUnit as error:
        return error.wanted
    except Unreadable:
        return None
    return ""
