"""The one reader of files, and the walk that finds claim documents: bounded, never blocking, never outside the project."""

from __future__ import annotations

import os
import stat
from functools import cache

from checker.errors import InputError
from checker.witness import digest_of, doubt, listening, refusal_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator
    from typing import Any, AnyStr

CLAIMS_LIMIT = 10_000_000
SOURCE_LIMIT = 50_000_000
LEADS_OUT = "a link that leads out of the project"
PROJECT_MARKS = (".git", "factlint.toml", "pyproject.toml")
"""One of them stands in the folder of a project, or of what it came with."""
OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_PLAIN_BYTES = bytes(sorted({0x09, 0x0A, 0x0D, *range(0x20, 0x7F), *range(0x80, 0x100)}))
_FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
_C1 = b"\xc2[\x80-\x9f]"
_LINE_END = r"\r\n|\r|\n"


class RefusedFile(Exception):
    """The file was got, or must not be got, and cannot be used: a finding. `line` and `column` are 1-based."""

    def __init__(self, message: str, settle: str = "", line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message, self.settle, self.line, self.column = message, settle, line, column


def read_bounded(path: str, limit: int, flags: int = OPEN) -> bytes:
    """The bytes of a regular file of at most `limit` bytes; RefusedFile for anything else, InputError where the system refuses."""
    witness = listening()
    if witness is None:
        return read_untold(path, limit, flags)
    try:
        data = read_untold(path, limit, flags)
    except (RefusedFile, InputError) as error:
        witness.read(_absolute(path), limit, refusal_of(str(error)))
        raise
    witness.read(_absolute(path), limit, digest_of(data))
    return data


def read_unlinked(path: str, limit: int) -> bytes | None:
    """As `read_bounded`; None where the path is itself a link, of which nothing is read."""
    if not NO_LINK:
        return None if is_link(path) else read_bounded(path, limit)
    try:
        return read_bounded(path, limit, OPEN | NO_LINK)
    except InputError:
        if is_link(path):
            return None
        raise


def head_of(path: str, size: int) -> bytes:
    """The first bytes of a file that is no one's input; none where it cannot be read."""
    try:
        handle = os.open(path, OPEN | NO_LINK)
        try:
            return os.read(handle, size)
        finally:
            os.close(handle)
    except OSError:
        return b""


def read_untold(path: str, limit: int, flags: int = OPEN) -> bytes:
    """As `read_bounded`, and no witness hears of it."""
    try:
        handle = os.open(path, flags)
        try:
            state = os.fstat(handle)
            if not stat.S_ISREG(state.st_mode):
                raise RefusedFile("not a regular file", "put a plain file here")
            return _read(handle, state.st_size, limit)
        finally:
            os.close(handle)
    except OSError as error:
        if stat.S_ISSOCK(_mode(path)):
            raise RefusedFile("not a regular file", "put a plain file here") from error
        raise InputError(error.strerror or str(error)) from error
    except ValueError as error:  # a NUL in the path
        raise RefusedFile("not a possible path", "name a file") from error


def read_packaged(path: str) -> str:
    """A file that came with the package itself. InputError where it did not, RefusedFile where it is none."""
    return decode(read_bounded(path, SOURCE_LIMIT))


def _read(handle: int, size: int, limit: int) -> bytes:
    if size <= limit:
        data = os.read(handle, size + 1)
        if len(data) == size:
            return data
        while len(data) <= limit and (more := os.read(handle, min(1 << 20, limit + 1 - len(data)))):
            data += more
        if len(data) <= limit:
            return data
        size = len(data)
    raise RefusedFile(f"larger than {limit:,} bytes", "split the file")


def _mode(path: str) -> int:
    try:
        return os.lstat(path).st_mode
    except (OSError, ValueError):
        return 0


def decode(data: bytes) -> str:
    """Strict UTF-8, a byte order mark dropped; RefusedFile at the first byte or character that does not belong in a text."""
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start) from None
    if data.translate(None, _PLAIN_BYTES) or (b"\xc2" in data and _first(_C1, data)) or (b"\xef" in data and b"\xef\xbf" in data):
        found = _first(_FORBIDDEN, text)
        if found:
            line, column = place(text, found.start())
            name = "a NUL byte" if found.group() == "\0" else f"the control character U+{ord(found.group()):04X}"
            raise RefusedFile(f"{name} does not belong in a text", "remove it", line, column)
    return text


