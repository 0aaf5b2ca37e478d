"""A document that is written plainly, or whose claims at least are: its sections for the short way, and the rest for the parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.loading.late_spans import PlainSheet
from checker.loading.plain_claims import read_plain_claims
from checker.loading.plain_records import read_plain_entities, read_plain_source
from checker.loading.yaml_tree import Mapping, Text, read_tree

if TYPE_CHECKING:
    from checker.loading.columns import Columns
    from checker.loading.page import Page
    from checker.loading.record import Record

_BEGINS = re.compile(r"\n(?=[^ \n#-])")
_NAME = re.compile(r"([a-z]+):\n")
_NOTHING = re.compile(r"(?:(?:#[^\n]*)?\n)*")
_DASH = re.compile(r"(?:(?: *#[^\n]*)?\n)*( *)- ")
_HIDDEN = ("\x85", "\u2028", "\u2029", "\ufeff")
"""What takes part in the layout of YAML, or seems to."""

MOST = 2_000_000
"""Characters: no text as long as this can pass the limits of the parser (see `yaml_tree`)."""


class Sections(NamedTuple):
    """Where sections seem to stand in a text: start and end of the lines below each name."""

    places: dict[str, tuple[int, int]]
    is_all: bool
    """There is nothing else in the text, so far as one sees without looking into them."""

    def lines_of(self, page: Page, name: str) -> str:
        start, end = self.places[name]
        return page.text[start:end]


def sections_of(text: str) -> Sections | None:
    """The sections of a document, if it may be plainly written; most texts that are not are seen at a glance."""
    if len(text) > MOST or not text.endswith("\n") or "\t" in text or "\r" in text:
        return None
    if not text.isascii() and any(mark in text for mark in _HIDDEN):
        return None
    starts = [found.end() for found in _BEGINS.finditer(text)]
    if text[0] not in " \n#-":
        starts.insert(0, 0)
    if not starts:
        return None
    names = [_NAME.match(text, start) for start in starts]
    ends = [*starts[1:], len(text)]
    places = {found.group(1): (found.end(), end) for found, end in zip(names, ends, strict=True) if found}
    return Sections(places, len(places) == len(starts) and _NOTHING.fullmatch(text, 0, starts[0]) is not None)


def plain_sections(page: Page, sections: Sections) -> dict[str, Any]:
    """All sections of the document but its claims, where they too are plain; empty where they are not."""
    if not sections.is_all or not sections.places.keys() <= {"source", "entities", "claims"}:
        return {}
    found: dict[str, Any] = {}
    for name, (start, _) in sections.places.items():
        lines = sections.lines_of(page, name)
        if name == "source":
            found[name] = read_plain_source(page, lines, start)
        elif name == "entities":
            found[name] = read_plain_entities(page, lines, start)
    return found if None not in found.values() else {}


def rest_of(page: Page, sections: Sections) -> Mapping | None:
    """What the parser makes of the document without its claims: each thing in its place, and `claims` an empty key.

    None where that key is not found where the claims were seen to begin: it is a part of some text there.
    """
    text = page.text
    start, end = sections.places["claims"]
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


def plain_claims(page: Page, sections: Sections, defaults: Record | None) -> Columns | None:
    """What the claims' own lines say; None where they are not plain."""
    lines = sections.lines_of(page, "claims")
    dash = _DASH.match(lines)
    if dash is None:
        return None
    depth = len(dash.group(1))
    sheet = PlainSheet(page.original, depth, *sections.places["claims"])
    claims = read_plain_claims(sheet, depth, lines, defaults)
    if claims is not None:
        page.sheet = sheet
    return claims
