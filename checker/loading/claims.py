"""Claims as their document writes them: texts read by the table, spans packed, names not looked up yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.loading.entries import check_days
from checker.loading.fields import READERS, listed, read_record, tell_missing, tell_unknown
from checker.loading.late_spans import place_of
from checker.loading.scalars import BAD, NULLS
from checker.loading.schema import CLAIM, DEFAULTS, DOCUMENT, Kind
from checker.loading.yaml_tree import Mapping, Node, Text
from checker.model.claim import Claim
from checker.model.particulars import SELDOM, USUAL, Particulars, Suppression, altered, particulars
from checker.model.span import Location

if TYPE_CHECKING:
    from checker.loading.page import Page
    from checker.loading.record import Record
    from checker.model.span import Places

_CLAIM_READERS = {key: (READERS[field.kind], field) for key, field in CLAIM.fields.items()}
_TEXTS = frozenset(key for key, field in CLAIM.fields.items() if field.kind in (Kind.TEXT, Kind.DATE, Kind.TEXTS))
"""Keys of which one text is taken as it stands."""

_SELDOM = frozenset(SELDOM)
_RARE = frozenset({"suppress", "basis", "said_by"})
NO_ONE = "none"


Draft = Claim
"""A claim whose names are still texts: `subject`, `property`, `said_by` and the dimensions of `scope` as written, and without a source.

It is the claim itself, before the resolver has led its names to what bears them: drafts of all documents are there before the first name
can be looked up, and a second object for each would be a quarter of the memory that a large project takes.
"""


def draft_of(fields: dict[str, Any], places: Places, number: int, is_sound: bool) -> Draft:
    """What the fields say; `places` tells where the claim with that number stands."""
    get = fields.get
    nowhere: Any = None
    return Claim(
        nowhere,
        fields["id"],
        get("subject"),
        get("property"),
        bare(fields["value"]),
        places,
        number,
        get("scope", ()),
        get("as_of"),
        bare(get("quote", ())),
        get("note"),
        _particulars(fields, is_sound),
    )


def _particulars(fields: dict[str, Any], is_sound: bool) -> Particulars:
    said = USUAL if _SELDOM.isdisjoint(fields) else particulars(SELDOM, tuple(map(fields.get, SELDOM)))
    return said if is_sound else altered(said, is_comparable=False)


def bare(texts: Any) -> Any:
    """One text of a list by itself."""
    return texts[0] if texts.__class__ is tuple and len(texts) == 1 else texts


def read_defaults(page: Page, node: Node) -> Record | None:
    return read_record(page, node, DEFAULTS)


def read_claims(page: Page, node: Node, defaults: Record | None) -> list[Draft]:
    """Every claim that has an id and a value, of two with one id the first."""
    shared = shared_by(defaults)
    lacking = defaults.bad if defaults else frozenset()
    has_comments = "#" in page.text
    drafts: dict[str, Draft] = {}
    for child in listed(page, node, DOCUMENT.fields["claims"]):
        draft = _read_claim(page, child, shared, lacking, has_comments)
        if draft is None:
            continue
        name = draft.id
        if name in drafts:
            _tell_twice(page, child, name, drafts[name])
        else:
            drafts[name] = draft
    return list(drafts.values())


def shared_by(defaults: Record | None) -> dict[str, Any]:
    """The fields that a document's defaults give to each of its claims."""
    shared = dict(defaults.fields) if defaults else {}
    if "suppress" in shared and defaults is not None:
        shared["suppress"] = _suppressions(shared["suppress"])
    return shared


def _read_claim(page: Page, node: Any, shared: dict[str, Any], lacking: Any, has_comments: bool) -> Draft | None:
    if not isinstance(node, Mapping):
        read_record(page, node, CLAIM)
        return None
    fields = shared.copy()
    bad = set(lacking)
    before = ""
    slips: dict[str, str] = {}
    for key, child in node.items.items():
        if (
            key in _TEXTS
            and child.__class__ is Text
            and (text := child.value)
            and (not text.isspace() if child.style else text not in NULLS)
        ):
            fields[key] = text
        elif key in _CLAIM_READERS:
            reader, field = _CLAIM_READERS[key]
            value = reader(page, child, field)
            if value is BAD:
                bad.add(key)
                fields.pop(key, None)
            else:
                fields[key] = value
        else:
            whole, meant = tell_unknown(page, node, key, CLAIM, bad, before)
            if whole and before in _TEXTS:
                fields[before] = whole
            elif meant in _MEANT and meant not in slips.values():
                slips[key] = meant
        before = key
    _read_slips(page, node, fields, slips)
    if not ("id" in fields and "subject" in fields and "property" in fields and "value" in fields) and not _is_enough(
        page, node, fields, bad
    ):
        return None
    if not _RARE.isdisjoint(fields):
        _read_rare(page, node, fields, bad)
    comments = _comments(page, node) if has_comments else None
    return draft_of(fields, *place_of(page, node, comments), not (bad and bad - _HARMLESS) and not node.is_cut)


def _read_slips(page: Page, node: Mapping, fields: dict[str, Any], slips: dict[str, str]) -> None:
    """Keys that are slips of the pen, read as what they are meant for; where they stand is known by that too."""
    for key, meant in slips.items():
        child = node.items[meant] = node.items.pop(key)
        node.keys[meant] = node.keys.pop(key)
        reader, field = _CLAIM_READERS[meant]
        if (value := reader(page, child, field)) is not BAD:
            fields[meant] = value


def _comments(page: Page, node: Mapping) -> dict[str, tuple[int, int]] | None:
    from checker.loading.hints import comments_right_after

    return comments_right_after(page, node)


def _is_enough(page: Page, node: Mapping, fields: dict[str, Any], bad: set[str]) -> bool:
    """Tell what a claim lacks; whether it can be spoken of all the same."""
    tell_missing(page, node, CLAIM, {*fields, *bad})
    written = node.items.get("id")
    if "id" in bad and isinstance(written, Text) and written.value:
        fields["id"] = written.value
    return "id" in fields and "value" in fields


def _read_rare(page: Page, node: Mapping, fields: dict[str, Any], bad: set[str]) -> None:
    if "suppress" in node.items and "suppress" in fields:
        fields["suppress"] = _suppressions(fields["suppress"])
    if fields.get("basis") == "derived" and "note" not in fields and "note" not in bad:
        page.tell(
            "invalid-claim",
            "a derived claim needs a `note` that says how",
            node.items.get("basis", node.items.get("id", node)),
            "add `note:` with how the value follows from the source",
        )
    if fields.get("said_by") == NO_ONE:
        del fields["said_by"]


_HARMLESS = {"", "id", "quote", "note", "suppress", "basis"}
"""Keys that have no part in comparing; an unknown key has its finding and no more."""
_MEANT = (_HARMLESS - {"suppress"}) & _CLAIM_READERS.keys()
"""Of these, but for what silences, a slip of the pen is read as what it is meant for: the rest is checked too, and no one is misjudged."""


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
