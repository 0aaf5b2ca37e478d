"""What few claims say of themselves, kept once for all that say the same."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.values.frozen import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.model.span import Location


class Status(StrEnum):
    ACTUAL = "actual"
    ESTIMATE = "estimate"
    PLANNED = "planned"
    FORECAST = "forecast"
    TARGET = "target"


class Basis(StrEnum):
    STATED = "stated"
    DERIVED = "derived"


@frozen
class Suppression:
    """One rule silenced on one claim; `value` is the claim's value as it stood, past which the entry lapses."""

    rule: str
    reason: str
    location: Location
    expires: str | None = None
    value: tuple[str, ...] | None = None


@frozen
class Particulars:
    """What few claims say: those that say the same share one object, and most share `USUAL`. A slot for each in each claim would be a
    third of it."""

    since: str | None = None
    until: str | None = None
    status: Status = Status.ACTUAL
    due: str | None = None
    said_by: str | None = None
    denied: bool = False
    only: bool = False
    basis: Basis = Basis.STATED
    suppress: tuple[Suppression, ...] = ()
    is_comparable: bool = True


USUAL = Particulars()


SELDOM = ("since", "until", "status", "due", "said_by", "denied", "only", "basis", "suppress")
"""The keys of a claim that make its particulars."""


@lru_cache(4096)
def particulars(keys: tuple[str, ...], said: tuple[Any, ...]) -> Particulars:
    """The one object for all claims that say this under these keys, in the words of the format; None is nothing."""
    given = {key: _MEANT[key](text) if key in _MEANT else text for key, text in zip(keys, said, strict=True) if text is not None}
    return altered(USUAL, **given) if given else USUAL


_MEANT: dict[str, Callable[[str], Any]] = {"status": Status, "basis": Basis}


@lru_cache(4096)
def altered(known: Particulars, **said: Any) -> Particulars:
    """The one object for all claims that said what is `known`, and now say this too."""
    return replace(known, **said)
