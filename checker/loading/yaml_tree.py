"""YAML as a tree of texts with positions, built from the events of PyYAML's C parser.

Nothing is constructed or resolved: `no`, `010`, `12:30` and `2014-06` stay what the author wrote. A scalar is the parser's own event,
so it has its start, its end and its style at no extra cost. Anchors, aliases, tags, merge keys and further documents are refused, and
depth and size are bounded; nothing here recurses.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from checker.errors import FactlintError
from checker.model.span import Span

if TYPE_CHECKING:
    from checker.loading.page import Page

MAX_DEPTH = 60
MAX_NODES = 1_000_000
MAX_SCALAR = 100_000
"""Characters of one scalar: far beyond any quote."""

ONE_DOCUMENT = "put it into a file of its own"
ANCHOR = "write the text out; if it begins with `&` or `*`, put it in quotation marks"
TAG = "leave the tag out; if the text begins with `!`, put it in quotation marks"
MERGE = "write the keys out, or use `defaults:`"

if TYPE_CHECKING:

    class Mark:
        """A place, counted from 0, in code points."""

        index: int
        line: int
        column: int

    class Text:
        """A scalar; `style` is empty where it is plain, else its first character: `"`, `'`, `|` or `>`."""

        value: str
        style: str
        start_mark: Mark
        end_mark: Mark
else:
    Text = ScalarEvent


class Mapping:
    """Keys to nodes, in the order of the text; of a key that stands twice the first counts."""

    __slots__ = ("end_mark", "is_cut", "is_flow", "items", "keys", "start_mark")

    def __init__(self, event: Any) -> None:
        self.items: dict[str, Node] = {}
        self.keys: dict[str, Text] = {}
        self.start_mark: Mark = event.start_mark
        self.end_mark: Mark = event.start_mark
        self.is_flow: bool = event.flow_style
        self.is_cut = False
        """Something in it could not be read, and has its finding: what seems to be missing may stand there."""


class Sequence:
    __slots__ = ("end_mark", "is_cut", "is_flow", "items", "start_mark")

    def __init__(self, event: Any) -> None:
        self.items: list[Node] = []
        self.start_mark: Mark = event.start_mark
        self.end_mark: Mark = event.start_mark
        self.is_flow: bool = event.flow_style
        self.is_cut = False


Node = Text | Mapping | Sequence


def last_leaf(node: Node) -> Node:
    """Where the text of a node ends: the node itself, or the last child of the last child of a block, whose own end mark comes too late."""
    while not isinstance(node, Text) and not node.is_flow and node.items:
        node = node.items[-1] if isinstance(node, Sequence) else next(reversed(node.items.values()))
    return node


def c_parser() -> Any:
    """PyYAML's binding to libyaml; FactlintError in plain words where the installation lacks it."""
    try:
        from yaml import cyaml
    except ImportError:
        raise FactlintError(
            "PyYAML was installed without libyaml, which factlint needs to know where things stand: install a binary wheel of PyYAML"
        ) from None
    return cyaml.CParser  # type: ignore[attr-defined]


class TooMuch(Exception):
    """A limit is passed, at a mark."""

    def __init__(self, message: str, settle: str, mark: Any) -> None:
        super().__init__(message)
        self.settle, self.mark = settle, mark


def read_tree(page: Page, text: str) -> tuple[Node | None, yaml.MarkedYAMLError | None]:
    """The tree of a document, None for an empty one, and the error that ended it early: then the tree holds what stands before it.

    `text` is the page's own, or that text with a line repaired. Features that are refused are told on the page.
    """
    builder = _Builder(page)
    try:
        builder.run(c_parser()(text.encode()), len(text) > MAX_SCALAR)
    except yaml.MarkedYAMLError as error:
        builder.cut()
        return builder.root, error
    except TooMuch as limit:
        page.is_whole = False
        page.tell("yaml-feature", str(limit), span_of_mark(limit.mark), limit.settle)
        builder.cut()
    return builder.root, None


def _written(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def error_line(text: str) -> int:
    """The line, from 0, at which the parser gives up; past the last where it does not."""
    parser = c_parser()(text.encode())
    try:
        for _ in islice(iter(parser.get_event, None), 2 * MAX_NODES):
            pass
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark or error.context_mark
        return mark.line if mark is not None else -1
    return len(text) + 1


def span_of_mark(mark: Any) -> Span:
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)


