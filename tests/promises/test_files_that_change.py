"""Promise: a file is read whole once, and compared before it is written: whatever others do meanwhile, nothing breaks or is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.command import PLAIN
from tests.fuzz.commands import answered
from tests.project import report_of, write_project
from tests.promises.changes import KINDS, MARK, changed_at

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the place of files")

WORDS = """
    entities: {office: {name: Office, type: organisation}}
    properties: {founded: {name: founded, type: date}, staff: {name: staff, type: quantity, unit: person}}
    units: {person: [people]}
"""
PAPER = """
    source: {{id: {name}, file: {name}.txt, published: 2020-05-01}}
    claims:
      - {{id: f, subject: office, property: founded, value: "{year}", quote: "It was founded in {year}"}}
      - {{id: s, subject: office, property: staff, value: {staff} people, quote: "{staff} people work there"}}
"""
TEXT = "It was founded in {year}. {staff} people work there, in 12 boats.\n"
FILES = {
    "claims/a.yaml": PAPER.format(name="a", year=2014, staff=55),
    "claims/b.yaml": PAPER.format(name="b", year=2017, staff=80),
    "claims/words.yaml": WORDS,
    "claims/baseline.json": "",
    "seeds/a.txt": TEXT.format(year=2014, staff=55),
    "seeds/b.txt": TEXT.format(year=2017, staff=80),
    "new.md": "# Harbour\n\nThe port has 120 berths. It opened on 3 May 2019.\n",
    "table.csv": "source,id,subject,property,value,basis,note\nx,c,office,founded,2014,derived,told\n",
}
VICTIMS = ("claims/a.yaml", "claims/words.yaml", "seeds/a.txt", "factlint.toml", "claims/baseline.json")
COMMANDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "check": (("check", "--no-cache", "--output-format", "json"), VICTIMS),
    "check with a cache": (("check", "--cache-dir", "../cache"), VICTIMS),
    "check of one file": (("check", "--no-cache", "claims/a.yaml", "--output-format", "html=../out.html"), VICTIMS),
    "check with a table": (("check", "--no-cache", "--table", "table.csv"), ("table.csv",)),
    "diff": (("check", "--no-cache", "--diff", "--unsafe-fixes"), VICTIMS),
    "fix": (("check", "--no-cache", "--fix", "--unsafe-fixes"), VICTIMS),
    "files": (("check", "--show-files"), VICTIMS),
    "baseline": (("baseline",), VICTIMS),
    "prune": (("baseline", "--prune"), VICTIMS),
    "reconcile": (("reconcile", "MARK", "--reason", "both"), VICTIMS),
    "show": (("show", "office", "--quotes", "--output-format", "json"), VICTIMS),
    "inventory": (("show",), VICTIMS),
    "coverage": (("coverage", "--output-format", "json"), VICTIMS),
    "unclaimed": (("coverage", "--unclaimed", "a"), VICTIMS),
    "compare": (("compare", "a/f", "b/f", "--output-format", "json"), VICTIMS),
    "draft": (("draft", "new.md"), ("new.md", "claims/words.yaml", "factlint.toml")),
    "draft of a source": (("draft", "--vocabulary", "--dry-run", "seeds/a.txt"), VICTIMS),
    "draft update": (("draft", "--update", "seeds/a.txt"), VICTIMS),
    "import": (("import", "table.csv"), ("table.csv", "claims/words.yaml", "factlint.toml")),
    "export": (("export", "--format", "jsonl"), VICTIMS),
    "annotations": (("export", "--format", "annotations", "-o", "../out.json"), VICTIMS),
}
STEP = int(os.environ.get("FACTLINT_CHANGES_STEP", "7"))
"""Every so many of the calls is tried; 1 tries all."""


@pytest.mark.parametrize("command", COMMANDS)
def test_files_that_change_at_any_moment(tmp_path: Path, command: str) -> None:
    line, victims = COMMANDS[command]
    original, secret = write_project(tmp_path / "original", FILES), tmp_path / "secret"
    secret.write_text("Secret.\n")
    mark = next(f.fingerprint for f in report_of(original).findings if f.rule == "value-conflict")
    entry = {"fingerprint": mark, "rule": "value-conflict", "path": "claims/a.yaml", "message": "m", "reason": "2014"}
    (original / "claims/baseline.json").write_text(json.dumps({"format": 1, "findings": [] if command == "reconcile" else [entry]}))
    arguments = [mark if argument == "MARK" else argument for argument in line]
    kinds = list(KINDS.items())
    for turn in count():
        nth = 1 + turn * STEP
        name, change = kinds[turn % len(kinds)]
        victim = victims[(turn // len(kinds) + turn) % len(victims)]
        root = Path(shutil.copytree(original, tmp_path / "project"))
        marked = []

        def now(path: Path = root / victim, change: Callable[[Path], object] = change, marked: list[bool] = marked) -> None:
            change(path)
            marked.append(path.is_file() and not path.is_symlink() and MARK in path.read_bytes())

        with changed_at(nth, now) as seen:
            said = answered(root, *arguments)
        assert b"Secret" not in said.out + said.err, (nth, name, victim)
        assert secret.read_text() == "Secret.\n"
        assert not list(root.rglob("*.tmp")), (nth, name, victim)
        if marked == [True] and not (name == "grown" and victim.endswith("json")):  # that is no JSON any more, and may be written anew
            assert MARK in (root / victim).read_bytes(), (nth, name, victim)
        shutil.rmtree(root, ignore_errors=True)  # it may be gone already
        if seen[0] < nth:
            return


@pytest.mark.parametrize("command", [*COMMANDS, "init", "clean"])
def test_the_folder_that_one_stands_in_is_gone(tmp_path: Path, command: str) -> None:
    line = COMMANDS[command][0] if command in COMMANDS else (command,)
    root = tmp_path / "project"
    root.mkdir()
    code = "import os, sys; from pathlib import Path; from checker.cli import main; Path.cwd().rmdir(); sys.argv[0] = 'factlint'; main()"
    ran = subprocess.run([sys.executable, "-c", code, *line], cwd=root, env=PLAIN, capture_output=True, text=True, check=False)
    assert ran.returncode in (0, 2), ran.stderr
    assert ran.returncode == 0 or "error: " in ran.stderr
    assert "crashed" not in ran.stderr
    assert "Traceback" not in ran.stderr
