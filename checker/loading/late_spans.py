"""Where the parts of a claim stand, found when someone asks: few claims are ever told of, and their lines are read again in no time.

To note a place for each key of each claim would cost a fifth of the reading of a document.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from checker.loading.page import Page
from checker.loading.plain_lines import key_lines
from checker.loading.yaml_tree import Mapping, Node, Sequence, read_tree
from checker.model.span import Span, SpanMap

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from checker.loading.original import Original
    from checker.model.span import Places

COMMENT = "comment."


class Sheet:
    """What is kept of a document for as long as its claims live: where each of them stands."""

    __slots__ = ("_asked", "_comments", "_places", "original")

    def __init__(self, original: Original) -> None:
        self.original = original
        self._places = array("I")
        """Start and end of each thing."""
        self._comments: dict[int, dict[str, tuple[int, int]]] = {}
        self._asked: dict[int, SpanMap] = {}

    def of(self, number: int) -> SpanMap:
        """The spans of a thing."""
        return self._asked.get(number) or LateSpans(self, number)

    def keep(self, number: int, spans: SpanMap) -> None:
        """What took a look at the text is found again; of a million claims most are asked for one place that takes none."""
        self._asked[number] = spans

    def add(self, start: int, end: int, comments: dict[str, tuple[int, int]] | None = None) -> int:
        """The number of one more thing, which stands at text[start:end], with comments right behind its texts."""
        number = len(self._places) // 2
        self._places.extend((start, end))
        if comments:
            self._comments[number] = comments
        return number

    def place(self, number: int, text: str) -> tuple[int, int]:
        """Start and end of a thing in the text."""
        return self._places[2 * number], self._places[2 * number + 1]

    def simple(self, number: int) -> dict[str, Span | None] | None:
        """The spans of a thing's keys, so far as they are seen without the parser: None for one that is not. None where nothing is seen."""
        return None

    def one(self, number: int, key: str) -> Span | None:
        """The span of one key, if it is seen without looking at all of the thing."""
        return None

    def has_comments(self, number: int) -> bool:
        """Whether some comment stands right behind a text of a claim."""
        return number in self._comments

    @property
    def are_commented(self) -> bool:
        """Whether that is so of any of them."""
        return bool(self._comments)

    def comment(self, number: int, key: str) -> tuple[int, int] | None:
        """Start and end of the comment right behind a text of a claim."""
        return self._comments.get(number, {}).get(key) if self._comments else None


class PlainSheet(Sheet):
    """A document whose claims are written plainly: where each stands is seen by the dashes, when someone asks.

    Claims are numbered from 0 on, other things from -1 down.
    """

    __slots__ = ("_claims", "_depth", "_from", "_until")

    def __init__(self, original: Original, depth: int, start: int, end: int) -> None:
        """The claims are the list at text[start:end], its dashes in the column `depth` (from 0)."""
        super().__init__(original)
        self._depth, self._from, self._until = depth, start, end
        self._claims: array[int] | None = None
        """Where each begins."""

    def add(self, start: int, end: int, comments: dict[str, tuple[int, int]] | None = None) -> int:
        return -1 - super().add(start, end, comments)

    def place(self, number: int, text: str) -> tuple[int, int]:
        if number < 0:
            return super().place(-1 - number, text)
        if self._claims is None:
            self._claims = array("I", _ends_of(f"\n{' ' * self._depth}- ", text, self._from - 1, self._until))
        following = number + 1 < len(self._claims)
        return self._claims[number], self._claims[number + 1] - self._depth - 2 if following else self._until

    def one(self, number: int, key: str) -> Span | None:
        if number < 0:
            return None
        text, lines = self.original.opened()
        start, end = self.place(number, text) if text else (0, 0)
        if text.startswith(f"{key}: ", start, end):
            at = start - self._depth - 2
        else:
            at = text.find(f"\n{' ' * (self._depth + 2)}{key}: ", start, end) + 1  # lines that go on with a text stand deeper
        found = key_lines(self._depth).match(text, at, end) if at else None
        return _written_at(found, lines.place(at)[0]) if found else None

    def simple(self, number: int) -> dict[str, Span | None] | None:
        if number < 0:
            return None
        text, lines = self.original.opened()
        if not text:
            return None
        start, end = self.place(number, text)
        first = line = lines.place(start)[0]
        spans: dict[str, Span | None] = {"": None}
        span: Span | None = None
        for found in key_lines(self._depth).finditer(text, start - self._depth - 2, end):
            key = found[2]
            if key is not None:
                span = spans[key] = _written_at(found, line)
            line += found.group().count("\n")
        if span is not None:
            spans[""] = span._replace(line=first, column=self._depth + 3)
        return spans


