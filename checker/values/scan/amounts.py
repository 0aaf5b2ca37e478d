"""Amounts in a sentence, by the grammar of quantities: what it makes of a place, and what of that is a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.drafts import Draft, can_start, draft_at
from checker.values.figure import Figure
from checker.values.scan.counted import counted, ordinal
from checker.values.scan.figure import Kind
from checker.values.scan.letters import lettered_at
from checker.values.scan.measured import hedge_start, measured, period
from checker.values.scan.names import code_at
from checker.values.scan.nouns import counted_end
from checker.values.scan.powers import power_at
from checker.values.scan.scores import score_at
from checker.values.scan.view import HYPHENS
from checker.values.shares import one_in
from checker.values.surroundings import hedge_behind_article, hedges_before
from checker.values.tokens import NUMERAL, SIGN, SUPERSCRIPT, WORD
from checker.values.unit_words import factor_at
from checker.values.units import TIME
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.scan.view import Span, View


def amount_at(view: View, at: int, first: int) -> Span | None:
    """The amount whose figure begins at a token, its hedge at token `first` or later; tokens. None where none begins there."""
    if view.tokens.word[at] in view.words.hides:
        return None
    special = power_at(view, at, first) or score_at(view, at)
    if special is not None:
        return special
    if _is_inside_code(view, at):
        return code_at(view, at)
    if view.tokens.word[at] in view.lexicon.articles:
        lasting = _article(view, at, first) or _share_of_one(view, at, first)
        if lasting is not None:
            return lasting
    try:
        draft = draft_at(view.tokens, at, first, view.reader)
    except Unreadable:
        return _unread(view, at)
    if draft is None:
        return lettered_at(view, at, first) if view.tokens.kind[at] == NUMERAL else None
    return _drafted(view, draft)


def _is_inside_code(view: View, at: int) -> bool:
    """The 1 of `P5+1`."""
    tokens = view.tokens
    return (
        tokens.joined(at)
        and tokens.raw[at - 1] in ("+", "_", "~", "^")
        and tokens.joined(at - 1)
        and tokens.kind[at - 2] in (WORD, NUMERAL)
    )


def _unread(view: View, at: int) -> Span | None:
    """A numeral that has no reading is still a figure."""
    tokens = view.tokens
    if tokens.kind[at] != NUMERAL:
        return None
    if tokens.joined(at + 1) and tokens.kind[at + 1] == WORD:
        return code_at(view, at)
    return at, counted_end(view, at + 1), Kind.COUNT


def _drafted(view: View, draft: Draft) -> Span | None:
    figure = draft.amounts[-1].figure
    lead = draft.amounts[0]
    if lead.figure.is_ordinal:
        return ordinal(view, draft)
    if len(draft.amounts) == 1:
        if _is_bare_article(view, lead.start, figure):
            return None
        if not _says_number(view, lead.start, figure):
            return None
        share = one_in(view.tokens, figure, view.reader)
        if share is not figure:
            return hedge_start(view, draft, share.end), share.end, Kind.PERCENT
        if _is_some_day(view, lead.start, draft.end):
            return None
    return measured(view, draft) or counted(view, draft)


def _is_bare_article(view: View, start: int, figure: Figure) -> bool:
    return figure.end == start + 1 and view.tokens.word[start] in view.lexicon.articles


def _says_number(view: View, start: int, figure: Figure) -> bool:
    """Not a lone scale (`in million euros`), a lone part (`the quarter`), the couple, the score, none."""
    tokens, table = view.tokens, view.reader.table
    word = tokens.word[start]
    if figure.is_word and figure.value == 0 and word in table.nothing:
        return False
    if figure.end == start + 1:
        if word in table.scales and word not in table.alone:
            return _is_hedged_article(view, start)
        if word in table.dozens and (table.dozens[word] != 12 or not table.one):
            return False
        if word in table.lone_parts:
            return False
    if word in table.rounds and table.one and tokens.word[start - 1] not in table.one:
        return hedges_before(tokens, start, 0, table).at < start  # la cuarentena, la première quinzaine
    if word in table.few_starts and figure.value is None:
        many = (*table.scales, *table.tens, *table.vague, *table.dozens)
        return any(tokens.word[i] in many for i in range(start, figure.end))
    if word in table.dozens and table.dozens[word] != 12 and tokens.word[start - 1] not in table.one:
        return False
    return not (figure.is_share and tokens.word[figure.end - 1] in table.halves and _is_no_share(view, start, figure.end))


def _is_hedged_article(view: View, start: int) -> bool:
    """The `eine gute` of `eine gute Million`."""
    return start > 1 and hedge_behind_article(view.tokens, start - 1, view.reader.table).at == start


def _is_no_share(view: View, start: int, end: int) -> bool:
    """The second half, half-time, and the `media` of `Plantilla media: 268`."""
    tokens, table = view.tokens, view.reader.table
    if tokens.raw[end] in HYPHENS and tokens.joined(end) and tokens.joined(end + 1) and tokens.kind[end + 1] == WORD:
        return factor_at(tokens, end + 1, view.reader.sight) is None and tokens.word[end + 1] not in view.words.shy_units
    if start == 0 or tokens.kind[start - 1] != WORD:
        return False
    before = tokens.word[start - 1]
    return before in view.words.before_half or (tokens.word[start] in table.half_joined and not _goes_with(view, before))


def _goes_with(view: View, word: str) -> bool:
    """A word that a half may stand behind: an article, a preposition, a join."""
    table = view.reader.table
    return word in table.one or word in table.stops or word in table.joins or word in table.fillers


def _is_some_day(view: View, start: int, end: int) -> bool:
    """One day, and one thing led to another."""
    tokens, words = view.tokens, view.words
    if tokens.word[start] not in words.one:
        return False
    if tokens.word[start - 1] in words.vaguely:
        return True
    if tokens.word[start + 1] not in words.some or end > start + 2:
        return False
    return tokens.word[end] not in words.moved and tokens.word[start - 1] not in words.lasting


def _article(view: View, at: int, first: int) -> Span | None:
    """`for a year`, `nearly an hour`, `a week later`: an article before a unit of time that is measured."""
    tokens, words, table = view.tokens, view.words, view.reader.table
    found = factor_at(tokens, at + 1, view.reader.sight)
    if found is None or found.unit.dims != TIME or tokens.word[at + 1] in words.not_a:
        return None
    end = found.end
    if tokens.word[end] in table.joins and tokens.word[end + 1] in table.one and tokens.word[end + 2] in (table.halves | table.lone_parts):
        return at, end + 3, Kind.PERIOD  # an hour and a half
    if tokens.word[end] in table.joins and tokens.word[end + 1] in table.half_joined:
        return at, end + 2, Kind.PERIOD
    start = hedges_before(tokens, at, first, table).at
    if tokens.word[at] in table.cardinals and tokens.word[at + 1] not in words.some:
        return period(view, start, end, found.unit)  # un an, ein Jahr
    before = tokens.word[start - 1] if start > first else ""
    if tokens.word[end] in words.moved or start < at or before in words.lasting:
        return period(view, start, end, found.unit)
    return None


def _share_of_one(view: View, at: int, first: int) -> Span | None:
    """`a woman in five`, `un élève sur deux`."""
    one = Figure(1, 1, 1, at + 1, is_word=True)
    share = one_in(view.tokens, one, view.reader)
    return None if share is one else (hedges_before(view.tokens, at, first, view.reader.table).at, share.end, Kind.PERCENT)


def multiple_at(view: View, at: int, first: int) -> Span | None:
    """`more than doubled`, `threefold`; tokens."""
    tokens = view.tokens
    if tokens.word[at] not in view.words.multiples or tokens.word[at + 1] in view.words.not_multiple:
        return None
    return hedges_before(tokens, at, first, view.reader.table).at, at + 1, Kind.COUNT


def starts_in(view: View) -> list[int]:
    """The tokens that an amount may begin with."""
    tokens, lexicon = view.tokens, view.lexicon
    starts, articles, after, shares = lexicon.starts, lexicon.articles, lexicon.after_article, lexicon.out_of
    words = tokens.word
    return [
        at
        for at, (kind, word) in enumerate(zip(tokens.kind, words, strict=True))
        if kind == NUMERAL
        or word in starts
        or (word in articles and (words[at + 1] in after or words[at + 2] in shares))
        or (kind == SIGN and word and not word.isascii() and word.isnumeric() and word not in SUPERSCRIPT)
        or (view.reader.table.split is not None and kind == WORD and can_start(tokens, at, view.reader))
    ]
