"""The text of a document as it was read. All texts together are most of what a large project would keep, so they are not kept."""

from __future__ import annotations

from checker.errors import InputError
from checker.files import CLAIMS_LIMIT, RefusedFile, decode, read_bounded
from checker.loading.lines import Lines


def text_of(data: bytes) -> str:
    """The text of a document, its lines ended as everywhere: no place in it is another for that. RefusedFile as `decode` raises it."""
    return _plainly_ended(decode(data))


def _plainly_ended(text: str) -> str:
    return text.replace("\r\n", "\n") if "\r" in text and text.count("\r") == text.count("\r\n") else text


class Original:
    """A text that can be let go of, if it is that of a file, and is got again when someone asks.

    A file that has changed in the meantime gives an empty text: then nothing is told of places in it.
    """

    __slots__ = ("_file", "_limit", "_lines", "_mark", "_text")

    def __init__(self, text: str, file: str = "", limit: int = CLAIMS_LIMIT) -> None:
        """`file` is the path of the file that holds the text (see `text_of`), read with that limit; empty where none does."""
        self._text: str | None = text
        self._file = file
        self._limit = limit
        self._lines: Lines | None = None
        self._mark = 0

    def let_go(self) -> None:
        if self._file and self._text is not None:
            self._mark, self._text, self._lines = hash(self._text), None, None

    @property
    def text(self) -> str:
        return self.opened()[0] if self._text is None else self._text

    def opened(self) -> tuple[str, Lines]:
        """The text, and where its lines begin, which is found once: there may be as many who ask as there are claims."""
        if self._text is None:
            return _KEPT.opened(self._file, self._limit, self._mark)
        if self._lines is None:
            self._lines = Lines(self._text)
        return self._text, self._lines


_BOM = b"\xef\xbb\xbf"


def _read_again(file: str, limit: int, mark: int) -> str:
    """The text of a file, if its hash is still the mark."""
    try:
        read = read_bounded(file, limit).removeprefix(_BOM).decode()  # a text of this hash was found to be fit for reading before
    except (RefusedFile, InputError, UnicodeDecodeError):
        return ""
    text = _plainly_ended(read)
    return text if hash(text) == mark else ""


class _Kept:
    """The texts that were read again last, with where their lines begin: so many as there is room for, and one in any case."""

    def __init__(self, room: int) -> None:
        """`room` is in characters."""
        self._room = room
        self._known: dict[tuple[str, int, int], tuple[str, Lines]] = {}

    def opened(self, file: str, limit: int, mark: int) -> tuple[str, Lines]:
        known = self._known.get((file, limit, mark))
        if known is None:
            text = _read_again(file, limit, mark)
            self._room -= len(text) + _ENTRY
            while self._room < 0 and self._known:
                oldest, _ = self._known.pop(next(iter(self._known)))
                self._room += len(oldest) + _ENTRY
            known = self._known[file, limit, mark] = text, Lines(text)
        return known


_ENTRY = 1_000
"""Characters that an entry counts besides its text, so that texts of nothing are not kept without end."""
_KEPT = _Kept(2_000_000)
