"""Conversions in brackets: `more than 200 kilometres (124 miles)`, `fifty-five (55) officers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.amounts import Amount
from checker.values.drafts import Draft, can_start, draft_at
from checker.values.hedging import Reading, plain_reading
from checker.values.interval import Interval, magnitude
from checker.values.phrases import unit_of_phrase
from checker.values.readings import in_unit
from checker.values.tokens import WORD
from checker.values.units import Kind, Unit, factors
from checker.values.unreadable import UnitsDisagree, Unreadable

if TYPE_CHECKING:
    from fractions import Fraction

    from checker.values.reader import Reader
    from checker.values.tokens import Tokens

_LONGEST_NOTE = 8
"""Tokens."""
_OPEN = {"(": ")", "[": "]"}


class Conversion(NamedTuple):
    first: Draft
    second: Draft
    is_checked: bool
    """Both say the same thing, so that one can be held against the other; else they are two statements (two currencies)."""


def conversion_after(tokens: Tokens, draft: Draft, reader: Reader) -> Conversion | None:
    """What the brackets after a draft say of the same figure; None where they say something else."""
    close = _OPEN.get(tokens.raw[draft.end])
    if close is None:
        return None
    inside = _inside(tokens, draft.end + 1, close, reader)
    if inside is None or len(inside.amounts) != len(draft.amounts):
        return None
    ours, theirs = draft.amounts[-1].unit, inside.amounts[-1].unit
    if theirs is None:
        return _repeated(tokens, draft, inside, reader)
    if ours is None or ours.kind is not theirs.kind or ours == theirs:
        return None
    # The hedge before the first belongs to both.
    second = inside if inside.hedges else inside._replace(hedges=draft.hedges, words_from=draft.words_from, words_to=draft.words_to)
    if ours.kind is Kind.CURRENCY:
        return Conversion(draft, second, False)
    return Conversion(draft, second, True) if ours.dims == theirs.dims else None


def _inside(tokens: Tokens, at: int, close: str, reader: Reader) -> Draft | None:
    """The one statement between the brackets."""
    for figure in range(at, min(at + 5, tokens.count)):
        if tokens.raw[figure] == close:
            return None
        if can_start(tokens, figure, reader):
            try:
                inside = draft_at(tokens, figure, at, reader)
            except Unreadable:
                return None
            if inside is None:
                continue
            return inside if tokens.raw[inside.end] == close else _with_note(tokens, inside, close, reader)
    return None


def _with_note(tokens: Tokens, inside: Draft, close: str, reader: Reader) -> Draft | None:
    """The statement up to the bracket's end, where a word and what belongs to it follow: `(450 °F, gas mark 8)`, `(124 miles; by road)`."""
    if tokens.raw[inside.end] not in (",", ";") or tokens.kind[inside.end + 1] != WORD or inside.amounts[-1].unit is None:
        return None
    end = next((at for at in range(inside.end, inside.end + _LONGEST_NOTE) if tokens.raw[at] == close), None)
    if end is None:
        return None
    joint = next((at for at in range(inside.end, end) if tokens.word[at] in reader.table.either | reader.table.conjunction), end)
    if any(can_start(tokens, at, reader) for at in range(joint + 1, end)):
        return None  # (124 miles, or 300 by boat)
    return inside._replace(end=end)


def _repeated(tokens: Tokens, draft: Draft, inside: Draft, reader: Reader) -> Conversion | None:
    """`fifty-five (55) officers`: the figure once more, before its unit."""
    mine, again = draft.amounts[-1], inside.amounts[-1]
    if len(draft.amounts) != 1 or mine.figure.value is None or mine.figure.value != again.figure.value:
        return None
    if mine.unit is None:
        end = inside.end + 1
        phrase = unit_of_phrase(tokens, mine.figure._replace(end=end), reader, None)
        if phrase is not None:
            mine = Amount(mine.figure, phrase.unit, tokens.slice(phrase.start, phrase.end), mine.start, phrase.end)
            again = again._replace(unit=phrase.unit)
            inside = inside._replace(end=max(inside.end, phrase.end - 1))
    return Conversion(draft._replace(amounts=(mine,)), inside._replace(amounts=(again._replace(unit=mine.unit),)), True)


def check_conversion(tokens: Tokens, draft: Draft, other: Draft, reader: Reader) -> UnitsDisagree | None:
    """Figure against figure: what each may have been rounded from must meet."""
    for a, b in zip(draft.amounts, other.amounts, strict=True):
        if a.unit is None or b.unit is None or a.figure.value is None or b.figure.value is None:
            continue
        mine, theirs = _rounded(a, a.unit, reader), _rounded(b, b.unit, reader)
        if not any(mine.must.meets(_in(theirs.must, by, b.unit, a.unit)) for by in factors(b.unit, a.unit, reader.system)):
            first, second = tokens.slice(a.start, a.end), tokens.slice(b.start, b.end)
            return UnitsDisagree(f"{first} is not {second}", "correct one of the two figures, or record the one that is right")
    return None


def _rounded(amount: Amount, unit: Unit, reader: Reader) -> Reading:
    """What the figure may have been rounded from. Of high temperatures even tens may be rounded: 1,140 C (2,080 F)."""
    value = amount.figure.value
    assert value is not None
    manner = reader.manner(is_count=False, in_degrees=unit.in_degrees and magnitude(value) < 100)
    return plain_reading(value, amount.figure.place, manner, decimals=amount.figure.decimals)


def _in(interval: Interval, factor: Fraction, unit: Unit, wanted: Unit) -> Interval:
    assert interval.low is not None
    assert interval.high is not None
    return Interval(
        in_unit(interval.low, factor, unit, wanted),
        in_unit(interval.high, factor, unit, wanted),
        interval.low_open,
        interval.high_open,
    )
