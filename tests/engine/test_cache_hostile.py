"""Caches that someone else made, cut, moved, swapped or laid in the way: no result changes, and nothing of theirs is obeyed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checker.engine.cache.place import FILE
from checker.engine.cache.seal import pack, sealed, unpack
from tests.cli.command import PLAIN, factlint
from tests.cli.projects import agreeing, conflicting
from tests.engine.cached import MARK, Cache, resealed, was_told_again

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.command import Ran


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "home")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return conflicting(tmp_path / "project")


def is_as_without(cache: Cache, project: Path, *arguments: str | Path) -> Ran:
    """The run, which is the same as one without a cache and was not told again."""
    ran, bare = cache.check(project, *arguments), cache.check(project, "--no-cache", *arguments)
    assert not was_told_again(ran)
    assert (ran.out, ran.code) == (bare.out, bare.code)
    assert len(ran.err.splitlines()) == len(bare.err.splitlines())
    assert ran.code == 1
    return ran


def garbage(file: Path) -> None:
    file.write_bytes(os.urandom(5000))


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-4096])


def half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2 + 7])


def zeroed(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[:4096] + bytes(len(data) - 4096))


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def with_a_log(file: Path) -> None:
    """A header that asks SQLite to look for a log of what is still to be written."""
    data = bytearray(file.read_bytes())
    data[18:20] = b"\2\2"
    file.write_bytes(data)


def with_a_trigger(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TRIGGER forget AFTER INSERT ON kept BEGIN DELETE FROM kept; END")


def of_another_program(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE kept (mark TEXT, data TEXT, used TEXT)")
    file.chmod(0o600)


@pytest.mark.parametrize(
    "spoil", [garbage, truncated, half, zeroed, emptied, with_a_log, with_a_trigger, of_another_program], ids=lambda f: f.__name__
)
def test_a_spoilt_file_changes_nothing_and_is_made_anew(cache, project, spoil):
    cache.check(project)
    cache.mark_replays()
    spoil(cache.file)
    is_as_without(cache, project)
    cache.check(project)
    cache.mark_replays()
    assert was_told_again(cache.check(project))


def in_every_row(change: Callable[[bytes, bytes], bytes]) -> Callable[[Cache], None]:
    def forge(cache: Cache) -> None:
        cache.write({mark: change(mark, data) for mark, data in cache.rows().items()})

    return forge


def nothing_found(mark: bytes, data: bytes) -> bytes:
    """A clean bill of health, sealed with a key that its author had."""
    _, *parts = unpack(data)
    parts = [*parts[:3], b"0", b"out", b"no findings\n", b""]
    return pack([sealed(bytes(32), [mark, *parts]), *parts])


FORGERIES: dict[str, Callable[[Cache], None]] = {
    "another key": in_every_row(nothing_found),
    "a changed text": in_every_row(lambda mark, data: data.replace(b"value-conflict", b"value-unclear ")),
    "a changed code": in_every_row(lambda mark, data: data.replace(b"1:1", b"1:0")),
    "cut short": in_every_row(lambda mark, data: data[:-3]),
    "no row at all": in_every_row(lambda mark, data: b""),
    "no parts": in_every_row(lambda mark, data: b"99999999999999999999:"),
    "a negative length": in_every_row(lambda mark, data: b"-5:" + data),
    "another mark": lambda cache: cache.write({mark[::-1]: data for mark, data in cache.rows().items()}),
    "no rows": lambda cache: cache.write({}),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_row_is_no_row(cache, project, name):
    cache.check(project)
    FORGERIES[name](cache)
    is_as_without(cache, project)


def test_a_row_of_another_type_is_no_row(cache, project):
    cache.check(project)
    with sqlite3.connect(cache.file) as connection:
        connection.execute("UPDATE kept SET data = 'text', size = -1e9, used = 'never'")
    is_as_without(cache, project)


def test_a_row_of_another_project_tells_nothing_here(cache, project, tmp_path):
    """Moved under this project's mark, with a true seal on what it says of the other."""
    cache.check(project)
    (mine,) = cache.rows()
    other = agreeing(tmp_path / "other")
    cache.check(other)
    rows = cache.rows()
    theirs = next(data for mark, data in rows.items() if mark != mine)
    cache.write({mine: theirs})
    is_as_without(cache, project)


def test_a_cache_swapped_in_from_another_user_tells_nothing(cache, project, tmp_path):
    theirs = Cache(tmp_path / "theirs")
    theirs.check(project)
    theirs.mark_replays()
    cache.check(project)
    shutil.copyfile(theirs.file, cache.file)
    is_as_without(cache, project)


def test_a_committed_cache_is_neither_read_nor_written(cache, project):
    """It came with the checkout, as git writes files: for all to read."""
    folder = project / ".cache"
    mine = (project, "--cache-dir", folder)
    cache.check(*mine)
    file = folder / FILE
    file.chmod(0o644)
    before = file.read_bytes()
    is_as_without(cache, *mine)
    assert file.read_bytes() == before


