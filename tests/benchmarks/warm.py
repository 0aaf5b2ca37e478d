"""CPU time of `factlint check` with a cache, in units of the same check without: nothing changed, and one file changed.

Before anything is timed the answers are held against the truth, and what comes with a cache is compared, byte for byte,
with what comes without. The runs take turns, and the median of the ratios counts. Where one file changes, a figure of
another claims document is edited before every run; the cold run sees the same edit.

    python -m tests.benchmarks.warm [--claims 100000] [--files 5000] [--generator SCRIPT] [--pairs 5]
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.benchmarks.clock import ENVIRONMENT, cpu_seconds
from tests.benchmarks.cold import check_command, generate, is_right
from tests.benchmarks.line import Line, asked, told

if TYPE_CHECKING:
    from collections.abc import Callable

WARM, ONE_CHANGED = 0.04, 0.08
_FIGURE = re.compile(rb"(?m)^( +value: \D*\d*)(\d)(?=\D*$)")


def with_cache(folder: Path) -> list[str]:
    return check_command("--quiet", "--cache-dir", str(folder))


def without_cache() -> list[str]:
    return check_command("--quiet", "--no-cache")


def said(command: list[str], root: Path) -> bytes:
    return subprocess.run(command, cwd=root, env=ENVIRONMENT, capture_output=True, check=False).stdout


def changed(root: Path, turn: int) -> None:
    """The last digit of some figure of some document is another."""
    documents = [path for path in sorted((root / "claims").rglob("*.yaml")) if b"\nclaims:" in path.read_bytes()]
    for path in documents[turn * 37 % len(documents) :]:
        before = path.read_bytes()
        after = _FIGURE.sub(lambda found: found[1] + b"%d" % ((int(found[2]) + 1) % 10), before, count=1)
        if after != before:
            path.write_bytes(after)
            return
    raise SystemExit("no document with a figure was found")


def share(root: Path, cache: Path, pairs: int, before: Callable[[int], None]) -> float:
    """What a run with the cache costs in units of one without, the median of all pairs; RuntimeError where they do not say the same."""
    ratios = []
    for turn in range(pairs):
        before(turn)
        warm = cpu_seconds(with_cache(cache), root, (0, 1))
        ratios.append(warm / cpu_seconds(without_cache(), root, (0, 1)))
    if said(with_cache(cache), root) != said(without_cache(), root):
        raise RuntimeError("the cache changes what is said")
    return median(ratios)


def measure(claims: int = 100_000, files: int = 5_000, generator: Path | None = None, pairs: int = 5) -> list[Line]:
    with TemporaryDirectory() as folder:
        root, cache = Path(folder, "project"), Path(folder, "cache")
        os.environ["XDG_CACHE_HOME"] = ENVIRONMENT["XDG_CACHE_HOME"] = str(Path(folder, "home"))
        if not is_right(generate(root, claims, files, generator)):
            raise SystemExit("THE ANSWERS ARE WRONG")
        said(with_cache(cache), root)
        nothing = share(root, cache, pairs, lambda turn: None)

        def before(turn: int) -> None:
            changed(root, turn)
            if said(with_cache(cache), root) != said(without_cache(), root):
                raise RuntimeError("the cache changes what is said")
            changed(root, turn + pairs)

        one = share(root, cache, pairs, before)
    size = f"{claims:,} claims"
    return [
        Line("warm, nothing changed / cold", nothing, WARM, size),
        Line("one document changed / cold", one, ONE_CHANGED, size),
    ]


def main() -> int:
    return told(measure(**asked(__doc__, 100_000, 5_000, 5)))


if __name__ == "__main__":
    sys.exit(main())
