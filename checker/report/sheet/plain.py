"""A sheet in ASCII alone, for a stream that shows nothing else: its drawing, and its typographic marks."""

from __future__ import annotations

_PLAIN = str.maketrans(
    {
        "─": "-", "━": "=", "●": "*", "┄": ".", "┅": ":", "○": "o", "×": "x", "←": "<", "→": ">", "┌": "+", "┴": "+", "│": "|", "┤": "|",
        "┊": ":", "·": "-", "–": "-", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'", "≈": "~", "▁": "_", "✓": "+",
    }
)  # fmt: skip


def in_ascii(text: str) -> str:
    """The text with look-alikes for our own signs, and an escape for every other character that is not ASCII."""
    return text if text.isascii() else text.translate(_PLAIN).encode("ascii", "backslashreplace").decode("ascii")
