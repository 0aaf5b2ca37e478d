"""One document while it is read: its path, its text, and the mistakes found in it so far."""

from __future__ import annotations

from bisect import bisect_right

from checker.loading.yaml_tree import Node, Text, last_leaf
from checker.model.corpus import Mistake
from checker.model.source import line_starts
from checker.model.span import START, Location, Span

BLOCK_STYLES = frozenset("|>")


class Page:
    __slots__ = ("_starts", "is_whole", "mistakes", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.mistakes: list[Mistake] = []
        self.is_whole = True
        """False once a part of the document could not be read."""
        self._starts: list[int] = []

    def tell(
        self,
        rule: str,
        message: str,
        at: Node | Span = START,
        settle: str = "",
        *,
        related: tuple[Location, ...] = (),
        offending: str = "",
    ) -> None:
        """Note a mistake at a node or a span; `offending` is by default the text that stands there."""
        span = at if isinstance(at, Span) else self.span(at)
        self.mistakes.append(Mistake(rule, message, Location(self.path, span), settle, related, offending or self.slice(span)[:200]))

    def span(self, node: Node) -> Span:
        """Of a scalar with its quotation marks, of a block up to the end of its last child."""
        start, leaf = node.start_mark, last_leaf(node)
        end = leaf.end_mark
        if isinstance(leaf, Text) and leaf.style in BLOCK_STYLES:
            return Span(start.line + 1, start.column + 1, *self.text_end(end.index))
        return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def location(self, node: Node, label: str = "") -> Location:
        return Location(self.path, self.span(node), label)

    def text_end(self, index: int) -> tuple[int, int]:
        """Line and column of the end of the text before `index`, line ends and blanks left out."""
        starts = self.line_starts
        while index > 0 and self.text[index - 1] in " \t\r\n":
            index -= 1
        line = bisect_right(starts, index)
        return line, index - starts[line - 1] + 1

    def before(self, node: Node) -> Span:
        """Where an empty node is spoken of: the character before it, which is the colon or dash that promises it."""
        line, column = self.text_end(node.start_mark.index)
        return Span(line, max(1, column - 1), line, column)

    @property
    def line_starts(self) -> list[int]:
        if not self._starts:
            self._starts = line_starts(self.text)
        return self._starts

    def line(self, number: int) -> str:
        """The text of a line (1-based), without its end; empty past the last."""
        starts = self.line_starts
        if not 0 < number <= len(starts):
            return ""
        stop = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : stop].rstrip("\r\n")

    def slice(self, span: Span) -> str:
        """The text at a span."""
        starts = self.line_starts
        if span.line > len(starts) or span.end_line > len(starts):
            return ""
        return self.text[starts[span.line - 1] + span.column - 1 : starts[span.end_line - 1] + span.end_column - 1]
