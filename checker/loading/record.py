"""A mapping of a document, read by its table: values by key, and the nodes they came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.loading.yaml_tree import Mapping, Node, Sequence

if TYPE_CHECKING:
    from checker.loading.page import Page
    from checker.model.span import Location


class Record:
    """`fields` lacks a key that could not be read; it has its mistake on the page, and is in `bad`."""

    __slots__ = ("bad", "fields", "head", "node", "page")

    def __init__(self, page: Page, node: Mapping) -> None:
        self.page = page
        self.node = node
        self.head: Node = node
        """Where the record as a whole is spoken of: the id that it stands under, else the mapping."""
        self.fields: dict[str, Any] = {}
        self.bad: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        return self.fields.get(key, default)

    def at(self, key: str = "", item: int | None = None) -> Node:
        """The node behind a key, or behind the item of its list; the mapping itself where the key is not written."""
        node = self.node.items.get(key, self.head)
        return node.items[item] if item is not None and isinstance(node, Sequence) and item < len(node.items) else node

    def location(self, key: str = "", item: int | None = None, label: str = "") -> Location:
        return self.page.location(self.at(key, item), label)

    def tell(self, rule: str, message: str, key: str = "", settle: str = "", *, item: int | None = None, offending: str = "") -> None:
        self.page.tell(rule, message, self.at(key, item), settle, offending=offending)
