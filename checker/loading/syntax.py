"""A document's tree in spite of its errors: each is told once, with the quoted form to paste where quoting is the cure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.loading.yaml_tree import read_tree
from checker.model.span import Span

if TYPE_CHECKING:
    from checker.loading.page import Page
    from checker.loading.yaml_tree import Node


def read_whole(page: Page) -> Node | None:
    root, error = read_tree(page, page.text)
    if error is not None:
        page.is_whole = False
        mark: Any = error.problem_mark
        page.tell("yaml-syntax", f"not YAML: {error.problem}", Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2))
    return root
