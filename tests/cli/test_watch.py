"""`--watch`: a save is answered within a second, a broken file too, and a signal ends it."""

from __future__ import annotations

import gc
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from checker.cli.watch import is_input
from checker.settings import Settings
from tests.cli.command import PLAIN, factlint
from tests.cli.projects import agreeing, conflicting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Watching:
    def __init__(self, root: Path) -> None:
        self.said = root.parent / "said.txt"
        with self.said.open("wb") as out:
            line = [sys.executable, "-m", "checker", "check", "--watch", "--output-format", "concise"]
            self.process = subprocess.Popen(line, cwd=root, env=PLAIN, stdout=out, stderr=subprocess.STDOUT)
        assert self.says("watching")

    def says(self, text: str, *, seconds: float = 120) -> bool:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if text in self.said.read_text(encoding="utf-8"):
                return True
            time.sleep(0.05)
        return False


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    pytest.importorskip("watchfiles")
    watching = Watching(agreeing(tmp_path / "project"))
    yield watching
    watching.process.kill()
    watching.process.wait()


def test_a_save_is_checked_and_a_broken_file_is_survived(watching: Watching, tmp_path: Path) -> None:
    paper = tmp_path / "project/claims/a.yaml"
    whole = paper.read_text()
    paper.write_text(whole + "\nclaims: [\n")
    assert watching.says("yaml-syntax")
    paper.write_text(whole.replace('"2014"', "whenever"))
    assert watching.says("value-unreadable")
    (tmp_path / "project/factlint.toml").write_text('fail-on = "sometimes"\n')
    assert watching.says("`fail-on`")
    (tmp_path / "project/factlint.toml").write_text('today = "2026-11-22"\nselect = ["quote"]\n')
    assert watching.says("no findings")
    assert watching.process.poll() is None


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it(watching: Watching, number: signal.Signals, code: int) -> None:
    time.sleep(0.5)
    watching.process.send_signal(number)
    assert watching.process.wait(timeout=60) == code
    assert "Traceback" not in watching.said.read_text()


def test_without_the_package_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "off/watchfiles").mkdir(parents=True)
    (tmp_path / "off/watchfiles/__init__.py").write_text("raise ImportError\n")
    ran = factlint("check", "--watch", cwd=agreeing(tmp_path / "p"), env={"PYTHONPATH": f"{tmp_path / 'off'}:{_here()}"})
    assert ran.code == 2
    assert "pip install 'factlint[watch]'" in ran.err


def _here() -> str:
    from pathlib import Path

    import checker

    return str(Path(checker.__file__).parent.parent)


def test_what_a_check_does_not_read_starts_nothing() -> None:
    settings = Settings(0)
    read = ["claims/a.yaml", "claims/deep/er.yaml", "seeds/a.txt", "factlint.toml", "pyproject.toml", "claims/baseline.json"]
    assert all(is_input(f"/p/{path}", "/p", settings) for path in read)
    assert not any(is_input(f"/p/{path}", "/p", settings) for path in ("out.json", "claims/.a.yaml.1f.tmp", ".git/index", "claims2/a.yaml"))


def test_runs_do_not_pile_up_while_watching(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A run that ends with its process leaves all it made to the system; of one that does not, the collector finds it."""
    from checker.cli.start import start
    from checker.compare.judged import Judged

    def alive() -> int:
        gc.collect()
        return sum(isinstance(thing, Judged) for thing in gc.get_objects())

    before = alive()
    for _ in range(3):
        assert start(["check", str(conflicting(tmp_path))]) == 1
    assert "1 error" in capsys.readouterr().out
    assert alive() == before
