"""A source: one article, and what its document says of it."""

from __future__ import annotations

from checker.model.span import START, Location, Span, SpanMap
from checker.values.frozen import field, frozen


@frozen
class Source:
    """One article. Dates and names stand here as the author wrote them; `compare` reads them."""

    id: str
    path: str
    """The claims document, relative to the project."""
    spans: SpanMap
    """Keys: `id`, `file`, `published`, … of the `source:` mapping; `` (empty) is the mapping itself."""
    file: str | None = None
    """Relative to the sources folder, as written."""
    text_path: str | None = None
    """The file's path relative to the project root; None where there is no `file` or it could not be got."""
    sha256: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    note: str | None = None
    language: str = "en"
    published: str = "unknown"
    derived_from: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()

    def location(self, key: str = "id", label: str = "") -> Location:
        return Location(self.path, self.spans.get(key) or self.spans.get("") or START, label)


@frozen
class Ignored:
    """A figure of the text that needs no claim."""

    source: Source
    quote: str
    reason: str
    location: Location


@frozen
class Article:
    """The text of a source, as it stood on disk: decoded, line ends as they are, a byte order mark dropped."""

    text: str
    file: str = ""
    """The path that it was read from, and how large it might be."""
    limit: int = 0
    digest: str = ""
    """The digest of its bytes, of a text that no file has yet."""
    _starts: list[int] = field(default_factory=list)

    @property
    def sha256(self) -> str:
        """The digest of the file's bytes. Few ask for it, and to digest a text costs as much as to search it for its quotes."""
        from checker.files import read_bounded, sha256_of

        return self.digest or sha256_of(read_bounded(self.file, self.limit))

    def span(self, start: int, end: int) -> Span:
        """Lines and columns of text[start:end]; lines end at LF, CR or CRLF."""
        if can_count_lines(self.text):
            line, column = counted_place(self.text, start)
            last, end_column = counted_place(self.text, max(start, end - 1))
            return Span(line, column, last, end_column + end - max(start, end - 1))
        from bisect import bisect_right

        if not self._starts:
            self._starts.extend(line_starts(self.text))
        first, last = bisect_right(self._starts, start), bisect_right(self._starts, max(start, end - 1))
        return Span(first, start - self._starts[first - 1] + 1, last, end - self._starts[last - 1] + 1)


_SHORT = 20_000


def can_count_lines(text: str) -> bool:
    """It is so short that counting its lines once more takes less than to note where all of them begin, for the few who ask."""
    return len(text) <= _SHORT and "\r" not in text


def counted_place(text: str, index: int) -> tuple[int, int]:
    """Line and column, 1-based, of a character of a text whose lines end at LF."""
    start = text.rfind("\n", 0, index) + 1
    return text.count("\n", 0, start) + 1, index - start + 1


def line_starts(text: str) -> list[int]:
    """The index at which each line begins."""
    if "\r" not in text:
        from itertools import accumulate

        return list(accumulate([len(line) + 1 for line in text.split("\n")[:-1]], initial=0))
    import re

    return [0, *(m.end() for m in re.finditer(r"\r\n|\r|\n", text))]