def _not_utf8(data: bytes, at: int) -> RefusedFile:
    line, column = place(data[:at].decode("utf-8", "replace"), at)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return RefusedFile("the file is UTF-16, not UTF-8", "save it as UTF-8")
    return RefusedFile(f"the byte 0x{data[at]:02X} is not UTF-8", "save the file as UTF-8", line, column)


def place(text: str, index: int) -> tuple[int, int]:
    """Line and column, 1-based, of a character."""
    before = text[:index]
    ends = [found.end() for found in _all(_LINE_END, before)]
    return len(ends) + 1, len(before) - (ends[-1] if ends else 0) + 1


def _first(pattern: AnyStr, text: AnyStr) -> re.Match[AnyStr] | None:
    import re  # here, because whoever only wants to know whether files are as they were has no need of it

    return re.search(pattern, text)


def _all(pattern: AnyStr, text: AnyStr) -> Iterator[re.Match[AnyStr]]:
    import re

    return re.finditer(pattern, text)


def find_documents(root: str, folder: str) -> Iterator[str]:
    """Paths below root (forward slashes) of every `*.yaml` and `*.yml` in the folder; in no order.

    Hidden names are passed over, as a shell's `*` does, and links to folders are not followed: they may leave the project or go round.
    InputError where a folder cannot be listed, or is itself a link that leads out.
    """
    if not is_within(root, os.path.join(root, folder)):
        raise InputError(f"{folder}: {LEADS_OUT}")
    witness = listening()
    found = _documents(root, folder)
    if witness is None:
        yield from found
    else:
        names = list(found)
        witness.told(("documents", root, folder), "\0".join(sorted(names)))
        yield from names


def _documents(root: str, folder: str) -> Iterator[str]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(os.path.join(root, here)) as entries:
                for entry in entries:
                    path = f"{here}/{entry.name}"
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(path)
                    elif entry.name.endswith((".yaml", ".yml")):
                        yield path
        except OSError as error:
            raise InputError(f"{here}: {error.strerror or error}") from error


def is_inside(root: str, path: str) -> bool:
    """The path, all its links followed, lies below root."""
    base = real_path(root)
    return bool(base) and real_path(path).startswith(base.rstrip(os.sep) + os.sep)


def is_link(path: str) -> bool:
    """Of what stands behind a link no witness is sure."""
    found = os.path.islink(path)
    if found:
        doubt()
    return found


def real_path(path: str) -> str:
    """The path without links; empty where there can be none."""
    return _told("real", path)


def is_file(path: str) -> bool:
    return bool(_told("file", path))


def is_folder(path: str) -> bool:
    return bool(_told("folder", path))


def stands(path: str) -> bool:
    """Something is there, be it a link that leads nowhere."""
    return bool(_told("stands", path))


def _told(question: str, path: str) -> str:
    said = answer(question, path)
    witness = listening()
    if witness is not None:
        witness.told((question, _absolute(path)), said)
    return said


def _absolute(path: str) -> str:
    return path if os.path.isabs(path) else os.path.abspath(path)


def answer(question: str, path: str, folder: str = "") -> str:
    """What a witness would keep of asking: a path, a list of paths, or `yes` and nothing."""
    try:
        if question == "documents":
            return "\0".join(sorted(_documents(path, folder)))
        if question == "real":
            return os.path.realpath(path)
        ask: Callable[[str], bool] = {"file": os.path.isfile, "folder": os.path.isdir, "stands": os.path.lexists}[question]
        return "yes" if ask(path) else ""
    except (OSError, ValueError, InputError):
        return ""


def is_within(root: str, folder: str) -> bool:
    """The folder, all its links followed, is root or lies below it."""
    return is_inside(root, folder) or real_path(root) == real_path(folder)


def sha256_of(data: bytes) -> str:
    """The digest in hexadecimal."""
    digest: str = _sha256()(data).hexdigest()
    return digest


@cache
def _sha256() -> Any:
    """The lean module inside Python where there is one, as the standard library's `random` has it.

    hashlib loads OpenSSL, which costs a small project more than all that is digested in it. Looked up once: a module that is not
    there is searched for again at every import.
    """
    try:
        from _sha2 import sha256  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        try:
            from _sha256 import sha256  # type: ignore[import-not-found, unused-ignore]
        except ImportError:
            from hashlib import sha256
    return sha256
