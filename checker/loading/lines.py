"""Where the lines of a document begin."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from itertools import accumulate

from checker.model.span import Span

_LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """Where the lines of a text begin; it does not keep the text."""

    __slots__ = ("_line_end", "_starts")

    def __init__(self, text: str) -> None:
        starts = [0]
        if "\r" in text:
            starts += [found.end() for found in _LINE_END.finditer(text)]
        else:
            starts = list(accumulate([len(line) + 1 for line in text.split("\n")[:-1]], initial=0))
        self._starts = array("I", starts)
        self._line_end = 2 if "\r\n" in text else 1

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, 1-based, of a character."""
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
