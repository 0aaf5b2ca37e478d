"""What a text says in one place, before it is weighed: one amount, a range, n ± d, with its hedges and its conversion in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.amounts import Amount, amount_at
from checker.values.compounds import with_smaller_units
from checker.values.figure import scaled
from checker.values.negated import turned
from checker.values.surroundings import hedges_after, hedges_before, is_estimate
from checker.values.tokens import NUMERAL, VULGAR, WORD
from checker.values.units import TIME, is_convertible
from checker.values.unreadable import Ambiguous

if TYPE_CHECKING:
    from checker.values.hedging import Hedge
    from checker.values.interval import Exact
    from checker.values.reader import Reader
    from checker.values.tokens import Tokens

_DASHES = ("-", "–", "—", "−")


class Draft(NamedTuple):
    amounts: tuple[Amount, ...]
    """One; two of a range (low, high) or of n ± d."""
    hedges: tuple[Hedge, ...]
    start: int
    end: int
    """Tokens, hedge included, the end exclusive."""
    words_from: int
    words_to: int
    """Tokens of the hedge words."""
    form: str = "one"
    """`one`, `range`, `change` (from … to …, which may be a range or a rise) or `spread` (n ± d)."""


def can_start(tokens: Tokens, at: int, reader: Reader) -> bool:
    """A figure may begin at the token."""
    kind = tokens.kind[at]
    if kind == WORD:
        table = reader.table
        return tokens.word[at] in table.starters or (table.split is not None and table.split(tokens.word[at]) is not None)
    return kind == NUMERAL or (tokens.raw[at] in VULGAR and tokens.raw[at] != "")


def draft_at(tokens: Tokens, at: int, first: int, reader: Reader) -> Draft | None:
    """The statement whose first figure begins at token `at`; its hedge starts at token `first` or later. Raises Unreadable."""
    amount = amount_at(tokens, at, reader, first)
    if amount is None:
        return None
    amount = with_smaller_units(tokens, amount, reader)
    before = turned(tokens, hedges_before(tokens, amount.start, first, reader.table), first, reader.table)
    opened = _past_article(tokens, before.at, first, reader) if amount.start == before.at else before.at
    opener = tokens.word[opened - 1] if opened > first else ""
    spread = _spread(tokens, amount, reader)
    second = None if spread else _second(tokens, amount, opener, reader)
    if second is None and spread is None and opener in reader.table.between:
        again = amount_at(tokens, at, reader, first, joined=False)
        second = None if again is None else _second(tokens, again, opener, reader)
        amount = again if second is not None and again is not None else amount
    hedges, start = before.hedges, before.at
    words_from, words_to = before.words_from, before.words_to
    amounts: tuple[Amount, ...] = (amount,)
    form = "one"
    if spread is not None:
        amounts, form = (amount, spread), "spread"
    elif second is not None:
        joint = _joint(tokens, amount, second, reader, opener)
        if joint is not None:
            is_opened = opener in reader.table.between or opener in reader.table.span
            amounts, form = joint, "change" if opener in reader.table.span else "range"
            if is_opened:
                start = opened - 1
                outer = hedges_before(tokens, start, first, reader.table)
                if outer.hedges:
                    hedges, start, words_from, words_to = (*hedges, *outer.hedges), outer.at, outer.words_from, outer.words_to
    if form != "one" and is_estimate(tokens.word[words_from:words_to], reader.table):
        hedges = ()
    return _hedged_behind(tokens, Draft(amounts, hedges, start, amounts[-1].end, words_from, words_to, form), reader)


def _past_article(tokens: Tokens, at: int, first: int, reader: Reader) -> int:
    """Before the article of `entre un 3 y un 4 %`, where one of the words of a range opens there."""
    table, before = reader.table, tokens.word[at - 2] if at - 2 >= first else ""
    is_article = tokens.kind[at] == NUMERAL and (tokens.word[at - 1] in table.one or tokens.word[at - 1] in table.fillers)
    return at - 1 if is_article and (before in table.between or before in table.span) else at


def _hedged_behind(tokens: Tokens, draft: Draft, reader: Reader) -> Draft:
    """The draft with the hedges behind its figure and behind its unit."""
    last = draft.amounts[-1]
    for after in (last.after, hedges_after(tokens, last.end, reader.table)):
        if after is None or not after.hedges:
            continue
        if (draft.hedges or draft.form != "one") and is_estimate(tokens.word[after.words_from : after.words_to], reader.table):
            continue
        words = draft.words_from, draft.words_to
        if words[0] == words[1]:
            words = after.words_from, after.words_to
        end = max(draft.end, after.at)
        draft = draft._replace(hedges=(*draft.hedges, *after.hedges), end=end, words_from=words[0], words_to=words[1])
    return draft


def _spread(tokens: Tokens, amount: Amount, reader: Reader) -> Amount | None:
    """d of `n ± d`."""
    if tokens.word[amount.end] not in reader.table.first_of_sign:
        return None
    for words in reader.table.plus_minus:
        if tokens.word[amount.end : amount.end + len(words)] == list(words):
            at = amount.end + len(words)
            return amount_at(tokens, at, reader, at) if can_start(tokens, at, reader) else None
    return None


def _second(tokens: Tokens, amount: Amount, opener: str, reader: Reader) -> Amount | None:
    """The other end of a range that `amount` begins."""
    if amount.figure.value is None or amount.figure.is_ordinal:
        return None
    table, at = reader.table, amount.end
    if (tokens.raw[at] == "-" or tokens.word[at] == "up") and tokens.word[at + 1] in table.to:
        at += 1
    word = tokens.word[at]
    is_dash = tokens.raw[at] in _DASHES
    if opener in table.between:
        if word not in table.conjunction and not is_dash:
            return None
    elif word in table.either:
        if amount.figure.end != amount.end or not can_start(tokens, at + 1, reader):
            return None
    elif tokens.raw[at] == "." and tokens.raw[at + 1] == "." and tokens.kind[at + 2] == NUMERAL:
        at, is_dash = at + 1, True
    elif (word not in table.to and not is_dash) or (is_dash and not _is_range_dash(tokens, at)):
        return None
    at += 1
    if tokens.raw[at] == "-" and tokens.joined(at):
        at += 1
    if tokens.kind[at + 1] == NUMERAL and tokens.kind[at] == WORD and not is_dash:
        at += tokens.word[at] == "plus"  # minus 2 to plus 3
        at += tokens.word[at] in table.one or tokens.word[at] in table.fillers  # entre el 3 y el 4 %
    for figure in range(at, min(at + 4, tokens.count)):
        if can_start(tokens, figure, reader):
            found = amount_at(tokens, figure, reader, at, after_dash=is_dash)
            if found is not None and not is_dash and _is_change_to(opener, word, amount.figure.value, found.figure.value):
                return None
            if found is not None and _is_day(tokens, amount, found):
                return None
            if found is None or (found.start != at and hedges_before(tokens, found.start, at, table).at != at):
                return None
            return with_smaller_units(tokens, found, reader)
    return None


def _is_day(tokens: Tokens, lasting: Amount, day: Amount) -> bool:
    """The 30 of `the three months to 30 June` ends no range of months."""
    is_lasting = lasting.unit is not None and lasting.unit.dims == TIME and day.unit is None and day.end == day.figure.end
    return is_lasting and tokens.kind[day.end] == WORD and tokens.raw[day.end][0].isupper()


def _is_change_to(opener: str, joint: str, by: Exact, to: Exact | None) -> bool:
    """`Fell by 900 to 18,400`, `um 900 auf 18.400`: by how much, and to what; `by 9 to 10 percent` is a range."""
    return joint == "auf" if opener == "um" else opener == "by" and to is not None and to >= 10 * by > 0


def _is_range_dash(tokens: Tokens, at: int) -> bool:
    """A dash between two figures; one with a space on one side only is something else."""
    return tokens.joined(at) == tokens.joined(at + 1)


def _joint(tokens: Tokens, low: Amount, high: Amount, reader: Reader, opener: str) -> tuple[Amount, Amount] | None:
    """The two ends with what one lends the other: `2 to 3 million`, `10 to 20 km`; None where they run backwards."""
    a, b = low.figure, high.figure
    if a.value is None or b.value is None:
        return None
    is_paid = low.unit is not None and high.unit is not None and high.unit.counted == low.unit
    if is_paid and opener in _BEFORE_A_RATE | reader.table.between | reader.table.span and b.value < 10 * a.value:
        low = low._replace(unit=high.unit)  # $50 to $60 a barrel; but added $12.40 to $2,751 an ounce
    if low.unit is not None and high.unit is not None and not is_convertible(low.unit, high.unit):
        return None  # rose 1.2% to $82.50
    table = reader.table
    last = tokens.word[b.end - 1]
    dozen = table.dozens.get(last, 1) if b.is_exact else 1
    scale = b.scale if b.scale > 1 else table.scales.get(last) or table.tens.get(last) or dozen
    own = tokens.word[a.end - 1]
    if scale > 1 and a.scale == 1 and own not in table.scales and own not in table.tens and a.value * scale < b.value:
        low = low._replace(figure=scaled(a, scale, a.end))
    _check_lent(tokens, low, high)
    if low.unit is None and high.unit is not None:
        low = low._replace(unit=high.unit, unit_text=high.unit_text)
    elif high.unit is None and low.unit is not None:
        high = high._replace(unit=low.unit, unit_text=low.unit_text)
    elif low.unit is None and (low.figure.value or 0) > b.value:
        return (low, high) if a.value <= 0 else None
    if low.unit is not None and low.unit == high.unit and (low.figure.value or 0) > b.value:
        return (low, high) if a.value <= 0 else None  # -5 to -8 °C
    return low, high


_BEFORE_A_RATE = frozenset(("", "at", "of", "is", "was", "are", "were", "be", "been", "cost", "costs", "pay", "pays", "paid", "price"))
"""What no change stands in: Brent fell $10 to $70 a barrel, and was $60 to $70."""


def _check_lent(tokens: Tokens, low: Amount, high: Amount) -> None:
    """`2-3,000 people`: 2, or 2,000? Raises Ambiguous."""
    a, b = low.figure, high.figure
    if low.unit is not None or low.end != a.end or tokens.raw[low.end] not in _DASHES or a.value is None or b.value is None:
        return
    written = tokens.raw[b.end - 1], tokens.raw[a.end - 1]
    if a.scale > 1 or b.scale > 1 or b.place < 1000 or not written[1].isdigit() or written[0].isdigit() or not 0 < a.value * 1000 < b.value:
        return
    text = f"{tokens.raw[a.end - 1]}–{written[0]}"
    raise Ambiguous(f"{text}: is the first figure {a.value} or {1000 * a.value}?", "write both in full, like 2,000–3,000")