def _ends_of(mark: str, text: str, start: int, end: int) -> Iterator[int]:
    """Where each mark ends."""
    while (start := text.find(mark, start, end)) >= 0:
        start += len(mark)
        yield start


def _written_at(found: re.Match[str], line: int) -> Span | None:
    """Where the value of a key stands whose line is this one; None where it stands below it."""
    plain, other = found.group(3, 4)
    written = plain.rstrip(" ") if plain else other
    if not written:
        return None
    column = found.start(3 if plain else 4) - found.start() + 1
    if "\n" in written:
        return Span(line, column, line + written.count("\n"), len(written) - written.rindex("\n"))
    return Span(line, column, line, column + len(written))


class LateSpans(SpanMap):
    """The spans of a claim of a sheet, by its number there."""

    __slots__ = ("_number", "_sheet", "_simple")

    def __init__(self, sheet: Sheet, number: int) -> None:
        self._sheet = sheet
        self._number = number
        self._simple: dict[str, Span | None] | None = None

    def get(self, key: str, default: Span | None = None) -> Span | None:
        if key.startswith(COMMENT):
            place = self._sheet.comment(self._number, key)
            return default if place is None else self._sheet.original.opened()[1].span(*place)
        if "." not in key and self._simple is None and (span := self._sheet.one(self._number, key)) is not None:
            return span
        if "." not in key and (simple := self._seen()) is not None:
            span = simple.get(key, default)
            if span is not None or key not in simple:
                return span
        self._look()
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str) and key.startswith(COMMENT):
            return self._sheet.comment(self._number, key) is not None
        if isinstance(key, str) and "." not in key and (simple := self._seen()) is not None:
            return key in simple
        self._look()
        return super().__contains__(key)

    def _seen(self) -> dict[str, Span | None] | None:
        if self._simple is None:
            self._simple = self._sheet.simple(self._number)
            self._sheet.keep(self._number, self)
        return self._simple

    def _look(self) -> None:
        """Have the parser read the claim's own lines, once."""
        if hasattr(self, "_keys"):
            return
        self._sheet.keep(self._number, self)
        text, lines = self._sheet.original.opened()
        if not text:
            super().__init__((), [])
            return
        start, end = self._sheet.place(self._number, text)
        line, column = lines.place(start)
        page = Page("", " " * (column - 1) + text[start:end])
        node, _ = read_tree(page, page.text)
        parts = [("", node), *parts_of(node)] if isinstance(node, Mapping) else []
        spans = [page.span(part) for _, part in parts]
        numbers = [n for s in spans for n in (s.line + line - 1, s.column, s.end_line + line - 1, s.end_column)]
        super().__init__(tuple(key for key, _ in parts), numbers)


def place_of(page: Page, node: Mapping, comments: dict[str, tuple[int, int]] | None = None) -> tuple[Places, int]:
    """What tells where a claim of a page stands, and its number there; the very spans where a repair shifts columns."""
    if page.shifts:
        return packed(page, node, comments), 0
    sheet = sheet_of(page)
    return sheet, sheet.add(node.start_mark.index, node.end_mark.index, comments)


def packed(page: Page, node: Mapping, comments: dict[str, tuple[int, int]] | None = None) -> SpanMap:
    """The spans of all parts of a mapping, as they are."""
    spans = [(key, page.span(part)) for key, part in (("", node), *parts_of(node))]
    spans += [(key, page.stretch(*place)) for key, place in (comments or {}).items()]
    return SpanMap(tuple(key for key, _ in spans), [number for _, span in spans for number in span])


def sheet_of(page: Page) -> Sheet:
    if page.sheet is None:
        page.sheet = Sheet(page.readable)
    return page.sheet


def parts_of(claim: Mapping) -> Iterator[tuple[str, Node]]:
    """The nodes of a claim by their keys: `quote`, and inside lists and mappings `quote.1`, `scope.format`."""
    for key, child in claim.items.items():
        yield key, child
        if isinstance(child, Mapping):
            yield from ((f"{key}.{name}", inner) for name, inner in child.items.items())
        elif isinstance(child, Sequence):
            yield from ((f"{key}.{number}", inner) for number, inner in enumerate(child.items))
