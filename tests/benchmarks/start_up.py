"""CPU time of `--version` and of a check of this repository's two articles, in units of `python -c pass`.

python -m tests.benchmarks.start_up
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.clock import ratio

REPOSITORY = Path(__file__).parents[2]
BUDGETS = {"--version": 5.0, "check": 20.0}


def main() -> int:
    worst = 0
    for command, budget in BUDGETS.items():
        cost = ratio([sys.executable, "-m", "checker", command], [sys.executable, "-c", "pass"], REPOSITORY, pairs=15)
        print(f"{command}: {cost.seconds * 1000:.0f} ms, {cost.ratio:.1f} times `python -c pass` (budget {budget:.0f})")
        worst |= cost.ratio > budget
    return int(worst)


if __name__ == "__main__":
    sys.exit(main())
