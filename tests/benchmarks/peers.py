"""CPU time of `factlint check` in units of what linters of YAML need for the same files: yamllint, and check-jsonschema with our schema.

Both do much less: the one looks at style and syntax, the other at the shape of the documents. Where one is not installed
its line says so.

    python -m tests.benchmarks.peers [--claims 10000] [--files 500] [--generator SCRIPT] [--pairs 3]
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.benchmarks.clock import ENVIRONMENT, cpu_seconds
from tests.benchmarks.cold import check_command, generate, is_right
from tests.benchmarks.line import Line, asked, told

if TYPE_CHECKING:
    from collections.abc import Callable

YAMLLINT, JSONSCHEMA = 1 / 12, 1 / 3
_STYLE = "{extends: relaxed, rules: {line-length: disable}}"


def installed(name: str) -> str | None:
    """The command, beside this Python or on the path."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else which(name)


def yamllint(command: str, root: Path) -> list[str]:
    return [command, "--format", "parsable", "-d", _STYLE, str(root / "claims")]


def jsonschema(command: str, root: Path) -> list[str]:
    schema = root.parent / "schema.json"
    written = subprocess.run([sys.executable, "-m", "checker", "schema"], env=ENVIRONMENT, capture_output=True, check=True)
    schema.write_bytes(written.stdout)
    return [command, "--schemafile", str(schema), *(str(path) for path in sorted((root / "claims").rglob("*.yaml")))]


def compared(name: str, line_of: Callable[[str, Path], list[str]], budget: float, root: Path, pairs: int) -> Line:
    command = installed(name)
    what = f"check / {name}"
    if command is None:
        return Line(what, None, budget, f"not measured: {name} is not installed here")
    peer, ours = line_of(command, root), check_command("--quiet", "--no-cache")
    cpu_seconds(ours, root, (0, 1))
    ratio = median(cpu_seconds(ours, root, (0, 1)) / cpu_seconds(peer, root, (0, 1, 2)) for _ in range(pairs))
    return Line(what, ratio, budget)


def measure(claims: int = 10_000, files: int = 500, generator: Path | None = None, pairs: int = 3) -> list[Line]:
    with TemporaryDirectory() as folder:
        root = Path(folder, "project")
        if not is_right(generate(root, claims, files, generator)):
            raise SystemExit("THE ANSWERS ARE WRONG")
        return [
            compared("yamllint", yamllint, YAMLLINT, root, pairs),
            compared("check-jsonschema", jsonschema, JSONSCHEMA, root, pairs),
        ]


def main() -> int:
    return told(measure(**asked(__doc__, 10_000, 500, 3)))


if __name__ == "__main__":
    sys.exit(main())
