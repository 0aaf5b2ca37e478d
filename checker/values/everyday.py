"""Values of one shape are read alike: what the grammar made of `nearly 1,100 full-time staff` holds for `nearly 950 full-time staff`.

A shape is all of a text but its one numeral. The grammar looks at a numeral's size only where it is 1 (or 0), so that of any other
the units, the hedges and the scale are those of its shape: a project has values by the ten thousand, and shapes by the dozen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.values.hedging import Hedge, hedged_reading, plain, plain_reading
from checker.values.limits import bounded
from checker.values.numerals import Numeral, read_numeral
from checker.values.quantity_reading import Quantity
from checker.values.readings import converted_by, in_unit, unit_of
from checker.values.tokens import Tokens
from checker.values.units import factors
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from fractions import Fraction

    from checker.values.drafts import Draft
    from checker.values.hedging import Manner
    from checker.values.interval import Exact
    from checker.values.reader import Reader
    from checker.values.units import Unit

_ONE_NUMERAL = re.compile(r"([^0-9]*)([1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]{1,12})((?:\.[0-9]{1,9})?)([^0-9]*)").fullmatch
NONE = Hedge.NONE
_MOST = 4096
"""Shapes that are kept of one measure and language."""
_UNSEEN: Any = object()

ShapeKey = tuple[str, str, bool, bool]
"""What stands before the numeral and behind it; whether it has commas, whether decimals."""


class Shape(NamedTuple):
    """What the numeral of a text is read by."""

    hedge: Hedge
    """NONE where there is none: the figure is then what `plain_reading` makes of it."""
    scale: int
    unit: Unit
    factors: tuple[Fraction, ...] | None
    """To the property's unit; None where nothing is to be converted."""
    manner: Manner
    start: int
    rest: int
    """Characters behind the end of the reading."""
    unit_text: str
    hedge_words: str


def read_everyday(text: str, reader: Reader) -> Quantity | None:
    """The quantity, where its shape has been seen before and is an everyday one; else the whole grammar is needed. Raises Unreadable."""
    match = _ONE_NUMERAL(text)
    if match is None:
        return None
    before, digits, decimals, behind = match.groups()
    has_commas = "," in digits
    if (has_commas and not reader.has_comma_groups) or (decimals and (reader.marks.decimal != "." or len(decimals) == 4)):
        return None
    key = (before, behind, has_commas, decimals != "")
    shape = reader.shapes.get(key, _UNSEEN)
    if shape is _UNSEEN:
        if len(reader.shapes) >= _MOST:
            reader.shapes.clear()
        reader.shapes[key] = None  # once is no shape yet
        return None
    numeral = read_numeral(digits.replace(",", "") + decimals, reader.marks)
    if numeral.value in (0, 1):
        return None  # -0 looks like 0, and one of something is read by its noun
    if shape is None:
        shape = reader.shapes[key] = _shape_of(text, before, numeral, reader) or False
    return _quantity(text, numeral, shape, reader) if shape else None


def _quantity(text: str, numeral: Numeral, shape: Shape, reader: Reader) -> Quantity:
    """The numeral, read by its shape."""
    n, g, written = numeral.value, numeral.place, numeral.written_place
    if shape.scale != 1:
        n, g, written = plain(n * shape.scale), plain(g * shape.scale), plain(written * shape.scale)
    hedge = shape.hedge
    if hedge is NONE:
        reading = plain_reading(n, g, shape.manner, decimals=numeral.decimals)
    else:
        reading = hedged_reading(hedge, n, g, shape.manner)
    value: Exact = n
    place: Exact = g
    if shape.factors is not None:
        reading = converted_by(reading, shape.factors, shape.unit, reader.unit)
        value = in_unit(n, shape.factors[0], shape.unit, reader.unit)
        place = plain(g * shape.factors[0])
    must, likely = bounded(reading, reader)
    if hedge is NONE and not must.is_point:
        hedge = Hedge.ROUNDED
    end = len(text) - shape.rest
    return Quantity(must, likely, hedge, value, place, written, g > 1, n, shape.unit_text, shape.start, end, shape.start, shape.hedge_words)


def _shape_of(text: str, before: str, numeral: Numeral, reader: Reader) -> Shape | None:
    """What the grammar makes of one text of a shape; None where that may hang on more than the numeral's value."""
    from checker.values.drafts import draft_at
    from checker.values.statements import starts_in

    tokens = Tokens(text)
    starts = starts_in(tokens, reader)
    if tokens.start[starts[0]] != len(before):
        return None
    at = starts[0]
    try:
        draft = draft_at(tokens, at, 0, reader)
        unit = None if draft is None else unit_of(draft.amounts[0], reader)
    except Unreadable:
        return None
    if draft is None or unit is None or starts[-1] >= draft.end or not _is_everyday(tokens, draft, numeral, reader):
        return None
    return _described(tokens, draft, unit, reader)


def _is_everyday(tokens: Tokens, draft: Draft, numeral: Numeral, reader: Reader) -> bool:
    """One plain figure with one hedge at most, that is the numeral times its scale; nothing in brackets, nothing denied."""
    figure = draft.amounts[0].figure
    if draft.form != "one" or len(draft.hedges) > 1 or figure.loose is not None or figure.value != numeral.value * figure.scale:
        return False
    if figure.is_ordinal or figure.is_share or figure.is_exact or figure.is_word or figure.decimals != numeral.decimals:
        return False
    is_denied = tokens.word[draft.start - 1] in reader.table.negations
    return not is_denied and not any(mark in tokens.text for mark in ("(", "["))


def _described(tokens: Tokens, draft: Draft, unit: Unit, reader: Reader) -> Shape:
    from checker.values.statements import unit_text

    amount = draft.amounts[0]
    by = factors(unit, reader.unit, reader.system)
    is_same = all(each == 1 for each in by) and unit.offset == reader.unit.offset  # to multiply by 1 takes as long as all the rest
    return Shape(
        hedge=draft.hedges[0] if draft.hedges else Hedge.NONE,
        scale=amount.figure.scale,
        unit=unit,
        factors=None if is_same else by,
        manner=reader.manner_of(unit),
        start=tokens.start[min(draft.start, amount.start)],
        rest=len(tokens.text) - tokens.end[draft.end - 1],
        unit_text=unit_text(draft, unit, reader),
        hedge_words=tokens.slice(draft.words_from, draft.words_to),
    )
