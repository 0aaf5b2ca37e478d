"""Claims as their document writes them: texts read by the table, spans packed, names not looked up yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.loading.entries import check_days
from checker.loading.fields import READERS, listed, read_record, tell_missing, tell_unknown
from checker.loading.hints import comments_right_after
from checker.loading.page import BLOCK_STYLES
from checker.loading.scalars import BAD
from checker.loading.schema import CLAIM, DEFAULTS, DOCUMENT
from checker.loading.yaml_tree import Mapping, Node, Sequence, Text
from checker.model.claim import Suppression
from checker.model.span import Location, SpanMap

if TYPE_CHECKING:
    from checker.loading.page import Page
    from checker.loading.record import Record

_CLAIM_READERS = {key: (READERS[field.kind], field) for key, field in CLAIM.fields.items()}
_NO_ONE = "none"


class Draft:
    """A claim whose names are still texts. `inherited` are the keys that came from `defaults:`."""

    __slots__ = ("fields", "is_sound", "spans")

    def __init__(self, fields: dict[str, Any], spans: SpanMap, is_sound: bool) -> None:
        self.fields = fields
        self.spans = spans
        self.is_sound = is_sound


def read_defaults(page: Page, node: Node) -> Record | None:
    return read_record(page, node, DEFAULTS)


def read_claims(page: Page, node: Node, defaults: Record | None) -> list[Draft]:
    """Every claim that has an id and a value, of two with one id the first."""
    shared = _shared(defaults)
    lacking = defaults.bad if defaults else frozenset()
    has_comments = "#" in page.text
    drafts: dict[str, Draft] = {}
    for child in listed(page, node, DOCUMENT.fields["claims"]):
        draft = _read_claim(page, child, shared, lacking, has_comments)
        if draft is None:
            continue
        name = draft.fields["id"]
        if name in drafts:
            _tell_twice(page, child, name, drafts[name])
        else:
            drafts[name] = draft
    return list(drafts.values())


def _shared(defaults: Record | None) -> dict[str, Any]:
    shared = dict(defaults.fields) if defaults else {}
    if "suppress" in shared and defaults is not None:
        shared["suppress"] = _suppressions(shared["suppress"])
    return shared


def _read_claim(page: Page, node: Any, shared: dict[str, Any], lacking: Any, has_comments: bool) -> Draft | None:
    if not isinstance(node, Mapping):
        read_record(page, node, CLAIM)
        return None
    fields = shared.copy()
    bad: set[str] = set()
    before = ""
    for key, child in node.items.items():
        if key not in _CLAIM_READERS:
            tell_unknown(page, node, key, CLAIM, bad, before)
            continue
        before = key
        reader, field = _CLAIM_READERS[key]
        value = reader(page, child, field)
        if value is BAD:
            bad.add(key)
            fields.pop(key, None)
        else:
            fields[key] = value
    return _finished(page, node, fields, bad | lacking if lacking else bad, has_comments)


def _finished(page: Page, node: Any, fields: dict[str, Any], bad: set[str], has_comments: bool) -> Draft | None:
    if not ("id" in fields and "subject" in fields and "property" in fields and "value" in fields):
        tell_missing(page, node, CLAIM, {*fields, *bad})
        if "id" in bad and isinstance(node.items["id"], Text) and node.items["id"].value:
            fields["id"] = node.items["id"].value
        if "id" not in fields or "value" not in fields:
            return None
    if "suppress" in node.items and "suppress" in fields:
        fields["suppress"] = _suppressions(fields["suppress"])
    if fields.get("basis") == "derived" and "note" not in fields and "note" not in bad:
        page.tell("invalid-claim", "a derived claim needs a `note` that says how", node.items.get("basis", node.items.get("id", node)),
                  "add `note:` with how the value follows from the source")
    if fields.get("said_by") == _NO_ONE:
        del fields["said_by"]
    bad -= _HARMLESS
    return Draft(fields, _spans(page, node, has_comments), not bad and not node.is_cut)


_HARMLESS = {"", "id", "quote", "note", "suppress", "basis"}
"""Keys that have no part in comparing; an unknown key has its finding and no more."""


def _suppressions(records: tuple[Record, ...]) -> tuple[Suppression, ...]:
    made = []
    for record in records:
        check_days(record, "expires")
        if "rule" in record.fields and "reason" in record.fields:
            fields = record.fields
            made.append(Suppression(fields["rule"], fields["reason"], record.location("rule"), fields.get("expires"), fields.get("value")))
    return tuple(made)


def _tell_twice(page: Page, node: Any, name: str, first: Draft) -> None:
    span = first.spans.get("id")
    assert span is not None
    page.tell(
        "duplicate-id",
        f"the claim id `{name}` is taken: first on line {span.line}",
        node.items["id"],
        "give each claim of a source an id of its own",
        related=(Location(page.path, span, "first here"),),
        offending=name,
    )


def _spans(page: Page, node: Mapping, has_comments: bool) -> SpanMap:
    """`` for the claim, then each key, with what stands inside its list or mapping."""
    keys = [""]
    spans = [*page.span(node)]
    for key, child in node.items.items():
        keys.append(key)
        if isinstance(child, Text) and child.style not in BLOCK_STYLES:
            start, end = child.start_mark, child.end_mark
            spans += (start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        else:
            spans += page.span(child)
            if not isinstance(child, Text):
                _inner_spans(page, key, child, keys, spans)
    if has_comments:
        for key, span in comments_right_after(page, node):
            keys.append(key)
            spans += span
    return SpanMap(tuple(keys), spans)


def _inner_spans(page: Page, key: str, node: Mapping | Sequence, keys: list[str], spans: list[int]) -> None:
    pairs = node.items.items() if isinstance(node, Mapping) else enumerate(node.items)
    for name, child in pairs:
        keys.append(f"{key}.{name}")
        spans += page.span(child)
