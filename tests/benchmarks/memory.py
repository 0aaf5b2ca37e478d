"""What a claim costs in memory: the highest resident size of `check` on N claims above that on 1,000, by the claim.

First the answers are held against the truth, on both projects. The runs take turns, the median counts, and everything is in one process:
its budget is 1.2 KB a claim. The note names the largest process and, at a budget of 1.5 GiB, how many claims it would hold.

    python -m tests.benchmarks.memory [--claims 100000] [--files 5000] [--generator SCRIPT] [--pairs 3]
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.clock import ENVIRONMENT
from tests.benchmarks.cold import check_command, generate, is_right
from tests.benchmarks.line import Line, asked, told

BUDGET = 1.2
FEW = 1_000
ROOM = 1.5 * 2**20
"""KiB that a million claims may take."""
WATCH = "import resource, subprocess, sys; subprocess.run(sys.argv[1:]); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
"""Started by a process of its own: a child counts the size of the one it was forked from as its own, and ours has read reports."""


def kib(root: Path) -> int:
    """The highest resident size of one check, in KiB."""
    command = [sys.executable, "-c", WATCH, *check_command("--quiet", "--no-cache", "--jobs", "1", "--output-format", "concise")]
    run = subprocess.run(command, cwd=root, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    return int(run.stdout.split()[-1])


def project(folder: Path, claims: int, files: int, generator: Path | None, hot_share: float = 0.01) -> Path:
    """A project of that size whose report is right."""
    folder.mkdir()
    if not is_right(generate(folder / "project", claims, files, generator, hot_share)):
        raise SystemExit("THE ANSWERS ARE WRONG")
    return folder / "project"


def measure(claims: int = 100_000, files: int = 5_000, generator: Path | None = None, pairs: int = 3) -> list[Line]:
    with TemporaryDirectory() as name:
        few = project(Path(name, "few"), FEW, max(2, files * FEW // claims), generator)
        many = project(Path(name, "many"), claims, files, generator)
        sizes = [(kib(few), kib(many)) for _ in range(pairs)]
    one = median(b - a for a, b in sizes) / (claims - FEW)
    largest = median(b for _, b in sizes)
    room = (ROOM - median(a for a, _ in sizes)) / one
    return [Line("memory, KB a claim", one * 1.024, BUDGET, f"{claims:,} claims: {largest / 1024:.0f} MiB; 1.5 GiB holds {room:,.0f}")]


def main() -> int:
    return told(measure(**asked(__doc__, 100_000, 5_000, 3)))


if __name__ == "__main__":
    sys.exit(main())
