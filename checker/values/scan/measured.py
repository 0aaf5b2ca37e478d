"""Amounts with a unit, and shares: how far they reach, and of what kind they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.drafts import Draft, draft_at
from checker.values.scan.figure import Kind
from checker.values.scan.nouns import hyphen_end, paid_end
from checker.values.scan.view import HYPHENS
from checker.values.surroundings import hedges_before
from checker.values.tokens import NUMERAL, WORD
from checker.values.unit_names import unit_of_symbol, unit_of_words
from checker.values.unit_words import factor_at
from checker.values.units import TIME
from checker.values.units import Kind as UnitKind
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.scan.view import Span, View
    from checker.values.units import Unit

_FARTHEST = 4
"""Tokens between a number and a unit that it surely has."""
_DAY = 86400


def kind_of(unit: Unit) -> Kind:
    counted = unit.counted or unit
    if counted.kind in (UnitKind.PERCENT, UnitKind.POINT):
        return Kind.PERCENT
    if counted.kind is UnitKind.CURRENCY:
        return Kind.MONEY
    if counted.dims == TIME:
        return Kind.PERIOD
    return Kind.COUNT if counted.kind in (UnitKind.NOUN, UnitKind.BARE) else Kind.QUANTITY


def period(view: View, start: int, end: int, unit: Unit) -> Span:
    """A length of time, an age, or a time counted from another."""
    tokens, words = view.tokens, view.words
    if any(tokens.word[i] in words.old for i in range(start, end + 1)):
        return start, end + (tokens.word[end] in words.old), Kind.QUANTITY
    if tokens.word[start - 1] in words.aged:
        return start - 1, end, Kind.QUANTITY
    if tokens.word[end] in words.moved and not (tokens.word[end] in words.leads and _goes_on(view, start, end + 1)):
        return start, end + 1, Kind.DATE if unit.size >= _DAY else Kind.PERIOD
    is_during = tokens.word[start] in words.during and tokens.kind[start - 1] in (WORD, NUMERAL)
    if is_during and tokens.word[start - 1] not in words.takes_hedge and tokens.word[start - 1] not in view.reader.table.stops:
        start += 1
    return start, end, Kind.PERIOD


def _is_near(view: View, at: int, end: int) -> bool:
    """Nothing that is counted itself stands between the number and the unit."""
    tokens, words = view.tokens, view.words
    if factor_at(tokens, at + (tokens.raw[at] in HYPHENS), view.reader.sight) is not None:
        return True
    return not any(words.is_plural(tokens.word[i]) or tokens.word[i] in view.reader.table.joins for i in range(at, end - 1))


def _shy_unit(view: View, at: int) -> tuple[Unit, int] | None:
    """`25 degrees`, `half a second`, `ten-minute`: names that only a number before them makes units."""
    tokens, words = view.tokens, view.words
    at += tokens.raw[at] in HYPHENS and tokens.joined(at) and tokens.joined(at + 1)
    at += tokens.word[at] in view.reader.table.one
    if tokens.word[at] not in words.shy_units:
        unit = letter_unit(view, at)
        return None if unit is None else (unit, at + 1)
    unit = unit_of_words(view.reader.table.names.get(tokens.word[at], tokens.word[at]))
    return None if unit is None else (unit, at + 1)


def letter_unit(view: View, at: int) -> Unit | None:
    """The volt of `220 V`: a lone capital apart from its number, behind which no name goes on."""
    tokens = view.tokens
    is_initial = tokens.raw[at + 1] in ("&", "-", "/") or (tokens.raw[at + 1] == "." and at + 2 < tokens.count)
    if len(tokens.raw[at]) != 1 or not tokens.raw[at].isupper() or tokens.joined(at) or is_initial:
        return None
    is_name = tokens.kind[at + 1] == WORD and (tokens.joined(at + 1) or tokens.raw[at + 1][0].isupper())
    return None if is_name else unit_of_symbol(tokens.raw[at])


def _goes_on(view: View, start: int, at: int) -> bool:
    """For four years before winning: the word behind the length of time goes with what follows."""
    tokens, words = view.tokens, view.words
    return tokens.word[at].endswith("ing") or tokens.word[start - 1] in words.lasting


def by_another(view: View, end: int) -> int:
    """Past the `by 1.1 m` of `0.8 m by 1.1 m`."""
    tokens = view.tokens
    for _ in range(2):
        if tokens.word[end] not in view.words.by or tokens.kind[end + 1] != NUMERAL:
            break
        try:
            further = draft_at(tokens, end + 1, end + 1, view.reader)
        except Unreadable:
            break
        if further is None or further.amounts[0].unit is None or kind_of(further.amounts[0].unit) is not Kind.QUANTITY:
            break
        end = further.end
    return end


def measured(view: View, draft: Draft) -> Span | None:
    """An amount with a unit, or a share."""
    amount = draft.amounts[-1]
    figure, unit = amount.figure, amount.unit or draft.amounts[0].unit
    end = draft.end
    if unit is not None and amount.unit is not None and end - figure.end > _FARTHEST and not _is_near(view, figure.end, end):
        unit, end = None, figure.end
    if unit is None:
        shy = _shy_unit(view, figure.end)
        if shy is not None:
            unit, end = shy
    if unit is None:
        if figure.is_share and figure.value is not None and figure.value < 1:
            return hedge_start(view, draft, end), end, Kind.PERCENT
        return None
    kind = kind_of(unit)
    end = _past_zero(view, hyphen_end(view, end))
    start = hedge_start(view, draft, end)
    if kind is Kind.PERIOD:
        return period(view, start, end, unit)
    if kind is Kind.MONEY:
        return start, paid_end(view, end), kind
    return start, by_another(view, end), kind


def _past_zero(view: View, end: int) -> int:
    """Past the `below zero` of `5 degrees below zero`."""
    for words in view.reader.table.below_zero:
        if len(words) > 1 and view.tokens.word[end : end + len(words)] == list(words):
            return end + len(words)
    return end


def hedge_start(view: View, draft: Draft, end: int) -> int:
    """Where the figure starts; the `under` of `under ten-year contracts` is no hedge."""
    tokens = view.tokens
    lead = draft.amounts[0].start
    is_compound = any(tokens.raw[i] in HYPHENS and tokens.joined(i) and tokens.joined(i + 1) for i in range(max(lead + 1, end - 2), end))
    if is_compound and draft.start == lead - 1 and tokens.word[draft.start] in view.words.during:
        return lead
    if draft.form == "one" and draft.start == draft.words_from < lead:
        return hedges_before(tokens, lead, draft.start, view.reader.table).at  # no patient waits [longer than 20 weeks]
    return draft.start
