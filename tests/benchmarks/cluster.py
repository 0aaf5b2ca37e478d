"""What a cluster of this machine saves: `check --engine dask` with two workers in units of one process.

As `tests.benchmarks.jobs`: the answers are held against the truth first, and the reports against each other. The CPU of the process that
everything waits for is that of the one that asked; each worker reads the project beside it, and judges a slice.

    python -m tests.benchmarks.cluster [--claims 100000] [--files 5000] [--workers 2] [--generator SCRIPT]
"""

from __future__ import annotations

import argparse
import statistics
import sys
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.jobs import compared
from tests.benchmarks.line import Line, told


def measure(claims: int = 100_000, files: int = 5000, generator: Path | None = None, pairs: int = 5, workers: int = 2) -> list[Line]:
    way = f"dask, {workers} workers"
    if find_spec("distributed") is None:
        return [Line(f"{way} / one process", None, None, "the extra `dask` is not installed")]
    ways = {way: ("--engine", "dask", "--jobs", str(workers))}
    ((_, ratios),) = compared(ways, claims, files, generator, pairs)
    wall, cpu, longest, memory = (statistics.median(column) for column in zip(*ratios, strict=True))
    note = f"{claims:,} claims: time {wall:.2f}, all CPU {cpu:.2f}, memory of the largest {memory:.2f}"
    return [Line(f"{way} / one process, CPU of the longest", longest, None, note)]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--generator", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--pairs", type=int, default=5)
    args = parser.parse_args()
    return told(measure(args.claims, args.files, args.generator and args.generator.resolve(), args.pairs, args.workers))


if __name__ == "__main__":
    sys.exit(main())
