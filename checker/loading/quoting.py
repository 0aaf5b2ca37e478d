"""How a text is written so that YAML leaves it alone."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\W_][\w .()/%'’+-]*")


def quoted(text: str) -> str:
    """The text in quotation marks, to paste: `">100"`; single ones where it holds double ones or a backslash."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def plain_or_quoted(text: str) -> str:
    """The text as it may stand in a flow mapping, in quotation marks only where it needs them."""
    if _PLAIN.fullmatch(text) and not text.endswith(" "):
        return text
    return quoted(text)
