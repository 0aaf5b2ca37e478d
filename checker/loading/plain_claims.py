"""Claims that are written plainly, as drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.loading.claims import NO_ONE, Draft, draft_of, shared_by
from checker.loading.plain_entries import read_entries
from checker.loading.schema import CLAIM

if TYPE_CHECKING:
    from checker.loading.late_spans import PlainSheet
    from checker.loading.record import Record

_REQUIRED = frozenset(CLAIM.required)


def read_plain_claims(sheet: PlainSheet, depth: int, body: str, defaults: Record | None) -> list[Draft] | None:
    """The claims of a section, whose lines are the `body` and whose dashes stand in the column `depth`; None where it is not plain."""
    found = read_entries(body, depth, CLAIM)
    if found is None or len({own.get("id") for own in found}) < len(found):
        return None
    shared = shared_by(defaults)
    needed = _REQUIRED - shared.keys()
    drafts = []
    for number, own in enumerate(found):
        if not needed <= own.keys():
            return None
        fields = {**shared, **own} if shared else own
        if "basis" in fields and fields["basis"] == "derived" and "note" not in fields:
            return None
        if "said_by" in fields and fields["said_by"] == NO_ONE:
            del fields["said_by"]
        drafts.append(draft_of(fields, sheet, number, True))
    return drafts
