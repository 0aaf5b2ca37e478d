"""`factlint export`: the project's claims for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker import app
from checker.authoring.exchange.exporting import FORMATS
from checker.cli.kinds import Choice, project_flags
from checker.cli.streams import print_error, print_note, print_pieces, write_pieces

_HELP = """Write the project's claims for other tools.

jsonl and csv hold every record of every document (claims, sources, vocabulary, rules, reconciled differences), so that `factlint import`
makes the same project of them again; beside each claim they say how it was read. claimreview is schema.org's ClaimReview, without a rating:
factlint does not know what is true. annotations are W3C Web Annotations, one for each quote that stands in its source.

Leaves with 2 where a document could not be read whole: what could be read is written all the same."""
_MOST_TOLD = 10


@click.command(help=_HELP)
@click.option("--format", type=Choice(FORMATS), default="jsonl", help="What to write.")
@click.option("-o", "--output", type=click.Path(), metavar="FILE", help="Where to write it (default: standard output).")
@click.option("--claims-only", is_flag=True, help="Leave out what is no claim, in jsonl and csv.")
@click.option("--project", type=click.Path(), default=".", metavar="PATH", help="The project (default: the nearest one upward).")
@project_flags
def export(format: str, output: str | None, **flags: Any) -> int:
    from checker.authoring.exchange.exporting import export as exported

    request = app.Request(
        path=Path(flags["project"]), config=Path(flags["config"]) if flags["config"] else None, isolated=flags["isolated"]
    )
    run = app.run(request)
    done = exported(run, format, claims_only=flags["claims_only"])
    if output is not None:
        write_pieces(output, done.pieces)
    else:
        print_pieces(done.pieces)
    if done.left_out:
        shown = "; ".join(done.left_out[:_MOST_TOLD])
        print_note(f"{len(done.left_out):,} left out: {shown}{'; …' if len(done.left_out) > _MOST_TOLD else ''}")
    for path in done.unread:
        print_error(f"{path} is not, or not wholly, in it: `factlint check` says what is wrong there")
    return 2 if done.unread else 0
