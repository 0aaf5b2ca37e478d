"""All benchmarks in one table: every line a ratio measured here and now, and what it may be at most.

    python -m tests.benchmarks [--claims N] [--files N] [--generator SCRIPT] [--pairs N] [NAME ...]

NAME is one or several of the benchmarks; without one all of them run. Nothing is timed before its answers were held against
the truth.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.benchmarks import cluster, cold, groups, growth, hot, jobs, memory, peers, start_up, sums, warm
from tests.benchmarks.line import Line, told

BENCHMARKS = {
    "start_up": lambda size, pairs: start_up.measure(),
    "cold": lambda size, pairs: cold.measure(**size, **pairs),
    "warm": lambda size, pairs: warm.measure(**size, **pairs),
    "memory": lambda size, pairs: memory.measure(**size, **pairs),
    "growth": lambda size, pairs: growth.measure(**size, **pairs),
    "hot": lambda size, pairs: hot.measure(**size, **pairs),
    "groups": lambda size, pairs: groups.measure(),
    "sums": lambda size, pairs: sums.measure(**pairs),
    "jobs": lambda size, pairs: jobs.measure(**size, **pairs),
    "cluster": lambda size, pairs: cluster.measure(**size, **pairs),
    "peers": lambda size, pairs: peers.measure(**size, **pairs),
}
"""Each with its own size, unless one is asked for: 10,000 claims, and 100,000 where a cache is to show what it is for."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(BENCHMARKS)}")
    parser.add_argument("--claims", type=int)
    parser.add_argument("--files", type=int)
    parser.add_argument("--generator", type=Path)
    parser.add_argument("--pairs", type=int)
    args = parser.parse_args()
    if unknown := [name for name in args.names if name not in BENCHMARKS]:
        parser.error(f"there is no benchmark {unknown[0]}: {', '.join(BENCHMARKS)}")
    size = {"claims": args.claims, "files": args.files, "generator": args.generator and args.generator.resolve()}
    size = {name: value for name, value in size.items() if value is not None}
    pairs = {} if args.pairs is None else {"pairs": args.pairs}
    lines: list[Line] = []
    for name in args.names or BENCHMARKS:
        print(f"… {name}", file=sys.stderr, flush=True)
        lines += BENCHMARKS[name](size, pairs)
    return told(lines)


if __name__ == "__main__":
    sys.exit(main())
