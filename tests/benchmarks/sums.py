"""What the system of sums costs: 10,000 figures of 200 regions on 50 days, one of them wrong, and all of them tied to one another.

The same project is checked with figures that add up and with figures that do not; the difference is counted in bare parses of its files.
The budget is 5: two seconds where a parse takes 0.4. First the report has to name the figure that is wrong, and nothing else may be.

    python -m tests.benchmarks.sums [--pairs 5]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.clock import cpu_seconds
from tests.benchmarks.cold import PARSE, check_command, report_of
from tests.benchmarks.corpus import put
from tests.benchmarks.line import Line, told

BUDGET = 5.0
DAYS, PROVINCES, COUNTIES = 50, 14, 13
WRONG_DAY, WRONG = 20, "r3"
SUMS = {"impossible-together", "part-exceeds-whole"}


def write_regions(root: Path, *, adds_up: bool) -> str:
    """A document a day: the country, 14 provinces, and 13 counties of each. The name of the claim that is wrong."""
    random = Random(1)
    tree = {f"r{p}": [f"r{p}-{c}" for c in range(COUNTIES)] for p in range(PROVINCES)}
    region = {"values": tree, "complete": ["region", *tree]}
    over_time = {"type": "quantity", "unit": "person", "over_time": "level", "additive": adds_up}
    words = {
        "entities": {"tonga": {"name": "Tonga"}},
        "properties": {"people": {"name": "people", **over_time}},
        "dimensions": {"region": region},
        "units": {"person": ["people"]},
    }
    put(root / "factlint.toml", 'today = "2026-11-22"\n')
    put(root / "claims/vocabulary.yaml", json.dumps(words))
    for day in range(DAYS):
        counts: dict[str | None, int] = {f"r{p}-{c}": random.randrange(100, 999) for p in range(PROVINCES) for c in range(COUNTIES)}
        for p in range(PROVINCES):
            counts[f"r{p}"] = sum(counts[f"r{p}-{c}"] for c in range(COUNTIES))
        counts[None] = sum(counts[f"r{p}"] for p in range(PROVINCES))
        if day == WRONG_DAY:
            counts[WRONG] -= 7
        claims = [said(region, count, f"20{day:02}-06-14") for region, count in counts.items()]
        put(root / f"claims/day-{day}.yaml", json.dumps({"source": {"id": f"day-{day}"}, "claims": claims}))
    return f"day-{WRONG_DAY}/{WRONG}"


def said(region: str | None, count: int, day: str) -> dict[str, Any]:
    claim = {"id": region or "all", "subject": "Tonga", "property": "people", "value": f"exactly {count} people", "as_of": day}
    return claim if region is None else {**claim, "scope": {"region": region}}


def is_right(root: Path, wrong: str) -> bool:
    """Every sum that cannot be is one of the wrong figure, and there is one."""
    found = [finding for finding in report_of(root)["findings"] if finding["rule"] in SUMS]
    return bool(found) and all(wrong in finding["claims"] for finding in found)


def measure(pairs: int = 5) -> list[Line]:
    command, parse = check_command("--quiet", "--no-cache", "--jobs", "1"), [sys.executable, "-c", PARSE]
    with TemporaryDirectory() as folder:
        tied, loose = Path(folder, "tied"), Path(folder, "loose")
        wrong = write_regions(tied, adds_up=True)
        write_regions(loose, adds_up=False)
        if not is_right(tied, wrong):
            raise SystemExit("THE ANSWERS ARE WRONG")
        cpu_seconds(command, loose, (0, 1))
        runs = [(cpu_seconds(command, tied, (0, 1)), cpu_seconds(command, loose, (0, 1)), cpu_seconds(parse, tied)) for _ in range(pairs)]
    note = " / ".join(f"{median(column):.2f} s" for column in zip(*runs, strict=True))
    return [Line("the system of sums / bare parse", median((a - b) / c for a, b, c in runs), BUDGET, f"with / without / parse: {note}")]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--pairs", type=int, default=5)
    return told(measure(parser.parse_args().pairs))


if __name__ == "__main__":
    sys.exit(main())
