"""Reads the nodes of a document by the tables of the format: each kind of field has one reader.

A reader returns the value, or `BAD` once it has told what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from checker.loading.record import Record
from checker.loading.scalars import (
    BAD,
    NULLS,
    RULE,
    is_id,
    is_name,
    read_choice,
    read_flag,
    read_id,
    read_text,
    read_text_lists,
    read_texts,
    shape_of,
    tell,
    tell_empty,
    tell_id,
)
from checker.loading.schema import DIMENSION, GIVEN, Field, Kind, Table
from checker.loading.yaml_tree import Mapping, Node, Sequence, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.loading.page import Page
    from checker.model.span import Location


def read_record(page: Page, node: Node, table: Table, place: Location | None = None) -> Record | None:
    """The mapping as its table says; every key that is wrong, unknown or missing is told. None where it is no mapping at all.

    `place` is where it is spoken of as a whole, if not at itself. An id that is told to be none stays: what it names is checked too.
    """
    if not isinstance(node, Mapping):
        at = page.before(node) if isinstance(node, Text) and not node.value else node
        page.tell(RULE, f"{table.noun} is written as keys and values, not as {shape_of(node)}", at, _keys_of(table))
        return None
    fields: dict[str, Any] = {}
    bad: set[str] = set()
    before = ""
    for key, child in node.items.items():
        field = table.fields.get(key)
        if field is None:
            if tell_unknown(page, node, key, table, bad, before).meant == "id" and isinstance(child, Text) and is_id(child.value):
                fields["id"] = child.value  # what names it is checked too
            continue
        before = key
        value = READERS[field.kind](page, child, field)
        if value is BAD:
            bad.add(key)
            if key != "id" or not isinstance(child, Text) or not child.value:
                continue
            value = child.value
        fields[key] = value
    tell_missing(page, node, table, bad)
    return Record.of(page, node, fields, bad, place)


def tell_missing(page: Page, node: Mapping, table: Table, given: Any = ()) -> None:
    """Required keys that the mapping lacks; those in `given` are supplied from elsewhere."""
    if not node.is_cut:
        missing = [key for key in table.required if key not in node.items and key not in given]
        if missing:
            names = " and ".join(f"`{key}`" for key in missing)
            page.tell(RULE, f"{table.noun} needs {names}", head_of(page, node), table.fields[missing[0]].about, offending=names)


def head_of(page: Page, node: Mapping) -> Any:
    """Where a mapping as a whole is spoken of: its first key."""
    return next(iter(node.keys.values()), node)


class Unknown(NamedTuple):
    """What became of a key that no table has; one of the two at least is empty."""

    whole: str
    """The text of the key before it, which a comma had split."""
    meant: str
    """The key that it is a slip of the pen for, and that is not there; the table's own word, to be read or to be left out as bad."""


def tell_unknown(page: Page, node: Mapping, key: str, table: Table, bad: set[str], before: str) -> Unknown:
    """A key that the table does not have: half of the text of the key before it, split by a comma, or a slip of the pen."""
    from checker.loading.hints import runs_together, split_by_comma
    from checker.values.suggest import nearest

    joined = runs_together(page, node, key, table.fields)
    if joined:
        bad.add(joined)
        return Unknown("", "")
    whole = split_by_comma(page, node, before, key)
    if whole:
        bad.add(before)
        return Unknown(whole, "")
    guess = nearest(key, table.fields) or ""
    settle = f"did you mean `{guess}`?" if guess else _keys_of(table)
    page.tell(RULE, f"{table.noun} has no key `{key}`", node.keys[key], settle, offending=key)
    meant = "" if guess in node.items else guess
    bad.add(meant)
    return Unknown("", meant)


def _keys_of(table: Table) -> str:
    return "its keys are " + ", ".join(f"`{key}`" for key in table.fields)


_SCOPE_VALUE = Field("scope", Kind.TEXTS, "dimension: value, a list of values, or `unknown`")


def read_scope(page: Page, node: Node, field: Field) -> Any:
    """The scope as written: (dimension, values) pairs."""
    if not isinstance(node, Mapping):
        return tell(
            page, node, f"`{field.key}` is written as dimension and value, not as {shape_of(node)}", f"{field.key}: {{dimension: value}}"
        )
    pairs = []
    for key, child in node.items.items():
        if isinstance(child, Text) and child.value and child.value not in NULLS:
            pairs.append((key, (child.value,)))
            continue
        from checker.loading.hints import runs_together

        if runs_together(page, node, key):
            return BAD
        values = read_texts(page, child, _SCOPE_VALUE._replace(key=key))
        if values is BAD:
            return BAD
        pairs.append((key, values))
    return BAD if node.is_cut else tuple(pairs)


