"""A document on standard input is judged in its project, and nothing is written."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.command import PLAIN, Ran, factlint
from tests.cli.projects import agreeing, conflicting

if TYPE_CHECKING:
    from pathlib import Path


def check_text(data: bytes, *arguments: str, cwd: Path) -> Ran:
    line = [sys.executable, "-m", "checker", "check", "-", *arguments, "--output-format", "concise"]
    ran = subprocess.run(line, cwd=cwd, env=PLAIN, input=data, capture_output=True, timeout=300, check=False)
    return Ran(ran.stdout.decode(), ran.stderr.decode(), ran.returncode)


def test_the_text_stands_in_for_the_file(tmp_path: Path) -> None:
    paper = agreeing(tmp_path) / "claims/a.yaml"
    before = paper.read_bytes()
    ran = check_text(before.replace(b'"2014"', b"whenever"), "--stdin-filename", "claims/a.yaml", cwd=tmp_path)
    assert ran.code == 1
    assert "claims/a.yaml:4" in ran.out
    assert "value-unreadable" in ran.out
    assert paper.read_bytes() == before


def test_a_document_that_is_not_there_yet_meets_the_others(tmp_path: Path) -> None:
    text = (agreeing(tmp_path) / "claims/a.yaml").read_bytes().replace(b"id: a,", b"id: b,").replace(b'"2014"', b'"1999"')
    ran = check_text(text, "--stdin-filename", "claims/b.yaml", cwd=tmp_path)
    assert "value-conflict" in ran.out
    assert not (tmp_path / "claims/b.yaml").exists()


def test_from_a_folder_inside_the_name_counts_from_there(tmp_path: Path) -> None:
    text = (agreeing(tmp_path) / "claims/a.yaml").read_bytes()
    assert check_text(text, "--stdin-filename", "a.yaml", cwd=tmp_path / "claims").code == 0


def test_only_what_has_to_do_with_it_is_shown(tmp_path: Path) -> None:
    conflicting(tmp_path)
    text = b"source: {id: c, published: 2020-01-01}\nclaims:\n  - {id: x, subject: office, property: staff, value: many}\n"
    ran = check_text(text, "--stdin-filename", "claims/c.yaml", cwd=tmp_path)
    assert "value-conflict" not in ran.out


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"\0", b"a: [", b"- x", b"x" * 11_000_000], ids=["empty", "ff", "nul", "open", "list", "huge"]
)
def test_any_bytes_are_answered(tmp_path: Path, data: bytes) -> None:
    ran = check_text(data, "--stdin-filename", "claims/b.yaml", cwd=agreeing(tmp_path))
    assert ran.code in (0, 1)
    assert "Traceback" not in ran.err
    assert "crashed" not in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "--stdin-filename"),
        (("--stdin-filename", "notes.txt"), "no claims document"),
        (("--stdin-filename", "seeds/a.yaml"), "no folder"),
        (("--stdin-filename", "../a.yaml"), "no claims document"),
        (("--stdin-filename", "claims/a.yaml", "--fix"), "nothing is written"),
        (("--stdin-filename", "claims/a.yaml", "--watch"), "--watch"),
    ],
)
def test_what_cannot_be_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    ran = check_text(b"", *arguments, cwd=agreeing(tmp_path))
    assert ran.code == 2
    assert said in ran.err


def test_the_flag_goes_with_the_dash(tmp_path: Path) -> None:
    ran = factlint("check", "--stdin-filename", "claims/a.yaml", cwd=agreeing(tmp_path))
    assert ran.code == 2
    assert "goes with the path `-`" in ran.err
