"""One drafted claim, and how it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.model.claim import TO_DO
from checker.report.safe_text import safe_text
from checker.writing.blocks import item

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.authoring.draft.candidates import Candidate

_REMARK = 200


class Entry(NamedTuple):
    """A claim as it will stand in the document; `keys` are those of the format between its value and its quote."""

    id: str
    subject: str
    property: str
    value: str
    keys: Mapping[str, object]
    quote: str
    remarks: tuple[str, ...] = ()
    """What is to be decided, or was proposed: comments above the claim."""
    candidate: Candidate | None = None
    """The figure; None of one that found no quote."""
    is_wide: bool = False
    """Its quote was widened to the sentence already."""
    from_model: bool = False
    """A language model drafted it: where its own words are at fault it is dropped, not mended."""

    def is_complete(self) -> bool:
        """It leaves nothing to be named."""
        return TO_DO not in (self.subject, self.property)

    def without_property(self, why: str) -> Entry:
        """The claim with its property, and all that rests on it, left to a person."""
        remark = f"{self.property}? {why}" if self.property != TO_DO else why
        return self._replace(property=TO_DO, remarks=(remark, *self.remarks))

    def without_names(self) -> Entry:
        return self._replace(subject=TO_DO, property=TO_DO, keys={})


def block(entry: Entry, default: str | None = None) -> list[str]:
    """The claim's lines, its remarks above it; without its subject where that is what the document's `defaults:` say."""
    fields = {
        "id": entry.id,
        **({} if entry.subject == default else {"subject": entry.subject}),
        "property": entry.property,
        "value": entry.value,
        **entry.keys,
        "quote": entry.quote,
    }
    return [*(comment(remark) for remark in entry.remarks), *item(fields)]


def comment(remark: str) -> str:
    """A remark on a line of its own, whatever stands in it."""
    text = safe_text(remark)
    return f"  # {text if len(text) <= _REMARK else text[: _REMARK - 1] + '…'}"
