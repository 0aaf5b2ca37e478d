"""A claims document that is there, with more claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.authoring.draft.entry import block, comment
from checker.model.claim import TO_DO
from checker.writing.document import Sheet, data_of
from checker.writing.sections import with_items

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.authoring.draft.entry import Entry


def updated_document(path: str, before: bytes, entries: Iterable[Entry]) -> bytes:
    """The document with more claims at the end of its `claims:`, every other byte as it was.

    Its `defaults:` hold for them too: the subject is left to them where no other was found, and of the rest the first claim tells.
    """
    given = data_of(Sheet(path, before).root).get("defaults")
    shared = list(given) if isinstance(given, dict) else []
    rest = [key for key in shared if key not in ("subject", "property")]
    blocks = [block(entry, TO_DO if "subject" in shared else None) for entry in entries]
    if blocks and rest:
        keys = ", ".join(f"`{key}`" for key in rest)
        blocks[0] = [comment(f"from here on: {keys} of the `defaults:` hold for these claims too; do they?"), *blocks[0]]
    return with_items(path, before, "claims", blocks)
