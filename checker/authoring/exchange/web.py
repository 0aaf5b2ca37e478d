"""What the formats of the web have in common: addresses, days, and claims in one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from checker.model.claim import Claim
    from checker.model.source import Source

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+", re.IGNORECASE)
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def address(source: Source) -> str | None:
    """Where the article stands in the web; None where what is recorded is no address."""
    return source.url if source.url and _ADDRESS.fullmatch(source.url) else None


def relative(path: str) -> str:
    """A path of the project as a relative IRI."""
    return quote(path)


def printed(source: Source) -> str | None:
    """The publication's day, month or year in ISO 8601, where it is known as one."""
    from checker.values.date import read_date
    from checker.values.date_text import date_text
    from checker.values.unreadable import Unreadable

    try:
        text = date_text(read_date(source.published, source.language).must)
    except Unreadable:
        return None
    return text if _ISO.fullmatch(text) else None


def statement(claim: Claim) -> str:
    """`Vietnam · personnel deployed (format: individual): 55 officers`"""
    subject = claim.subject.name if claim.subject else ""
    prop = claim.property.name if claim.property else ""
    scope = "; ".join(f"{key}: {'unknown' if values is None else ', '.join(values)}" for key, values in claim.scope)
    value = ("not " if claim.denied else "") + ("only " if claim.only else "") + "; ".join(claim.value)
    return f"{subject} · {prop}{f' ({scope})' if scope else ''}: {value}"
