"""The one writer of files: whoever is killed, or fills the disk, leaves the old file or the new one.

The new bytes go into a hidden file of the same folder, to the disk, and only then take the place of the old. Between the look at the old
one and its replacement no other run of ours writes in that folder: of two that record something at once, neither loses the other's.
"""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from checker.errors import FactlintError, InputError
from checker.files import SOURCE_LIMIT, RefusedFile, is_inside, read_bounded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_OPEN = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)

_TRIES, _PAUSE = 200, 0.05
"""Ten seconds: a document is written in a few hundredths of one."""


class WriteError(FactlintError):
    """A file could not be written; it is as it was."""


def write_inside(root: Path, path: str, data: bytes, before: bytes | None) -> None:
    """Put `data` at a path of the project (forward slashes), where `before` stands now; None where nothing does.

    Links are followed as long as they stay in the project. Raises WriteError, with nothing changed, where the file lies outside, is no
    plain file, or is no longer what was read.
    """
    full = Path(os.path.realpath(root / path))
    if not is_inside(str(root), str(full)):
        raise WriteError(f"{path} leads out of the project; nothing was written there")
    try:
        if before is None:
            full.parent.mkdir(parents=True, exist_ok=True)
        with _alone_in(full.parent):
            if _bytes_at(full) != before:
                raise WriteError(f"{path} was changed by someone else meanwhile; nothing was written there")
            replace_file(full, (data,))
    except OSError as error:
        raise WriteError(f"cannot write {path}: {error.strerror or error}") from error


def _bytes_at(path: Path) -> bytes | None:
    try:
        state = path.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(state.st_mode):
        raise WriteError(f"{path.name} is no plain file")
    try:
        return read_bounded(str(path), SOURCE_LIMIT)
    except (InputError, RefusedFile) as error:
        raise WriteError(f"{path.name} cannot be read again: {error}") from error


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """With the folder locked against our own kind, where the system has such locks; they go with the process that holds them."""
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0))
    except (ImportError, OSError):
        yield
        return
    try:
        for _ in range(_TRIES):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                sleep(_PAUSE)
            except OSError:  # a file system without locks
                break
        else:
            raise WriteError(f"another process has been writing in {folder.name}/ all the while; nothing was written there")
        yield
    finally:
        os.close(handle)


def replace_file(path: Path, pieces: Iterable[bytes]) -> None:
    """The file with these bytes, its mode kept; OSError where that cannot be, and then it is as it was.

    So it is where the pieces are never all made: none of them counts before the last.
    """
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else None
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(8)}.tmp")
    handle = os.open(beside, _OPEN, 0o666)
    try:
        try:
            if mode is not None and hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
            write_all(handle, pieces)
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def write_all(handle: int, pieces: Iterable[bytes]) -> None:
    for piece in pieces:
        rest = memoryview(piece)
        while rest:
            rest = rest[os.write(handle, rest) :]


def _sync_folder(folder: Path) -> None:
    """The new name goes to the disk too, on systems that can be asked for it."""
    try:
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
