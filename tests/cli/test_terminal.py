"""The command on a terminal of its own: it is asked how wide it is, and shows colour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.cli.projects import conflicting
from tests.cli.pseudo_terminal import run_on_terminal

if TYPE_CHECKING:
    from pathlib import Path


def on_terminal(cwd: Path, columns: int, *arguments: str, **env: str) -> str:
    """What a terminal of that width receives."""
    return run_on_terminal(cwd, columns, *arguments, **env)[1]


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("columns", [60, 80, 140])
def test_it_is_as_wide_as_the_terminal(tmp_path, columns):
    said = plain(on_terminal(conflicting(tmp_path), columns, "check"))
    assert max(map(len, said.splitlines())) <= columns
    assert any(len(line) == columns for line in said.splitlines()), "the cause stands at the right edge"


def test_colour_is_shown_and_no_color_is_respected(tmp_path):
    conflicting(tmp_path)
    assert "\x1b[1;31m" in on_terminal(tmp_path, 80, "check")
    assert "\x1b" not in on_terminal(tmp_path, 80, "check", NO_COLOR="1")
    assert "\x1b" not in on_terminal(tmp_path, 80, "check", TERM="dumb")
