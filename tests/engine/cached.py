"""A cache of its own for each test, and a way to see whether a run was made or told again."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.engine.cache.place import FILE, KEY
from checker.engine.cache.seal import pack, sealed, unpack
from tests.cli.command import Ran, factlint

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MARK = "told again: "


@dataclass(frozen=True)
class Cache:
    """`factlint check` with this cache, whose home is `home`."""

    home: Path

    @property
    def folder(self) -> Path:
        return self.home / "factlint"

    @property
    def file(self) -> Path:
        return self.folder / FILE

    @property
    def key(self) -> Path:
        return self.folder / KEY

    def check(self, *arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Ran:
        return factlint("check", *arguments, cwd=cwd, env={"XDG_CACHE_HOME": str(self.home), **(env or {})})

    def rows(self) -> dict[bytes, bytes]:
        if not self.file.exists():
            return {}
        with sqlite3.connect(self.file) as connection:
            return dict(connection.execute("SELECT mark, data FROM kept"))

    def write(self, rows: Mapping[bytes, bytes]) -> None:
        with sqlite3.connect(self.file) as connection:
            connection.execute("DELETE FROM kept")
            connection.executemany("INSERT INTO kept VALUES (?, ?, 0, ?)", [(mark, len(data), data) for mark, data in rows.items()])

    def mark_replays(self) -> None:
        """From now on a run that is told again begins with MARK."""
        self.write({mark: resealed(mark, data, self.key.read_bytes(), MARK) for mark, data in self.rows().items()})


def resealed(mark: bytes, data: bytes, key: bytes, prefix: str) -> bytes:
    """A row whose words begin with the prefix, sealed by its owner."""
    _, *parts = unpack(data)
    if len(parts) == 3:
        parts[2] = marked(parts[2], prefix)
    elif len(parts) > 3:
        texts = [part if at % 3 != 1 else prefix.encode() + part for at, part in enumerate(parts[4:])]
        parts = [*parts[:4], *texts]
    return pack([sealed(key, [mark, *parts]), *parts])


def marked(part: bytes, prefix: str) -> bytes:
    """The part of a memory that says where printed findings stand in a text, which has the prefix now."""
    line, _, rows = part.partition(b"\n")
    said = json.loads(line)
    for stretch in said[5].values():
        stretch[:] = [at and at + len(prefix) for at in stretch]
    return json.dumps(said).encode() + b"\n" + rows


def was_told_again(ran: Ran) -> bool:
    return MARK in ran.out + ran.err
