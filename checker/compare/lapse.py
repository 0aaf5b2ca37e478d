"""When an exception stops counting: its day has passed, or the value under it is no longer the one that was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model.claim import Claim, Suppression
    from checker.model.corpus import Corpus, Reconciliation


def expired(expires: str | None, today: int) -> str:
    """The day that has passed, as written; empty where there is none, or it is today or later.

    A date that cannot be read, or never comes (`next month`, counted from nothing), has passed: nothing stays hidden by a slip (which is a
    finding of its own).
    """
    if expires is None:
        return ""
    from checker.values.date import read_date
    from checker.values.unreadable import Unreadable

    try:
        last = read_date(expires).must.high
    except Unreadable:
        return expires
    return expires if last is None or last < today else ""


def suppression_lapse(claim: Claim, suppression: Suppression) -> str:
    """How the claim's value differs from the one that was suppressed; empty where it does not."""
    if suppression.value is None or suppression.value == claim.value:
        return ""
    return f"the value was {_words(suppression.value)} and is now {_words(claim.value)}"


def reconciliation_lapse(entry: Reconciliation, corpus: Corpus) -> str:
    """Which value has changed since the entry was written; empty where none has."""
    for name, value in zip(entry.claims, entry.values or (), strict=False):
        claim = corpus.claim(name)
        if claim is not None and claim.value != value:
            return f"{name} was {_words(value)} and is now {_words(claim.value)}"
    return ""


def _words(value: tuple[str, ...]) -> str:
    return "“" + "; ".join(value) + "”"
