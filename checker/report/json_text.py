"""JSON that is safe to print: the same meaning, with nothing in it that a terminal, a log or a strict parser trips over."""

from __future__ import annotations

import re

from checker.report.commands import inert_json
from checker.report.safe_text import UNSEEN

_LONE = re.compile("[\ud800-\udfff]")


def json_text(text: str) -> str:
    """Lone surrogates become the six characters `\\ud800` of text; everything else unseen becomes its JSON escape."""
    if text.isascii():
        return inert_json(text.replace("\x7f", "\\u007f"))
    text = _LONE.sub(lambda m: f"\\\\u{ord(m.group()):04x}", text)
    return inert_json(UNSEEN.sub(_escaped, text))


def _escaped(match: re.Match[str]) -> str:
    """The JSON escape of one character; line ends are the layout of the JSON text, which holds no others."""
    char = match.group()
    if char == "\n":
        return char
    units = char.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
