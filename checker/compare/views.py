"""Claims in print: what every report says of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.print import reading_text
from checker.model.report import ClaimView
from checker.model.vocabulary import UNKNOWN, OverTime
from checker.values.date_text import date_text, date_words
from checker.values.interval import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.compare.statement import ReadClaim
    from checker.model.claim import Claim
    from checker.model.span import Location


def view(name: str, claim: Claim, read: ReadClaim | None, origin: str, place_of: Callable[[Claim], Location | None]) -> ClaimView:
    """`read` is None where the claim could not be read or its names are not known; `place_of` finds a claim's quote in its source."""
    prop = claim.property
    reading = likely = as_of = None
    words = ""
    if read is not None and prop is not None:
        reading = "; ".join([reading_text(r, prop) for r in read.readings])
        is_sure = all(r.likely is r.must or r.likely == r.must for r in read.readings)
        likely = reading if is_sure else "; ".join([reading_text(r, prop, likely=True) for r in read.readings])
        as_of = None if read.held.days == EVERYTHING else date_text(read.held.days)
        words = as_of_words(read)
    return ClaimView(
        name=name,
        value="; ".join(claim.value),
        reading=reading,
        likely=likely,
        as_of=as_of,
        as_of_words=words,
        inherited=claim.as_of is None,
        since=claim.since,
        until=claim.until,
        status=claim.status.value,
        said_by=claim.said_by,
        quotes=claim.quotes,
        scope=claim.scope,
        origin=origin,
        claim=claim,
        place_of=place_of,
        denied=claim.denied,
        only=claim.only,
    )


def as_of_words(read: ReadClaim) -> str:
    """When the value held, in words; what was only printed then says so for values that move."""
    held = read.held
    prop = read.claim.property
    if held.is_dated:
        if prop is not None and prop.over_time is OverTime.CONSTANT and held.is_inherited:
            return f"published {date_text(held.days)}"
        return f"as of {date_text(held.days)}"
    if held.days.low is None:
        is_said = held.written not in ("", UNKNOWN)
        return f"as of: unknown, {date_words(held.days)}" if is_said and held.days.high is not None else "as of: unknown"
    return f"as of: unknown, {date_words(held.days)}" if held.days.high is None else f"as of: unknown, not before {date_text_of_low(read)}"


def date_text_of_low(read: ReadClaim) -> str:
    from checker.values.calendar import iso

    low = read.held.days.low
    assert isinstance(low, int)
    return iso(low)
