"""A file is the old or the new one, whatever happens to whoever writes it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checker.writing.atomic import WriteError, replace_file, write_inside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OLD, NEW = b"old\r\n" * 1000, b"new\n" * 100_000


def test_the_new_bytes_stand_there_and_nothing_beside(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(OLD)
    write_inside(tmp_path, "a.yaml", NEW, OLD)
    assert (tmp_path / "a.yaml").read_bytes() == NEW
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_the_mode_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    path.chmod(0o640)
    write_inside(tmp_path, "a.yaml", NEW, OLD)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_gets_its_folders(tmp_path: Path) -> None:
    write_inside(tmp_path, "claims/more/a.yaml", NEW, None)
    assert (tmp_path / "claims/more/a.yaml").read_bytes() == NEW


def test_a_short_write_goes_on_where_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:7]))
    replace_file(tmp_path / "a.yaml", (OLD,))
    assert (tmp_path / "a.yaml").read_bytes() == OLD


@pytest.mark.parametrize("call", ["write", "fsync", "replace", "fchmod"])
def test_a_full_disk_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    (tmp_path / "a.yaml").write_bytes(OLD)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(WriteError, match="No space left"):
        write_inside(tmp_path, "a.yaml", NEW, OLD)
    monkeypatch.undo()
    assert (tmp_path / "a.yaml").read_bytes() == OLD
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_what_fails_while_it_is_made_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield NEW
        raise RuntimeError("the second piece cannot be made")

    (tmp_path / "a.yaml").write_bytes(OLD)
    with pytest.raises(RuntimeError, match="second piece"):
        replace_file(tmp_path / "a.yaml", pieces())
    assert (tmp_path / "a.yaml").read_bytes() == OLD
    assert os.listdir(tmp_path) == ["a.yaml"]


KILLED = """
import os, sys
from pathlib import Path
from checker.writing.atomic import replace_file
call, nth, path = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
real, seen = getattr(os, call), []
def dying(*a, **k):
    seen.append(1)
    if len(seen) == nth:
        if call == "write":
            real(a[0], a[1][: len(a[1]) // 2])
        os.kill(os.getpid(), 9)
    if call == "write":
        return real(a[0], a[1][:150_000])
    return real(*a, **k)
setattr(os, call, dying)
replace_file(path, (b"new\\n" * 50_000 for _ in range(2)))
"""


BEFORE = [("open", 1), ("fchmod", 1), ("write", 1), ("write", 3), ("fsync", 1), ("close", 1), ("replace", 1)]


@pytest.mark.parametrize(("call", "nth"), BEFORE)
def test_killed_before_the_new_file_is_whole_the_old_one_stands(tmp_path: Path, call: str, nth: int) -> None:
    (tmp_path / "a.yaml").write_bytes(OLD)
    ran = subprocess.run([sys.executable, "-c", KILLED, call, str(nth), tmp_path / "a.yaml"], check=False)
    assert ran.returncode == -9
    assert (tmp_path / "a.yaml").read_bytes() == OLD


@pytest.mark.parametrize(("call", "nth"), [("open", 2), ("fsync", 2), ("close", 2)])
def test_killed_after_the_exchange_the_new_one_stands(tmp_path: Path, call: str, nth: int) -> None:
    (tmp_path / "a.yaml").write_bytes(OLD)
    ran = subprocess.run([sys.executable, "-c", KILLED, call, str(nth), tmp_path / "a.yaml"], check=False)
    assert ran.returncode == -9
    assert (tmp_path / "a.yaml").read_bytes() == NEW


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"theirs")
    with pytest.raises(WriteError, match="meanwhile"):
        write_inside(tmp_path, "a.yaml", NEW, OLD)
    with pytest.raises(WriteError, match="meanwhile"):
        write_inside(tmp_path, "a.yaml", NEW, None)
    assert (tmp_path / "a.yaml").read_bytes() == b"theirs"


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_bytes(OLD)
    root = tmp_path / "project"
    (root / "claims").mkdir(parents=True)
    (root / "claims/a.yaml").symlink_to(tmp_path / "outside.yaml")
    (root / "elsewhere").symlink_to(tmp_path)
    for path in ("claims/a.yaml", "elsewhere/outside.yaml", "../outside.yaml"):
        with pytest.raises(WriteError, match="out of the project"):
            write_inside(root, path, NEW, OLD)
    assert (tmp_path / "outside.yaml").read_bytes() == OLD


def test_a_link_inside_the_project_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(OLD)
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    write_inside(tmp_path, "link.yaml", NEW, OLD)
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == NEW


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    with pytest.raises(WriteError, match="no plain file"):
        write_inside(tmp_path, "a.yaml", NEW, OLD)


def test_a_folder_that_takes_no_files_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(WriteError, match=r"cannot write a\.yaml: Permission denied"):
        write_inside(tmp_path, "a.yaml", NEW, None)


ONE_OF_MANY = """
import sys
from pathlib import Path
from checker.writing.atomic import WriteError, write_inside
root, number = Path(sys.argv[1]), sys.argv[2]
for _ in range(2000):
    before = (root / "log").read_bytes()
    try:
        write_inside(root, "log", before + f"{number}\\n".encode(), before)
        break
    except WriteError as error:
        assert "meanwhile" in str(error), error
"""


def test_of_many_that_write_at_once_none_loses_what_another_wrote(tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(b"")
    running = [subprocess.Popen([sys.executable, "-c", ONE_OF_MANY, tmp_path, str(number)]) for number in range(8)]
    assert [process.wait(60) for process in running] == [0] * 8
    assert sorted((tmp_path / "log").read_text().split()) == [str(number) for number in range(8)]
