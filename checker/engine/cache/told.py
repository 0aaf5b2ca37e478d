"""What a run says."""

from __future__ import annotations

from typing import NamedTuple


class Told(NamedTuple):
    """One piece: to `out`, `note`, `error`, `time`, or into a `file`."""

    where: str
    text: str
    file: str = ""


class Kept(NamedTuple):
    """All pieces of a run, in order, and its exit code."""

    told: tuple[Told, ...]
    code: int
