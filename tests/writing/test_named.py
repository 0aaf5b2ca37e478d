"""Where the command line says a file is to be written: there, unless what stands there leads elsewhere."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from checker.writing.atomic import WriteError
from checker.writing.named import write_named
from tests.cli.command import factlint
from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")

CLAIMS = """
    source: {id: a}
    entities: {x: {name: X}}
    properties: {p: {name: p, type: quantity}}
    claims: [{id: c, subject: x, property: p, value: 3}, {id: d, subject: x, property: p, value: 4}]
"""
COMMANDS = {
    "check -o": ("check", "--no-cache", "-o", "out"),
    "check json": ("check", "--no-cache", "--output-format", "json=out"),
    "show": ("show", "X", "-o", "out"),
    "coverage": ("coverage", "-o", "out"),
    "export": ("export", "-o", "out"),
    "export csv": ("export", "--format", "csv", "-o", "out"),
    "baseline": ("baseline", "--baseline", "out"),
    "write-baseline": ("check", "--no-cache", "--write-baseline", "--baseline", "out"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project, and beside it a file that is none of its business."""
    (tmp_path / "precious").write_text("mine")
    return write_project(tmp_path / "project", {"claims/a.yaml": CLAIMS})


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("way", ["a link", "a link to a folder"])
def test_whoever_lays_a_link_in_the_project_writes_nothing_outside_of_it(root: Path, command: str, way: str) -> None:
    said = [*COMMANDS[command]]
    if way == "a link":
        (root / "out").symlink_to("../precious")
    else:
        (root / "deep").symlink_to("..")
        said[-1] = said[-1].replace("out", "deep/precious")
    ran = factlint(*said, cwd=root)
    assert ran.code == 2
    assert "leads out of the project" in ran.err
    assert "Traceback" not in ran.err
    assert (root.parent / "precious").read_text() == "mine"


def test_it_does_so_from_wherever_it_is_asked(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "out").symlink_to("../precious")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    with pytest.raises(WriteError, match="leads out of the project"):
        write_named(str(root / "out"), (b"theirs",))
    with pytest.raises(WriteError, match="leads out of the project"):
        write_named("../project/out", (b"theirs",))
    assert (tmp_path / "precious").read_text() == "mine"


def test_links_inside_a_project_and_outside_of_all_are_followed(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    (root / "out").symlink_to("real")
    write_named("out", (b"1",))
    assert (root / "real").read_bytes() == b"1"
    free = tmp_path / "free"
    free.mkdir()
    (free / "out").symlink_to(tmp_path / "precious")
    write_named(str(free / "out"), (b"2",))
    assert (tmp_path / "precious").read_bytes() == b"2"
    assert (root / "out").is_symlink()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_pipe_that_nobody_reads_is_a_sentence_and_stays_a_pipe(root: Path, command: str) -> None:
    os.mkfifo(root / "out")
    ran = factlint(*COMMANDS[command], cwd=root)
    assert ran.code == 2
    assert "cannot write out" in ran.err or "out: " in ran.err
    assert stat.S_ISFIFO((root / "out").lstat().st_mode)


def test_a_pipe_with_a_reader_gets_all_of_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_named(str(tmp_path / "pipe"), (b"all of it",))
        assert os.read(reader, 100) == b"all of it"
    finally:
        os.close(reader)
