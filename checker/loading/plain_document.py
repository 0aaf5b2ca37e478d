"""A document whose claims are written plainly: the list of claims for the short way, and the rest of it for the parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.loading.late_spans import PlainSheet
from checker.loading.plain_claims import read_plain_claims
from checker.loading.yaml_tree import Mapping, Text, read_tree

if TYPE_CHECKING:
    from checker.loading.claims import Draft
    from checker.loading.page import Page
    from checker.loading.record import Record

_SECTION = re.compile(r"^claims:\n(?=(?:(?: *#[^\n]*)?\n)*( *)- )", re.MULTILINE)
_NEXT = re.compile(r"\n(?=[^ \n#-])")
_ODD = ("\t", "\r", " \n")
_HIDDEN = ("\x85", "\u2028", "\u2029", "\ufeff")
"""What takes part in the layout of YAML, or seems to."""

MOST = 2_000_000
"""Characters: no text as long as this can pass the limits of the parser (see `yaml_tree`)."""


class PlainDocument(NamedTuple):
    """A text whose claims seem to be the lines text[start:end], their dashes in the column `depth` (from 0)."""

    text: str
    start: int
    end: int
    depth: int

    def rest(self, page: Page) -> Mapping | None:
        """What the parser makes of the document without its claims: each thing in its place, and `claims` an empty key.

        None where that key is not found where the claims were seen to begin: it is a part of some text there.
        """
        text, start, end, _ = self
        if end < len(text):
            lines = text.count("\n", start, end)
            without = text[:start] + " " * (end - start - lines) + "\n" * lines + text[end:]
        else:
            without = text[:start]
        root, error = read_tree(page, without)
        if error is not None or page.mistakes or not isinstance(root, Mapping) or root.is_flow:
            return None
        key, claims = root.keys.get("claims"), root.items.pop("claims", None)
        is_there = key is not None and key.start_mark.index == start - len("claims:\n")
        return root if is_there and isinstance(claims, Text) and not (claims.value or claims.style) else None

    def claims(self, page: Page, defaults: Record | None) -> list[Draft] | None:
        """What the claims' own lines say; None where they are not plain after all."""
        text, start, end, depth = self
        sheet = PlainSheet(page.original, depth, start, end)
        drafts = read_plain_claims(sheet, depth, text[start:end], defaults)
        if drafts is not None:
            page.sheet = sheet
        return drafts


def split_plainly(text: str) -> PlainDocument | None:
    """Where the claims of a document stand, if all of it may be plainly written; most texts that are not are seen at a glance."""
    if len(text) > MOST or not text.endswith("\n"):
        return None
    section = _SECTION.search(text)
    if section is None or any(mark in text for mark in (_ODD if text.isascii() else (*_ODD, *_HIDDEN))):
        return None
    start = section.end()
    following = _NEXT.search(text, start)
    return PlainDocument(text, start, following.end() if following else len(text), len(section.group(1)))
