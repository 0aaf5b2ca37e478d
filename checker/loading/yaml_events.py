"""The tree of a text, built from the events of PyYAML's C parser.

A scalar is the parser's own event, so it has its start, its end and its style at no extra cost. Anchors, aliases, tags, merge keys
and further documents are refused, and depth and size are bounded; nothing here recurses.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

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
from yaml import MarkedYAMLError as MarkedYAMLError

from checker.errors import FactlintError
from checker.loading.yaml_tree import MAX_DEPTH, MAX_SCALAR, Mapping, Sequence, Text
from checker.model.span import Span

if TYPE_CHECKING:
    from checker.loading.page import Page
    from checker.loading.yaml_tree import Node

MAX_EVENTS = 1_000_000
"""Of the parser, in one file: 10 MB of claims have 800,000, and each takes 400 bytes while the file is read."""

ONE_DOCUMENT = "put it into a file of its own"
ANCHOR = "write the text out; if it begins with `&` or `*`, put it in quotation marks"
TAG = "leave the tag out; if the text begins with `!`, put it in quotation marks"
MERGE = "write the keys out, or use `defaults:`"


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


def read_events(page: Page, text: str) -> tuple[Node | None, MarkedYAMLError | None]:
    """As `yaml_tree.read_tree`, of whatever text."""
    builder = _Builder(page)
    try:
        builder.run(c_parser()(text.encode()), has_oddities=len(text) > MAX_SCALAR or "&" in text or "!" in text)
    except MarkedYAMLError as error:
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
        for _ in islice(iter(parser.get_event, None), MAX_EVENTS):
            pass
    except MarkedYAMLError as error:
        mark: Any = error.problem_mark or error.context_mark
        return mark.line if mark is not None else -1
    return len(text) + 1


def span_of_mark(mark: Any) -> Span:
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)


class _NoKey:
    """Stands for a key that was refused; its value cannot be in any text."""

    value = "\0"


_NO_KEY = _NoKey()


class _Builder:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.root: Node | None = None
        self.has_gaps = False
        """Some key was refused, and `_NO_KEY` stands in its place."""
        self.open: list[tuple[Any, Any, Any, Any]] = []
        """Containers that are not closed yet, from the outermost on: node, its items, its keys if it is a mapping, the pending key."""

    def run(self, parser: Any, *, has_oddities: bool) -> None:
        """One pass over the events; scalars are looked at only where the text may have anchors, tags or a text beyond all bounds.

        Longer than a function should be: a call for each event would cost a third of the parse.
        """
        node: Any = None
        items: Any = None
        keys: dict[str, Any] | None = None
        key: Any = None
        child: Any = None
        stack = self.open
        event: Any = None
        try:
            for event in islice(iter(parser.get_event, None), MAX_EVENTS):
                kind = event.__class__
                if kind is ScalarEvent:
                    if has_oddities:
                        self.look_at(event)
                    event.__class__ = Text  # which is quicker than to make one of it
                    child = event
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    node.end_mark = event.end_mark if node.is_flow else child.end_mark
                    if self.has_gaps or (keys is not None and "<<" in keys):
                        self.clean(node)
                    child = node
                    node, items, keys, key = stack.pop()
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    if event.tag is not None or event.anchor is not None:
                        self.refuse(event)
                    if len(stack) >= MAX_DEPTH:
                        raise TooMuch(f"nested more than {MAX_DEPTH} levels deep", "write it flatter", event.start_mark)
                    stack.append((node, items, keys, key))
                    node = (Mapping if kind is MappingStartEvent else Sequence)(event.start_mark, is_flow=event.flow_style)
                    items = node.items
                    keys = node.keys if kind is MappingStartEvent else None
                    key = None
                    continue
                elif kind is AliasEvent:
                    key = self.refuse_alias(event, node, key)
                    continue
                elif kind is DocumentStartEvent and self.root is not None:
                    self.page.tell("yaml-feature", "a second YAML document in one file", span_of_mark(event.start_mark), ONE_DOCUMENT)
                    return
                else:
                    continue
                if key is not None:
                    name = key.value
                    if name not in items:
                        items[name] = child
                        keys[name] = key  # type: ignore[index]
                    else:
                        self.refuse_second(node, key)
                    key = None
                elif keys is not None:
                    key = child if kind is ScalarEvent else self.refuse_key(node, child)
                elif node is not None:
                    items.append(child)
                else:
                    self.root = child
            if event.__class__ is not StreamEndEvent:
                raise TooMuch("more texts, lists and mappings than one file may hold", "split the file", event.start_mark)
        finally:
            stack.append((node, items, keys, key))

    def look_at(self, scalar: Any) -> None:
        if scalar.tag is not None or scalar.anchor is not None:
            self.refuse(scalar)
        if len(scalar.value) > MAX_SCALAR:
            raise TooMuch(f"a text of more than {MAX_SCALAR:,} characters", "shorten it", scalar.start_mark)

    def clean(self, node: Any) -> None:
        """Take out of a mapping what has been refused."""
        if node.__class__ is Mapping and "<<" in node.items:
            self.page.tell("yaml-feature", "merge keys (`<<`) are not read", node.keys["<<"], MERGE)
            node.drop("<<")
        if node.__class__ is Mapping and _NO_KEY.value in node.items:
            node.drop(_NO_KEY.value)

    def refuse(self, event: Any) -> None:
        mark = span_of_mark(event.start_mark)
        if event.anchor is not None:
            self.page.tell("yaml-feature", f"the anchor `&{event.anchor}` is not read", mark, ANCHOR, offending=event.anchor)
        if event.tag is not None:
            self.page.tell("yaml-feature", f"the tag `{_written(event.tag)}` is not read", mark, TAG, offending=event.tag)

    def refuse_alias(self, event: Any, node: Any, key: Any) -> Any:
        """Tell of an alias, and leave a gap where it stands; the pending key after it."""
        is_merge = key is not None and key.value == "<<"
        message = "merge keys (`<<`) are not read" if is_merge else f"the alias `*{event.anchor}` is not read"
        self.page.tell("yaml-feature", message, span_of_mark(event.start_mark), MERGE if is_merge else ANCHOR)
        if node is not None:
            node.is_cut = True
        if key is not None or node.__class__ is not Mapping:
            return None
        self.has_gaps = True
        return _NO_KEY

    def refuse_key(self, node: Mapping, key: Any) -> Any:
        node.is_cut = self.has_gaps = True
        self.page.tell("invalid-claim", "a key is one word, not a list or a mapping", key, "quote the text if it begins with a bracket")
        return _NO_KEY

    def refuse_second(self, node: Mapping, key: Any) -> None:
        if key is not _NO_KEY:
            first = node.keys[key.value]
            message = f"the key `{key.value}` stands twice here: first on line {first.start_mark.line + 1}"
            self.page.tell("duplicate-key", message, key, "keep one of the two", related=(self.page.location(first, "first here"),))

    def cut(self) -> None:
        """Close what an error left open: everything from the innermost container outward lacks its end."""
        child: Any = None
        for node, items, keys, key in reversed(self.open):
            if node is not None:
                node.is_cut = True
                if child is not None and keys is None:
                    items.append(child)
                elif child is not None and key is not None and key.value not in items:
                    items[key.value] = child
                    keys[key.value] = key
                self.clean(node)
                child = node
                if node.items:
                    node.end_mark = (items[-1] if keys is None else next(reversed(items.values()))).end_mark
        if child is not None:
            self.root = child
