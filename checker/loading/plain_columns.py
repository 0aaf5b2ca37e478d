"""Columns of texts as they are written in claims, and what each text means."""

from __future__ import annotations

from functools import cache, partial
from sys import intern
from typing import TYPE_CHECKING, Any

from checker.loading.plain_entries import read_scope, read_word
from checker.loading.plain_texts import block_text, plain_text, quoted_text
from checker.loading.scalars import BAD, NULLS
from checker.loading.schema import CLAIM, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.loading.schema import Field

_SHORT = 4
"""Characters of an id or a value that is likely to be one of many documents, such as `c12` or a year."""
_KNOWN = 65_536
"""Texts that are kept with what they mean, of each kind: names and dates, values, scopes. A project has more entities than thousands."""


class NotPlain(Exception):
    """Something of a claim is to be told of, or takes the parser to be understood."""


class _Known(dict[str, Any]):
    """What texts mean that are written again and again, each read once."""

    def __init__(self, read: Callable[[str], Any]) -> None:
        self._read = read
        self[""] = None

    def __missing__(self, written: str) -> Any:
        if len(self) > _KNOWN:
            self.clear()
            self[""] = None
        value = self._read(written)
        if value is BAD:
            raise NotPlain
        self[written] = value
        return value

    def column(self, written: Sequence[str]) -> list[Any]:
        return list(map(self.__getitem__, written))


def _text(written: str) -> Any:
    """What a text of one line is."""
    text = written[1:-1] if written[0] in "\"'" else written.rstrip(" ")
    return BAD if text in NULLS else intern(text)


def _value(written: str) -> Any:
    return BAD if written in NULLS else written


def _long(written: str) -> str | None:
    if not written:
        return None
    if written[0] in "\"'":
        text: str | None = quoted_text(written)
    elif written[0] in ">|":
        text = block_text(written)
    else:
        text = plain_text(written)
    if not text or text.isspace() or text in NULLS:
        raise NotPlain
    return text


def _ids(written: Sequence[str]) -> list[Any]:
    found = [text if text[:1] not in "\"'" else text[1:-1] for text in written]
    if not NULLS.isdisjoint(found):
        raise NotPlain
    return [(intern(text) if len(text) <= _SHORT else text) or None for text in found]


def _values(known: _Known, written: Sequence[str]) -> list[Any]:
    """One text for short values that are written alike, as years are."""
    found = [text.rstrip(" ") if text[:1] not in "\"'" else text[1:-1] for text in written]
    return [text if len(text) > _SHORT else known[text] for text in found]


def _longs(written: Sequence[str]) -> list[Any]:
    return [_long(text) for text in written]


def _lettered(written: Sequence[str]) -> list[Any]:
    return [text or None for text in written]


@cache
def reader(name: str) -> Callable[[Sequence[str]], list[Any]]:
    """What reads a column of texts as they are written, empty where a claim says nothing."""
    special: dict[str, Callable[[Sequence[str]], list[Any]]] = {
        "id": _ids,
        "value": partial(_values, _Known(_value)),
        "quote": _longs,
        "note": _longs,
    }
    field = CLAIM.fields.get(name)
    if name in special or field is None:
        return special.get(name, _lettered)
    if field.kind is Kind.SCOPE:
        return _Known(lambda written: read_scope(written.lstrip(" "))).column
    if field.kind in (Kind.CHOICE, Kind.FLAG):
        return _Known(partial(_word, field)).column
    return _names().column


def _word(field: Field, written: str) -> Any:
    text = _text(written)
    return text if text is BAD else read_word(field, text)


@cache
def _names() -> _Known:
    return _Known(_text)


def forget() -> None:
    """Let go of what was kept while a project was loaded."""
    reader.cache_clear()
    _names.cache_clear()
