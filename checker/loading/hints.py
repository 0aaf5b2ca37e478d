"""What YAML made of a text that its author meant plainly, where YAML itself has nothing to complain of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from checker.loading.quoting import plain_or_quoted, quoted
from checker.loading.yaml_tree import Mapping, Sequence, Text

if TYPE_CHECKING:
    from collections.abc import Container

    from checker.loading.page import Page

_COMMENT = re.compile(r"[ \t]*(#[^\s][^\r\n]*)")
_RIGHT_AFTER = re.compile(r"[ \t](#[^\r\n]*)|[ \t]+(#[^\s][^\r\n]*)|[ \t]*(?:\r\n|\r|\n)[ \t]+(#[^\s#][^\r\n]*)")


def comment_after(page: Page, node: Any) -> str:
    """What stands behind a node on its line as a comment, `#` included, but is not set apart from it as one; mostly nothing."""
    found = _COMMENT.match(page.text, node.end_mark.index)
    return found.group(1).rstrip() if found else ""


def split_by_comma(page: Page, node: Mapping, before: str, key: str) -> str:
    """The text that its author meant in `{value: 1,100 personnel}`, where the comma makes `100 personnel` a key behind `before`,
    which is cut off: told, and returned so that nothing more is said of the piece; else ""."""
    last, cut = node.items[key], node.items.get(before)
    if not node.is_flow or not isinstance(last, Text) or last.value or last.style:
        return ""
    if not isinstance(cut, Text) or cut.style or not cut.value:
        return ""
    whole = page.text[cut.start_mark.index : node.keys[key].end_mark.index]
    page.tell(
        "invalid-claim",
        f"in braces a comma begins the next key: `{before}` is only `{cut.value}` here",
        cut,
        f"put it in quotation marks: {before}: {quoted(whole)}",
        offending=whole,
    )
    return whole


def split_in_list(page: Page, node: Sequence, key: str) -> bool:
    """Tell of `[1,100 personnel]`, where the comma makes two items of a number."""
    if not node.is_flow:
        return False
    for one, two in zip(node.items, node.items[1:], strict=False):
        if one.__class__ is Text is two.__class__ and not one.style and not two.style and _is_number_cut(page, one, two):
            whole = page.text[one.start_mark.index : two.end_mark.index]
            page.tell(
                "invalid-claim",
                f"in a list a comma begins the next item: `{key}` has `{one.value}` and `{two.value}` here",
                one,
                f"put it in quotation marks: {quoted(whole)}",
                offending=whole,
            )
            return True
    return False


def _is_number_cut(page: Page, one: Any, two: Any) -> bool:
    joined = page.text[one.end_mark.index : two.start_mark.index] == ","
    return joined and one.value[-1:].isdigit() and re.match(r"\d{3}(?!\d)", two.value) is not None


def comments_right_after(page: Page, node: Mapping) -> dict[str, tuple[int, int]] | None:
    """Comments that stand right behind a plain quote or value of a claim, as `comment.quote`, `comment.value`, `comment.quote.1`,
    each with its start and end in the page's text; None where there is none, which is nearly everywhere.

    Right behind: after a single blank (`55 officers # so he says`), without a blank of its own (`city is #1 now`), or as a line
    that goes on where a plain text broke off. A comment set apart by more is plainly one.
    """
    texts: list[tuple[str, Any]] = []
    for key in ("quote", "value"):
        child = node.items.get(key)
        if isinstance(child, Sequence):
            texts += [(f"comment.{key}.{number}", item) for number, item in enumerate(child.items)]
        else:
            texts.append((f"comment.{key}", child))
    return {key: place for key, text in texts if (place := _comment_place(page, text))} or None


def _comment_place(page: Page, node: Any) -> tuple[int, int] | None:
    """Where the comment begins and ends in the page's text."""
    if not isinstance(node, Text) or node.style:
        return None
    found = _RIGHT_AFTER.match(page.text, node.end_mark.index)
    if not found:
        return None
    start, end = found.span(found.lastindex or 0)
    return start, end - len(page.text[start:end]) + len(page.text[start:end].rstrip())


def runs_together(page: Page, node: Mapping, key: str, known: Container[str] | None = None) -> str:
    """Tell of `{place:quay}`, where YAML sees one word with nothing behind it; the key that is meant (of those `known`), or nothing."""
    child = node.items[key]
    meant, colon, text = key.partition(":")
    if not (node.is_flow and colon and meant and text and child.__class__ is Text and not child.value and not child.style):
        return ""
    if known is not None and meant not in known:
        return ""
    message = f"a space is missing behind the colon of `{meant}`"
    page.tell("invalid-claim", message, node.keys[key], f"write {meant}: {plain_or_quoted(text)}", offending=key)
    return meant
