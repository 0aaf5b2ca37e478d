"""The key that only this user has, and the seals made with it: what another hand wrote is not taken for ours."""

from __future__ import annotations

import os

from checker.engine.cache.place import KEY, is_own_file, is_own_folder, made
from checker.files import head_of
from checker.witness import SIZE, blake2b

_LENGTH = 32
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


def pack(parts: list[bytes]) -> bytes:
    """The parts in one piece: no two lists of parts make the same."""
    return b"".join([b"%d:%s" % (len(part), part) for part in parts])


def unpack(data: bytes) -> list[bytes]:
    """ValueError where the piece was not made by `pack`."""
    parts, at = [], 0
    while at < len(data):
        colon = data.index(b":", at)
        end = colon + 1 + int(data[at:colon])
        if end > len(data):
            raise ValueError("cut short")
        parts.append(data[colon + 1 : end])
        at = end
    return parts


def sealed(key: bytes, parts: list[bytes]) -> bytes:
    """A seal on the parts, in this order, that cannot be made without the key."""
    mark = blake2b(digest_size=SIZE, key=key)
    for part in parts:
        mark.update(b"%d:" % len(part))
        mark.update(part)
    return mark.digest()


def read_key(folder: str) -> bytes | None:
    """The user's key; None where there is none, or one that others could have put there."""
    path = os.path.join(folder, KEY)
    if not is_own_folder(folder) or not is_own_file(path):
        return None
    key = head_of(path, _LENGTH + 1)
    return key if len(key) == _LENGTH else None


def own_key(folder: str) -> bytes | None:
    """The user's key, made where there is none yet; None where that cannot be."""
    path = os.path.join(folder, KEY)
    if not made(folder):
        return None
    key = read_key(folder)
    if key is not None or (os.path.lexists(path) and not is_own_file(path)):
        return key
    beside = os.path.join(folder, f".{KEY}.{os.urandom(8).hex()}.tmp")
    try:
        handle = os.open(beside, _CREATE | getattr(os, "O_BINARY", 0), 0o600)
        try:
            os.write(handle, os.urandom(_LENGTH))
        finally:
            os.close(handle)
        os.replace(beside, path)
    except OSError:
        return None
    return read_key(folder)  # of two runs that make one at once, the later one's counts for both
