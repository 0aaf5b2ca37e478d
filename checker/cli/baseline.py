"""`factlint baseline`: accept what stands today."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker import app
from checker.cli.kinds import Choice, project_flags
from checker.cli.streams import print_note
from checker.upkeep.accept import Acceptance, accept_today

_HELP = """Accept the findings that stand today, so that only new ones fail a check.

They are written to the file that the settings name (claims/baseline.json), by fingerprint: a finding that is known there stays in the
report's count, and no longer in its way. A finding whose claims change is a new one."""


@click.command(help=_HELP)
@click.argument("path", default=".", type=click.Path())
@click.option("--prune", is_flag=True, help="Take out entries that accept nothing any more, and add none.")
@click.option("--baseline", "file", type=click.Path(), metavar="FILE", help="Write this file.")
@click.option("--fail-on", type=Choice(["error", "warning", "info", "never"]), help="Accept infos too, where they fail a run.")
@project_flags
def baseline(path: str, **flags: Any) -> int:
    request = app.Request(
        path=Path(path),
        baseline=Path(flags["file"]) if flags["file"] else None,
        fail_on=flags["fail_on"],
        config=Path(flags["config"]) if flags["config"] else None,
        isolated=flags["isolated"],
    )
    print_note(told(accept_today(request, prune=flags["prune"])))
    return 0


def told(done: Acceptance) -> str:
    """`claims/baseline.json accepts 40 findings (3 new, 2 taken out)`"""
    count = f"{done.entries:,} finding{'' if done.entries == 1 else 's'}"
    return f"{done.path} accepts {count} ({done.added:,} new, {done.removed:,} taken out)"
