"""What the settings of a checkout keep from the report is counted and named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.command import factlint
from tests.cli.projects import conflicting
from tests.project import report_of

if TYPE_CHECKING:
    from pathlib import Path


def project(root: Path, settings: str) -> Path:
    conflicting(root)
    (root / "factlint.toml").write_text(f'today = "2026-11-22"\n{settings}\n')
    return root


@pytest.mark.parametrize(
    ("settings", "how"),
    [
        ('ignore = ["value-conflict"]', "ignore"),
        ('ignore = ["value"]', "ignore"),
        ('select = ["quote"]', "not in select"),
        ('severity = {value-conflict = "off"}', "severity off"),
        ('severity = {value-conflict = "info"}', "severity info, not error"),
    ],
)
def test_a_silenced_conflict_is_counted_and_named(tmp_path: Path, settings: str, how: str) -> None:
    ran = factlint("check", cwd=project(tmp_path, settings))
    assert ran.code == 0
    verb = "lower" if how.endswith("not error") else "leave out"
    assert "the settings leave out, or make less grave, " in ran.out
    assert f"the settings {verb} value-conflict ({how}): 1 finding" in factlint("check", "--verbose", cwd=tmp_path).out
    said = json.loads(factlint("check", "--output-format", "json", cwd=tmp_path).out)
    assert {"rule": "value-conflict", "how": how, "findings": 1} in said["left_out"]
    assert "value-conflict" in factlint("check", "--output-format", "markdown", cwd=tmp_path).out


def test_settings_that_silence_nothing_are_not_spoken_of(tmp_path: Path) -> None:
    assert "the settings" not in factlint("check", cwd=project(tmp_path, 'ignore = ["quote-cut"]')).out
    assert "the settings leave out quote-cut" in factlint("check", "--verbose", cwd=tmp_path).out


def test_what_the_command_line_leaves_out_is_its_own_affair(tmp_path: Path) -> None:
    conflicting(tmp_path)
    assert report_of(tmp_path, ignore=("value-conflict",)).left_out == ()
    root = project(tmp_path, 'ignore = ["value-conflict"]')
    assert report_of(root, select=("quote",)).left_out == ()
    assert report_of(root, select=("value-conflict",)).left_out == ()


def test_a_raised_level_silences_nothing(tmp_path: Path) -> None:
    assert report_of(project(tmp_path, 'severity = {value-explained = "error"}')).left_out == ()


def test_what_is_reconciled_is_not_counted_twice(tmp_path: Path) -> None:
    conflicting(tmp_path)
    mark = next(f.fingerprint for f in report_of(tmp_path).findings if f.rule == "value-conflict")
    factlint("reconcile", mark, "--reason", "looked into", cwd=tmp_path)
    left = report_of(project(tmp_path, 'ignore = ["value-conflict"]')).left_out
    assert [(each.rule, each.findings) for each in left] == [("value-conflict", 0)]


def test_verbose_lists_what_is_out_of_the_way(tmp_path: Path) -> None:
    conflicting(tmp_path)
    factlint("baseline", cwd=tmp_path)
    said = " ".join(factlint("check", "--verbose", cwd=tmp_path).out.split())
    assert "baselined value-conflict: Cục Gìn giữ hòa bình · founded: 2014 or 2017?" in said
    assert "accepted in claims/baseline.json" in said
