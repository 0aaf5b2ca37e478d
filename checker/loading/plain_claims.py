"""Claims that are written plainly, read line by line without a parser, at a fourth of its cost.

Whatever is not fully understood, or is to be told of, makes the whole section None: then the document is read the long way, so that
there is one place that knows YAML and one that tells of mistakes.
"""

from __future__ import annotations

from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, Any

from checker.loading.claims import NO_ONE, Draft, shared_by
from checker.loading.fields import READERS
from checker.loading.late_spans import LateSpans, PlainSheet
from checker.loading.page import Page
from checker.loading.plain_lines import block_text, key_lines, plain_text, quoted_text
from checker.loading.scalars import BAD, NULLS, is_id
from checker.loading.schema import CLAIM, Kind
from checker.loading.yaml_tree import MAX_SCALAR, Mapping, read_tree

if TYPE_CHECKING:
    from checker.loading.record import Record

_NAME, _TEXTS, _ID, _SCOPE, _WORD, _REFUSED = range(6)
_ROLES = {Kind.ID: _ID, Kind.TEXT: _NAME, Kind.DATE: _NAME, Kind.TEXTS: _TEXTS, Kind.SCOPE: _SCOPE, Kind.CHOICE: _WORD, Kind.FLAG: _WORD}
_ROLE = {key: _ROLES.get(field.kind, _REFUSED) for key, field in CLAIM.fields.items()}
"""What stands behind a key; a suppression is told of by its place, and takes the long way."""
_REQUIRED = frozenset(CLAIM.required)


def read_plain_claims(sheet: PlainSheet, depth: int, body: str, defaults: Record | None) -> list[Draft] | None:
    """The claims of a section, whose lines are the `body` and whose dashes stand in the column `depth`; None where it is not plain."""
    found = _entries(depth, body)
    if found is None:
        return None
    shared = shared_by(defaults)
    needed = _REQUIRED - shared.keys()
    if len({own.get("id") for own in found}) < len(found):
        return None
    drafts = []
    for number, own in enumerate(found):
        if not needed <= own.keys():
            return None
        fields = {**shared, **own} if shared else own
        if "basis" in fields and fields["basis"] == "derived" and "note" not in fields:
            return None
        if "said_by" in fields and fields["said_by"] == NO_ONE:
            del fields["said_by"]
        drafts.append(Draft(fields, LateSpans(sheet, number), True))
    return drafts


def _entries(depth: int, body: str) -> list[dict[str, Any]] | None:
    """What each entry says, by key; None where a line is not plain, or has anything to be told of.

    One loop over all lines, of which there may be millions: the common ones cost no call.
    """
    found: list[dict[str, Any]] = []
    fields: dict[str, Any] = {}
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
        role = _ROLE.get(key, _REFUSED)
        if role == _NAME and text:
            fields[key] = intern(text)
        elif role == _TEXTS and text:
            fields[key] = (text,)
        elif role == _ID and text and is_id(text):
            fields[key] = text
        else:
            fields[key] = value = _word(key, text) if text else _parts_of(key, role, other, below, depth)
            if value is BAD:
                return None
    return None if len(body) > MAX_SCALAR and _has_long(found) else found


def _word(key: str, text: str) -> Any:
    """A word to choose, true or false; BAD where the key takes neither, or not this word."""
    field = CLAIM.fields.get(key)
    if field is not None and text in field.choices:
        return text
    if field is not None and field.kind is Kind.FLAG and text in ("true", "false"):
        return text == "true"
    return BAD


def _parts_of(key: str, role: int, other: str, below: str, depth: int) -> Any:
    """A list or mapping, in brackets or below its key; BAD where the key takes none."""
    if role == _SCOPE:
        return _scope(other) if other else _parts(key, below, depth)
    return _parts(key, other or below, depth) if role == _TEXTS else BAD


@lru_cache(4096)
def _scope(written: str) -> Any:
    """A scope in braces: a project has few of them, each a thousand times."""
    return _parts("scope", written, 0)


def _parts(key: str, written: str, depth: int) -> Any:
    """A list or mapping as the parser and the readers of the format have it; BAD where either has something to tell."""
    is_below = written[0] == "\n"
    text = f"{' ' * (depth + 2)}{key}:{'' if is_below else ' '}{written}\n"
    page = Page("", text)
    root, error = read_tree(page, text)
    if error is not None or page.mistakes or not isinstance(root, Mapping) or [*root.items] != [key]:
        return BAD
    node = root.items[key]
    if not is_below and node.end_mark.index != len(text) - 1:
        return BAD
    field = CLAIM.fields[key]
    value = READERS[field.kind](page, node, field)
    return BAD if page.mistakes else value


def _has_long(found: list[dict[str, Any]]) -> bool:
    """Some text is beyond what one scalar may hold."""
    texts = (value[0] if isinstance(value, tuple) else value for fields in found for value in fields.values())
    return any(isinstance(text, str) and len(text) > MAX_SCALAR for text in texts)
