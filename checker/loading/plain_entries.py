"""Mappings that are written plainly, read line by line without a parser, at a fourth of its cost.

Whatever is not fully understood, or is to be told of, makes the whole section None: then the document is read the long way, so that
there is one place that knows YAML and one that tells of mistakes.
"""

from __future__ import annotations

from functools import cache, lru_cache
from sys import intern
from typing import TYPE_CHECKING, Any

from checker.loading.fields import READERS
from checker.loading.page import Page
from checker.loading.plain_lines import key_lines
from checker.loading.plain_texts import block_text, plain_text, quoted_text
from checker.loading.scalars import BAD, NULLS, is_id
from checker.loading.schema import CLAIM, Kind
from checker.loading.yaml_tree import MAX_SCALAR, Mapping, read_tree

if TYPE_CHECKING:
    from checker.loading.schema import Field, Table

_NAME, _TEXTS, _ID, _WORD, _SCOPE, _REFUSED, _VALUE, _QUOTE = range(8)
_ROLES = {Kind.ID: _ID, Kind.TEXT: _NAME, Kind.DATE: _NAME, Kind.TEXTS: _TEXTS, Kind.SCOPE: _SCOPE, Kind.CHOICE: _WORD, Kind.FLAG: _WORD}
"""Kinds of fields that can be read by themselves; records within records are told of by their place, and take the long way."""


_SHORT = 5
"""Characters of an id or a value that is likely to be one of many documents, such as `c12` or a year."""


@cache
def _roles(table: Table) -> dict[str, int]:
    roles = {key: _ROLES.get(field.kind, _REFUSED) for key, field in table.fields.items()}
    return {**roles, "value": _VALUE, "quote": _QUOTE} if table is CLAIM else roles


def read_entries(body: str, depth: int, table: Table, *, is_list: bool = True) -> list[dict[str, Any]] | None:
    """What each entry of a list says, by key, or the one mapping where it is no list; None where a line is not plain.

    Longer than a function should be: there may be millions of lines, and the common ones cost no call. `depth` is that of `key_lines`.
    """
    roles = _roles(table)
    fields: dict[str, Any] = {}
    found = [] if is_list else [fields]
    for dash, key, plain, other, below, bad in key_lines(depth).findall(body):
        if dash == "-":
            fields = {}
            found.append(fields)
        if plain:
            text = plain_text(plain) if plain[-1] == " " or "\n" in plain else plain
            if text in NULLS:
                return None
        elif other and other[0] in "\"'|>":
            text = quoted_text(other) if other[0] in "\"'" else block_text(other)
            if not text or text.isspace():
                return None
        elif key:
            text = None
        elif bad:
            return None
        else:
            continue
        if key in fields or not found:
            return None
        role = roles.get(key, _REFUSED)
        if role == _NAME and text:
            fields[key] = intern(text)
        elif role == _QUOTE and text:
            fields[key] = text
        elif text and (role == _VALUE or (role == _ID and is_id(text))):
            fields[key] = intern(text) if len(text) < _SHORT else text
        elif role == _TEXTS and text:
            fields[key] = (text,)
        else:
            fields[key] = value = BAD if role == _REFUSED else _value(table.fields[key], text, other, below, depth)
            if value is BAD:
                return None
    return None if len(body) > MAX_SCALAR and _has_long(found) else found


def _value(field: Field, text: str | None, other: str, below: str, depth: int) -> Any:
    """A word to choose, true or false, or what stands in brackets or below its key; BAD where the field takes nothing of the kind."""
    if text is not None:
        return read_word(field, text)
    if field is CLAIM.fields["scope"] and other:
        return read_scope(other)
    return _parts(field, other or below, depth) if field.kind in (Kind.TEXTS, Kind.SCOPE) else BAD


def read_word(field: Field, text: str) -> Any:
    """A word to choose, or true or false; BAD where it is none of them."""
    if field.kind is Kind.FLAG:
        return text == "true" if text in ("true", "false") else BAD
    return text if text in field.choices else BAD


@lru_cache(4096)
def read_scope(written: str) -> Any:
    """A claim's scope in braces: a project has few of them, each a thousand times."""
    return _parts(CLAIM.fields["scope"], written, 0)


def read_listed(field: Field, written: str) -> Any:
    """A list in brackets behind the key of an entity or the like; BAD where something of it is to be told."""
    return _parts(field, written, 2)


def _parts(field: Field, written: str, depth: int) -> Any:
    """A list or mapping as the parser and the readers of the format have it; BAD where either has something to tell."""
    is_below = written[0] == "\n"
    text = f"{' ' * (depth + 2)}{field.key}:{'' if is_below else ' '}{written}\n"
    page = Page("", text)
    root, error = read_tree(page, text)
    if error is not None or page.mistakes or not isinstance(root, Mapping) or [*root.items] != [field.key]:
        return BAD
    node = root.items[field.key]
    if not is_below and node.end_mark.index != len(text) - 1:
        return BAD
    value = READERS[field.kind](page, node, field)
    return BAD if page.mistakes else value


def _has_long(found: list[dict[str, Any]]) -> bool:
    """Some text is beyond what one scalar may hold."""
    texts = (value[0] if isinstance(value, tuple) and value else value for fields in found for value in fields.values())
    return any(isinstance(text, str) and len(text) > MAX_SCALAR for text in texts)
