"""How a text is written in YAML so that every reader takes it for that text."""

from __future__ import annotations

import re

import yaml

_PLAIN = re.compile(r"[^\W_]([\w .()/%'’+…–-]*[\w.()%'’+…])?")
_DATED = re.compile(r"\d{4}-\d\d?-\d\d?")
_NUMBER = re.compile(r"[-+]?(0[xob])?[\d_.,:]+([eE][-+]?\d+)?|[-+]?\.(inf|nan)", re.IGNORECASE)
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"})
_LONGEST = 40
"""Characters of anything that a reader could take for a number, a date or a truth."""
_DIGITS = 15
"""Figures that a reader's floating point keeps."""


def scalar(text: str) -> str:
    """The text as it may stand anywhere, in a flow list too: plain where nobody could take it for anything else."""
    begins_a_word = not text[:1].isdigit() or (" " in text and not _DATED.match(text))
    if begins_a_word and _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """The text in double quotation marks, what cannot be seen escaped."""
    if text.isprintable():
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char == "\n":
        return "\\n"
    if char == "\t":
        return "\\t"
    if char.isprintable() or char in "\u00a0\u202f\u3000":
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def reads_otherwise(text: str) -> bool:
    """Whether another reader of YAML, 1.1 or 1.2, makes something of the plain text that is written differently.

    So it is with `no`, `010`, `12:30`, `1.50`. `39` and `2014-06-01` become a number and a date, and are written as they were.
    """
    if not text or len(text) > _LONGEST or not text.isascii():
        return False
    if text.casefold() in _WORDS:
        return True
    if text[0] not in "+-.0123456789":
        return False
    try:
        made = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, OverflowError):
        return bool(_NUMBER.fullmatch(text))
    if isinstance(made, str):
        return bool(re.fullmatch(r"0o[0-7]+|[-+]?(\d+|\d*\.\d+)[eE][-+]?\d+", text))
    if isinstance(made, float):
        return repr(made) != text or sum(map(str.isdigit, text)) > _DIGITS
    return made is not None and str(made) != text
