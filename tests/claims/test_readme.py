"""What the README shows is what the terminal shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"(<!-- finding -->\n```\n)(.*?)(```\n<!-- /finding -->)", re.DOTALL)


def shown_finding() -> str:
    """The one warning of this repository's own articles, as a pipe gets it."""
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "FORCE_COLOR")}
    command = [sys.executable, "-m", "checker", "check", "--select", "value-unclear"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)
    assert run.returncode == 0, run.stderr
    finding, settle, rest = run.stdout.partition("  settle ")
    return finding + settle + rest.partition("\n")[0] + "\n"


def test_the_finding_in_the_readme_is_what_the_terminal_shows() -> None:
    path = ROOT / "README.md"
    text = path.read_text(encoding="utf-8")
    found = BLOCK.search(text)
    assert found is not None
    if os.environ.get("FACTLINT_GOLDEN") == "write":  # set by --rewrite
        path.write_text(text[: found.start(2)] + shown_finding() + text[found.end(2) :], encoding="utf-8")
        return
    assert found[2] == shown_finding()
