"""`python -m tests.fuzz.mutants --sample 300 [--seed 1] [--within values compare] [--at scan/nouns.py:116]`

Tries a random sample of the mutants of each room (or all of those at a place) against the tests that reach them, prints what no test
notices, and the share that was killed. What survives is worth a test, or shows code that does nothing; what cannot be told apart at all is
listed in `tests/fuzz/mutants/equivalent.py`.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.mutants.package import ROOMS, ROOT, Package
from tests.fuzz.mutants.tally import tell, tell_tests
from tests.fuzz.mutants.trial import Trial, collect

if TYPE_CHECKING:
    from tests.fuzz.mutants.switches import Mutant

TESTS = ("values", "compare", "semantics", "rules", "e2e", "claims")


def chosen(mutants: list[Mutant], asked: argparse.Namespace) -> list[Mutant]:
    if asked.at:
        return [mutant for mutant in mutants if any(place in f"{mutant.path}:{mutant.line} " for place in asked.at)]
    return random.Random(asked.seed).sample(mutants, min(asked.sample, len(mutants)))


def main() -> None:
    assert __doc__
    parser = argparse.ArgumentParser(
        "python -m tests.fuzz.mutants", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sample", type=int, default=300, help="how many mutants of each room (300)")
    parser.add_argument("--seed", type=int, default=1, help="another seed is another sample")
    parser.add_argument("--within", nargs="+", choices=ROOMS, default=ROOMS, metavar="ROOM")
    parser.add_argument("--at", nargs="+", help="all mutants at these places instead of a sample")
    parser.add_argument("--tests", nargs="+", default=[f"tests/{name}" for name in TESTS], help="which tests are asked")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="where what each test reaches is kept from run to run")
    asked = parser.parse_args()
    os.chdir(ROOT)
    out = os.dup(sys.stdout.fileno())  # what the tests print goes elsewhere

    def say(line: str) -> None:
        os.write(out, f"{line}\n".encode())

    def then(trial: Trial) -> None:
        tell_tests(trial, say)
        for room in asked.within:
            own = [mutant for mutant in package.mutants if mutant.path.startswith(f"checker/{room}/")]
            tell(trial, chosen(own, asked), f"{room}, seed {asked.seed}, {len(own):,} mutants", say)

    with tempfile.TemporaryDirectory(prefix="factlint-mutants-") as scratch:
        package = Package()
        package.install()
        collect(asked.tests, Trial(package, scratch, asked.keep, then))


if __name__ == "__main__":
    main()
