"""What a plainly written value is as a text: its marks, its line ends and its escapes away."""

from __future__ import annotations

import re


def plain_text(written: str) -> str:
    """What a plain text is that is of several lines, or has blanks behind it."""
    return _LINE.sub(" ", written.rstrip(" "))


def quoted_text(written: str) -> str:
    """What stands between quotation marks, of one line or of several."""
    text = written[1:-1]
    if "\n" in text:
        text = _LINE.sub(" ", text)
    if written[0] == "'":
        return text.replace("''", "'")
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def block_text(written: str) -> str | None:
    """What a block of lines behind `>` or `|` is; None where they do not all begin in the same column."""
    found = _FIRST_LINE.match(written)
    if found is None:
        return None
    begins = found.group(1)
    head, *lines = written.split(begins)
    if len(lines) != written.count("\n") or begins + " " in written:
        return None
    text = (" " if head[0] == ">" else "\n").join(lines)
    return text if len(head) > 1 else text + "\n"


_FIRST_LINE = re.compile(r"[>|]-?(\n +)")
_LINE = re.compile(r"(?<! ) *\n +")
_ESCAPE = re.compile(r'\\(["\\])')