class _Builder:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.root: Node | None = None
        self.open: list[tuple[Any, Any]] = []
        """Containers that are not closed yet, from the outermost on, each with its pending key."""

    def run(self, parser: Any, is_long: bool) -> None:
        """One pass over the events. Longer than a function should be: a call for each event would cost a third of the parse."""
        node: Any = None
        key: Any = None
        stack = self.open
        event: Any = None
        try:
            for event in islice(iter(parser.get_event, None), 2 * MAX_NODES):
                kind = event.__class__
                if kind is ScalarEvent:
                    if event.tag is not None or event.anchor is not None:
                        self.refuse(event)
                    if is_long and len(event.value) > MAX_SCALAR:
                        raise TooMuch(f"a text of more than {MAX_SCALAR:,} characters", "shorten it", event.start_mark)
                    value = event
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    value = self.closed(node, event)
                    node, key = stack.pop()
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    stack.append((node, key))
                    node, key = self.started(event), None
                    continue
                elif kind is AliasEvent:
                    self.refuse_alias(event, key)
                    value = event
                elif kind is DocumentStartEvent and self.root is not None:
                    self.page.tell("yaml-feature", "a second YAML document in one file", span_of_mark(event.start_mark), ONE_DOCUMENT)
                    return
                else:
                    continue
                if node.__class__ is Mapping:
                    if key is None:
                        key = value
                        continue
                    if key.__class__ is Text and value.__class__ is not AliasEvent and (name := key.value) not in node.items:
                        node.items[name] = value
                        node.keys[name] = key
                    else:
                        self.refuse_entry(node, key, value)
                    key = None
                elif node is None:
                    self.root = value
                elif value.__class__ is AliasEvent:
                    node.is_cut = True
                else:
                    node.items.append(value)
            if event.__class__ is not StreamEndEvent:
                raise TooMuch(f"more than {MAX_NODES:,} nodes in one file", "split the file", event.start_mark)
        finally:
            stack.append((node, key))

    def started(self, event: Any) -> Mapping | Sequence:
        if event.tag is not None or event.anchor is not None:
            self.refuse(event)
        if len(self.open) > MAX_DEPTH:
            raise TooMuch(f"nested more than {MAX_DEPTH} levels deep", "write it flatter", event.start_mark)
        return Mapping(event) if event.__class__ is MappingStartEvent else Sequence(event)

    def closed(self, node: Any, event: Any) -> Any:
        node.end_mark = event.end_mark
        if node.__class__ is Mapping and "<<" in node.items:
            self.page.tell("yaml-feature", "merge keys (`<<`) are not read", self.page.span(node.keys.pop("<<")), MERGE)
            del node.items["<<"]
            node.is_cut = True
        return node

    def refuse(self, event: Any) -> None:
        mark = span_of_mark(event.start_mark)
        if event.anchor is not None:
            self.page.tell("yaml-feature", f"the anchor `&{event.anchor}` is not read", mark, ANCHOR, offending=event.anchor)
        if event.tag is not None:
            self.page.tell("yaml-feature", f"the tag `{_written(event.tag)}` is not read", mark, TAG, offending=event.tag)

    def refuse_alias(self, event: Any, key: Any) -> None:
        is_merge = key.__class__ is Text and key.value == "<<"
        message = "merge keys (`<<`) are not read" if is_merge else f"the alias `*{event.anchor}` is not read"
        self.page.tell("yaml-feature", message, span_of_mark(event.start_mark), MERGE if is_merge else ANCHOR)

    def refuse_entry(self, node: Mapping, key: Any, value: Any) -> None:
        if key.__class__ is not Text:
            node.is_cut = True
            if key.__class__ is not AliasEvent:
                self.page.tell(
                    "invalid-claim", "a key is one word, not a list or a mapping", key, "quote the text if it begins with a bracket"
                )
        elif value.__class__ is AliasEvent:
            node.is_cut = True
        else:
            first = node.keys[key.value]
            line = first.start_mark.line + 1
            self.page.tell(
                "duplicate-key",
                f"the key `{key.value}` stands twice here: first on line {line}",
                key,
                "keep one of the two",
                related=(self.page.location(first, "first here"),),
            )

    def cut(self) -> None:
        """Close what an error left open: everything from the innermost container outward lacks its end."""
        child: Any = None
        for node, key in reversed(self.open):
            if node is not None:
                node.is_cut = True
                if child is None:
                    pass
                elif node.__class__ is Sequence:
                    node.items.append(child)
                elif key.__class__ is Text and key.value not in node.items:
                    node.items[key.value] = child
                    node.keys[key.value] = key
                child = node
        if child is not None:
            self.root = child
