"""Ways to spoil a project: its structure before it is written, its bytes afterwards."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

Document = dict[str, Any]
_KEYS = (
    "id",
    "value",
    "subject",
    "scope",
    "as_of",
    "quote",
    "name",
    "type",
    "values",
    "claims",
    "source",
    "vlaue",
    "<<",
    "",
    "é",
    "suppress",
    "range",
)


def places(node: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every node below the root."""
    found: list[tuple[Any, ...]] = []
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in items:
        found.append((*above, key))
        found.extend(places(child, (*above, key)))
    return found


def _parent(document: Document, place: tuple[Any, ...]) -> Any:
    node: Any = document
    for key in place[:-1]:
        node = node[key]
    return node


def spoil(document: Document, kind: int, at: int, words: str) -> None:
    """One change of structure, chosen by two numbers."""
    found = places(document)
    if not found:
        return
    place = found[at % len(found)]
    parent, key = _parent(document, place), place[-1]
    shapes: list[Callable[[], Any]] = [
        lambda: words,
        lambda: [parent[key], parent[key]],
        lambda: {_KEYS[at % len(_KEYS)]: parent[key]},
        list,
        dict,
        lambda: None,
        lambda: [[[[words]]]],
        lambda: {words: words},
        lambda: [words] * 30,
    ]
    if kind < len(shapes):
        parent[key] = shapes[kind]()
    elif kind == len(shapes):
        del parent[key]
    elif kind == len(shapes) + 1 and isinstance(parent, dict):
        parent[_KEYS[at % len(_KEYS)]] = parent.pop(key)
    elif kind == len(shapes) + 2 and isinstance(parent, dict):
        parent[words[:40]] = parent.pop(key)
    elif isinstance(parent, list):
        parent.insert(0, parent[key])


KINDS = 13


def as_json(document: Document) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1)


def as_dumped(document: Document) -> str:
    return str(yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=1000))


def as_block(node: Any, depth: int = 0) -> str:
    """As somebody in a hurry writes it: nothing is ever quoted."""
    pad = "  " * depth
    if isinstance(node, dict) and node:
        return "".join(f"{pad}{key}:{_below(child, depth)}" for key, child in node.items())
    if isinstance(node, list) and node:
        return "".join(f"{pad}-{_below(child, depth)}" for child in node)
    return f"{pad}{'' if node is None else node}\n"


def _below(node: Any, depth: int) -> str:
    if isinstance(node, (dict, list)) and node:
        return "\n" + as_block(node, depth + 1)
    return " " + as_block(node).lstrip(" ") if node is not None else "\n"


WRITERS = (as_json, as_dumped, as_block)


def spoil_bytes(data: bytes, kind: int, at: int, extra: bytes) -> bytes:
    """One change of bytes, chosen by two numbers."""
    at %= len(data) + 1
    changes: list[Callable[[], bytes]] = [
        lambda: data[:at] + extra + data[at:],
        lambda: data[:at] + data[at + 1 + at % 7 :],
        lambda: data[:at] + bytes([at % 256]) + data[at + 1 :],
        lambda: data[:at],
        lambda: data[at:],
        lambda: data[:at] + data[at : at + 40] * 3 + data[at + 40 :],
        lambda: b"\xef\xbb\xbf" + data,
        lambda: data.replace(b"\n", b"\r\n"),
        lambda: data.replace(b"\n", b"\r"),
        lambda: data.replace(b"  ", b"\t"),
        lambda: data.decode("utf-8", "replace").encode("utf-16"),
        lambda: data[:at] + b"\x00" + data[at:],
    ]
    return changes[kind % len(changes)]()


BYTE_KINDS = 12
