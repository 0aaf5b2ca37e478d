"""Text from outside, made harmless to look at: what cannot be seen, or moves what can, is shown as an escape.

Controls (ESC and the C1 set among them), bidirectional and zero-width marks,
line and paragraph separators, tags, noncharacters and lone surrogates. The
result is one line of printable text; what a format's own syntax would make of
it is that format's business.
"""

from __future__ import annotations

import re

_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
UNSEEN_BEYOND = (
    "\x7f-\x9f\xad\u034f\u061c\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
)
"""What comes behind the first controls, as a regular expression lists it."""
UNSEEN = re.compile(f"[\x00-\x1f{UNSEEN_BEYOND}]")


def safe_text(text: str) -> str:
    """The text on one line, with everything unseen written as `\\n`, `\\x1b`, `\\u202e` or `\\U000e0041`."""
    return text if text.isascii() and text.isprintable() else UNSEEN.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    code = ord(char)
    if char in _NAMED:
        return _NAMED[char]
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
