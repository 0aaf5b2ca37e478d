"""The real command, as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PLAIN = {
    name: value
    for name, value in os.environ.items()
    if name not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "PYTHONUTF8", "LC_ALL", "LANG"}
}


@dataclass(frozen=True)
class Ran:
    out: str
    err: str
    code: int


def factlint(*arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None, python: tuple[str, ...] = ()) -> Ran:
    """Run `factlint` with these arguments; `python` are flags of the interpreter."""
    line = [sys.executable, *python, "-m", "checker", *map(str, arguments)]
    ran = subprocess.run(line, cwd=cwd, env={**PLAIN, **(env or {})}, capture_output=True, timeout=300, check=False)
    return Ran(ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8"), ran.returncode)
