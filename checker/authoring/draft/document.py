"""A drafted document: what its file says of the source, then the claims with what is to be decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.authoring.draft.entry import block, comment
from checker.model.claim import TO_DO
from checker.values.unreadable import Unreadable
from checker.writing.blocks import flow, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.authoring.articles.article import About
    from checker.authoring.draft.entry import Entry

_HEAD = """\
# Drafted by factlint, for a person to complete. Of each claim: name the subject and the property in place of TODO; say as of when
# it held, or since when, where that is not the day of publication; remove what is no fact of the article. A figure that needs no
# claim goes to `ignored:`, with its reason. Then: factlint check
"""


def source_fields(id: str, file: str, digest: str, about: About) -> dict[str, str]:
    """The keys of the source block, in the order of the format."""
    fields = {
        "id": id,
        "file": file,
        "sha256": digest,
        "title": about.title,
        "publisher": about.publisher,
        "author": about.author,
        "url": about.url,
        "language": about.language,
        "published": _published(about) or "unknown",
    }
    return {key: value for key, value in fields.items() if value}


def _published(about: About) -> str | None:
    """The date, where the linter can read it."""
    from checker.values.date import read_date

    if about.published is None:
        return None
    try:
        read_date(about.published, about.language or "en")
    except Unreadable:
        return None
    return about.published


def new_document(
    source: Mapping[str, str], hints: Sequence[str], entries: Iterable[Entry], ignored: Mapping[str, str], words: Sequence[str] = ()
) -> bytes:
    """A whole document. `ignored` are quotes with reasons, `words` lines of further sections: new names for the vocabulary."""
    written = ["source:", *lines(source, "  ")]
    written += [comment(f"published: {hint}; was it published then?") for hint in hints]
    entries = list(entries)
    default = TO_DO if sum(entry.subject == TO_DO for entry in entries) > 1 else None
    blocks = [block(entry, default) for entry in entries]
    if blocks:
        written += ["", "defaults:", f"  subject: {TO_DO}  # of the claims that name no other"] if default else []
        written += ["", "claims:", *_apart(blocks)]
    if ignored:
        written += ["", "ignored:", *(f"  - {flow({'quote': quote, 'reason': reason})}" for quote, reason in ignored.items())]
    text = _HEAD + "".join(f"{line}\n" for line in [*written, *words])
    return text.encode("utf-8")


def _apart(blocks: Sequence[list[str]]) -> list[str]:
    """The claims with an empty line between them: what is no fact is taken out as a paragraph."""
    return [line for number, each in enumerate(blocks) for line in ([""] if number else []) + each]
