"""Results: `3-1`, `52–48`, `7-6 (7-5)`, `4.5/5`, `1:1`, and times of a race: `26:58.42`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.labels import is_score
from checker.values.scan.figure import Kind
from checker.values.scan.view import DASHES
from checker.values.tokens import NUMERAL, SIGN

if TYPE_CHECKING:
    from checker.values.scan.view import Span, View


def score_at(view: View, at: int) -> Span | None:
    """The result, the ratio or the clocked time that begins at a token; tokens."""
    tokens = view.tokens
    if tokens.kind[at] != NUMERAL:
        return None
    if is_score(tokens, at):
        end = at + 3
        is_tie_break = (
            tokens.raw[end] == "(" and tokens.kind[end + 1] == NUMERAL and tokens.raw[end + 2] in DASHES and tokens.raw[end + 4] == ")"
        )
        return at, end + 5 if is_tie_break else end, Kind.COUNT
    is_rating = tokens.raw[at + 1] == "/" and tokens.joined(at + 1) and tokens.joined(at + 2) and tokens.raw[at + 2].isdigit()
    is_open = tokens.joined(at + 3) and (tokens.kind[at + 3] != SIGN or tokens.joined(at + 4))
    if is_rating and "." in tokens.raw[at] and not tokens.joined(at) and not is_open:
        return at, at + 3, Kind.COUNT  # 4.5/5
    if tokens.raw[at + 1] != ":" or not (tokens.joined(at + 1) and tokens.joined(at + 2)) or tokens.kind[at + 2] != NUMERAL:
        return None
    if _is_ratio(view, at):
        return at, at + 3, Kind.COUNT
    whole, _, part = tokens.raw[at + 2].partition(".")
    return (at, at + 3, Kind.PERIOD) if len(whole) == 2 and part.isdigit() and not tokens.joined(at) else None


def _is_ratio(view: View, at: int) -> bool:
    """`1:1`, `16:9`: no time of day, which has two digits of minutes, and no verse (`Genesis 1:1`)."""
    tokens = view.tokens
    before = tokens.raw[at - 1 - (tokens.raw[at - 1] == ".")][:1] if at > 1 else ""
    is_alone = not before.isupper() and not tokens.joined(at) and not tokens.joined(at + 3)
    return is_alone and len(tokens.raw[at + 2]) == 1 and tokens.raw[at + 2].isdigit()
