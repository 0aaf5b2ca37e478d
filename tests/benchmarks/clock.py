"""CPU seconds of child processes, and ratios of two commands run in turns."""

from __future__ import annotations

import os
import statistics
import subprocess
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


# As an installed command runs: with its byte code kept from the run before.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Ratio(NamedTuple):
    """What one command costs in units of another: the median over pairs, with the medians of both in CPU seconds."""

    ratio: float
    seconds: float
    yardstick: float


def cpu_seconds(command: Sequence[str], folder: Path, allowed: tuple[int, ...] = (0,)) -> float:
    """User and system time of one run; RuntimeError where its exit code is not one of those allowed."""
    child = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in allowed:
        raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime


def ratio(command: Sequence[str], yardstick: Sequence[str], folder: Path, pairs: int = 5) -> Ratio:
    """Both in turns, after one run of each that does not count: it warms the file cache and writes the byte code."""
    cpu_seconds(command, folder, (0, 1)), cpu_seconds(yardstick, folder)
    runs = [(cpu_seconds(command, folder, (0, 1)), cpu_seconds(yardstick, folder)) for _ in range(pairs)]
    return Ratio(
        statistics.median(a / b for a, b in runs),
        statistics.median(a for a, _ in runs),
        statistics.median(b for _, b in runs),
    )
