"""One document: every section read by its table, names not looked up yet."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from checker.loading.claims import Draft, read_claims, read_defaults
from checker.loading.fields import READERS, tell_unknown
from checker.loading.page import Enough
from checker.loading.plain_document import plain_claims, plain_sections, rest_of, sections_of
from checker.loading.scalars import BAD, RULE
from checker.loading.schema import DOCUMENT
from checker.loading.yaml_tree import Mapping, Node, Text
from checker.values.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.loading.page import Page
    from checker.loading.record import Record


class Document:
    """What one file holds. Sections that it lacks are empty."""

    __slots__ = ("claims", "defaults", "page", "sections")

    def __init__(self, page: Page) -> None:
        self.page = page
        self.defaults: Record | None = None
        self.claims: Sequence[Draft] = ()
        self.sections: dict[str, Any] = {}
        """Every other section, as its reader returns it."""

    @property
    def source(self) -> Record | None:
        return self.sections.get("source")

    @property
    def path(self) -> str:
        return self.page.path


def read_document(page: Page) -> Document:
    """What stands on a page, so far as it can be understood."""
    document = read_plainly(page) or read_at_length(page)
    page.is_open = False
    return document


def read_plainly(page: Page) -> Document | None:
    """The document, where it is plainly written, or its claims are, and nothing is to be told of it; None leaves the page as it was."""
    sections = sections_of(page.text)
    if sections is None:
        return None
    document = Document(page)
    has_claims = "claims" in sections.places
    with suppress(Enough):
        document.sections = plain_sections(page, sections)
        if not document.sections and has_claims and (root := rest_of(page, sections)) is not None:
            _read_other_sections(document, root)
        if ("source" in document.sections or (document.sections and not has_claims)) and not page.mistakes:
            claims = plain_claims(page, sections, document.defaults) if has_claims else ()
            if claims is not None:
                document.claims = claims
                page.original.let_go()
                return document
    page.mistakes.clear()
    page.is_whole = True
    page.sheet = None
    return None


def read_at_length(page: Page) -> Document:
    """The document, with whatever is to be told of it; past too many mistakes it is read no further."""
    document = Document(page)
    try:
        from checker.loading.syntax import read_whole  # here, because most documents are read plainly

        _read_sections(document, read_whole(page))
    except Enough:
        page.is_whole = False
        page.mistakes[-1] = replace(page.mistakes[-1], message="there are more mistakes from here on", settle="correct those above first")
    return document


def _read_sections(document: Document, root: Node | None) -> None:
    """The sections below a tree; None is an empty file, which says nothing and is no mistake."""
    page = document.page
    if root is None or (isinstance(root, Text) and not root.value):
        return
    if not isinstance(root, Mapping):
        if page.is_whole:
            page.tell(
                RULE,
                "a document is written as sections, not as a list or a text",
                root,
                "begin with `source:` and `claims:`, or `entities:`",
            )
        return
    _read_other_sections(document, root)
    if "claims" in root.items:
        document.claims = read_claims(page, root.items["claims"], document.defaults)
    for key in ("claims", "ignored"):
        if key in root.items and "source" not in root.items and not root.is_cut:
            page.tell(
                RULE, f"`{key}` without a `source`", root.keys[key], "say in this document which article they come from: source: {id: …}"
            )


_SILENCING = ("reconciled", "ignored")
"""Sections that take findings from sight; `reconciled_old` may have been renamed to put it out of use."""


def _correct_slips(page: Page, root: Mapping) -> None:
    """Tell of sections that do not exist; one that is a slip of the pen is read as what it is meant for, if it silences nothing."""
    if root.items.keys() <= DOCUMENT.fields.keys():
        return
    for key in [key for key in root.items if key not in DOCUMENT.fields]:
        meant = tell_unknown(page, root, key, DOCUMENT, set(), "").meant
        node, head = root.items.pop(key), root.keys.pop(key)
        if meant and meant not in _SILENCING:
            root.items[meant], root.keys[meant] = node, head


def _read_other_sections(document: Document, root: Mapping) -> None:
    _correct_slips(document.page, root)
    for key, node in root.items.items():
        _read_section(document, root, key, node)


def _read_section(document: Document, root: Mapping, key: str, node: Node) -> None:
    page = document.page
    field = DOCUMENT.fields[key]
    if key == "defaults":
        document.defaults = read_defaults(page, node)
    elif key != "claims":
        section = READERS[field.kind](page, node, field)
        if section is not BAD:
            document.sections[key] = section
