"""Where a text stands: lines and columns are 1-based, columns count code points, the end is exclusive."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


class Span(NamedTuple):
    """A stretch of a file, from (line, column) up to but not including (end_line, end_column)."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 2)


class LateSpan(Sequence[int]):
    """A span that is looked up when someone asks: that takes reading a document again, and most findings are only counted."""

    __slots__ = ("_find", "_found")

    def __init__(self, find: Callable[[], Span]) -> None:
        self._find = find
        self._found: Span | None = None

    def _span(self) -> Span:
        if self._found is None:
            self._found = self._find()
        return self._found

    @property
    def line(self) -> int:
        return self._span().line

    @property
    def column(self) -> int:
        return self._span().column

    @property
    def end_line(self) -> int:
        return self._span().end_line

    @property
    def end_column(self) -> int:
        return self._span().end_column

    def __getitem__(self, at: Any) -> Any:
        return self._span()[at]

    def __len__(self) -> int:
        return len(self._span())

    def __eq__(self, other: object) -> bool:
        return self._span() == (other._span() if isinstance(other, LateSpan) else other)

    def __lt__(self, other: Sequence[int]) -> bool:
        return self._span() < tuple(other)

    def __gt__(self, other: Sequence[int]) -> bool:
        return self._span() > tuple(other)

    def __hash__(self) -> int:
        return hash(self._span())


def late_span(find: Callable[[], Span]) -> Span:
    """What is a span to whoever asks anything of it."""
    late: Any = LateSpan(find)
    return late  # type: ignore[no-any-return]


class Location(NamedTuple):
    """A span in a file of the project; `path` is relative to its root, with forward slashes."""

    path: str
    span: Span = START
    label: str = ""


class SpanMap:
    """Spans by key (`value`, `scope.format`, `quote.1`), packed: a claim has ten of them and there may be a million claims."""

    __slots__ = ("_keys", "_packed")
    _shapes: ClassVar[dict[tuple[str, ...], tuple[str, ...]]] = {}
    """One tuple for all claims that have the same keys."""

    def __init__(self, keys: tuple[str, ...], spans: list[int]) -> None:
        """`spans` holds four numbers a key, in the order of `keys`."""
        self._keys = self._shapes.setdefault(keys, keys)
        self._packed = array("I", spans)

    def get(self, key: str, default: Span | None = None) -> Span | None:
        """The span of `key`, else of the nearest key above it (`scope` for `scope.format`), else the default."""
        while True:
            if key in self._keys:
                return self._at(self._keys.index(key))
            if "." not in key:
                return default
            key = key.rpartition(".")[0]

    def _at(self, place: int) -> Span:
        return Span(*self._packed[4 * place : 4 * place + 4])

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def of(self, number: int) -> SpanMap:
        return self

    def has_comments(self, number: int) -> bool:
        """Some key is a comment's, right behind a text: `comment.quote`."""
        return self.are_commented

    @property
    def are_commented(self) -> bool:
        return any(key.startswith("comment.") for key in self._keys)


class Places(Protocol):
    """The spans of all claims of a document, by number; those of one claim alone know no other."""

    def of(self, number: int) -> SpanMap: ...

    def has_comments(self, number: int) -> bool: ...

    @property
    def are_commented(self) -> bool:
        """Some claim among them has comments."""
