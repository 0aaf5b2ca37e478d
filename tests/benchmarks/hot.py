"""What one fact costs that everybody writes about: a check of a project with a fifth of its claims on it, against one with a hundredth.

First the answers are held against the truth, on both projects. The runs take turns, the median of the ratios counts, and the budget is 1.3.

    python -m tests.benchmarks.hot [--claims 10000] [--files 500] [--generator SCRIPT] [--pairs 5]
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.clock import cpu_seconds
from tests.benchmarks.cold import check_command
from tests.benchmarks.line import Line, asked, told
from tests.benchmarks.memory import project

BUDGET = 1.3
HOT, USUAL = 0.2, 0.01


def measure(claims: int = 10_000, files: int = 500, generator: Path | None = None, pairs: int = 5) -> list[Line]:
    command = check_command("--quiet", "--no-cache", "--jobs", "1")
    with TemporaryDirectory() as name:
        hot, usual = (project(Path(name, str(share)), claims, files, generator, share) for share in (HOT, USUAL))
        for root in (hot, usual):
            cpu_seconds(command, root, (0, 1))
        runs = [(cpu_seconds(command, hot, (0, 1)), cpu_seconds(command, usual, (0, 1))) for _ in range(pairs)]
    note = f"{claims:,} claims: {median([a for a, _ in runs]):.2f} s / {median([b for _, b in runs]):.2f} s"
    return [Line(f"a group of {HOT:.0%} / of {USUAL:.0%}", median(a / b for a, b in runs), BUDGET, note)]


def main() -> int:
    return told(measure(**asked(__doc__, 10_000, 500, 5)))


if __name__ == "__main__":
    sys.exit(main())
