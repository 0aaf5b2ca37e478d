"""Columns of texts as they are written in claims, and what each text means."""

from __future__ import annotations

import re
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
_KNOWN = 8192
"""Texts that are kept with what they mean, of each kind: names and dates, values, scopes."""


class NotPlain(Exception):
    """Something of a claim is to be told of, or takes the parser to be understood."""


class NotWhole(Exception):
    """A text ends before it seemed to: the claims are to be read line by line."""


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


def _long(written: str) -> str:
    """A text of one line or of several."""
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
    return [(intern(text) if len(text) <= _SHORT else text) or None for text in bare_texts(written)]


def _subjects(written: Sequence[str]) -> list[Any]:
    """Names of which a project has more than are worth looking up twice."""
    found = bare_texts(written)
    return [text or None for text in found] if "" in found else found


def _values(known: _Known, written: Sequence[str]) -> list[Any]:
    """One text for short values that are written alike, as years are."""
    return [text if len(text) > _SHORT else known[text] for text in bare_texts(written)]


def bare_texts(written: Sequence[str]) -> list[Any]:
    """Texts of one line without their marks and what stands behind them; mostly there are none of either."""
    found, together = list(written), "\n".join(written) + "\n"
    if '"' in together or "'" in together or (" " in together and " \n" in together):  # one character is found in no time, two are not
        found = [text.rstrip(" ") if text[:1] not in "\"'" else text[1:-1] for text in written]
    if not NULLS.isdisjoint(found):
        raise NotPlain
    return found


def _longs(written: Sequence[str]) -> list[Any]:
    """Texts of one line or of several. Most that are folded begin in the column of the first, and are made of one piece."""
    begins, found = "\n", list[Any]()
    for text in written:
        if text[:3] == ">-\n":
            if begins == "\n":
                begins = text[2 : len(text) - len(text[3:].lstrip(" "))]
            one_line = text.replace(begins, " ")
            if "\n" not in one_line and begins + " " not in text and not one_line[3:].isspace():
                found.append(one_line[3:])
                continue
        found.append(_long(text) if text else None)
    return found


def _lettered(written: Sequence[str]) -> list[Any]:
    """What stands between the first and the last quotation mark of a line."""
    together = "".join(written)
    if '"' not in together and "\\" not in together:
        return [text or None for text in written]
    if not all(map(_ESCAPED.fullmatch, written)):
        raise NotWhole
    return [quoted_text(f'"{text}"') if text else None for text in written]


_ESCAPED = re.compile(r'[^"\\]*+(?:\\["\\][^"\\]*+)*+')


@cache
def reader(name: str) -> Callable[[Sequence[str]], list[Any]]:
    """What reads a column of texts as they are written, empty where a claim says nothing."""
    special: dict[str, Callable[[Sequence[str]], list[Any]]] = {
        "id": _ids,
        "subject": _subjects,
        "value": partial(_values, _Known(intern)),
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
