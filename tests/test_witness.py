"""Nothing asks the file system about a project but through `checker.files`, which tells the witness: else the cache would not know."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import checker
from checker import files
from checker.errors import InputError
from checker.witness import doubt, witnessed

PACKAGE = Path(checker.__file__).parent
ASKING = {
    *("open", "listdir", "scandir", "stat", "lstat", "exists", "lexists", "isfile", "isdir", "islink", "realpath", "is_file", "is_dir"),
    *("is_symlink", "read_text", "read_bytes", "glob", "rglob", "iterdir", "walk", "resolve", "readlink", "access"),
}
OUTSIDE = {
    "files.py": "the one that asks",
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
    assert witness.reads[str(path)].outcome != files.outcome_of(str(path), 10)
    path.write_bytes(b"one")
    assert witness.reads[str(path)].outcome == files.outcome_of(str(path), 10)


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
    assert read.outcome == files.outcome_of(str(tmp_path / "a"), 10)
    (tmp_path / "a").write_bytes(b"")
    assert read.outcome != files.outcome_of(str(tmp_path / "a"), 10)


def test_a_link_is_never_read_as_the_file_behind_it(tmp_path):
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert files.outcome_of(str(tmp_path / "a"), 10) != files.outcome_of(str(tmp_path / "b"), 10)


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
