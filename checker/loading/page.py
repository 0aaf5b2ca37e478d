"""One document while it is read: its path, its text, and the mistakes found in it so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.loading.lines import Lines
from checker.loading.original import Original
from checker.model.corpus import Mistake
from checker.model.span import START, Location, Span

if TYPE_CHECKING:
    from checker.loading.late_spans import Sheet
    from checker.loading.yaml_tree import Node

MOST_MISTAKES = 1000
"""In one file: more help nobody, and a hostile file has a million."""


class Enough(Exception):
    """One file holds more mistakes than anyone would read."""


class Page:
    """`text` is what the parser is given: the file's, or that with some lines repaired so that the rest can be read.

    Every place is one in the file; `shifts` says, by line, how many characters a repair has put in behind a column (from 0).
    """

    __slots__ = ("_repaired", "_table", "is_open", "is_whole", "mistakes", "original", "path", "sheet", "shifts")

    def __init__(self, path: str, original: Original | str) -> None:
        self.path = path
        self.original = Original(original) if isinstance(original, str) else original
        self._repaired: str | None = None
        self.mistakes: list[Mistake] = []
        self.is_open = True
        """It is being read: then too many mistakes end the reading."""
        self.is_whole = True
        """False once a part of the document could not be read."""
        self.shifts: dict[int, tuple[int, int]] = {}
        self.sheet: Sheet | None = None
        """What claims keep of the page."""
        self._table: tuple[str, Lines] | None = None

    def replace_text(self, text: str) -> None:
        """Another text of the same length, line for line."""
        self.original = Original(text)
        self._repaired = None

    @property
    def file_text(self) -> str:
        return self.original.text

    @property
    def text(self) -> str:
        return self.original.text if self._repaired is None else self._repaired

    @text.setter
    def text(self, repaired: str) -> None:
        self._repaired = repaired

    @property
    def readable(self) -> Original:
        """Where `text` can be got again: where an entry was left out, what follows it stands earlier than in the file."""
        return self.original if self._repaired is None else Original(self._repaired)

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
        if len(self.mistakes) <= MOST_MISTAKES:
            self.mistakes.append(Mistake(rule, message, Location(self.path, span), settle, related, offending or self.slice(span)[:200]))
        elif self.is_open:
            raise Enough

    def span(self, node: Node) -> Span:
        """Of a scalar with its quotation marks, of a block up to the end of its last child."""
        start, end = node.start_mark, node.end_mark
        if end.column == 0 < end.index:
            span = self.table.span(start.index, end.index)
        else:
            span = Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        return self._in_file(span) if self.shifts else span

    def stretch(self, start: int, end: int) -> Span:
        """Where text[start:end] stands in the file."""
        return self._in_file(self.table.span(start, end))

    def location(self, node: Node, label: str = "") -> Location:
        return Location(self.path, self.span(node), label)

    def before(self, node: Node) -> Span:
        """Where an empty node is spoken of: the character before it, which is the colon or dash that promises it."""
        text = self.text
        index = node.start_mark.index
        while 0 < index <= len(text) and text[index - 1] in " \t\r\n":
            index -= 1
        line, column = self.table.place(index)
        return Span(line, max(1, column - 1), line, column)

    @property
    def table(self) -> Lines:
        """Where the lines of `text` begin."""
        if self._table is None or self._table[0] is not self.text:
            self._table = (self.text, Lines(self.text))
        return self._table[1]

    def line(self, number: int) -> str:
        """A line of the file (from 1), without its end; empty past the last."""
        text, lines = self.original.opened()
        return lines.line(text, number)

    def _in_file(self, span: Span) -> Span:
        return Span(span.line, self._column(span.line, span.column), span.end_line, self._column(span.end_line, span.end_column))

    def _column(self, line: int, column: int) -> int:
        if line not in self.shifts:
            return column
        added, behind = self.shifts[line]
        shifted = column - added if column - 1 >= behind + added else column
        return min(max(1, shifted), len(self.line(line)) + 1)

    def slice(self, span: Span) -> str:
        """The text of the file at a span, of several lines the first."""
        line = self.line(span.line)
        return line[span.column - 1 : span.end_column - 1] if span.end_line == span.line else line[span.column - 1 :]
