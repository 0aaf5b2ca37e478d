"""Completion, the bar of a long run, links on terminals that follow them, and `--fix` on the command line."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checker.cli import progress
from checker.cli.terminal import link_scheme
from checker.report.links import linked
from tests.cli.command import PLAIN, factlint
from tests.cli.projects import agreeing, conflicting
from tests.upkeep.projects import untidy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str) -> None:
    ran = factlint("completion", shell)
    assert ran.code == 0
    assert "_FACTLINT_COMPLETE" in ran.out


def test_completion_answers_what_the_script_asks() -> None:
    asked = {"_FACTLINT_COMPLETE": "bash_complete", "COMP_WORDS": "factlint check --new", "COMP_CWORD": "2"}
    assert "--new-since" in factlint(env=asked).out


@pytest.mark.parametrize("asked", [{}, {"COMP_WORDS": 'factlint "', "COMP_CWORD": "x"}, {"COMP_WORDS": "factlint", "COMP_CWORD": "-9"}])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_question_that_no_shell_asks_is_no_crash(shell: str, asked: dict[str, str]) -> None:
    ran = factlint(env={"_FACTLINT_COMPLETE": f"{shell}_complete", **asked})
    assert ran.code in (0, 2)
    assert "crashed" not in ran.err


def test_the_bar_shows_itself_on_a_terminal_after_a_while_and_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    said = io.StringIO()
    monkeypatch.setattr(progress, "_is_terminal", lambda: True)
    monkeypatch.setattr(sys, "stderr", said)
    with progress.Progress() as bar:
        bar(1, 36, "reading the claims")
        assert said.getvalue() == ""
        monkeypatch.setattr(progress, "PATIENCE", 0)
        bar(12, 36, "value-conflict")
    assert said.getvalue() == "\r\x1b[K[########................] 12/36 value-conflict\r\x1b[K"


def test_there_is_no_bar_where_no_terminal_is(monkeypatch: pytest.MonkeyPatch) -> None:
    said = io.StringIO()
    monkeypatch.setattr(sys, "stderr", said)
    monkeypatch.setattr(progress, "PATIENCE", 0)
    with progress.Progress() as bar:
        bar(1, 2, "x")
    assert said.getvalue() == ""


def test_places_become_links_to_file_and_line() -> None:
    text = "\x1b[2mclaims/a.yaml:3:4\x1b[0m → seeds/ü.txt:1:2 and other.txt:1:1\n"
    said = linked(text, {"claims/a.yaml", "seeds/ü.txt"}, "/home/me/my project", "file://host{path}#{line}")
    assert "\x1b]8;;file://host/home/me/my%20project/claims/a.yaml#3\x1b\\claims/a.yaml:3:4\x1b]8;;\x1b\\" in said
    assert "\x1b]8;;file://host/home/me/my%20project/seeds/%C3%BC.txt#1\x1b\\seeds/ü.txt:1:2\x1b]8;;\x1b\\" in said
    assert " and other.txt:1:1\n" in said


def test_a_terminal_that_is_not_known_gets_no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.cli.terminal.is_terminal", lambda: True)
    for name in ("TERM_PROGRAM", "VTE_VERSION", "KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert link_scheme() == ""
    monkeypatch.setenv("VTE_VERSION", "7200")
    assert link_scheme().startswith("file://")
    monkeypatch.setenv("TERM_PROGRAM", "vscode")
    assert link_scheme() == "vscode://file{path}:{line}:{column}"
    monkeypatch.setenv("CI", "true")
    assert link_scheme() == ""


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_on_a_real_terminal_a_place_can_be_clicked(tmp_path: Path) -> None:
    conflicting(tmp_path)
    master, slave = os.openpty()
    environment = {**PLAIN, "TERM": "xterm-kitty", "COLUMNS": "100"}
    environment.pop("CI", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "check"], cwd=tmp_path, env=environment, stdout=slave, stderr=subprocess.DEVNULL
    )
    os.close(slave)
    said = b""
    try:
        while piece := os.read(master, 4096):
            said += piece
    except OSError:
        pass
    assert process.wait(timeout=300) == 1
    assert b"/claims/a.yaml#4\x1b\\claims/a.yaml:4:" in said


def test_a_report_into_a_pipe_has_no_links(tmp_path: Path) -> None:
    ran = factlint("check", "--color", "always", cwd=conflicting(tmp_path), env={"TERM": "xterm-kitty"})
    assert "\x1b]8" not in ran.out


def test_fix_mends_and_says_what(tmp_path: Path) -> None:
    ran = factlint("check", "--fix", cwd=untidy(tmp_path))
    assert "fixed 9 in 2 documents" in ran.err
    assert "2 more with --unsafe-fixes" in ran.err
    assert ran.code == 1
    assert factlint("check", "--fix", "--unsafe-fixes", cwd=tmp_path).code == 0


def test_diff_is_a_patch_that_fits(tmp_path: Path) -> None:
    ran = factlint("check", "--diff", "--unsafe-fixes", cwd=untidy(tmp_path))
    before = (tmp_path / "claims/daily.yaml").read_text()
    assert ran.code == 1
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=ran.out.encode(), check=True)
    patched = (tmp_path / "claims/daily.yaml").read_text()
    assert patched != before
    assert factlint("check", "--diff", "--unsafe-fixes", cwd=tmp_path).code == 0
    (tmp_path / "claims/daily.yaml").write_text(before)
    factlint("check", "--fix", "--unsafe-fixes", cwd=tmp_path)
    assert (tmp_path / "claims/daily.yaml").read_text() == patched


def test_diff_of_a_folder_without_claims_is_no_clean_one(tmp_path: Path) -> None:
    ran, checked = (factlint("check", *flags, cwd=tmp_path) for flags in (("--diff",), ("--no-cache",)))
    assert (ran.code, checked.code) == (2, 2)
    assert "no claims found" in ran.err


def test_diff_writes_nothing(tmp_path: Path) -> None:
    untidy(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    factlint("check", "--diff", cwd=tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_full_disk_is_one_sentence_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from checker.cli.start import start

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = (untidy(tmp_path) / "claims/daily.yaml").read_bytes()
    monkeypatch.setattr(os, "fsync", fail)
    assert start(["check", str(tmp_path), "--fix"]) == 2
    assert "cannot write claims/daily.yaml: No space left on device" in capsys.readouterr().err
    assert (tmp_path / "claims/daily.yaml").read_bytes() == before
    assert not list(tmp_path.rglob("*.tmp"))


def test_a_report_replaces_the_one_before_or_leaves_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.cli.streams import write_file
    from checker.errors import FactlintError

    write_file(str(tmp_path / "out.txt"), "first")
    write_file(str(tmp_path / "out.txt"), "second")
    monkeypatch.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(OSError(5, "Input/output error")))
    with pytest.raises(FactlintError, match="Input/output error"):
        write_file(str(tmp_path / "out.txt"), "third")
    assert (tmp_path / "out.txt").read_text() == "second"
    write_file(os.devnull, "gone")


def test_what_goes_wrong_in_a_report_is_not_said_to_be_the_files_fault(tmp_path: Path) -> None:
    from checker.cli.streams import write_pieces
    from checker.errors import FactlintError

    def pieces(error: Exception) -> Iterator[str]:
        yield "first"
        raise error

    for error in (OSError(5, "Input/output error"), ValueError("a number of more than 4,300 digits"), FactlintError("a sentence")):
        with pytest.raises(type(error)) as raised:
            write_pieces(str(tmp_path / "out.txt"), pieces(error))
        assert raised.value is error
    assert not list(tmp_path.iterdir())


def test_two_reports_of_one_kind_look_each_as_they_should(tmp_path: Path) -> None:
    root = conflicting(tmp_path)
    ran = factlint("check", "--color", "always", "--output-format", "full", "--output-format", "full=out.txt", cwd=root)
    assert "\x1b[" in ran.out
    assert "\x1b[" not in (root / "out.txt").read_text()


def test_nothing_to_fix_is_said(tmp_path: Path) -> None:
    ran = factlint("check", "--diff", cwd=agreeing(tmp_path))
    assert (ran.code, ran.out) == (0, "")


def test_unsafe_fixes_alone_are_refused(tmp_path: Path) -> None:
    assert factlint("check", "--unsafe-fixes", cwd=agreeing(tmp_path)).code == 2
