"""Messages with places to fill: `{a.subject} deploys people ({b.value})`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.expression.parser import ATTRIBUTES
from checker.compare.expression.tokens import ExpressionError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

FILLED = (*ATTRIBUTES, "subject", "property", "scope", "quote")
"""What a message can say of a bound claim."""
LONGEST = 2000
_PLACE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


class Place(NamedTuple):
    """(bound claim, attribute)."""

    name: str
    attribute: str


Message = tuple["str | Place", ...]


def read_message(text: str, names: Collection[str]) -> Message:
    """The parts of a message; doubled braces stand for themselves. Raises ExpressionError."""
    if len(text) > LONGEST:
        raise ExpressionError(f"a message of {len(text)} characters is too long", LONGEST)
    parts: list[str | Place] = []
    at = 0
    for found in _PLACE.finditer(text):
        parts.append(text[at : found.start()])
        if found.group() in ("{{", "}}"):
            parts.append(found.group()[0])
        elif found.group(1) is None:
            raise ExpressionError(f"a lone `{found.group()}`", found.start(), "write `{a.value}`, and a brace itself twice")
        else:
            parts.append(_place(found.group(1), found.start() + 1, names))
        at = found.end()
    return tuple(part for part in (*parts, text[at:]) if part)


def _place(text: str, column: int, names: Collection[str]) -> Place:
    name, _, attribute = text.strip().partition(".")
    if name not in names:
        raise ExpressionError(f"nothing is bound to `{name}`", column, f"bound are {', '.join(f'`{n}`' for n in names)}")
    if attribute not in FILLED:
        said = f"a claim has no `{attribute}`" if attribute else f"`{name}` is a claim; what of it?"
        raise ExpressionError(said, column + len(name) + 1 if attribute else column, f"there are {', '.join(FILLED)}")
    return Place(name, attribute)


def filled(message: Message, words: Callable[[str, str], str]) -> str:
    return "".join(part if isinstance(part, str) else words(*part) for part in message)
