"""Numbers in words: `fifty-five`, `eleven hundred`, `two lakh`, `quatre-vingt-dix-sept`, `dreihundertfünf`, `hai mươi mốt`.

One engine for the languages that build a number from the left: words that are added, words that multiply what stands
before them (hundred), and scales (thousand and up). What a language calls its words is its table's matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.tokens import WORD
from checker.values.unit_names import currency_of_words

if TYPE_CHECKING:
    from checker.values.hedges.table import Table
    from checker.values.tokens import Tokens

LONGEST = 40
"""Words of a number; 999 trillion and some has fewer."""


class Spelled(NamedTuple):
    value: int
    end: int
    """The token after the number."""
    is_ordinal: bool = False


class _Sum:
    """A number under way: `total` of the finished groups and the group before the next scale."""

    __slots__ = ("after_ten", "group", "has_group", "last_scale", "total", "vigesimal")

    def __init__(self, vigesimal: bool, after_ten: bool) -> None:
        self.after_ten = after_ten
        self.total = 0
        self.group = 0
        self.has_group = False
        self.last_scale = 0
        self.vigesimal = vigesimal

    @property
    def value(self) -> int:
        return self.total + self.group

    @property
    def is_empty(self) -> bool:
        return not self.has_group and not self.total

    def add(self, n: int) -> bool:
        group = self.group
        if self.has_group and (group == 0 or n == 0):
            return False
        if self.vigesimal and 0 < n < 20 and group % 100 in (60, 80):
            pass
        elif n < 10:
            if group % 10 or (group % 100 == 10 and not self.after_ten):
                return False
        elif n < 100:
            if group % 100:
                return False
        elif group % 1000:
            return False
        if self.last_scale and group + n >= self.last_scale:
            return False
        self.group = group + n
        self.has_group = True
        return True

    def multiply(self, by: int) -> bool:
        """Ten (hai mươi) or a hundred (eleven hundred) times what stands before it."""
        head, low = (self.group // 1000 * 1000, self.group % 1000) if by == 100 else (self.group // 100 * 100, self.group % 100)
        if by == 100 and (low >= 100 or (self.has_group and low == 0)):
            return False
        if by == 10 and not 1 < low < 10:
            return False
        grown = head + (low or 1) * by
        if self.last_scale and grown >= self.last_scale:
            return False
        self.group = grown
        self.has_group = True
        return True

    def scale(self, by: int) -> bool:
        if self.has_group and self.group == 0:
            return False
        if self.last_scale and by >= self.last_scale:
            return self._scale_again(by)
        self.total += (self.group or 1) * by
        self.group = 0
        self.has_group = False
        self.last_scale = by
        return True

    def _scale_again(self, by: int) -> bool:
        """`thousand million`, `lakh crore`: a scale times a scale."""
        if self.total != (self.total // self.last_scale) * self.last_scale or self.total >= by * 1000 or by == self.last_scale:
            return False
        self.total = (self.total + self.group) * by
        self.group = 0
        self.has_group = False
        self.last_scale = by
        return True


def read_words(tokens: Tokens, at: int, table: Table, *, joined: bool = True) -> Spelled | None:
    """The number whose words begin at token `at`; None where none does.

    `joined=False` reads no "and" inside it: "between two hundred and fifty" needs its "and" elsewhere.
    """
    return _read(tokens, at, table, joined, one_group=False)


def _read(tokens: Tokens, at: int, table: Table, joined: bool, *, one_group: bool) -> Spelled | None:
    """The number, or only what stands before its first scale."""
    state = _Sum(table.vigesimal, table.after_ten)
    i = end = at
    while i < tokens.count and i - at < LONGEST:
        if one_group and tokens.word[i] in table.scales:
            break
        taken, is_ordinal = _take(tokens, i, table, state)
        if not taken:
            break
        i += taken
        end = i
        if is_ordinal:
            return Spelled(state.value, end, True)
        i = _past_join(tokens, i, table, state, joined)
    return None if state.is_empty else Spelled(state.value, end)


def _past_join(tokens: Tokens, i: int, table: Table, state: _Sum, joined: bool) -> int:
    """Past a hyphen, or an "and" that the next words can follow within one number."""
    if tokens.word[i] in ("-", "–") and tokens.joined(i) and tokens.joined(i + 1):
        inner = tokens.word[i + 1] in table.joins and tokens.word[i + 2] == "-"
        if tokens.word[i + 1] in table.number_words:
            return i + 1
        return i + 3 if inner and tokens.word[i + 3] in table.number_words else i
    if not joined or tokens.word[i] not in table.joins:
        return i
    # "Two hundred and" waits for less than a hundred, whatever that then counts (thousand); "two thousand and" for the whole rest.
    following = _read(tokens, i + 1, table, False, one_group=state.has_group)
    return i + 1 if following is not None and 0 < following.value < _room(state, table) else i


def _room(state: _Sum, table: Table) -> int:
    """What a number after "and" must stay below: 100 after "two hundred", 1,000 after "two thousand"."""
    if not state.has_group:
        return state.last_scale
    if table.tens_join:
        is_ten = state.group % 10 == 0 and state.group % 100 >= 20
        return 0 if not is_ten else 20 if table.vigesimal and state.group % 100 in (60, 80) else 10
    return 100 if state.group % 100 == 0 and state.group else 0


def _take(tokens: Tokens, i: int, table: Table, state: _Sum) -> tuple[int, bool]:
    """How many tokens the number takes at `i` (0: none), and whether they made it an ordinal."""
    if tokens.kind[i] != WORD:
        return 0, False
    word = tokens.word[i]
    if table.pairs and tokens.word[i + 1] == "-" and (word, tokens.word[i + 2]) in table.pairs:
        return (3 if state.add(table.pairs[word, tokens.word[i + 2]]) else 0), False
    if (word, tokens.word[i + 1]) in table.pairs:
        if tokens.word[i - 1] in table.one and table.pairs[word, tokens.word[i + 1]] == 0:
            return 0, False  # une personne n'est pas venue
        return (2 if state.add(table.pairs[word, tokens.word[i + 1]]) else 0), False
    if word in table.cardinals:
        return int(state.add(table.cardinals[word])), False
    if word in table.tens:
        is_money = state.group % 1000 >= 20 and currency_of_words(word) is not None  # cinquante cents
        return int(not is_money and state.multiply(table.tens[word])), False
    if word in table.scales:
        return int(state.scale(table.scales[word])), False
    if word in table.ordinals:
        return int(_ordinal(table.ordinals[word], state)), True
    if table.split is not None:
        value = table.split(word)
        return (0 if value is None else int(_compound(state, value))), False
    return 0, False


def _compound(state: _Sum, value: int) -> bool:
    """A number written as one word, of a scale or two: `zweitausendvierzehn`."""
    if value < 1000:
        return state.add(value)
    taken = state.add(value // 1000) and state.scale(1000)
    return taken and (value % 1000 == 0 or state.add(value % 1000))


def _ordinal(value: int, state: _Sum) -> bool:
    if value == 100:
        return state.multiply(100)
    return state.scale(value) if value >= 1000 else state.add(value)
