"""A file that is changed by someone else at any moment: just before the nth call by which a command looks at the disk."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CALLS = ("open", "read", "fstat", "stat", "lstat", "scandir", "readlink", "write", "fsync", "replace")
MARK = b"someone was here"


def _grown(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"# %b\n" % MARK)


def _replaced(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(path.read_bytes().replace(b"2014", MARK))
    other.replace(path)


def _instead(make: Callable[[Path], object]) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        path.unlink()
        make(path)

    return change


KINDS: dict[str, Callable[[Path], object]] = {
    "cut in half": lambda path: os.truncate(path, path.stat().st_size // 2),
    "emptied": lambda path: os.truncate(path, 0),
    "grown": _grown,
    "grown past any limit": lambda path: os.truncate(path, 60_000_000),
    "replaced": _replaced,
    "gone": lambda path: path.unlink(),
    "bytes": lambda path: path.write_bytes(bytes(range(256))),
    "a folder": _instead(lambda path: path.mkdir()),
    "a pipe": _instead(os.mkfifo),
    "a link that leads out": _instead(lambda path: path.symlink_to("../secret")),
    "a link to itself": _instead(lambda path: path.symlink_to(path.name)),
    "gone with its folder": lambda path: shutil.rmtree(path.parent),
}


@contextmanager
def changed_at(nth: int, change: Callable[[], object]) -> Iterator[list[int]]:
    """Within it, the change happens before the nth call of all threads; what is told is how many calls there were."""
    seen = [0]

    def shim(real: Any) -> Any:
        def call(*given: Any, **named: Any) -> Any:
            seen[0] += 1
            if seen[0] == nth:
                restore()
                change()
            return real(*given, **named)

        return call

    reals = {name: getattr(os, name) for name in CALLS}

    def restore() -> None:
        for name, real in reals.items():
            setattr(os, name, real)

    for name, real in reals.items():
        setattr(os, name, shim(real))
    try:
        yield seen
    finally:
        restore()
