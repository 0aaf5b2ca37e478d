"""A project that begins with forty findings: accepted, it is green; one new wrong claim, and that alone, makes it red again."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.command import PLAIN, factlint
from tests.project import write_project
from tests.upkeep.projects import untidy

if TYPE_CHECKING:
    from pathlib import Path

MANY = 40


def paper(name: str, *values: str) -> str:
    claims = "".join(
        f"  - {{id: c{number}, subject: ship-{number}, property: built, value: {value}, basis: derived, note: by phone}}\n"
        for number, value in enumerate(values)
    )
    return f"source: {{id: {name}, published: 2021-05-01}}\nclaims:\n{claims}"


@pytest.fixture
def fleet(tmp_path: Path) -> Path:
    ships = "".join(f"  ship-{number}: {{name: Ship {number}}}\n" for number in range(MANY + 1))
    files = {
        "claims/words.yaml": f"entities:\n{ships}properties:\n  built: {{name: built, type: date}}\n",
        "claims/a.yaml": paper("a", *["1990"] * (MANY + 1)),
        "claims/b.yaml": paper("b", *["1995"] * MANY),
    }
    return write_project(tmp_path / "fleet", files)


def test_a_baseline_makes_it_green_and_one_wrong_claim_red_again(fleet: Path) -> None:
    assert "40 errors" in factlint("check", cwd=fleet).out
    assert factlint("baseline", cwd=fleet).code == 0
    green = factlint("check", cwd=fleet)
    assert green.code == 0
    assert "40 baselined" in green.out
    (fleet / "claims/c.yaml").write_text(paper("c", *["1990"] * MANY, "2001"))
    red = factlint("check", "--output-format", "concise", cwd=fleet)
    assert red.code == 1
    assert [line for line in red.out.splitlines() if "error[" in line] == [red.out.splitlines()[0]]
    assert "Ship 40" in red.out.splitlines()[0]
    for name in ("github", "gitlab", "sarif", "junit", "markdown", "json"):
        assert factlint("check", "--output-format", name, cwd=fleet).code == 1


def test_a_forged_baseline_is_seen(fleet: Path) -> None:
    """Someone adds a wrong claim, and its fingerprint to the baseline with it: green, but counted and listed."""
    factlint("baseline", cwd=fleet)
    (fleet / "claims/c.yaml").write_text(paper("c", *["1990"] * MANY, "2001"))
    factlint("check", "--write-baseline", cwd=fleet)
    ran = factlint("check", "--output-format", "json", cwd=fleet)
    assert ran.code == 0
    report = json.loads(ran.out)
    assert report["summary"]["baselined"] == MANY + 1
    assert any("Ship 40" in finding["message"] and finding["status"] == "baselined" for finding in report["findings"])
    assert "Ship 40" in factlint("check", "--output-format", "markdown", cwd=fleet).out


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_killed_at_any_moment_a_file_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    untidy(tmp_path / "whole")
    old = {path.name: path.read_bytes() for path in (tmp_path / "whole/claims").iterdir()}
    begun = time.monotonic()
    factlint("check", "--fix", cwd=tmp_path / "whole")
    took = time.monotonic() - begun
    new = {path.name: path.read_bytes() for path in (tmp_path / "whole/claims").iterdir()}
    chance = random.Random(4)
    for number in range(6):
        root = untidy(tmp_path / str(number))
        process = subprocess.Popen(
            [sys.executable, "-m", "checker", "check", "--fix", "-q"], cwd=root, env=PLAIN, stdout=subprocess.DEVNULL
        )
        time.sleep(took * chance.uniform(0.5, 1.1))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        for name, before in old.items():
            assert (root / "claims" / name).read_bytes() in (before, new[name])
