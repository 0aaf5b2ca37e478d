"""The command on a terminal of its own: it is asked how wide it is, and shows colour."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys

import pytest

from tests.cli.command import PLAIN
from tests.cli.projects import conflicting

pty = pytest.importorskip("pty")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")


def on_terminal(cwd, columns: int, *arguments: str, **env: str) -> str:
    """What a terminal of that width receives."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    line = [sys.executable, "-m", "checker", *arguments]
    with subprocess.Popen(line, cwd=cwd, stdout=theirs, stderr=subprocess.DEVNULL, env={**PLAIN, "TERM": "xterm", **env}) as running:
        os.close(theirs)
        received = b""
        try:
            while more := os.read(ours, 65536):
                received += more
        except OSError:  # Linux says so at the end
            pass
        running.wait(30)
    os.close(ours)
    return received.decode().replace("\r\n", "\n")


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
