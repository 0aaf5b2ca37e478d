"""A terminal of our own, for the command to run on."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.command import PLAIN

if TYPE_CHECKING:
    from pathlib import Path


def run_on_terminal(cwd: Path, columns: int, *arguments: str, with_errors: bool = False, **env: str) -> tuple[int, str]:
    """The exit code, and what a terminal of that width receives of standard output, and of standard error too if it is wanted."""
    pty: Any = pytest.importorskip("pty")
    fcntl: Any = pytest.importorskip("fcntl")
    termios: Any = pytest.importorskip("termios")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    line = [sys.executable, "-m", "checker", *arguments]
    errors = theirs if with_errors else subprocess.DEVNULL
    stdin = theirs if with_errors else None
    with subprocess.Popen(line, cwd=cwd, stdin=stdin, stdout=theirs, stderr=errors, env={**PLAIN, "TERM": "xterm", **env}) as running:
        os.close(theirs)
        received = b""
        try:
            while more := os.read(ours, 65536):
                received += more
        except OSError:  # Linux says so at the end
            pass
        code = running.wait(60)
    os.close(ours)
    return code, received.decode().replace("\r\n", "\n")
