"""What a run has read, read once more, many files at a time: their digests alone, as a witness keeps them, and nobody is told."""

from __future__ import annotations

import os

from checker.errors import InputError
from checker.files import NO_LINK, OPEN, RefusedFile, read_untold
from checker.witness import digest_of, refusal_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_SMALL = 1 << 17
"""Bytes of the largest file that is read in one piece, and one more."""
_SECTOR = 512
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_IS_QUICK = bool(NO_LINK) and hasattr(os, "preadv") and os.open in os.supports_dir_fd


def outcome_of(path: str, limit: int) -> bytes:
    """What a witness would keep of reading the file; of a link, whatever it leads to, something else."""
    try:
        if not NO_LINK and os.path.islink(path):
            raise RefusedFile("a link")
        return digest_of(read_untold(path, limit, OPEN | NO_LINK))
    except (RefusedFile, InputError) as error:
        return refusal_of(str(error))


def outcomes_in(folder: str, names: Sequence[str], limit: int) -> bytes:
    """The outcomes of these files of a folder, one behind the other.

    Most are small and plain, and of these the system is asked as little as can be: a name is looked up in its folder, and what tells no
    place to read from is no file. Devices that do are empty, endless or of whole sectors: all that could be one is looked at closely.
    """
    handle = _opened(folder)
    try:
        return b"".join(_outcomes(handle, folder, names, limit))
    finally:
        if handle is not None:
            os.close(handle)


def _opened(folder: str) -> int | None:
    if not _IS_QUICK:
        return None
    try:
        return os.open(folder, _FOLDER)
    except OSError:
        return None


def _outcomes(handle: int | None, folder: str, names: Sequence[str], limit: int) -> list[bytes]:
    if handle is None:
        return [outcome_of(f"{folder}{os.sep}{name}", limit) for name in names]
    room = bytearray(min(limit + 1, _SMALL))
    whole, rooms, flags, found = memoryview(room), [room], OPEN | NO_LINK, []
    for name in names:
        try:
            file = os.open(name, flags, dir_fd=handle)
            try:
                size = os.preadv(file, rooms, 0)
            finally:
                os.close(file)
        except (OSError, ValueError):
            size = 0
        is_plain = size % _SECTOR and size < len(room)
        found.append(digest_of(whole[:size]) if is_plain else outcome_of(f"{folder}{os.sep}{name}", limit))
    return found
