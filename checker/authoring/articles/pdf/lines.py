"""The texts of a PDF page with what their places tell: what stands above or below the line, and what in another column.

pypdf joins the texts of a page into lines; it passes each on with its font size and its place, which says more than it uses.
"""

from __future__ import annotations

from typing import Any

from checker.authoring.articles.raised import Level, Piece

_SMALLER = 0.85
"""Of the size of the line, what a raised character has at most."""
_OFF = 0.08
"""Of that size, how far off the line it stands at least."""
_WIDTH = 0.52
"""Of its size, how wide a character is on average."""
_COLUMN = 2.0
"""Widths of an em that part two columns."""
_SHOWING = frozenset((b"Tj", b"TJ", b"'", b'"'))


class Lines:
    """Told the texts and operators of one page in their order."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._rise = 0.0
        self._shown_rise = 0.0
        self._kept: list[float] = []
        self._size = 0.0
        """Of the line, as of the last text that stands on it; 0 where there is none yet."""
        self._y = 0.0
        self._end = 0.0
        """Where the last text of the line ends, about."""
        self._length = 0

    def operator(self, operator: bytes, operands: Any, *_: Any) -> None:
        """The text rise, which moves a text off its line without its place telling."""
        if operator == b"Ts" and operands:
            self._rise = float(operands[0])
        elif operator in _SHOWING:
            self._shown_rise = self._rise
        elif operator == b"q":
            self._kept.append(self._rise)
        elif operator == b"Q" and self._kept:
            self._rise = self._kept.pop()

    def text(self, text: str, cm: Any, tm: Any, _: Any, font_size: float) -> None:
        if not text:
            return
        if text.isspace():
            self._add_break(text)
            return
        scale = abs(float(tm[3])) * abs(float(cm[3])) or abs(float(tm[1])) * abs(float(cm[1])) or 1.0
        size = float(font_size) * scale
        x, y = float(tm[4]) * float(cm[0]) + float(cm[4]), float(tm[5]) * float(cm[3]) + float(cm[5])
        if "\n" in text[:1]:
            self._size = 0.0
        level = self._level(size, y)
        if level is Level.LINE:
            text = self._with_column(text, x, size)
            self._size, self._y = size, y
        self._end, self._length = x + _WIDTH * size * len(text.strip()), len(text.strip())
        self.pieces.append(Piece(text, level))
        if text.endswith("\n"):
            self._size = 0.0

    def _add_break(self, text: str) -> None:
        self.pieces.append(Piece(text))
        if "\n" in text:
            self._size = 0.0

    def _level(self, size: float, y: float) -> Level:
        off = self._shown_rise
        if not off and self._size and size < _SMALLER * self._size:
            off = y - self._y
        line = self._size or size
        if not line or abs(off) < _OFF * line or abs(off) > line:
            return Level.LINE
        return Level.RAISED if off > 0 else Level.LOWERED

    def _with_column(self, text: str, x: float, size: float) -> str:
        """A bar where a wide gap parts the text from the one before it on the line."""
        if not self._size or not text.startswith(" "):
            return text
        gap = x - self._end
        return f" | {text.lstrip(' ')}" if gap > (_COLUMN + 0.1 * self._length) * size else text
