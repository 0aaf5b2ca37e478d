"""Nothing asks the file system about a project but through `checker.files`, which tells the witness: else the cache would not know."""

from __future__ import annotations

import ast
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import checker
from checker import files
from checker.errors import InputError
from checker.reread import outcome_of, outcomes_in
from checker.witness import digest_of, doubt, refusal_of, witnessed

if TYPE_CHECKING:
    from collections.abc import Callable

PACKAGE = Path(checker.__file__).parent
ASKING = {
    *("open", "listdir", "scandir", "stat", "lstat", "exists", "lexists", "isfile", "isdir", "islink", "realpath", "is_file", "is_dir"),
    *("is_symlink", "read_text", "read_bytes", "glob", "rglob", "iterdir", "walk", "resolve", "readlink", "access"),
}
OUTSIDE = {
    "files.py": "the one that asks",
    "reread.py": "asks once more what was asked",
    "engine/cache": "looks after its own file",
    "writing": "writes: a run that writes is not kept",
    "cli": "parses the command line, writes reports",
    "cluster": "a run that a cluster shares is not kept",
    "upkeep": "a run that writes is not kept",
    "authoring": "helps to write, and is not kept",
    "loading/revision.py": "a run that asks git is not kept",
    "rules/plugins.py": "a run with plugins is not kept",
    "rules/registry.py": "reads this package, which is part of the key",
    "rules/base.py": "reads this package, which is part of the key",
    "report/html": "reads this package, which is part of the key",
    "request.py": "whether the path is there at all: where it is not, the run is not kept",
}


def asked(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    names = {call.attr if isinstance(call, ast.Attribute) else call.id for call in calls if isinstance(call, ast.Attribute | ast.Name)}
    told = {n.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module != "os" for n in node.names}
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return names & ASKING - told - own


def test_nobody_else_asks_the_file_system():
    found = {}
    for path in PACKAGE.rglob("*.py"):
        inside = path.relative_to(PACKAGE).as_posix()
        if not any(inside == name or inside.startswith(f"{name}/") for name in OUTSIDE) and asked(path):
            found[inside] = asked(path)
    assert not found


def test_bytes_are_witnessed_as_they_were_read(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"one")
    with witnessed() as witness:
        files.read_bounded(str(path), 10)
        path.write_bytes(b"two")
    assert witness.is_sure
    assert witness.reads[str(path)].outcome != outcome_of(str(path), 10)
    path.write_bytes(b"one")
    assert witness.reads[str(path)].outcome == outcome_of(str(path), 10)


def test_a_file_that_changes_in_between_leaves_no_one_sure(tmp_path):
    path = tmp_path / "a"
    with witnessed() as witness:
        for text in (b"one", b"two"):
            path.write_bytes(text)
            files.read_bounded(str(path), 10)
    assert not witness.is_sure


def test_a_refusal_is_witnessed(tmp_path):
    with witnessed() as witness, pytest.raises(InputError):
        files.read_bounded(str(tmp_path / "a"), 10)
    (read,) = witness.reads.values()
    assert read.outcome == outcome_of(str(tmp_path / "a"), 10)
    (tmp_path / "a").write_bytes(b"")
    assert read.outcome != outcome_of(str(tmp_path / "a"), 10)


def test_a_link_is_never_read_as_the_file_behind_it(tmp_path):
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert outcome_of(str(tmp_path / "a"), 10) != outcome_of(str(tmp_path / "b"), 10)


def fed(path: Path) -> None:
    """A pipe that gives the bytes of the file `same`, once it is opened."""
    os.mkfifo(path)
    handle = os.open(path, os.O_RDWR)
    os.write(handle, SAME)


def nowhere(path: Path) -> None:
    """The device of which nothing comes, as of an empty file."""
    try:
        os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 3))
        path.read_bytes()
    except OSError:
        pytest.skip("devices are made by the system's owner only")


SAME = b"one"
KINDS: dict[str, Callable[[Path], object]] = {
    "small": lambda path: path.write_bytes(SAME),
    "empty": lambda path: path.write_bytes(b""),
    "of whole sectors": lambda path: path.write_bytes(bytes(1024)),
    "as large as may be": lambda path: path.write_bytes(b"." * 2000),
    "too large": lambda path: path.write_bytes(b"." * 2001),
    "missing": lambda path: None,
    "a folder": lambda path: path.mkdir(),
    "a link": lambda path: path.symlink_to(path.parent / "small"),
    "a link to nothing": lambda path: path.symlink_to("nothing"),
    "a pipe": os.mkfifo,
    "a pipe that is fed": fed,
    "a device": nowhere,
    "not for reading": lambda path: (path.write_bytes(SAME), path.chmod(0)),
    "n\0l": lambda path: None,
}


@pytest.mark.parametrize("kind", KINDS)
def test_many_files_are_read_again_as_each_was_read(kind, tmp_path):
    for name in dict.fromkeys(("small", kind)):
        KINDS[name](tmp_path / name)
    names = ["small", kind, "small"]
    small, refused = digest_of(SAME), refusal_of("not a regular file")
    assert outcomes_in(str(tmp_path), names, 2000) == b"".join([small, outcome_of(str(tmp_path / kind), 2000), small])
    if kind.startswith(("a pipe", "a device", "a folder")):
        assert outcome_of(str(tmp_path / kind), 2000) == refused


@pytest.mark.parametrize("size", [0, 1, 511, 512, 513, 4096, (1 << 17) - 1, 1 << 17, (1 << 17) + 1, 300_000])
def test_files_of_every_size_are_read_again_to_their_end(size, tmp_path):
    (tmp_path / "a").write_bytes(data := os.urandom(size))
    assert outcomes_in(str(tmp_path), ["a"], 10_000_000) == digest_of(data)
    assert outcomes_in(str(tmp_path), ["a"], size) == digest_of(data)
    if size:
        assert outcomes_in(str(tmp_path), ["a"], size - 1) == refusal_of(f"larger than {size - 1:,} bytes")


def test_a_folder_that_is_gone_is_read_again_file_by_file(tmp_path):
    gone = tmp_path / "gone"
    assert outcomes_in(str(gone), ["a", "b"], 10) == outcome_of(str(gone / "a"), 10) + outcome_of(str(gone / "b"), 10)
    (tmp_path / "shut").mkdir(0o300)
    (tmp_path / "shut/a").write_bytes(SAME)
    assert outcomes_in(str(tmp_path / "shut"), ["a"], 10) == digest_of(SAME)


def test_a_file_that_was_read_elsewhere_is_missed(tmp_path):
    with witnessed() as witness:
        witness.expect([str(tmp_path / "a")])
    assert not witness.is_sure


def test_doubt_reaches_who_listens():
    doubt()
    with witnessed() as witness:
        assert witness.is_sure
        doubt()
    assert not witness.is_sure
