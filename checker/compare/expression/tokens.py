"""The words of an expression, each with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 1000
MOST_WORDS = 200
"""So that no expression is nested deeper than the program can follow."""
_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<text>\"[^\"]*\"|'[^']*')|(?P<sign><=|>=|==|!=|[-+*/<>(),.])"
)


class ExpressionError(ValueError):
    """What is wrong with an expression or a message, and where: `column` counts code points from 0."""

    def __init__(self, message: str, column: int, hint: str = "") -> None:
        super().__init__(message)
        self.column = column
        self.hint = hint


class Token(NamedTuple):
    kind: str
    """`number`, `name`, `text`, `sign`, or `end`."""
    text: str
    column: int


def tokens(text: str) -> Iterator[Token]:
    """The words in order, `end` last. Raises ExpressionError for a character that has no meaning here."""
    if len(text) > LONGEST:
        raise ExpressionError(
            f"an expression of {len(text)} characters is too long", LONGEST, f"keep it below {LONGEST}, or make two rules"
        )
    at = count = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise ExpressionError(f"`{text[at]}` has no meaning here", at, _hint(text, at))
        kind = str(found.lastgroup)
        if kind != "space":
            yield Token(kind, found.group(), at)
            count += 1
        if count > MOST_WORDS:
            raise ExpressionError(f"an expression of more than {MOST_WORDS} words is too long", at, "make two rules of it")
        at = found.end()
    yield Token("end", "", at)


def _hint(text: str, at: int) -> str:
    if text[at] == "=":
        return "equality is written `==`"
    if text[at] in "&|!":
        return "write `and`, `or`, `not`"
    if text[at] in "≤≥≠":
        return "write `<=`, `>=`, `!=`"
    return "there are numbers, names like `a.value`, `+ - * /`, comparisons, `and or not`, `abs min max` and brackets"
