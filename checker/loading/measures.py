"""How the values of a property are read: its unit, range, tolerance and the like, from the author's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from checker.loading.scalars import RULE
from checker.model.vocabulary import OverTime, Type
from checker.values.frozen import replace
from checker.values.measure import ABOUT, Measure, Tolerance
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction

    from checker.loading.record import Record
    from checker.values.interval import Interval

T = TypeVar("T")

MINUTES = 1440
"""Minutes of a day."""

_ONLY_FOR = {
    "unit": (Type.QUANTITY,),
    "integer": (Type.QUANTITY,),
    "additive": (Type.QUANTITY,),
    "range": (Type.QUANTITY,),
    "approximation": (Type.QUANTITY,),
    "ratio_of": (Type.QUANTITY,),
    "tolerance": (Type.QUANTITY, Type.DATE, Type.TIME),
    "bounded_by": (Type.QUANTITY, Type.DATE, Type.TIME),
    "scale": (Type.ENTITY, Type.TEXT),
    "values": (Type.TEXT,),
}


def tell_misplaced(record: Record, kind: Type) -> None:
    """Keys that say nothing of a property of this type."""
    for key, kinds in _ONLY_FOR.items():
        if record.has(key) and kind not in kinds:
            record.tell(RULE, f"`{key}` says nothing of a property of type {kind}", key, f"it is for type {' or '.join(kinds)}")


def read_measure(record: Record, over_time: OverTime, nouns: Mapping[str, str]) -> Measure | None:
    """How numbers of a quantity are read; None where its unit cannot be."""
    from checker.values.units import Kind as UnitKind
    from checker.values.units import read_unit

    unit = _read(record, "unit", lambda texts: read_unit(", ".join(texts), nouns), read_unit(None, nouns))
    if unit is None:
        return None
    measure = Measure(
        unit,
        record.get("integer", unit.kind is UnitKind.NOUN),
        None,
        _read(record, "approximation", _percent, ABOUT) or ABOUT,
        is_flow=over_time is OverTime.FLOW,
        is_growing=over_time in (OverTime.FLOW, OverTime.CUMULATIVE),
        nouns=nouns,
    )
    possible = _read(record, "range", lambda text: _range(text, measure))
    return measure if possible is None else replace(measure, range=possible)


def read_difference(record: Record, kind: Type, measure: Measure | None) -> Tolerance | None:
    """The tolerance: of a quantity in its unit, of a date in days, of a time in minutes."""
    if kind is Type.QUANTITY:
        return _read(record, "tolerance", lambda text: _tolerance(text, measure))
    days = read_days(record, "tolerance")
    return None if days is None else Tolerance(amount=days * MINUTES if kind is Type.TIME else days)


def read_days(record: Record, key: str) -> Fraction | None:
    """A duration, in days."""
    if key not in record.fields:
        return None
    return _read(record, key, _duration)


def _range(text: str, measure: Measure) -> Interval:
    from checker.values.quantity import read_range

    return read_range(text, measure)


def _percent(text: str) -> Fraction:
    from checker.values.quantity import read_percent

    return read_percent(text)


def _tolerance(text: str, measure: Measure | None) -> Tolerance:
    from checker.values.quantity import read_tolerance

    return read_tolerance(text, measure)


def _duration(text: str) -> Fraction:
    from checker.values.duration import read_duration

    return read_duration(text)


def _read(record: Record, key: str, reader: Callable[[Any], T], default: T | None = None) -> T | None:
    """What the reader makes of the key's text; the default where there is none, None once it is told why it cannot be read."""
    if key not in record.fields:
        return default
    try:
        return reader(record.fields[key])
    except Unreadable as error:
        record.tell(RULE, str(error), key, error.hint)
        return None
