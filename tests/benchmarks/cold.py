"""CPU time of `factlint check` on 10,000 claims in 500 files, in units of a bare parse of the same files.

First the answers are held against the truth: a fast run that misses a planted conflict, or takes a decoy for one, is no
run at all. The yardstick is PyYAML's CSafeLoader over every claims document, in a process of its own. Both run in turns,
five pairs, and the median of the ratios counts; the cache is not used. The budget is 1.5, and 0.80 from 100,000 claims on, where
starting no longer counts.

    python -m tests.benchmarks.cold [--claims 10000] [--files 500] [--generator SCRIPT]

SCRIPT is another generator of projects, called as `SCRIPT --claims N --out FOLDER` and, to hold a report against its
truth, as `SCRIPT --score FOLDER/truth.json REPORT`; without one the project comes from `tests.benchmarks.corpus`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.clock import ratio
from tests.benchmarks.corpus import score, write_corpus
from tests.benchmarks.line import Line, asked, told

BUDGET, BUDGET_OF_MANY, MANY = 1.5, 0.8, 100_000
PARSE = """\
import pathlib, yaml
for path in sorted(pathlib.Path("claims").rglob("*.yaml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""


def check_command(*flags: str) -> list[str]:
    return [sys.executable, "-m", "checker", "check", *flags]


def report_of(root: Path) -> dict[str, Any]:
    run = subprocess.run(check_command("--output-format", "json", "--no-cache"), cwd=root, capture_output=True, text=True, encoding="utf-8")
    if run.returncode not in (0, 1):
        raise SystemExit(f"check ended with {run.returncode}:\n{run.stderr[-2000:]}")
    loaded: dict[str, Any] = json.loads(run.stdout)
    return loaded


def generate(root: Path, claims: int, files: int, generator: Path | None, hot_share: float = 0.01) -> dict[str, Any]:
    """Write the project below `root`, check it once, and hold the report against its truth. `hot_share` of the claims are on one fact."""
    if generator is None:
        print("project from tests.benchmarks.corpus (no --generator given)", file=sys.stderr)
        return score(write_corpus(root, claims, files, hot_share=hot_share), report_of(root))
    print(f"project from {generator.name}", file=sys.stderr)
    size = ["--claims", str(claims), "--hot-share", str(hot_share)]
    subprocess.run([sys.executable, generator, *size, "--out", root], check=True, stdout=subprocess.DEVNULL)
    report = root.parent / "report.json"
    report.write_text(json.dumps(report_of(root)), encoding="utf-8")
    scored = subprocess.run([sys.executable, generator, "--score", root / "truth.json", report], check=True, capture_output=True, text=True)
    loaded: dict[str, Any] = json.loads(scored.stdout)
    return loaded


def is_right(result: dict[str, Any]) -> bool:
    """Every plant found, no decoy an alarm, and in our own project nothing else raised."""
    if "plants" in result and result["other"]:
        return False
    found = result.get("plants", result.get("found", {}))
    alarms = result.get("decoys", result.get("alarms", {}))
    return all(hits == of for hits, of in found.values()) and not any(hits for hits, _ in alarms.values())


def measure(claims: int = 10_000, files: int = 500, generator: Path | None = None, pairs: int = 5) -> list[Line]:
    with TemporaryDirectory() as folder:
        root = Path(folder, "project")
        result = generate(root, claims, files, generator)
        print(json.dumps(result), file=sys.stderr)
        if not is_right(result):
            raise SystemExit("THE ANSWERS ARE WRONG")
        cold = ratio(check_command("--quiet", "--no-cache"), [sys.executable, "-c", PARSE], root, pairs)
    budget = BUDGET if claims < MANY else BUDGET_OF_MANY
    return [Line("cold check / bare parse", cold.ratio, budget, f"{claims:,} claims: {cold.seconds:.2f} s / {cold.yardstick:.2f} s")]


def main() -> int:
    return told(measure(**asked(__doc__, 10_000, 500, 5)))


if __name__ == "__main__":
    sys.exit(main())
