"""Claims that are written plainly, read line by line without a parser, at a fourth of its cost.

Whatever is not fully understood, or is to be told of, makes the whole section None: then the document is read the long way, so that
there is one place that knows YAML and one that tells of mistakes.
"""

from __future__ import annotations

from functools import lru_cache
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

_ONE = frozenset(key for key, field in CLAIM.fields.items() if field.kind in (Kind.TEXT, Kind.DATE))
_SEVERAL = frozenset(key for key, field in CLAIM.fields.items() if field.kind is Kind.TEXTS)
_WITH_PARTS = _SEVERAL | {"scope"}
_REQUIRED = frozenset(CLAIM.required)


def read_plain_claims(sheet: PlainSheet, depth: int, body: str, defaults: Record | None) -> list[Draft] | None:
    """The claims of a section, whose lines are the `body` and whose dashes stand in the column `depth`; None where it is not plain."""
    found = _entries(depth, body)
    if found is None:
        return None
    shared = shared_by(defaults)
    needed = _REQUIRED - shared.keys()
    drafts = []
    ids: set[str] = set()
    for number, own in enumerate(found):
        fields = {**shared, **own} if shared else own
        if not needed <= own.keys() or own["id"] in ids or (fields.get("basis") == "derived" and "note" not in fields):
            return None
        ids.add(own["id"])
        if fields.get("said_by") == NO_ONE:
            del fields["said_by"]
        drafts.append(Draft(fields, LateSpans(sheet, number), True))
    return drafts


def _entries(depth: int, body: str) -> list[dict[str, Any]] | None:
    """What each entry says, by key. One loop over all lines, without a call for the common ones: there may be millions."""
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
        elif key and key in _WITH_PARTS and key not in fields and found:
            fields[key] = parts = _scope(other) if key == "scope" and other else _parts(key, other or below, depth)
            if parts is BAD:
                return None
            continue
        elif key or bad:
            return None
        else:
            continue
        if key in fields or not found:
            return None
        if key in _ONE:
            fields[key] = text
        elif key in _SEVERAL:
            fields[key] = (text,)
        else:
            fields[key] = word = _word(key, text)
            if word is BAD:
                return None
    return None if len(body) > MAX_SCALAR and _has_long(found) else found


def _word(key: str, text: str) -> Any:
    """What is no free text: an id, a word to choose, true or false."""
    field = CLAIM.fields.get(key)
    if field is None:
        return BAD
    if field.kind is Kind.ID:
        return text if is_id(text) else BAD
    if field.kind is Kind.CHOICE:
        return text if text in field.choices else BAD
    if field.kind is Kind.FLAG and text in ("true", "false"):
        return text == "true"
    return BAD


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
