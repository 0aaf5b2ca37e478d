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
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.clock import ENVIRONMENT
from tests.benchmarks.cold import generate, is_right
from tests.benchmarks.line import Line, told

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 0.9
CPU = 1.25

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


def cost(root: Path, report: Path, *flags: str) -> Cost:
    command = [sys.executable, "-c", RUN, "check", "--quiet", "--no-cache", *flags, "--output-format", f"json={report}"]
    begun = perf_counter()
    run = subprocess.run(command, cwd=root, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    wall = perf_counter() - begun
    if run.returncode not in (0, 1):
        raise SystemExit(f"check ended with {run.returncode}:\n{run.stderr[-2000:]}")
    own, others, rss, other_rss = run.stderr.split()[-4:]
    return Cost(wall, float(own) + float(others), float(own), max(int(rss), int(other_rss)) // 1024)


def measure(
    claims: int = 100_000, files: int = 5000, generator: Path | None = None, pairs: int = 5, jobs: Sequence[int] = (2, 4)
) -> list[Line]:
    ways = {f"{number} processes": ("--jobs", str(number)) for number in jobs}
    return [line for each in compared(ways, claims, files, generator, pairs) for line in _lines(*each, claims)]


def compared(
    ways: dict[str, tuple[str, ...]], claims: int, files: int, generator: Path | None, pairs: int
) -> list[tuple[str, list[list[float]]]]:
    """Each way's ratios to one process, round by round, as the fields of `Cost`; nothing where the reports are not right, and the same."""
    with TemporaryDirectory() as folder:
        root, report = Path(folder, "project"), Path(folder, "report.json")
        if not is_right(generate(root, claims, files, generator)):
            raise SystemExit("THE ANSWERS ARE WRONG")
        texts = set()
        ratios: dict[str, list[list[float]]] = {way: [] for way in ways}
        for _ in range(pairs):
            alone = cost(root, report, "--jobs", "1")
            texts.add(report.read_bytes())
            for way, flags in ways.items():
                shared = cost(root, report, *flags)
                texts.add(report.read_bytes())
                ratios[way].append([a / b for a, b in zip(shared, alone, strict=True)])
    if len(texts) != 1:
        raise SystemExit("THE REPORTS DIFFER")
    return list(ratios.items())


def _lines(way: str, ratios: Sequence[Sequence[float]], claims: int) -> list[Line]:
    wall, cpu, longest, memory = (statistics.median(column) for column in zip(*ratios, strict=True))
    note = f"{claims:,} claims: time {wall:.2f}, memory of the largest {memory:.2f}"
    return [Line(f"{way} / one, CPU of the longest", longest, LONGEST, note), Line(f"{way} / one, all CPU", cpu, CPU)]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--generator", type=Path)
    parser.add_argument("--jobs", type=int, nargs="+", default=[2, 4])
    parser.add_argument("--pairs", type=int, default=5)
    args = parser.parse_args()
    return told(measure(args.claims, args.files, args.generator and args.generator.resolve(), args.pairs, args.jobs))


if __name__ == "__main__":
    sys.exit(main())
