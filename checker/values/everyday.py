"""The everyday value, read by one expression: a hedge, a numeral, a noun: `nearly 1,100 military personnel`.

It answers only where `statements` would say the same (a property test holds the two together) and else leaves the
text to it: nine claims in ten are of this form, and a project has them by the ten thousand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.values.hedging import Hedge, hedged_reading, plain_reading
from checker.values.limits import bounded
from checker.values.numerals import zeros_of
from checker.values.units import Kind

if TYPE_CHECKING:
    from checker.values.quantity import Quantity
    from checker.values.reader import Reader

_EVERYDAY = re.compile(r"(?:([a-z][a-z ]*) )?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:((?: [a-z]+){1,4})|( ?%))?")


def read_everyday(text: str, reader: Reader) -> Quantity | None:
    """The quantity, where it is an everyday one; None where the whole grammar is needed. Raises Unreadable."""
    match = _EVERYDAY.fullmatch(text)
    if match is None:
        return None
    words, digits, phrase, percent = match.groups()
    unit = reader.unit
    noun = ""
    if phrase is not None:
        *passed, noun = phrase.split()
        if not reader.is_own(noun) or (passed and (unit.kind is not Kind.NOUN or not reader.live.isdisjoint(passed))):
            return None
    elif percent is not None:
        if unit.kind is not Kind.PERCENT or unit.size != 1:
            return None
    elif len(unit.codes) > 1:
        return None
    hedge = Hedge.NONE
    if words is not None:
        found = reader.everyday_hedges.get(words)
        if found is None:
            return None
        hedge = found
    if "," in digits:
        if not reader.has_comma_groups:
            return None
        digits = digits.replace(",", "")
    return _quantity(text, reader, int(digits), hedge, words or "", noun or ("%" if percent else ""))


def _quantity(text: str, reader: Reader, n: int, hedge: Hedge, words: str, noun: str) -> Quantity:
    from checker.values.quantity import Quantity

    place = zeros_of(n)
    if hedge is Hedge.NONE:
        reading = plain_reading(n, place, reader.own_manner, decimals=False)
    else:
        reading = hedged_reading(hedge, n, place, reader.own_manner)
    reading = bounded(reading, reader)
    if not words and not reading.must.is_point:
        hedge = Hedge.ROUNDED
    return Quantity(reading.must, reading.likely, hedge, n, place, 1, place > 1, n, noun, 0, len(text), 0, words)
