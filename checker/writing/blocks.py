"""New documents: data as YAML that reads back as the very same texts, one line a key, what is inside a key in flow style."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from checker.writing.scalars import scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

Data = Any
_KEY = re.compile("[a-z0-9][a-z0-9_-]*")
INDENT = "  "


def flow(data: Data) -> str:
    """A text, a truth, a list or a mapping on one line; None is empty."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key_of(key)}: {flow(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list | tuple):
        return "[" + ", ".join(map(flow, data)) + "]"
    if data is None:
        return ""
    return ("true" if data else "false") if isinstance(data, bool) else scalar(data)


def key_of(text: str) -> str:
    return text if _KEY.fullmatch(text) else scalar(text)


def lines(fields: Mapping[str, Data], indent: str = "") -> list[str]:
    """The keys of a mapping, one line each."""
    return [f"{indent}{key_of(key)}: {flow(value)}".rstrip(" ") for key, value in fields.items()] or [f"{indent}{{}}"]


def item(fields: Mapping[str, Data]) -> list[str]:
    """An item of a section that is a list."""
    first, *rest = lines(fields)
    return [f"{INDENT}- {first}", *(f"{INDENT}{INDENT}{line}" for line in rest)]


def entry(id: str, data: Data) -> list[str]:
    """An entry of a section that is a mapping from ids."""
    if not isinstance(data, dict):
        return [f"{INDENT}{key_of(id)}: {flow(data)}".rstrip(" ")]
    return [f"{INDENT}{key_of(id)}:", *lines(data, INDENT + INDENT)]
