"""Each folder of `cases/` is a project; `expected.txt` holds commands and all that they answer.

A case is a project as a user has it, and an `expected.txt` with lines `$ factlint …`. `pytest tests/e2e --rewrite` runs them and
writes what they answer below each; read the diff, then commit it.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.command import factlint

CASES = Path(__file__).parent / "cases"
COMMAND = re.compile(r"^\$ factlint ?(.*)$", re.MULTILINE)
TIME = re.compile(r"^\d+\.\d\d s\n", re.MULTILINE)
SETTINGS = 'today = "2026-11-22"\n'


def transcript(arguments: str, project: Path) -> str:
    """One command as a user sees it: what it prints, what it says beside (marked `!`), and its exit code where that is not 0."""
    ran = factlint(*shlex.split(arguments), cwd=project)
    aside = "".join(f"! {line}\n" for line in TIME.sub("", ran.err).splitlines())
    return f"$ factlint {arguments}\n{ran.out}{aside}" + (f"[exit {ran.code}]\n" if ran.code else "")


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda path: path.name)
def test_the_real_command_says_what_is_expected(case: Path, tmp_path: Path) -> None:
    expected = case / "expected.txt"
    project = tmp_path / case.name
    shutil.copytree(case, project, ignore=shutil.ignore_patterns("expected.txt"))
    if not (project / "factlint.toml").exists():
        (project / "factlint.toml").write_text(SETTINGS, encoding="utf-8")
    written = expected.read_bytes().decode("utf-8")  # as it is, the line ends of a CSV too
    commands = COMMAND.findall(written) or ["check"]
    said = "\n".join(transcript(arguments, project) for arguments in commands)
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        expected.write_bytes(said.encode("utf-8"))
    assert said == written or os.environ.get("FACTLINT_GOLDEN") == "write"
