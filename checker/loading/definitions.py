"""How much a project defines: what claims are understood by is all at hand while they are read, so all files together have one bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.loading.record import Record
from checker.loading.yaml_tree import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.loading.documents import Document

RULE = "yaml-feature"
_WEIGHTS = {"entities": 1, "units": 1, "properties": 5, "dimensions": 5, "rules": 8, "reconciled": 4}
"""What one of them takes, in entities (of some 900 bytes); each further text in it counts as one more."""


def bounded(documents: Iterable[Document], limit: int) -> Iterator[Document]:
    """The documents as they are read; what they define beyond the limit is left out, and told there."""
    room = limit
    for document in documents:
        own = _count(document)
        if own <= room:
            room -= own
        else:
            _leave_out(document, limit)
        yield document


def _leave_out(document: Document, limit: int) -> None:
    for section in _WEIGHTS:
        document.sections.pop(section, None)
    document.page.is_whole = False
    document.page.tell(
        RULE,
        f"with this file the project defines more than {limit:,} entities, names and the like: what it defines is left out",
        settle="leave out what no claim needs, or set FACTLINT_DEFINITION_LIMIT in the environment",
    )


def _count(document: Document) -> int:
    count = 0
    for section, weight in _WEIGHTS.items():
        found = document.sections.get(section)
        if found:
            entries = found.values() if isinstance(found, dict) else found
            count += weight * len(found) + sum(map(_texts_of, entries))
    return count


def _texts_of(entry: Any) -> int:
    """How many texts are listed in an entry."""
    return sum(map(_listed, entry.fields.values())) if isinstance(entry, Record) else len(entry.names)


def _listed(value: Any) -> int:
    if value.__class__ is tuple:
        return len(value)
    if isinstance(value, dict):
        return sum(1 + _texts_of(bound) for bound in value.values())
    return _nodes(value) if isinstance(value, Mapping | Sequence) else 0


def _nodes(tree: Any) -> int:
    """Texts, lists and mappings of a tree that is kept as it stands."""
    waiting, count = [tree], 0
    while waiting:
        node = waiting.pop()
        count += 1
        if isinstance(node, Mapping):
            waiting.extend(node.items.values())
        elif isinstance(node, Sequence):
            waiting.extend(node.items)
    return count
