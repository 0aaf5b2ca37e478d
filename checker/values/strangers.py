"""A word right behind a figure that no table knows: it may be a unit, so that the figure does not count in the property's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.hedges.table import known_words
from checker.values.tokens import WORD, Tokens
from checker.values.units import Kind
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.quantity import Quantity
    from checker.values.reader import Reader

_MEASURED = (Kind.PHYSICAL, Kind.CURRENCY, Kind.PERCENT, Kind.RATE)
"""Kinds of unit beside which a bare figure cannot have a noun of its own; what is counted has many names."""


def check_stranger(text: str, found: Quantity, reader: Reader) -> None:
    """Of a value that names no unit: no word beside the figure may be one. Raises Unreadable."""
    kind = reader.unit.kind
    if kind not in _MEASURED or (kind is Kind.PERCENT and not _is_bare(text, found)):
        return
    if kind is Kind.PHYSICAL:
        _check_before(text, found, reader)
    tokens = Tokens(text[found.end :])
    at = int(tokens.raw[0] == "-")
    table = reader.table
    if (
        tokens.kind[at] != WORD
        or tokens.word[at] in known_words(table)
        or tokens.word[at] in table.after
        or tokens.word[at] in table.strong
    ):
        return
    wanted = reader.unit.text
    raise Unreadable(
        f"“{tokens.raw[at][:40]}” is no unit that is known", f"write the figure in {wanted}, like `{_like(text, found)} {wanted}`"
    )


def _check_before(text: str, found: Quantity, reader: Reader) -> None:
    """Mach 2 and category 4 are scales of their own. Raises Unreadable."""
    before = Tokens(text[: found.start])
    last = before.count - 1
    if last < 0 or before.kind[last] != WORD or before.word[last] in known_words(reader.table) or found.hedge_words:
        return
    wanted = reader.unit.text
    said = f"{before.raw[last][:40]} {_like(text, found)}"
    raise Unreadable(f"“{said}” names no unit that is known", f"write the figure in {wanted}, like `{_like(text, found)} {wanted}`")


def _is_bare(text: str, found: Quantity) -> bool:
    """A lone numeral: a third of the women, one woman in five say themselves what they are of."""
    words = text[found.start : found.end].removeprefix(found.hedge_words).split()
    return len(words) == 1 and words[0][:1].isdigit() and "/" not in words[0]


def _like(text: str, found: Quantity) -> str:
    return text[found.start : found.end][:40]
