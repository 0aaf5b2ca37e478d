"""`python -m tests.fuzz.long --minutes 30 [--seed 7] [--into found]`: the tests of this folder, on new projects, for as long as it is told.

Each project that breaks a promise is made as small as hypothesis can make it, and its files are left in the folder `--into`.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import shutil
import tempfile
import time
import traceback
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.aftermath import hold_baseline, hold_comparisons, hold_fixes, hold_reconciliation
from tests.fuzz.judge import rendered, write_files
from tests.fuzz.projects import Files, projects, sound_projects

ROUND = 200
KEPT = 6


class Tally:
    def __init__(self, into: Path) -> None:
        self.into, self.tried, self.smallest = into, 0, dict[str, int]()

    def keep(self, files: Files, error: BaseException) -> None:
        """The files of a project that broke something, the smallest for each line that it broke at."""
        frames = traceback.extract_tb(error.__traceback__)
        where = f"{type(error).__name__} {frames[-1].name}:{frames[-1].lineno} {str(error)[:160]}"
        size = sum(map(len, files.values()))
        if size < self.smallest.get(where, size + 1) and len(self.smallest) < 1000:
            is_new = where not in self.smallest
            self.smallest[where] = size
            folder = self.into / f"{[*self.smallest].index(where) + 1:03}"
            shutil.rmtree(folder, ignore_errors=True)
            write_files(folder, files)
            (folder / "WHY").write_text(where + "\n\n" + "".join(traceback.format_exception(error)), encoding="utf-8", errors="replace")
            if is_new:
                print(f"found {folder}: {where}", flush=True)


def one_round(tally: Tally, number: int, examples: int) -> None:
    """A round of projects, from a seed; what breaks is kept as it shrinks, so that the last of its kind is the smallest."""

    @seed(number)
    @settings(
        max_examples=examples, database=None, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate, Phase.shrink]
    )
    @given(st.one_of(projects(), sound_projects()), st.booleans())
    def go(files: Files, unsafe: bool) -> None:
        tally.tried += 1
        with tempfile.TemporaryDirectory() as folder:
            try:
                root = write_files(Path(folder) / "p", files)
                before, once = rendered(root)
                _, again = rendered(write_files(Path(folder) / "again", dict(reversed(files.items()))))
                assert once == again, "not the same bytes"
                hold_comparisons(root, before)
                hold_reconciliation(write_files(Path(folder) / "r", files), before)
                hold_baseline(write_files(Path(folder) / "b", files), before)
                hold_fixes(root, before, unsafe=unsafe)
            except Exception as error:
                tally.keep(files, error)
                raise

    with contextlib.suppress(Exception):
        go()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    parser.add_argument("--into", type=Path, default=Path("found"))
    asked = parser.parse_args()
    end, number, tally = time.monotonic() + 60 * asked.minutes, asked.seed, Tally(asked.into)
    while time.monotonic() < end:
        one_round(tally, number, ROUND)
        number += 1
        print(f"seed {number - 1}: {tally.tried:,} projects tried, {len(tally.smallest)} ways to break", flush=True)


if __name__ == "__main__":
    main()
