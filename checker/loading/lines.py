"""Where the lines of a document begin."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from checker.model.source import can_count_lines, counted_place, line_starts
from checker.model.span import Span


class Lines:
    """Where the lines of a text begin: found when someone asks, and kept of a text that is too long to count them again each time."""

    __slots__ = ("_kept", "_line_end", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._kept: array[int] | None = None
        self._line_end = 2 if "\r" in text and "\r\n" in text else 1  # one character is found in no time, two are not

    @property
    def _starts(self) -> array[int]:
        if self._kept is None:
            self._kept = array("I", line_starts(self._text))
        return self._kept

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, 1-based, of a character."""
        if self._kept is None and can_count_lines(self._text):
            return counted_place(self._text, index)
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def line(self, text: str, number: int) -> str:
        """The line with that number (from 1) of the text, without its end; empty past the last."""
        starts = self._starts
        if not 0 < number <= len(starts):
            return ""
        return text[starts[number - 1] : starts[number] if number < len(starts) else len(text)].rstrip("\r\n")

    def span(self, start: int, end: int) -> Span:
        """From start to end; an end in front of all of its line is that of the last line with text: so libyaml ends a block of lines."""
        starts = self._starts
        line = bisect_right(starts, end)
        while end == starts[line - 1] and end > start:
            end = max(start, end - self._line_end)
            line = bisect_right(starts, end)
        first = bisect_right(starts, start)
        return Span(first, start - starts[first - 1] + 1, line, end - starts[line - 1] + 1)
