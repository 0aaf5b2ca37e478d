"""What several processes save: `check --jobs N` in units of `--jobs 1`, on 100,000 claims in 5,000 files.

First the answers are held against the truth, and the reports of all numbers of processes against each other, byte for byte. Then they run
in turns, five rounds, and the medians of the ratios count: of the time that passes, of all CPU, and of the CPU of the process that has most
to do, which is the time that would pass on a machine where every process has a processor of its own.

    python -m tests.benchmarks.jobs [--claims 100000] [--files 5000] [--jobs 2 4] [--generator SCRIPT]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from tests.benchmarks.clock import ENVIRONMENT
from tests.benchmarks.cold import generate, is_right

RUN = """\
import atexit, os, resource, sys
here = os.getpid()
def tell():
    if os.getpid() == here:
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        print(*(each.ru_utime + each.ru_stime for each in used), *(each.ru_maxrss for each in used), file=sys.stderr)
atexit.register(tell)
from checker.cli import main
main()
"""


class Cost(NamedTuple):
    wall: float
    cpu: float
    longest: float
    """CPU of the process that everything waits for."""
    memory: int
    """MiB of the largest process."""


def cost(root: Path, jobs: int, report: Path) -> Cost:
    command = [sys.executable, "-c", RUN, "check", "--quiet", "--jobs", str(jobs), "--output-format", f"json={report}"]
    begun = perf_counter()
    run = subprocess.run(command, cwd=root, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    wall = perf_counter() - begun
    if run.returncode not in (0, 1):
        raise SystemExit(f"check ended with {run.returncode}:\n{run.stderr[-2000:]}")
    own, others, rss, other_rss = run.stderr.split()[-4:]
    return Cost(wall, float(own) + float(others), float(own), max(int(rss), int(other_rss)) // 1024)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--generator", type=Path)
    parser.add_argument("--jobs", type=int, nargs="+", default=[2, 4])
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        root = Path(folder, "project")
        right = is_right(generate(root, args.claims, args.files, args.generator and args.generator.resolve()))
        print("every plant found, every decoy silent" if right else "THE ANSWERS ARE WRONG")
        report = Path(folder, "report.json")
        rounds: list[dict[int, Cost]] = []
        texts = set()
        for _ in range(args.rounds):
            rounds.append({})
            for jobs in (1, *args.jobs):
                rounds[-1][jobs] = cost(root, jobs, report)
                texts.add(report.read_bytes())
    print("the same report, byte for byte" if len(texts) == 1 else "THE REPORTS DIFFER")
    for jobs in args.jobs:
        ratios = [[a / b for a, b in zip(each[jobs], each[1], strict=True)] for each in rounds]
        wall, cpu, longest, memory = (statistics.median(column) for column in zip(*ratios, strict=True))
        print(f"{jobs} processes: time {wall:.2f}, CPU {cpu:.2f}, CPU of the longest {longest:.2f}, memory of the largest {memory:.2f}")
    return 0 if right and len(texts) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
