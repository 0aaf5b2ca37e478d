"""Plain texts that other YAML readers would turn into something else: to factlint `no` and `010` are texts, to others not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.loading.schema import CLAIM, DIMENSION, PROPERTY, Kind
from checker.loading.yaml_tree import Mapping, Text
from checker.model.finding import Fix, FixKind
from checker.model.span import Location
from checker.writing.document import walk
from checker.writing.scalars import reads_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.writing.document import Sheet

_FLAGS = {field.key for table in (CLAIM, PROPERTY, DIMENSION) for field in table.fields.values() if field.kind is Kind.FLAG}
_EMPTY = frozenset({"~", "null"})


def misread(sheet: Sheet) -> Iterator[Fix]:
    """Plain texts of a document of which another YAML reader would make a number, a date or a truth that is written differently."""
    for place, node in walk(sheet.root):
        if isinstance(node, Text) and _is_misread(node) and not (place and place[-1] in _FLAGS):
            yield _quoted(sheet, node)
        elif isinstance(node, Mapping):
            yield from (_quoted(sheet, key) for key in node.keys.values() if _is_misread(key))


def _is_misread(node: Text) -> bool:
    return not node.style and node.value.casefold() not in _EMPTY and reads_otherwise(node.value)


def _quoted(sheet: Sheet, node: Text) -> Fix:
    location = Location(sheet.path, sheet.page.span(node))
    return Fix(location, "", "put in quotation marks what other YAML readers would change", kind=FixKind.QUOTE)
