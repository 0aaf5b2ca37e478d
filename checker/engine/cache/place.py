"""Where the cache and its key lie, and whether what lies there may be ours.

Those who write claims write the checkout, so nothing that came with it counts: git and archives make files that others may
read, and links; ours are plain, private and have one name.
"""

from __future__ import annotations

import os
import stat
import sys

from checker.files import PROJECT_MARKS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = "cache-1.sqlite3"
KEY = "key"
_SIDECARS = ("-journal", "-wal", "-shm")
"""What SQLite would obey beside a file: ours never has one."""
_IS_POSIX = os.name == "posix"


def user_folder() -> str | None:
    """The folder for what this user's factlint keeps; None where the system names none."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    else:
        base = os.environ.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(base):
            base = os.path.expanduser("~/Library/Caches" if sys.platform == "darwin" else "~/.cache")
    return os.path.join(base, "factlint") if os.path.isabs(base) else None


def is_apart(folder: str, checked: Iterable[str]) -> bool:
    """The folder lies in no project: neither in one of those that are checked, nor in another that may have come with it."""
    here = os.path.realpath(folder)
    if any(_lies_in(here, os.path.realpath(path)) for path in checked):
        return False
    while True:
        if any(os.path.lexists(os.path.join(here, name)) for name in PROJECT_MARKS):
            return False
        above = os.path.dirname(here)
        if above == here:
            return True
        here = above


def _lies_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def made(folder: str) -> bool:
    """The folder is there, made if need be, and is one that nobody else writes in."""
    try:
        if not _has_link(folder):
            os.makedirs(folder, mode=0o700, exist_ok=True)
    except (OSError, ValueError):
        return False
    return is_own_folder(folder)


def is_own_folder(folder: str) -> bool:
    try:
        state = os.lstat(folder)
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(state.st_mode) and _is_mine(state, 0o002) and not _has_link(folder)


def _has_link(folder: str) -> bool:
    """A link on the way, from the project or the working folder on: whoever wrote those may have laid it."""
    here, working = os.path.abspath(folder), os.getcwd()
    passed: list[str] = []
    below: list[str] = []
    while os.path.dirname(here) != here:
        if here == working or any(os.path.lexists(os.path.join(here, name)) for name in PROJECT_MARKS):
            below = passed[:]
        passed.append(here)
        here = os.path.dirname(here)
    return any(os.path.islink(path) for path in below)


def is_own_file(path: str) -> bool:
    """A plain file of this user that no one else may read or write, under one name, with nothing beside it."""
    try:
        state = os.lstat(path)
    except (OSError, ValueError):
        return False
    if not stat.S_ISREG(state.st_mode) or state.st_nlink != 1 or not _is_mine(state, 0o077):
        return False
    return not any(os.path.lexists(path + ending) for ending in _SIDECARS)


def _is_mine(state: os.stat_result, forbidden: int) -> bool:
    return not _IS_POSIX or (state.st_uid == os.geteuid() and not state.st_mode & forbidden)
