"""Formats out of the real command, on a real project: several in one run, from a folder of a repository, and of a run that failed."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from checker.report.formats import FORMATS
from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path

MACHINES = {"sarif": json.loads, "gitlab": json.loads, "json": json.loads, "junit": ElementTree.fromstring}


def project(root: Path, number: int = 40) -> Path:
    """A project with as many conflicts."""
    words = "entities:\n  town: {name: Town}\nproperties:\n" + "".join(f"  p{n}: {{name: fact {n}, type: date}}\n" for n in range(number))
    files = {"claims/words.yaml": words}
    for source, year in (("a", 2001), ("b", 2005)):
        claims = "".join(f"  - {{id: c{n}, property: fact {n}, value: {year}, quote: in {year} the {n}th}}\n" for n in range(number))
        files[f"claims/{source}.yaml"] = (
            f"source: {{id: {source}, file: {source}.txt, published: 2010-01-01}}\ndefaults: {{subject: Town}}\nclaims:\n{claims}"
        )
        files[f"seeds/{source}.txt"] = "".join(f"It was in {year} the {n}th.\n" for n in range(number))
    return write_project(root, files)


def factlint(cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)


def test_several_formats_in_one_run_each_go_to_their_file(tmp_path: Path) -> None:
    project(tmp_path)
    files = [f"--output-format={name}=out.{name}" for name in FORMATS]
    done = factlint(tmp_path, "check", "--output-format=concise", *files)
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("error[value-conflict]") == 40
    for name in FORMATS:
        assert (tmp_path / f"out.{name}").stat().st_size > 0
    for name, read in MACHINES.items():
        read((tmp_path / f"out.{name}").read_text("utf-8"))
    sarif = json.loads((tmp_path / "out.sarif").read_text("utf-8"))
    assert len(sarif["runs"][0]["results"]) == 40


def test_forty_findings_are_annotated_on_the_lines_of_their_claims(tmp_path: Path) -> None:
    project(tmp_path)
    done = factlint(tmp_path, "check", "--output-format", "github")
    lines = [int(line.split(",line=")[1].split(",")[0]) for line in done.stdout.splitlines() if line.startswith("::error ")]
    text = (tmp_path / "claims" / "a.yaml").read_text("utf-8").splitlines()
    assert len(lines) == 40
    assert all("property: fact" in text[line - 1] for line in lines)
    assert "in this log only: 30 errors" in done.stdout


def test_paths_are_those_of_the_repository_that_the_project_is_a_folder_of(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    project(tmp_path / "facts", 1)
    assert ",file=facts/claims/a.yaml," in factlint(tmp_path, "check", "facts", "--output-format", "github").stdout
    assert factlint(tmp_path, "check", "facts", "--output-format", "concise").stdout.startswith("claims/a.yaml:")


@pytest.mark.parametrize("name", sorted(MACHINES))
def test_formats_for_machines_are_printed_when_the_check_came_to_nothing(tmp_path: Path, name: str) -> None:
    write_project(tmp_path, {"claims/empty.yaml": ""})
    done = factlint(tmp_path, "check", "--output-format", name)
    assert done.returncode == 2
    MACHINES[name](done.stdout)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_the_same_to_the_byte_over_hash_seeds(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, 5)
    printed = set()
    for seed in ("0", "1", "77"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        printed.add(factlint(tmp_path, "check", "--output-format", name).stdout)
    assert len(printed) == 1
    assert len(printed.pop()) > 100
