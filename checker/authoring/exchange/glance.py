"""Claims that are seen at a glance to be claims: most rows of most tables, at a tenth of what it costs to ask the loader.

What is written reads back as it was (a law of `writing.blocks`), so only its kind is looked at. False says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from checker.loading.schema import CLAIM, ID_PATTERN, Kind
from checker.loading.yaml_tree import MAX_SCALAR

if TYPE_CHECKING:
    from collections.abc import Callable

_ID = re.compile(ID_PATTERN)
_ODD = re.compile("[\0\ud800-\udfff\ufffe\uffff]")


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= MAX_SCALAR and not value.isspace() and value != "" and _ODD.search(value) is None


def _is_texts(value: Any) -> bool:
    return _is_text(value) or (isinstance(value, list) and bool(value) and all(map(_is_text, value)))


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= MAX_SCALAR and _ID.fullmatch(value) is not None


def _is_scope(value: Any) -> bool:
    return isinstance(value, dict) and all(_is_text(key) and len(key) < 100 and _is_texts(inner) for key, inner in value.items())


def _never(value: Any) -> bool:
    return False


_KINDS: dict[Kind, Callable[[Any], bool]] = {
    Kind.ID: _is_id,
    Kind.TEXT: _is_text,
    Kind.DATE: _is_text,
    Kind.TEXTS: _is_texts,
    Kind.FLAG: lambda value: isinstance(value, bool) or value in ("true", "false"),
    Kind.SCOPE: _is_scope,
}


def is_claim(fields: dict[str, Any]) -> bool:
    """The keys of a claim, each with what may stand behind it, and none missing."""
    if not all(key in fields for key in CLAIM.required) or (fields.get("basis") == "derived" and "note" not in fields):
        return False
    for key, value in fields.items():
        field = CLAIM.fields.get(key)
        if field is None:
            return False
        if field.kind is Kind.CHOICE:
            if value not in field.choices:
                return False
        elif not _KINDS.get(field.kind, _never)(value):
            return False
    return True
