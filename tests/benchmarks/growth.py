"""How the cost of `check` grows with a project: the exponent between N claims and ten times as many, without the cost of starting.

CPU time is cost(n) = start + c * n ** exponent. The start is that of a check of one claim; the three runs take turns, and the median of
the exponents counts: 1 is in proportion, and the budget is 1.05. First the answers are held against the truth, on both projects.

    python -m tests.benchmarks.growth [--claims 10000] [--files 500] [--generator SCRIPT] [--pairs 5]
"""

from __future__ import annotations

import sys
from math import log10
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.clock import cpu_seconds
from tests.benchmarks.cold import check_command
from tests.benchmarks.groups import TIMES, write_group
from tests.benchmarks.line import Line, asked, told
from tests.benchmarks.memory import project

BUDGET = 1.05


def measure(claims: int = 10_000, files: int = 500, generator: Path | None = None, pairs: int = 5) -> list[Line]:
    command = check_command("--quiet", "--no-cache", "--jobs", "1")
    with TemporaryDirectory() as name:
        write_group(Path(name, "one"), "level", TIMES["undated"], 1)
        roots = [Path(name, "one"), *(project(Path(name, str(by)), by * claims, by * files, generator) for by in (1, 10))]
        for root in roots:
            cpu_seconds(command, root, (0, 1))
        runs = [[cpu_seconds(command, root, (0, 1)) for root in roots] for _ in range(pairs)]
    exponent = median(log10((many - start) / (some - start)) for start, some, many in runs)
    note = " / ".join(f"{median(seconds):.2f} s" for seconds in zip(*runs, strict=True))
    return [Line("growth, exponent", exponent, BUDGET, f"1 / {claims:,} / {10 * claims:,} claims: {note}")]


def main() -> int:
    return told(measure(**asked(__doc__, 10_000, 500, 5)))


if __name__ == "__main__":
    sys.exit(main())