def read_nested(page: Page, node: Node, field: Field) -> Any:
    assert field.table is not None
    return read_record(page, node, field.table) or BAD


def read_records(page: Page, node: Node, field: Field) -> Any:
    assert field.table is not None
    records = []
    for child in taken(listed(page, node, field), node):
        record = read_record(page, child, field.table)
        if record is not None:
            record.pack(child)
            records.append(record)
    return tuple(records)


def taken(items: list[Node], node: Node) -> Iterator[Any]:
    """The items of a node, which lets go of each: a tree takes some ten times the room of what is read of it."""
    if isinstance(node, Sequence):
        node.items = []
    items.reverse()
    while items:
        yield items.pop()


def listed(page: Page, node: Node, field: Field) -> list[Node]:
    """The items of a list of mappings; a mapping that stands alone is told, and taken for the one item."""
    if isinstance(node, Sequence):
        return [child for child in node.items if not (isinstance(child, Mapping) and child.is_cut and not child.items)]
    if isinstance(node, Mapping):
        head, by_id = head_of(page, node), field.table is not None and field.table.fields.keys().isdisjoint(node.items)
        settle = f"begin each entry with `- id: {head.value}`" if by_id and isinstance(head, Text) and is_id(head.value) else ""
        page.tell(RULE, f"`{field.key}` is a list", head, settle or "begin each entry with `- `")
        return [] if settle else [node]
    if node.value == "" or node.value in NULLS:
        tell_empty(page, node, field)
    else:
        page.tell(RULE, f"`{field.key}` is a list, not {shape_of(node)}", node, field.about)
    return []


def read_named(page: Page, node: Node, field: Field) -> Any:
    """Records by id. One that is told to be none stays, so that nothing more is told of what it names, unless a check speaks of it."""
    assert field.table is not None
    named = _named(page, node, field)
    if named is None:
        return BAD
    records = {}
    for key, head, child in _pairs(named):
        if field.table is DIMENSION:
            if not is_name(page, head, key):
                continue
        elif not is_id(key):
            tell_id(page, head, key)
            if field.table is GIVEN:
                continue
        if record := read_record(page, child, field.table, page.location(head)):
            records[key] = record
    return records


def _pairs(named: Mapping) -> Iterator[tuple[str, Text, Node]]:
    """Each key, where it stands, and what stands under it, which the mapping lets go of."""
    for key in [*named.items]:
        yield key, named.keys.pop(key), named.items.pop(key)


def _named(page: Page, node: Node, field: Field) -> Mapping | None:
    if isinstance(node, Mapping):
        return node
    if isinstance(node, Text) and node.value == "":
        tell_empty(page, node, field)
    else:
        page.tell(RULE, f"`{field.key}` is written as ids and what they stand for, not as {shape_of(node)}", node, "id: {…}")
    return None


class Nouns(NamedTuple):
    """The other names of a count noun, and where it is defined."""

    names: tuple[str, ...]
    place: Location

    def location(self) -> Location:
        return self.place


def read_nouns(page: Page, node: Node, field: Field) -> Any:
    """Count nouns, each with its other names."""
    named = _named(page, node, field)
    if named is None:
        return BAD
    nouns = {}
    for key, head, child in _pairs(named):
        if not is_name(page, head, key):
            continue
        texts = read_texts(page, child, Field(key, Kind.TEXTS, "the noun's other names"))
        nouns[key] = Nouns(() if texts is BAD else texts, page.location(head))
    return nouns


def read_node(page: Page, node: Node, field: Field) -> Any:
    """A shape of its own, read by whoever knows it."""
    return node


READERS: dict[Kind, Callable[[Page, Any, Field], Any]] = {
    Kind.ID: read_id,
    Kind.TEXT: read_text,
    Kind.TEXTS: read_texts,
    Kind.TEXT_LISTS: read_text_lists,
    Kind.DATE: read_text,
    Kind.FLAG: read_flag,
    Kind.CHOICE: read_choice,
    Kind.SCOPE: read_scope,
    Kind.RECORD: read_nested,
    Kind.RECORDS: read_records,
    Kind.NAMED: read_named,
    Kind.NOUNS: read_nouns,
    Kind.TREE: read_node,
    Kind.STEPS: read_node,
}
