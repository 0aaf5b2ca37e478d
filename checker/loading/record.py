"""A mapping of a document, read by its table: values by key, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.loading.late_spans import packed, sheet_of
from checker.model.span import START, Location

if TYPE_CHECKING:
    from checker.loading.page import Page
    from checker.loading.yaml_tree import Mapping
    from checker.model.span import Span, SpanMap

_NOTHING: frozenset[str] = frozenset()
"""What is bad of most records: a set for each would be a fourth of it."""


class Record:
    """`fields` lacks a key that could not be read; it has its mistake on the page, and is in `bad`.

    The parser's nodes are not kept, which take some five times the room of the text: where a part stands is found in the record's own
    lines, when someone asks.
    """

    __slots__ = ("_end", "_place", "_spans", "_start", "bad", "fields", "page")

    def __init__(
        self, page: Page, fields: dict[str, Any], start: int, end: int, place: Location | None = None, bad: frozenset[str] = _NOTHING
    ) -> None:
        """It stands at text[start:end] of the page; it is spoken of as a whole at `place`, if not there: the id that it stands under."""
        self.page = page
        self.fields = fields
        self.bad = bad
        self._start, self._end = start, end
        self._place = place
        self._spans: SpanMap | None = None

    @classmethod
    def of(cls, page: Page, node: Mapping, fields: dict[str, Any], bad: set[str], place: Location | None = None) -> Record:
        """One that the parser has read."""
        record = cls(page, fields, node.start_mark.index, node.end_mark.index, place, frozenset(bad) if bad else _NOTHING)
        if page.shifts:
            record.pack(node)
        return record

    def pack(self, node: Mapping) -> None:
        """Keep where each part stands: for records of which that is asked in any case, and those whose lines were repaired."""
        self._spans = packed(self.page, node)

    @property
    def spans(self) -> SpanMap:
        if self._spans is None:
            sheet = sheet_of(self.page)
            self._spans = sheet.of(sheet.add(self._start, self._end))
        return self._spans

    def get(self, key: str, default: Any = None) -> Any:
        return self.fields.get(key, default)

    def has(self, key: str) -> bool:
        """The key is written, whether or not its value could be read."""
        return key in self.fields or key in self.bad

    def at(self, key: str = "", item: int | None = None) -> Span:
        """Where the value of a key stands, or an item of its list; the record as a whole where the key is not written."""
        if self._place is not None and not (key and self.has(key)):
            return self._place.span
        return self.spans.get(key if item is None else f"{key}.{item}") or self.spans.get("") or START

    def location(self, key: str = "", item: int | None = None, label: str = "") -> Location:
        if self._place is not None and not key and not label:
            return self._place
        return Location(self.page.path, self.at(key, item), label)

    def tell(self, rule: str, message: str, key: str = "", settle: str = "", *, item: int | None = None, offending: str = "") -> None:
        self.page.tell(rule, message, self.at(key, item), settle, offending=offending)
