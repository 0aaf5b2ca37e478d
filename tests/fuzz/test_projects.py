"""Whole random projects through the whole tool. `python -m tests.fuzz.long` goes on for as long as it is told."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.cli.command import factlint
from tests.fuzz.aftermath import hold_baseline, hold_comparisons, hold_fixes, hold_reconciliation
from tests.fuzz.judge import hold, rendered, write_files
from tests.fuzz.projects import Files, projects, sound_projects

PROJECTS = 500
in_ci = settings(
    max_examples=PROJECTS, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)


@in_ci
@given(projects())
def test_any_project_is_answered_in_every_format(files: Files) -> None:
    with tempfile.TemporaryDirectory() as folder:
        rendered(write_files(Path(folder), files))


@settings(in_ci, max_examples=60)
@given(projects())
def test_the_same_project_gives_the_same_bytes_twice(files: Files) -> None:
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        _, once = rendered(write_files(Path(folder), files))
        _, again = rendered(write_files(Path(other), dict(reversed(files.items()))))
    assert once == again


@settings(in_ci, max_examples=60)
@given(sound_projects(), st.booleans())
def test_whatever_is_done_after_a_check_holds(files: Files, unsafe: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_files(Path(folder), files)
        before, _ = rendered(root)
        hold_comparisons(root, before)
        hold_reconciliation(write_files(Path(folder) / "r", files), before)
        hold_baseline(write_files(Path(folder) / "b", files), before)
        hold_fixes(root, before, unsafe=unsafe)


@settings(in_ci, max_examples=8)
@given(projects())
def test_the_real_command_answers_any_project_the_same_over_hash_seeds(files: Files) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_files(Path(folder), files)
        for name in ("full", "json"):
            ran = [factlint("check", "--output-format", name, cwd=root, env={"PYTHONHASHSEED": seed}) for seed in ("1", "2")]
            assert ran[0].code in (0, 1, 2)
            assert "Traceback" not in ran[0].err
            assert "crashed" not in ran[0].err
            assert (ran[0].code, ran[0].out) == (ran[1].code, ran[1].out)
            if ran[0].out:
                hold(name, ran[0].out)
