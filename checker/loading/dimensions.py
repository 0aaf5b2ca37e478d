"""Dimensions: trees of values as written, and scopes looked up in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from checker.loading.names import Names
from checker.loading.scalars import NULLS, RULE, is_name
from checker.loading.yaml_tree import Mapping, Sequence, Text
from checker.model.vocabulary import UNKNOWN, Dimension
from checker.values.text import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.loading.names import Notes
    from checker.loading.page import Page
    from checker.loading.record import Record
    from checker.model.span import Location
    from checker.model.vocabulary import Scope

MOST_VALUES = 40_000
"""Of one dimension: what a claim covers is kept as one bit for each. The communes of France are 35,000."""


class Dimensions:
    """The dimensions of a project, each with the names of its values."""

    def __init__(self) -> None:
        self.by_id: dict[str, Dimension] = {}
        self.names = Names("dimension", "`{name}: {{values: {{…: , …: }}}}` under `dimensions:`")
        self.values: dict[str, Names] = {}
        self._scopes: dict[Scope, Scope] = {}

    def add(self, id: str, record: Record, notes: Notes) -> None:
        children: dict[str, list[str]] = {}
        parent: dict[str, str] = {}
        met = {fold_text(id): id}
        names = Names(f"value of {id}", f"`{{name}}:` under `values:` of the dimension `{id}`")
        if "values" in record.fields:
            for value, above, key in _walk(record.page, record.fields["values"], id):
                if len(parent) == MOST_VALUES:
                    record.page.tell(RULE, f"the dimension `{id}` has more than {MOST_VALUES:,} values", key, "make two of it")
                    break
                if (first := met.setdefault(fold_text(value), value)) != value or value == id or value in parent:
                    message = f"`{value}` stands twice in the dimension `{id}`" + (f", first as `{first}`" if first != value else "")
                    record.page.tell("duplicate-id", message, key, "name each value once")
                    continue
                above = met[fold_text(above)]
                children.setdefault(value, [])
                children.setdefault(above, []).append(value)
                parent[value] = above
                names.add(value, (), partial(record.page.location, key))
        children.setdefault(id, [])
        complete = frozenset(record.get("complete", ()))
        self.values[id] = names
        self.names.add(id, (), record.location)
        nodes = Names(f"value of {id}", names.stanza)
        for node in children:
            nodes.add(node, (), record.location)
        known = [
            found
            for number, name in enumerate(record.get("complete", ()))
            if (found := notes.one(nodes, name, partial(record.location, "complete", number)))
        ]
        complete = frozenset(known)
        below = {node: tuple(values) for node, values in children.items()}
        self.by_id[id] = Dimension(id, record.location(), below, parent, complete, record.get("default") == UNKNOWN)

    def scope(self, written: Any, notes: Notes, place: Callable[[str], Location]) -> Scope | None:
        """The canonical scope of (dimension, values) pairs as written; None once it is told what no one knows.

        `place` says where a dimension's entry stands.
        """
        made: dict[str, tuple[str, ...] | None] = {}
        is_known = True
        for dimension, values in written:
            id = notes.one(self.names, dimension, partial(place, dimension))
            if id is None:
                is_known = False
            elif values == (UNKNOWN,) and UNKNOWN not in self.values[id].places:
                made[id] = None
            else:
                found = [notes.one(self.values[id], value, partial(place, dimension)) for value in values]
                is_known = is_known and None not in found
                made[id] = tuple(sorted({value for value in found if value}))
        scope = tuple(sorted(made.items()))
        return self._scopes.setdefault(scope, scope) if is_known else None


def _walk(page: Page, root: Any, id: str) -> Iterator[tuple[str, str, Any]]:
    """(value, the node above it, the place of its key) of a tree as written, parents first."""
    waiting = [(root, id)]
    while waiting:
        node, above = waiting.pop()
        for value, key, child in _entries(page, node):
            if is_name(page, key, value):
                yield value, above, key
                waiting.append((child, value))


def _entries(page: Page, node: Any) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(node, Mapping):
        for (value, child), key in zip(node.items.items(), node.keys.values(), strict=True):
            yield value, key, child
    elif isinstance(node, Sequence):
        for item in node.items:
            if isinstance(item, Text) and item.value:
                yield item.value, item, None
            elif isinstance(item, Mapping):
                yield from _entries(page, item)
            else:
                page.tell(RULE, "a value of a dimension is a word", item, "values: {…: , …: }")
    elif node is not None and node.value and (node.style or node.value not in NULLS):
        yield node.value, node, None
