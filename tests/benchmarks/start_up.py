"""CPU time of `--version` and of a check of this repository's two articles, in units of `python -c pass`.

python -m tests.benchmarks.start_up
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.clock import ratio
from tests.benchmarks.cold import report_of
from tests.benchmarks.line import Line, told

REPOSITORY = Path(__file__).parents[2]
BUDGETS = {"--version": (["--version"], 5.0), "check of two articles": (["check", "--no-cache"], 18.0)}


def is_right() -> bool:
    """The check of the two articles still finds what the README shows."""
    found = [finding for finding in report_of(REPOSITORY)["findings"] if finding["rule"] == "value-unclear"]
    return [finding["cause"] for finding in found] == ["date-unknown"]


def measure() -> list[Line]:
    if not is_right():
        raise SystemExit("THE ANSWERS ARE WRONG")
    lines = []
    for what, (flags, budget) in BUDGETS.items():
        cost = ratio([sys.executable, "-m", "checker", *flags], [sys.executable, "-c", "pass"], REPOSITORY, pairs=15)
        lines.append(Line(f"{what} / python -c pass", cost.ratio, budget, f"{cost.seconds * 1000:.0f} ms"))
    return lines


def main() -> int:
    return told(measure())


if __name__ == "__main__":
    sys.exit(main())
