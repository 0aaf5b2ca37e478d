"""What a run says."""

from __future__ import annotations

from checker.values.frozen import frozen


@frozen
class Told:
    """One piece: to `out`, `note`, `error`, `time`, or into a `file`."""

    where: str
    text: bytes
    """UTF-8, with the lone surrogates that a name may hold."""
    file: str = ""


@frozen
class Kept:
    """All pieces of a run, in order, and its exit code."""

    told: tuple[Told, ...]
    code: int
