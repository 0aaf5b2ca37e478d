"""JSON that is safe to print: the same meaning, with nothing in it that a terminal, a log or a strict parser trips over."""

from __future__ import annotations

import json
import re
from typing import Any

from checker.report.commands import inert_json
from checker.report.safe_text import UNSEEN_BEYOND

_UNSEEN = re.compile(f"[{UNSEEN_BEYOND}]")
"""JSON itself escapes the first controls; one that stands in its text is the end of a line."""
_written = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def json_text(text: str) -> str:
    """Lone surrogates become the six characters `\\ud800` of text; everything else unseen becomes its JSON escape."""
    if text.isascii():
        return inert_json(text.replace("\x7f", "\\u007f"))
    return inert_json(_UNSEEN.sub(_escaped, text))


def _escaped(match: re.Match[str]) -> str:
    char = match.group()
    if "\ud800" <= char <= "\udfff":
        return f"\\\\u{ord(char):04x}"
    units = char.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def in_lines(value: Any, begin: str = "\n", step: str = "  ") -> str:
    """A value, the keys of its objects texts, as `json.dumps` indents it by `step`; further lines begin with `begin`.

    The standard library takes twice as long over text with an indent, and leaves a knot of functions behind each time, which only the
    collector would untie.
    """
    if isinstance(value, str):
        return _written(value)
    inner = begin + step
    if value and isinstance(value, dict):
        return f"{{{','.join([f'{inner}{_written(key)}: {in_lines(each, inner, step)}' for key, each in value.items()])}{begin}}}"
    if value and isinstance(value, list | tuple):
        return f"[{','.join([inner + in_lines(each, inner, step) for each in value])}{begin}]"
    if value is None:
        return "null"
    return str(value) if type(value) is int else _written(value)
