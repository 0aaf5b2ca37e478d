"""`factlint reconcile`: say that a difference has been looked into."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker import app
from checker.cli.kinds import project_flags
from checker.cli.streams import print_note
from checker.upkeep.reconcile import Entry
from checker.upkeep.reconcile import reconcile as write_entry

_HELP = """Record that a difference between claims has been looked into, and why both may stand.

FINGERPRINT is printed by `factlint check` behind the finding; its first digits are enough. The entry goes to the project's `reconciled:`
section, with the values as they are: when one of them changes, the finding is back."""


@click.command(help=_HELP)
@click.argument("fingerprint")
@click.option("--reason", required=True, help="Why both may stand.")
@click.option("--by", metavar="NAME", help="Who has looked into it.")
@click.option("--expires", metavar="DATE", help="From when on the finding is told again.")
@click.option("--project", type=click.Path(), default=".", metavar="PATH", help="The project (default: the nearest one upward).")
@project_flags
def reconcile(fingerprint: str, reason: str, **flags: Any) -> int:
    request = app.Request(
        path=Path(flags["project"]), config=Path(flags["config"]) if flags["config"] else None, isolated=flags["isolated"]
    )
    done = write_entry(request, fingerprint, Entry(reason, flags["by"], flags["expires"]))
    print_note(f"{done.path}: reconciled {done.finding.fingerprint} {done.finding.rule}: {done.finding.message}")
    return 0
