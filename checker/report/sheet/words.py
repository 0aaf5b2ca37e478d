"""What a sheet says of a section, of a scope, and of a claim beside its value, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.page import scope_words
from checker.model.claim import Basis
from checker.model.vocabulary import Type
from checker.report.readings import reading_words
from checker.report.safe_text import safe_text
from checker.report.sides import shortened
from checker.report.tally import counted
from checker.values.date_text import date_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.model.sheet import Entry, Section
    from checker.model.vocabulary import Property, Scope


def scope_heading(scope: Scope) -> str:
    """`format: individual`; of no scope that it is all of it."""
    return safe_text(scope_words(scope)) if scope else "all of it"


def section_title(section: Section) -> str:
    return safe_text(f"{section.subject.name} · {section.property.name}")


def kind_words(prop: Property) -> str:
    """`quantity in person, cumulative`, `date`"""
    unit = prop.measure.unit.text if prop.measure else ""
    over_time = "" if prop.over_time.value == "constant" else f", {prop.over_time.value}"
    return safe_text(f"{prop.type.value}{f' in {unit}' if unit else ''}{over_time}")


def how_much(claims: int, sources: int, origins: int) -> str:
    """`5 claims, 2 sources, 2 origins`"""
    return ", ".join(counted(n, word) for n, word in ((claims, "claim"), (sources, "source"), (origins, "origin")))


def open_words(counts: Mapping[str, int]) -> str:
    """`1 error, 2 info`"""
    return ", ".join(counted(n, word) for word, n in counts.items())


def when_words(entry: Entry) -> str:
    """`as of 2025-06-14 (inherited)`: a date that is only that of publication says so."""
    words = safe_text(entry.view.as_of_words)
    return f"{words} (inherited)" if entry.is_dated and entry.view.inherited and words.startswith("as of") else words


def detail_words(entry: Entry, speakers: Mapping[str, str]) -> Iterator[str]:
    """What else there is to say of a claim: how it is read, over what window, as what, by whom."""
    claim, view = entry.claim, entry.view
    yield from _read_as(entry)
    for word, text in (("since", claim.since), ("until", claim.until)):
        if text:
            yield shortened(f"{word} {text}")
    if view.status != "actual":
        yield view.status + (shortened(f", due {claim.due}") if claim.due else "")
    if view.said_by:
        yield shortened(f"said by {speakers.get(view.said_by, view.said_by)}")
    if claim.basis is Basis.DERIVED:
        yield shortened(f"derived: {claim.note}") if claim.note else "derived"
    if view.origin != claim.source.id:
        yield shortened(f"repeats {view.origin}")


def _read_as(entry: Entry) -> Iterator[str]:
    """`read as 138–168, likely 146–160`; of a date in words, `read as 44 BCE`; nothing where that is what the value says."""
    view, prop = entry.view, entry.claim.property
    if view.reading is None:
        yield "could not be read"
        return
    reading, likely = reading_words(view.reading), reading_words(view.likely or "") or ""
    if prop is not None and prop.type is Type.DATE and entry.bars:
        reading = "; ".join(date_words(bar.must) for bar in entry.bars)
        likely = "; ".join(date_words(bar.likely) for bar in entry.bars)
    if reading.casefold() != view.value.casefold():
        yield shortened(f"read as {reading}" + (f", likely {likely}" if view.likely != view.reading and likely else ""))
