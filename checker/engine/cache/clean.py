"""Empty the cache: its one file goes, and nothing else."""

from __future__ import annotations

import os

from checker.engine.cache.place import FILE, is_own_folder, user_folder
from checker.engine.cache.store import remove


def clean(folder: str | None) -> int | None:
    """The bytes that were freed in a folder, by default the user's own; None where there is no cache of ours."""
    folder = os.path.abspath(folder) if folder else user_folder()
    if folder is None or not is_own_folder(folder):
        return None
    path = os.path.join(folder, FILE)
    try:
        size = os.lstat(path).st_size
    except OSError:
        return None
    return size if remove(path) else None
