"""What `checker` offers to programs."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker

ROOT = Path(__file__).resolve().parents[1]


def test_a_program_can_check_a_project() -> None:
    report = checker.check(checker.Request(path=ROOT, select=("value-unclear",)))
    assert [finding.rule for finding in report.findings if finding.severity is checker.Severity.WARNING] == ["value-unclear"]


@pytest.mark.parametrize("name", sorted(checker._HOMES))
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(checker, name).__name__ == name


def test_another_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        checker.chekc  # noqa: B018
