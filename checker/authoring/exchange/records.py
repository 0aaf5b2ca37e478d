"""Everything that documents say, one record each, in the author's words."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.errors import FactlintError
from checker.files import CLAIMS_LIMIT, RefusedFile, decode, read_bounded
from checker.loading.page import Page
from checker.loading.scalars import NULLS
from checker.loading.schema import CLAIM, DOCUMENT, Kind
from checker.loading.syntax import read_whole
from checker.loading.yaml_tree import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.loading.yaml_tree import Node

Data = Any
"""Texts, truths, lists and mappings of them; None where the author wrote nothing."""

KINDS = {
    "source": "source",
    "defaults": "defaults",
    "claims": "claim",
    "ignored": "ignored",
    "entities": "entity",
    "properties": "property",
    "dimensions": "dimension",
    "units": "unit",
    "rules": "rule",
    "reconciled": "reconciled",
}
"""What one record of each section of a document is called."""
SECTIONS = {kind: section for section, kind in KINDS.items()}
OF_A_SOURCE = frozenset({"source", "defaults", "claim", "ignored"})
"""Records that belong to the source of their document."""

_ORDER = list(CLAIM.fields)
_FLAGS = frozenset(key for key, field in CLAIM.fields.items() if field.kind is Kind.FLAG)
_NO_ONE = "none"


class Record(NamedTuple):
    kind: str
    source: str | None
    """The id of the source that it belongs to, if it does."""
    fields: dict[str, Data]
    """By key, as written; of an entity, a property, a dimension or a unit with its `id` first."""


def recorded(root: str, paths: Iterable[str], unread: list[str]) -> Iterator[Record]:
    """The records of the documents at these paths below root; those of a document that cannot be read to its end so far as it can.

    `unread` is told the documents that are not, or not wholly, in them.
    """
    for path in paths:
        try:
            page = Page(path, decode(read_bounded(os.path.join(root, path), CLAIMS_LIMIT)))
        except (RefusedFile, FactlintError):
            unread.append(path)
            continue
        page.is_open = False
        tree = read_whole(page)
        yield from _of_document(tree)
        if page.mistakes or not page.is_whole:
            unread.append(path)


def _of_document(root: Node | None) -> Iterator[Record]:
    if not isinstance(root, Mapping):
        return
    sections = {key: data_of(node) for key, node in root.items.items() if key in KINDS}
    source = sections.get("source")
    id = source.get("id") if isinstance(source, dict) else None
    defaults = sections.get("defaults")
    shared = dict(defaults) if isinstance(defaults, dict) else {}
    kept = {"suppress": shared.pop("suppress")} if "suppress" in shared else {}
    for section, data in sections.items():
        kind = KINDS[section]
        of_source = id if kind in OF_A_SOURCE else None
        if kind == "defaults":
            if kept:
                yield Record(kind, of_source, kept)
        elif kind == "source":
            if isinstance(data, dict):
                yield Record(kind, of_source, data)
        else:
            for fields in _entries(section, data):
                yield Record(kind, of_source, _claim(fields, shared) if kind == "claim" else fields)


def _entries(section: str, data: Data) -> Iterator[dict[str, Data]]:
    """One mapping a record; a mapping where a list should be is the one item of it."""
    kind = DOCUMENT.fields[section].kind
    if kind is Kind.NOUNS:
        yield from ({"id": id, "nouns": nouns} for id, nouns in _pairs(data))
    elif kind is Kind.NAMED:
        yield from ({"id": id, **(fields if isinstance(fields, dict) else {})} for id, fields in _pairs(data))
    else:
        yield from (fields for fields in (data if isinstance(data, list) else [data]) if isinstance(fields, dict))


def _pairs(data: Data) -> Iterable[tuple[str, Data]]:
    return data.items() if isinstance(data, dict) else ()


def _claim(fields: dict[str, Data], shared: dict[str, Data]) -> dict[str, Data]:
    """A claim with what its document's defaults supply, its keys in the order of the format; suppressions stay where they are shared."""
    whole = {**shared, **fields}
    if whole.get("said_by") == _NO_ONE:
        del whole["said_by"]
    if whole.get("scope") == {}:
        del whole["scope"]
    ordered = [key for key in _ORDER if key in whole] + [key for key in whole if key not in CLAIM.fields]
    return {key: _flag(whole[key]) if key in _FLAGS else whole[key] for key in ordered}


def _flag(data: Data) -> Data:
    return data == "true" if data in ("true", "false") else data


def data_of(node: Node | None) -> Data:
    """What a node says; no deeper than the loader lets documents be."""
    if isinstance(node, Mapping):
        return {key: data_of(child) for key, child in node.items.items()}
    if isinstance(node, Sequence):
        return [data_of(child) for child in node.items]
    if node is None or (not node.style and (not node.value or node.value in NULLS)):
        return None
    return node.value
