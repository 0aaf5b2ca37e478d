"""The two roads from a text to a document, held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.files import RefusedFile, decode
from checker.loading.claims import Draft
from checker.loading.documents import read_at_length, read_plainly
from checker.loading.page import Page
from checker.loading.record import Record
from checker.loading.schema import CLAIM, SOURCE
from checker.loading.yaml_tree import Mapping, Sequence, Text
from checker.model.claim import Suppression

if TYPE_CHECKING:
    from checker.loading.documents import Document

KEYS = ("", "id", "subject", "property", "value", "scope", "as_of", "since", "until", "status", "due", "said_by", "denied", "only", "quote")
KEYS += ("basis", "note", "suppress", "value.0", "value.1", "quote.0", "quote.1", "scope.a", "scope.b", "scope.region", "scope.basis")
KEYS += ("comment.quote", "comment.value", "comment.quote.0", "comment.quote.1", "comment.value.0")


def differences(text: str) -> list[str] | None:
    """What the short road makes of a text that the long one does not; None where the short one leaves it alone.

    The text is one that a file may hold: what is refused before anything is read is left alone too.
    """
    try:
        decode(text.encode("utf-8", "surrogatepass"))
    except RefusedFile:
        return None
    page = Page("a.yaml", text)
    short = read_plainly(page)
    if short is None:
        assert page.mistakes == []
        assert page.is_whole
        return None
    long = read_at_length(Page("a.yaml", text))
    found = [f"told: {mistake.message}" for mistake in long.page.mistakes]
    for name, one, other in (
        ("page", _page(short.page), _page(long.page)),
        ("defaults", plain(short.defaults), plain(long.defaults)),
        ("sections", plain(short.sections), plain(long.sections)),
        ("spans", _source_spans(short), _source_spans(long)),
        ("number", len(short.claims), len(long.claims)),
    ):
        if one != other:
            found.append(f"{name}: {one!r} is not {other!r}")
    for number, (ours, theirs) in enumerate(zip(short.claims, long.claims, strict=False)):
        if _claim(ours) != _claim(theirs):
            found.append(f"claim {number}: {_claim(ours)} is not {_claim(theirs)}")
    return found


def plain(thing: Any) -> Any:
    """Records and nodes as values that can be compared, each with its place."""
    if isinstance(thing, Record):
        return (
            {key: plain(value) for key, value in thing.fields.items()},
            thing.bad,
            {key: thing.location(key) for key in ("", *thing.fields)},
            {key: thing.location(key, 0) for key in thing.fields},
            thing.location("", label="here"),
        )
    if isinstance(thing, Text):
        return (thing.value, thing.style or "", _mark(thing.start_mark), _mark(thing.end_mark))
    if isinstance(thing, Mapping):
        return (plain(thing.items), plain(thing.keys), _mark(thing.start_mark), _mark(thing.end_mark), thing.is_flow, thing.is_cut)
    if isinstance(thing, Sequence):
        return (plain(thing.items), _mark(thing.start_mark), _mark(thing.end_mark), thing.is_flow, thing.is_cut)
    if isinstance(thing, Suppression):
        return (thing.rule, thing.reason, thing.location, thing.expires, thing.value)
    if isinstance(thing, dict):
        return {key: plain(value) for key, value in thing.items()}
    if isinstance(thing, tuple | list):
        return [plain(value) for value in thing]
    return thing


def _source_spans(document: Document) -> Any:
    if document.source is None:
        return None
    spans = document.source.spans
    return [spans.get(key) for key in ("", *SOURCE.fields)], [key in spans for key in SOURCE.fields]


def _mark(mark: Any) -> tuple[int, int, int]:
    return mark.index, mark.line, mark.column


def _page(page: Page) -> Any:
    return page.mistakes, page.is_whole, page.text, page.file_text, page.shifts


def _claim(draft: Draft) -> Any:
    alone = {key: draft.spans.get(key) for key in CLAIM.fields}  # first, because then one key is looked for by itself
    spans = {key: (draft.spans.get(key), key in draft.spans) for key in KEYS}
    assert alone == {key: spans[key][0] for key in alone}
    said = {key: plain(getattr(draft, key)) for key in Draft.__slots__ if key not in ("places", "number")}
    return said, spans, draft.has_comments
