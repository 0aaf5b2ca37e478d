"""How far a long run has come, on standard error, on a terminal only."""

from __future__ import annotations

import os
import sys
from time import perf_counter
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

PATIENCE = 1.0
"""Seconds without a word: most runs are over by then."""
_WIDTH = 24
_CLEAR = "\r\x1b[K"


class Progress:
    """A bar that shows itself after a while and leaves no trace. Call it with what is done, of how much, and what is being done."""

    def __init__(self, *, is_wanted: bool = True) -> None:
        self.is_wanted = is_wanted and _is_terminal()
        self._begun = perf_counter()
        self._is_drawn = False

    def __call__(self, done: int, total: int, what: str) -> None:
        if self.is_wanted and perf_counter() - self._begun >= PATIENCE:
            self._write(f"{_CLEAR}{bar(done, total)} {what[:40]}")
            self._is_drawn = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._is_drawn:
            self._write(_CLEAR)

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except (OSError, ValueError):
            self.is_wanted = False


def bar(done: int, total: int) -> str:
    """`[########................] 12/36`"""
    full = _WIDTH * min(done, total) // max(total, 1)
    return f"[{'#' * full}{'.' * (_WIDTH - full)}] {done}/{total}"


def _is_terminal() -> bool:
    try:
        return sys.stderr is not None and os.isatty(sys.stderr.fileno()) and os.environ.get("TERM") != "dumb"
    except (OSError, ValueError):
        return False
