"""How the cost of one group grows with its claims: n sources on one fact, in eight wordings, by what is known of their time.

The work in a group is n log n, times the findings it yields. Each line is the CPU time of `check` at n and at 2n, and their
ratio without the cost of starting; the budget is 2.6, and 4 would be one comparison for every pair.

    python -m tests.benchmarks.groups [--claims 500]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.clock import cpu_seconds
from tests.benchmarks.cold import report_of
from tests.benchmarks.line import Line, told

BUDGET = 2.6
WORDINGS = (
    "153 people",
    "55 people",
    "about 60 people",
    "dozens of people",
    "1,100 people",
    "over 800 people",
    "10 to 20 people",
    "65 people",
)
TIMES: dict[str, Any] = {
    "undated": lambda n: ({}, {}),
    "published the same day": lambda n: ({"published": "2025-06-14"}, {}),
    "of one day": lambda n: ({}, {"as_of": "2025-06-14"}),
    "of many days": lambda n: ({}, {"as_of": f"20{10 + n % 9}-06-{10 + n % 7}"}),
    "every other one dated": lambda n: ({}, {"as_of": f"{1500 + n % 100}-06-11"} if n % 2 else {}),
}


def write_group(root: Path, over_time: str, when: Any, claims: int) -> None:
    prop = {"name": "people", "type": "quantity", "unit": "person", "over_time": over_time}
    words = {"entities": {"tonga": {"name": "Tonga"}}, "properties": {"people": prop}, "units": {"person": ["people"]}}
    (root / "claims").mkdir(parents=True)
    (root / "factlint.toml").write_text('today = "2026-11-22"\n', encoding="utf-8")
    (root / "claims/vocabulary.yaml").write_text(json.dumps(words), encoding="utf-8")
    for n in range(claims):
        source, claim = when(n)
        said = {"id": "x", "subject": "Tonga", "property": "people", "value": WORDINGS[n % len(WORDINGS)], **claim}
        document = {"source": {"id": f"s{n}", **source}, "claims": [said]}
        (root / f"claims/s{n}.yaml").write_text(json.dumps(document), encoding="utf-8")


def is_right(root: Path, claims: int) -> bool:
    """Eight wordings, most of which contradict each other whatever their time: the findings of value name more than one article of each."""
    told_of = [finding for finding in report_of(root)["findings"] if finding["family"] in ("value", "time")]
    named = {name for finding in told_of for name in finding.get("claims", ())}
    return claims < len(WORDINGS) or len(named) > len(WORDINGS)


def seconds(over_time: str, when: Any, claims: int) -> float:
    with TemporaryDirectory() as folder:
        write_group(Path(folder, "project"), over_time, when, claims)
        if not is_right(Path(folder, "project"), claims):
            raise SystemExit("THE ANSWERS ARE WRONG")
        return cpu_seconds([sys.executable, "-m", "checker", "check", "--quiet", "--no-cache"], Path(folder, "project"), (0, 1))


def measure(claims: int = 500) -> list[Line]:
    lines = []
    for over_time in ("constant", "level", "cumulative"):
        for name, when in TIMES.items():
            none, once, twice = (seconds(over_time, when, n) for n in (1, claims, 2 * claims))
            growth = (twice - none) / max(once - none, 0.001)
            lines.append(
                Line(f"group of {2 * claims:,} / of {claims:,}, {over_time}, {name}", growth, BUDGET, f"{once:.2f} s, {twice:.2f} s")
            )
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--claims", type=int, default=500)
    return told(measure(parser.parse_args().claims))


if __name__ == "__main__":
    sys.exit(main())