def test_a_cache_beside_its_own_key_in_the_checkout_is_not_believed(cache, project):
    """XDG_CACHE_HOME points into the checkout, as some pipelines have it: whoever writes the checkout could bring key and rows."""
    (project / ".git").mkdir()
    inside = Cache(project / ".cache")
    cache.check(project)
    shutil.copytree(cache.home, inside.home)
    key = cache.key.read_bytes()
    inside.write({mark: resealed(mark, data, key, MARK) for mark, data in inside.rows().items()})
    before = inside.file.read_bytes()
    is_as_without(inside, project)
    assert inside.file.read_bytes() == before


def test_a_key_that_others_may_read_is_not_used(cache, project):
    cache.check(project)
    cache.mark_replays()
    cache.key.chmod(0o644)
    is_as_without(cache, project)


@pytest.mark.parametrize("content", [b"", b"short", bytes(33)])
def test_a_broken_key_is_made_anew(cache, project, content):
    cache.check(project)
    cache.mark_replays()
    cache.key.write_bytes(content)
    is_as_without(cache, project)
    cache.check(project)
    cache.mark_replays()
    assert was_told_again(cache.check(project))


def test_the_key_is_for_its_user_alone(cache, project):
    cache.check(project)
    assert [path.stat().st_mode & 0o777 for path in (cache.folder, cache.key, cache.file)] == [0o700, 0o600, 0o600]


@pytest.mark.parametrize("kind", ["link", "hard link", "folder", "pipe"])
def test_what_is_no_plain_file_of_its_own_is_left_alone(cache, project, tmp_path, kind):
    precious = tmp_path / "precious.sqlite3"
    with sqlite3.connect(precious) as connection:
        connection.execute("CREATE TABLE letters (text)")
    precious.chmod(0o600)
    cache.check(project)
    before = precious.read_bytes()
    cache.file.unlink()
    if kind == "link":
        cache.file.symlink_to(precious)
    elif kind == "hard link":
        cache.file.hardlink_to(precious)
    elif kind == "folder":
        cache.file.mkdir()
    else:
        os.mkfifo(cache.file)
    is_as_without(cache, project)
    factlint("clean", env={"XDG_CACHE_HOME": str(cache.home)})
    assert os.path.lexists(cache.file)
    assert precious.read_bytes() == before


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
def test_what_sqlite_would_obey_beside_the_file_is_not_looked_at(cache, project, tmp_path, ending):
    """A journal may name any file to be rolled back and deleted."""
    cache.check(project)
    cache.mark_replays()
    beside = cache.file.with_name(cache.file.name + ending)
    beside.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600) + str(tmp_path / "precious").encode())
    before = cache.file.read_bytes()
    is_as_without(cache, project)
    assert beside.exists()
    assert cache.file.read_bytes() == before


def test_a_link_in_the_checkout_leads_no_cache_out_of_it(cache, project, tmp_path):
    (tmp_path / "outside").mkdir()
    (project / "factlint-cache").symlink_to(tmp_path / "outside")
    is_as_without(cache, project, "--cache-dir", project / "factlint-cache")
    is_as_without(cache, project, "--cache-dir", project / "factlint-cache" / "deeper")
    assert not list((tmp_path / "outside").iterdir())


def test_a_folder_that_anyone_may_write_in_is_not_used(cache, project, tmp_path):
    (tmp_path / "all").mkdir()
    (tmp_path / "all").chmod(0o777)
    is_as_without(cache, project, "--cache-dir", tmp_path / "all")
    assert not list((tmp_path / "all").iterdir())


def test_a_folder_that_cannot_be_made_is_no_error(cache, project, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file/below", "/dev/null/x", "/proc/nowhere", "\udcff" * 300, ""):
        is_as_without(cache, project, "--cache-dir", folder)
    assert factlint("check", project, env={"XDG_CACHE_HOME": str(tmp_path / "file")}).code == 1
    assert factlint("check", project, env={"XDG_CACHE_HOME": "relative", "HOME": "/nonexistent"}).code == 1


def test_a_locked_cache_is_done_without(cache, project):
    cache.check(project)
    cache.mark_replays()
    holder = sqlite3.connect(cache.file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        is_as_without(cache, project)
    finally:
        holder.close()
    assert was_told_again(cache.check(project))


def test_runs_at_once_do_not_get_in_each_others_way(cache, project):
    bare = cache.check(project, "--no-cache")
    line = [sys.executable, "-m", "checker", "check", str(project)]
    environment = {**PLAIN, "XDG_CACHE_HOME": str(cache.home)}
    runs = [subprocess.Popen(line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(6)]
    ended = [(run.communicate()[0].decode(), run.returncode) for run in runs]
    assert set(ended) == {(bare.out, bare.code)}
    assert cache.check(project).out == bare.out


def test_a_python_without_sqlite_does_without_a_cache(cache, project):
    """A file in place of the module, on a path that the environment names."""
    broken = project.parent / "broken"
    broken.mkdir()
    (broken / "sqlite3.py").write_text("raise ImportError('not built')\n", encoding="utf-8")
    path = os.pathsep.join(filter(None, (str(broken), os.environ.get("PYTHONPATH"))))
    ran = cache.check(project, env={"PYTHONPATH": path})
    assert (ran.code, ran.out) == (1, cache.check(project, "--no-cache").out)
