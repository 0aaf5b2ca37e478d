"""Files that the command line names, wherever they are: reports, exports, a baseline of one's own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from checker.files import PROJECT_MARKS, is_inside
from checker.writing.atomic import WriteError, replace_file, write_all

if TYPE_CHECKING:
    from collections.abc import Iterable

_STREAM = os.O_WRONLY | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def write_named(path: str, pieces: Iterable[bytes]) -> None:
    """Whole or not at all; into a pipe or a device as it comes, at once. Raises OSError, or WriteError where a link leads out.

    The path is to be trusted, what stands there is not: whoever wrote a project may have laid a link on the way.
    """
    target = Path(os.path.realpath(path))
    if _leads_out(os.path.abspath(path), str(target)):
        raise WriteError(f"{path} is, or lies behind, a link that leads out of the project; nothing was written there")
    if (target.is_file() or not target.exists()) and os.access(target.parent, os.W_OK):
        replace_file(target, pieces)
        return
    handle = os.open(path, _STREAM | getattr(os, "O_NONBLOCK", 0))  # of a pipe that nobody reads this is an error, and not a wait
    try:
        if hasattr(os, "set_blocking"):
            os.set_blocking(handle, True)
        write_all(handle, pieces)
    finally:
        os.close(handle)


def _leads_out(path: str, target: str) -> bool:
    """The path lies in a project, or below the working folder, and what it stands for does not."""
    working, here = os.getcwd(), path
    while os.path.dirname(here) != here:
        here = os.path.dirname(here)
        if here == working or any(os.path.lexists(os.path.join(here, name)) for name in PROJECT_MARKS):
            return not is_inside(here, target)
    return False
