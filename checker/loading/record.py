"""A mapping of a document, read by its table: values by key, and the nodes they came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.loading.page import Page
from checker.loading.yaml_tree import Mapping, Node, Sequence, read_tree

if TYPE_CHECKING:
    from checker.model.span import Location


_NOTHING: Any = frozenset()
"""What is bad of a record that was read without the parser: a set for each would be most of it."""


class Record:
    """`fields` lacks a key that could not be read; it has its mistake on the page, and is in `bad`."""

    __slots__ = ("_head", "_node", "_place", "_way", "bad", "fields", "page", "stretch")

    def __init__(self, page: Page, node: Mapping | None) -> None:
        self.page = page
        self._node = node
        self._head: Node | None = node
        self._place: Location | None = None
        self._way: tuple[str, ...] = ()
        self.fields: dict[str, Any] = {}
        self.bad: set[str] = _NOTHING if node is None else set()
        self.stretch: tuple[int, int] | None = None
        """Where it begins and ends in the page's text, if it has no node yet."""

    @classmethod
    def late(
        cls,
        page: Page,
        fields: dict[str, Any],
        way: tuple[str, ...],
        place: Location | None = None,
        stretch: tuple[int, int] | None = None,
    ) -> Record:
        """One that was read without the parser. Its nodes are looked up, by the keys that lead to it, when someone asks where a
        part of it stands; `place` is known before."""
        record = cls(page, None)
        record.fields, record._way, record._place, record.stretch = fields, way, place, stretch
        return record

    @property
    def node(self) -> Mapping:
        if self._node is None:
            self._head, self._node = node_at(self.page, self._way)
        return self._node

    @property
    def head(self) -> Node:
        """Where the record as a whole is spoken of: the id that it stands under, else the mapping."""
        return self._head or self.node

    @head.setter
    def head(self, node: Node) -> None:
        self._head = node

    def get(self, key: str, default: Any = None) -> Any:
        return self.fields.get(key, default)

    def at(self, key: str = "", item: int | None = None) -> Node:
        """The node behind a key, or behind the item of its list; the mapping itself where the key is not written."""
        node = self.node.items.get(key, self.head)
        return node.items[item] if item is not None and isinstance(node, Sequence) and item < len(node.items) else node

    def location(self, key: str = "", item: int | None = None, label: str = "") -> Location:
        if self._place is not None and not key:
            return self._place._replace(label=label) if label else self._place
        return self.page.location(self.at(key, item), label)

    def tell(self, rule: str, message: str, key: str = "", settle: str = "", *, item: int | None = None, offending: str = "") -> None:
        self.page.tell(rule, message, self.at(key, item), settle, offending=offending)


def node_at(page: Page, way: tuple[str, ...]) -> tuple[Node, Mapping]:
    """The mapping that the keys lead to, and where it is spoken of; an empty one where the text is not to be had any more."""
    if page.tree is None:
        page.tree = read_tree(Page("", page.text), page.text)[0]
    head, node = None, page.tree
    for number, key in enumerate(way):
        if not isinstance(node, Mapping) or key not in node.items:
            break
        head, node = node.keys[key] if number else None, node.items[key]
    if not isinstance(node, Mapping):
        node = read_tree(Page("", "{}"), "{}")[0]
        assert isinstance(node, Mapping)
        head = None
    return head or node, node
