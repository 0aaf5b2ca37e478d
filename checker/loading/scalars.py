"""Reads single texts and lists of them: ids, words to choose from, `true` and `false`.

A reader returns the value, or `BAD` once it has told what is wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from checker.loading.quoting import quoted
from checker.loading.schema import ID_PATTERN, Field
from checker.loading.yaml_tree import Mapping, Node, Sequence, Text

if TYPE_CHECKING:
    from checker.loading.page import Page

BAD: Any = object()
RULE = "invalid-claim"
NULLS = frozenset({"~", "null", "Null", "NULL"})
_ID = re.compile(ID_PATTERN)
_YES = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}


def shape_of(node: Node) -> str:
    if isinstance(node, Sequence):
        return "a list"
    if isinstance(node, Mapping):
        return "keys and values"
    return "a text" if node.value else "nothing"


def read_text(page: Page, node: Node, field: Field) -> Any:
    if isinstance(node, Text):
        value = node.value
        if value and not (node.style == "" and value in NULLS) and not value.isspace():
            return value
        return tell_empty(page, node, field)
    if isinstance(node, Mapping) and (text := _braced(page, node)):
        return tell(page, node, f"`{field.key}` is one text", f"put it in quotation marks: {field.key}: {quoted(text)}")
    return tell(page, node, f"`{field.key}` is one text, not {shape_of(node)}", field.about)


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
    page.tell(RULE, f"`{field.key}` is empty", node if node.value or node.style else page.before(node), settle, offending=field.key)
    return BAD


def read_texts(page: Page, node: Node, field: Field) -> Any:
    if not isinstance(node, Sequence):
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
    if not isinstance(node, Sequence):
        return tell(page, node, f"`{field.key}` is a list, not {shape_of(node)}", field.about)
    lists = tuple([read_texts(page, child, field) for child in node.items])
    return BAD if BAD in lists or node.is_cut else lists


def read_id(page: Page, node: Node, field: Field) -> Any:
    text = read_text(page, node, field)
    if text is BAD or _ID.fullmatch(text):
        return text
    tell_id(page, node, text)
    return BAD


def tell_id(page: Page, node: Any, text: str) -> None:
    from checker.values.suggest import as_id

    page.tell(RULE, f"`{text}` is no id: small letters, digits and hyphens only, a letter or digit first", node, f"write `{as_id(text)}`")


def is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None


def is_name(page: Page, node: Any, text: str) -> bool:
    """A unit, a dimension and a value of one have no name beside their key: it is a word of the article's, in its letters."""
    if text and text.isprintable() and text == " ".join(text.split()):
        return True
    shown = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    page.tell(RULE, "this name has signs that do not show", node, f"write `{shown}`" if shown else "write a word")
    return False


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
    from checker.values.suggest import did_you_mean

    known = ", ".join(f"`{choice}`" for choice in field.choices)
    settle = did_you_mean(text, field.choices) or f"write {'one of ' if len(field.choices) > 1 else ''}{known}"
    return tell(page, node, f"`{text}` is no `{field.key}`", settle)
