"""Reads the nodes of a document by the tables of the format: each kind of field has one reader.

A reader returns the value, or `BAD` once it has told what is wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.loading.quoting import quoted
from checker.loading.record import Record
from checker.loading.schema import ID_PATTERN, Field, Kind, Table
from checker.loading.yaml_tree import Mapping, Node, Sequence, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.loading.page import Page
    from checker.model.span import Location

BAD: Any = object()
RULE = "invalid-claim"
_ID = re.compile(ID_PATTERN)
_NULLS = frozenset({"~", "null", "Null", "NULL"})
_YES = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}


def read_record(page: Page, node: Node, table: Table) -> Record | None:
    """The mapping as its table says; every key that is wrong, unknown or missing is told. None where it is no mapping at all."""
    if node.__class__ is not Mapping:
        page.tell(RULE, f"{table.noun} is written as keys and values, not as {_shape(node)}", node, _keys_of(table))
        return None
    record = Record(page, node)
    before = ""
    for key, child in node.items.items():
        field = table.fields.get(key)
        if field is None:
            tell_unknown(page, node, key, table, record.bad, before)
            continue
        before = key
        value = READERS[field.kind](page, child, field)
        if value is BAD:
            record.bad.add(key)
        else:
            record.fields[key] = value
    tell_missing(page, node, table)
    return record


def tell_missing(page: Page, node: Mapping, table: Table, given: Any = ()) -> None:
    """Required keys that the mapping lacks; those in `given` are supplied from elsewhere."""
    if not node.is_cut:
        missing = [f.key for f in table.fields.values() if f.required and f.key not in node.items and f.key not in given]
        if missing:
            names = " and ".join(f"`{key}`" for key in missing)
            page.tell(RULE, f"{table.noun} needs {names}", head_of(page, node), table.fields[missing[0]].about, offending=names)


def head_of(page: Page, node: Mapping) -> Any:
    """Where a mapping as a whole is spoken of: its first key."""
    return next(iter(node.keys.values()), node)


def tell_unknown(page: Page, node: Mapping, key: str, table: Table, bad: set[str], before: str) -> None:
    """A key that the table does not have: half of the text of the key before it, split by a comma, or a slip of the pen."""
    from checker.loading.hints import split_by_comma
    from checker.loading.suggest import did_you_mean

    if split_by_comma(page, node, before, key):
        bad.add(before)
        return
    settle = did_you_mean(key, table.fields) or _keys_of(table)
    page.tell(RULE, f"{table.noun} has no key `{key}`", node.keys[key], settle, offending=key)
    bad.add("")


def _keys_of(table: Table) -> str:
    return "its keys are " + ", ".join(f"`{key}`" for key in table.fields)


def _shape(node: Node) -> str:
    if node.__class__ is Sequence:
        return "a list"
    if node.__class__ is Mapping:
        return "keys and values"
    return "a text" if node.value else "nothing"


def read_text(page: Page, node: Node, field: Field) -> Any:
    if node.__class__ is Text:
        value = node.value
        if value and not (node.style == "" and value in _NULLS) and not value.isspace():
            return value
        return tell_empty(page, node, field)
    if node.__class__ is Mapping and (text := _braced(page, node)):
        return tell(page, node, f"`{field.key}` is one text", f"put it in quotation marks: {field.key}: {quoted(text)}")
    return tell(page, node, f"`{field.key}` is one text, not {_shape(node)}", field.about)


def _braced(page: Page, node: Mapping) -> str:
    """The text of a short flow mapping: `{55 officers}` was hardly meant as one."""
    text = page.slice(page.span(node))
    return text if node.is_flow and len(text) < 200 and "\n" not in text else ""


def tell(page: Page, node: Any, message: str, settle: str = "") -> Any:
    page.tell(RULE, message, node, settle)
    return BAD


def tell_empty(page: Page, node: Any, field: Field) -> Any:
    """An empty value: nothing, `''`, `~` or `null`, or a text that YAML took for a comment."""
    from checker.loading.hints import comment_after

    lost = comment_after(page, node) if not node.value else ""
    if lost:
        settle = f"a `#` after a space begins a comment; if it belongs to the text: {field.key}: {quoted(lost)}"
    elif field.required:
        settle = f"write one: {field.about}"
    else:
        settle = "write one, or leave the key out"
    page.tell(RULE, f"`{field.key}` is empty", node if node.value else page.before(node), settle, offending=field.key)
    return BAD


def read_texts(page: Page, node: Node, field: Field) -> Any:
    if node.__class__ is not Sequence:
        text = read_text(page, node, field)
        return text if text is BAD else (text,)
    from checker.loading.hints import split_in_list

    if split_in_list(page, node, field.key):
        return BAD
    texts = tuple([read_text(page, child, field) for child in node.items])
    if BAD in texts or node.is_cut:
        return BAD
    if not texts and field.required:
        return tell(page, node, f"`{field.key}` is an empty list", field.about)
    return texts


def read_text_lists(page: Page, node: Node, field: Field) -> Any:
    if node.__class__ is not Sequence:
        return tell(page, node, f"`{field.key}` is a list, not {_shape(node)}", field.about)
    lists = tuple([read_texts(page, child, field) for child in node.items])
    return BAD if BAD in lists or node.is_cut else lists


def read_id(page: Page, node: Node, field: Field) -> Any:
    text = read_text(page, node, field)
    if text is BAD or _ID.fullmatch(text):
        return text
    tell_id(page, node, text)
    return BAD


def tell_id(page: Page, node: Any, text: str) -> None:
    from checker.loading.suggest import as_id

    page.tell(RULE, f"`{text}` is no id: small letters, digits and hyphens only, a letter or digit first", node, f"write `{as_id(text)}`")


def is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None


def read_flag(page: Page, node: Node, field: Field) -> Any:
    text = read_text(page, node, field)
    if text == "true" or text == "false":
        return text == "true"
    if text is BAD:
        return BAD
    word = text.casefold()
    meant = word if word in ("true", "false") else _YES.get(word)
    return tell(page, node, f"`{field.key}` is `true` or `false`, not `{text}`", f"write `{meant}`" if meant else field.about)


def read_choice(page: Page, node: Node, field: Field) -> Any:
    text = read_text(page, node, field)
    if text is BAD or text in field.choices:
        return text
    from checker.loading.suggest import did_you_mean

    known = ", ".join(f"`{choice}`" for choice in field.choices)
    settle = did_you_mean(text, field.choices) or f"write {'one of ' if len(field.choices) > 1 else ''}{known}"
    return tell(page, node, f"`{text}` is no `{field.key}`", settle)


_SCOPE_VALUE = Field("scope", Kind.TEXTS, "dimension: value, a list of values, or `unknown`")


def read_scope(page: Page, node: Node, field: Field) -> Any:
    """The scope as written: (dimension, values) pairs."""
    if node.__class__ is not Mapping:
        return tell(page, node, f"`{field.key}` is written as dimension and value, not as {_shape(node)}", f"{field.key}: {{dimension: value}}")
    pairs = []
    for key, child in node.items.items():
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
    return tuple(record for child in listed(page, node, field) if (record := read_record(page, child, field.table)))


def listed(page: Page, node: Node, field: Field) -> list[Node]:
    """The items of a list of mappings; a mapping that stands alone is told, and taken for the one item."""
    if node.__class__ is Sequence:
        return [child for child in node.items if not (child.__class__ is Mapping and child.is_cut and not child.items)]
    if node.__class__ is Mapping:
        page.tell(RULE, f"`{field.key}` is a list", head_of(page, node), "begin each entry with `- `")
        return [node]
    if node.value == "" or node.value in _NULLS:
        tell_empty(page, node, field)
    else:
        page.tell(RULE, f"`{field.key}` is a list, not {_shape(node)}", node, field.about)
    return []


def read_named(page: Page, node: Node, field: Field) -> Any:
    """Records by id."""
    assert field.table is not None
    if not is_named(page, node, field):
        return BAD
    records = {}
    for key, child in node.items.items():
        if not is_id(key):
            tell_id(page, node.keys[key], key)
        elif record := read_record(page, child, field.table):
            record.head = node.keys[key]
            records[key] = record
    return records


def is_named(page: Page, node: Node, field: Field) -> bool:
    if node.__class__ is Mapping:
        return True
    if node.__class__ is Text and node.value == "":
        tell_empty(page, node, field)
    else:
        page.tell(RULE, f"`{field.key}` is written as ids and what they stand for, not as {_shape(node)}", node, "id: {…}")
    return False


class Nouns(NamedTuple):
    """The other names of a count noun, and where it is defined."""

    names: tuple[str, ...]
    place: Location

    def location(self) -> Location:
        return self.place


def read_nouns(page: Page, node: Node, field: Field) -> Any:
    """Count nouns by id."""
    if not is_named(page, node, field):
        return BAD
    nouns = {}
    for key, child in node.items.items():
        if not is_id(key):
            tell_id(page, node.keys[key], key)
            continue
        texts = read_texts(page, child, Field(key, Kind.TEXTS, "the noun's other names"))
        nouns[key] = Nouns(() if texts is BAD else texts, page.location(node.keys[key]))
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
