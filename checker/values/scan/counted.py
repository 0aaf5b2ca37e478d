"""Counts and ordinals: the figure with the noun it goes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.scan.figure import Kind
from checker.values.scan.measured import by_another, hedge_start, kind_of
from checker.values.scan.nouns import counted_end, ends_phrase, hyphen_end, rated_end, single_end
from checker.values.scan.view import HYPHENS
from checker.values.tokens import NUMERAL, WORD
from checker.values.unit_words import factor_at

if TYPE_CHECKING:
    from checker.values.drafts import Draft
    from checker.values.figure import Figure
    from checker.values.scan.view import Span, View


def ordinal(view: View, draft: Draft) -> Span | None:
    tokens, words = view.tokens, view.words
    figure, start = draft.amounts[0].figure, draft.amounts[0].start
    start += tokens.word[start] in view.reader.table.one
    at = figure.end
    if tokens.raw[at] in HYPHENS and tokens.joined(at) and tokens.word[at + 1] in words.not_ordinal:
        return None
    if tokens.word[start] in view.reader.table.ordinal_before:
        is_named = tokens.kind[start - 1] == WORD and not ends_phrase(view, start - 1)
        return (start - 1, at, Kind.ORDINAL) if is_named else None
    following = tokens.word[at + (tokens.raw[at] in HYPHENS and tokens.joined(at))]
    if following in words.periods and (figure.value != 1 or following in words.year_parts | words.ages):
        end = at + 1 + (tokens.raw[at] in HYPHENS)
        return start, end, Kind.DATE if following in words.year_parts else Kind.PERIOD if following in words.ages else Kind.ORDINAL
    if following in words.addressed:
        return start, at + 1 + (tokens.raw[at] in HYPHENS), Kind.NAME
    if figure.is_word and (figure.value == 1 or following in words.not_ordinal):
        return None
    after = hyphen_end(view, at)
    if after > at:
        return start, after, Kind.ORDINAL
    end = single_end(view, at)
    if _is_called(view, start, at, end):
        return start, end, Kind.NAME
    if end > at or tokens.kind[start] == NUMERAL:
        return start, end, Kind.ORDINAL
    return None


def _is_called(view: View, start: int, at: int, end: int) -> bool:
    """`4th Armoured Brigade`, `the Second World War`: nothing but capitals. Her third Grammy is one."""
    tokens = view.tokens
    if view.words.has_capital_nouns or (tokens.kind[start] == WORD and (start == 0 or not tokens.raw[start][0].isupper())):
        return False
    behind = [tokens.raw[i] for i in range(at, end) if tokens.kind[i] == WORD]
    return bool(behind) and all(raw[0].isupper() for raw in behind)


def counted(view: View, draft: Draft) -> Span | None:
    tokens, words = view.tokens, view.words
    lead, figure = draft.amounts[0], draft.amounts[-1].figure
    end = max(draft.end, _repeated(view, draft.end))
    if figure.is_word and figure.value == 1 and len(draft.amounts) == 1:
        following = tokens.word[end]
        if tokens.raw[draft.start - 1] == "," and following in words.were:
            return draft.start, end, Kind.COUNT  # of the three, one was empty
        if tokens.word[lead.start] not in words.one or following in words.not_one or tokens.raw[end] in HYPHENS:
            return None
        if following.endswith("ed") and (tokens.kind[end + 1] != WORD or ends_phrase(view, end + 1)):
            return draft.start, end, Kind.COUNT  # one failed to open
        noun = single_end(view, end, 2)
        return (hedge_start(view, draft, noun), rated_end(view, noun), Kind.COUNT) if noun > end else None
    found = factor_at(tokens, end, view.reader.sight) if end > draft.end else None
    if found is not None:
        return draft.start, found.end, kind_of(found.unit)
    noun = max(counted_end(view, end), _odds_end(view, lead.figure, end))
    start = hedge_start(view, draft, noun)
    if noun == end and tokens.raw[end - 1] == "m" and tokens.joined(end - 1):
        return start, end, Kind.QUANTITY  # 10,000m
    if noun == end and tokens.word[start - 1] in words.aged and start > 0:
        return start - 1, noun, Kind.QUANTITY
    if tokens.word[end] in words.old:
        return start, end + 1, Kind.QUANTITY
    if noun == end and tokens.word[end - 1] in view.reader.table.of and end - 1 > lead.start:
        noun = end = end - 1
    by = by_another(view, noun) if noun == end else noun
    return start, by, Kind.COUNT if by == noun else Kind.QUANTITY


def _odds_end(view: View, figure: Figure, at: int) -> int:
    """Past the `to one` of `two to one`: the lower figure behind makes no range of them."""
    tokens = view.tokens
    if tokens.word[at] not in view.reader.table.to or figure.value is None or figure.scale > 1:
        return at
    if tokens.kind[at + 1] == NUMERAL:
        below: int | None = int(tokens.raw[at + 1]) if tokens.raw[at + 1].isdigit() else None
    else:
        below = view.reader.table.cardinals.get(tokens.word[at + 1])
    is_last = counted_end(view, at + 2) == at + 2 and factor_at(tokens, at + 2, view.reader.sight) is None
    return at + 2 if below is not None and 0 < below < figure.value <= 100 and is_last else at


def _repeated(view: View, at: int) -> int:
    """Past the `(30)` of `thirty (30) days`."""
    tokens = view.tokens
    is_number = tokens.raw[at] == "(" and tokens.raw[at + 1].isdigit() and tokens.raw[at + 2] == ")" and tokens.joined(at + 1)
    return at + 3 if is_number and tokens.kind[at - 1] == WORD and tokens.word[at - 1] in view.reader.table.number_words else at
