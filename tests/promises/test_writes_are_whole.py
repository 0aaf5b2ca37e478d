"""Promise: killed at any moment, or on a full disk, a file is the old or the new one; nothing is torn, nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.cli.command import PLAIN, factlint
from tests.cli.projects import conflicting
from tests.project import write_project
from tests.promises.faults import files_of
from tests.upkeep.projects import untidy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="each run is a fork")


def nothing(root: Path) -> Path:
    root.mkdir()
    return root


def with_article(root: Path) -> Path:
    return write_project(conflicting(root), {"news.md": "# Harbour\n\nThe port has 120 berths. It opened on 3 May 2019.\n"})


def with_table(root: Path) -> Path:
    rows = "source,id,subject,property,value,basis,note\nx,c,office,founded,2014,derived,told\ny,c,office,founded,2015,derived,told\n"
    return write_project(conflicting(root), {"table.csv": rows})


def exported(root: Path) -> Path:
    """An earlier export is there, of which all or nothing is to be left."""
    return write_project(conflicting(root), {"out.jsonl": '{"claim": "as it was"}\n' * 200})


def mark_of(root: Path) -> str:
    report = json.loads(factlint("check", "--no-cache", "--output-format", "json", cwd=root).out)
    return str(next(finding["fingerprint"] for finding in report["findings"] if finding["rule"] == "value-conflict"))


@dataclass(frozen=True)
class Work:
    """A command that writes, and the project that it is tried on."""

    project: Callable[[Path], Path]
    arguments: tuple[str, ...]
    writes: int
    """At least so many calls are put to the test."""


KILL, FULL, BROKEN, SHORT = "kill", "full", "broken", "short"
WORKS = {
    "fix": Work(untidy, ("check", "--fix", "--no-cache", "-q"), 6),
    "baseline": Work(conflicting, ("baseline",), 4),
    "reconcile": Work(conflicting, ("reconcile", "MARK", "--reason", "both may stand"), 4),
    "init": Work(nothing, ("init",), 20),
    "report": Work(conflicting, ("check", "--no-cache", "--output-format", "sarif=out.sarif", "--output-format", "html=out.html"), 8),
    "draft": Work(with_article, ("draft", "news.md"), 6),
    "export": Work(conflicting, ("export", "--output", "out.jsonl"), 4),
    "import": Work(with_table, ("import", "table.csv"), 6),
}
OVER = {"export over an earlier one": Work(exported, ("export", "--output", "out.jsonl"), 4)}
TRIED = [(name, fault) for name in (*WORKS, *OVER) for fault in (KILL, FULL)] + [("fix", BROKEN), ("fix", SHORT), ("init", SHORT)]


@pytest.mark.parametrize(("name", "fault"), TRIED)
def test_whatever_happens_at_whichever_write_a_file_is_the_old_or_the_new_one(tmp_path: Path, name: str, fault: str) -> None:
    work = {**WORKS, **OVER}[name]
    root = work.project(tmp_path / "project")
    arguments = [mark_of(root) if argument == "MARK" else argument for argument in work.arguments]
    old = files_of(str(root))
    line = [sys.executable, "-m", "tests.promises.faults", fault, str(root), *arguments]
    env = {**PLAIN, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "XDG_CACHE_HOME": str(tmp_path / "home")}
    ran = subprocess.run(line, env=env, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    runs = [json.loads(row) for row in ran.stdout.splitlines()]
    new = runs[-1]["files"]
    assert new != old
    assert "tmp" not in new.values()
    assert len(runs) > work.writes
    for run in runs[:-1]:
        assert "Traceback" not in run["err"], run
        assert run["code"] in ((-9,) if fault == KILL else (0, 1, 2)), run
        for path in {*old, *new, *run["files"]}:
            stands = run["files"].get(path)
            assert stands in (old.get(path), new.get(path)) or (stands == "tmp" and fault == KILL), (run["nth"], path)
        if fault == SHORT:
            assert run["files"] == new, run
        elif fault != KILL and run["files"] != new:
            assert run["code"] == 2, run
            assert "error: cannot " in run["err"], run


def ran(work: Work, root: Path, place: Path, before: Callable[[], None] | None = None) -> tuple[int, str]:
    """Exit code and standard error of the command in a place; `before` is what the process does to itself first."""
    arguments = [mark_of(root) if argument == "MARK" else argument for argument in work.arguments]
    line = [sys.executable, "-m", "checker", *arguments]
    env = {**PLAIN, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "XDG_CACHE_HOME": str(root.parent / "home")}
    done = subprocess.run(line, cwd=place, env=env, capture_output=True, text=True, preexec_fn=before, check=False)
    return done.returncode, done.stderr


def hold(code: int, said: str, place: Path, old: dict[str, str]) -> None:
    assert code == 2, said
    assert "error: cannot " in said
    assert "Traceback" not in said
    assert files_of(str(place)) == old


@pytest.mark.parametrize("name", WORKS)
def test_where_no_file_may_grow_nothing_is_written(tmp_path: Path, name: str) -> None:
    import resource

    root = WORKS[name].project(tmp_path / "project")
    old = files_of(str(root))
    hold(*ran(WORKS[name], root, root, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8, 8))), root, old)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may mount a disk of its own")
@pytest.mark.parametrize("name", WORKS)
def test_on_a_disk_that_is_full_nothing_is_written(tmp_path: Path, name: str) -> None:
    root, disk = WORKS[name].project(tmp_path / "project"), tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True, check=False).returncode != 0:
        pytest.skip("this machine lets not even root mount a disk")
    try:
        shutil.copytree(root, disk / "project")
        with pytest.raises(OSError, match="No space"):
            (disk / "rest").write_bytes(bytes(1 << 21))
        place = disk / "project"
        old = files_of(str(place))
        hold(*ran(WORKS[name], root, place), place, old)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.mark.skipif(sys.platform != "linux" and os.geteuid() == 0, reason="root writes everywhere, and only Linux takes that right away")
@pytest.mark.parametrize("name", WORKS)
def test_in_a_folder_that_is_only_to_be_read_nothing_is_written(tmp_path: Path, name: str) -> None:
    root = WORKS[name].project(tmp_path / "project")
    old = files_of(str(root))
    for folder in [root, *(path for path in root.rglob("*") if path.is_dir())]:
        folder.chmod(0o555)
    try:
        before = without_rights if os.geteuid() == 0 else None
        hold(*ran(WORKS[name], root, root, before), root, old)
    finally:
        for folder in [root, *(path for path in root.rglob("*") if path.is_dir())]:
            folder.chmod(0o755)


def without_rights() -> None:
    """Root without the right to pass over permissions: it reads what is its own, and writes no more than anyone."""
    import ctypes

    override, drop_bound = 1, 24
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(drop_bound, override, 0, 0, 0)
