"""The SQLite file: rows of bytes under keys of bytes. It knows nothing of what they mean, and promises nothing of who wrote them."""

from __future__ import annotations

import os
from contextlib import suppress
from time import time

from checker.engine.cache.place import FILE, is_own_file, is_own_folder, made
from checker.files import head_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
else:
    try:
        import _sqlite3 as sqlite3  # its wrapper loads what it offers for dates, for which there is no need here
    except ImportError:
        import sqlite3

MOST = 512 << 20
"""Bytes of rows that are kept; the longest unused go first."""
_LARGEST_FILE = 2 * MOST
_DAY = 86_400
_PAGE = 16_384
"""Bytes that are read or written at once: rows are large."""
_PATIENCE = 0.2
"""Seconds that another run is waited for."""
_TABLE = "CREATE TABLE kept (mark BLOB PRIMARY KEY, size INTEGER NOT NULL, used INTEGER NOT NULL, data BLOB NOT NULL)"
_SCHEMA = [(_TABLE,), (None,)]
"""The table and the index of its key."""
_CAREFUL = (
    # nothing in the file is believed: neither its schema nor its cells; no second file is ever written beside it
    *("PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0", "PRAGMA journal_mode=MEMORY"),
    *("PRAGMA synchronous=OFF", "PRAGMA temp_store=MEMORY", f"PRAGMA page_size={_PAGE}", f"PRAGMA max_page_count={_LARGEST_FILE // _PAGE}"),
)
_MAGIC, _PLAIN = b"SQLite format 3\0", b"\x01\x01"


class Store:
    """An open file. What goes wrong with it is an answer of nothing, never an exception."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection, self._path = connection, path

    def get(self, mark: bytes) -> bytes | None:
        try:
            row = self._connection.execute("SELECT data, used FROM kept WHERE mark=?", (mark,)).fetchone()
        except sqlite3.Error as error:
            self._fail(error)
            return None
        if row is None or not isinstance(row[0], bytes):
            return None
        if row[1] != _today():
            self._touch(mark)
        return row[0]

    def put(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep the rows, all or none; they are made one after the other, while there is room for each."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                for mark, data in rows:
                    if len(data) <= MOST // 2:
                        self._make_room(len(data))
                        self._connection.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", (mark, len(data), _today(), data))
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.rollback()
                raise
        except sqlite3.Error as error:
            self._fail(error)

    def close(self) -> None:
        self._connection.close()

    def _touch(self, mark: bytes) -> None:
        """Used today; if another run is writing, that is of no matter."""
        with suppress(sqlite3.Error):
            self._connection.execute("UPDATE kept SET used=? WHERE mark=?", (_today(), mark))

    def _make_room(self, size: int) -> None:
        held: int = self._connection.execute("SELECT total(size) FROM kept").fetchone()[0]
        if held + size <= MOST:
            return
        for mark, length in self._connection.execute("SELECT mark, size FROM kept ORDER BY used").fetchall():
            if held + size <= MOST // 2:
                break
            self._connection.execute("DELETE FROM kept WHERE mark=?", (mark,))
            held -= length

    def _fail(self, error: sqlite3.Error) -> None:
        """One that is locked, read-only or full is left alone; a broken one makes room for a new one."""
        self.close()
        if not isinstance(error, sqlite3.OperationalError):
            remove(self._path)


def opened(folder: str, *, may_make: bool) -> Store | None:
    """The store in a folder; None where there is none, and none can be made, or it may not be ours."""
    path = os.path.join(folder, FILE)
    if not (made(folder) if may_make else is_own_folder(folder)):
        return None
    if may_make and not os.path.lexists(path) and not _create(path):
        return None
    if not is_own_file(path) or os.path.getsize(path) > _LARGEST_FILE:
        return None
    return _connected(path)


def _create(path: str) -> bool:
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600))
    except OSError:
        return False
    return True


def _connected(path: str) -> Store | None:
    if not _looks_plain(path):
        remove(path)
        return None
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        for line in _CAREFUL:
            connection.execute(line).close()
        schema = connection.execute("SELECT sql FROM sqlite_master").fetchall()
        if not schema:
            connection.execute(_TABLE)
        elif schema != _SCHEMA:
            raise sqlite3.DatabaseError("another program's file")
        return Store(connection, path)
    except sqlite3.Error as error:
        if connection is None:
            return None
        Store(connection, path)._fail(error)
        return None


def _looks_plain(path: str) -> bool:
    """An empty file, or one of SQLite that keeps no log beside itself."""
    head = head_of(path, 100)
    return not head or (head.startswith(_MAGIC) and head[18:20] == _PLAIN)


def remove(path: str) -> bool:
    """Take away a cache file of ours."""
    if not is_own_file(path):
        return False
    try:
        os.unlink(path)
    except OSError:
        return False
    return True


def _today() -> int:
    return int(time()) // _DAY
