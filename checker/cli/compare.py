"""`factlint compare`: why two claims are flagged, or why they are not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker import app
from checker.cli.kinds import Choice, colour_flag, project_flags
from checker.cli.streams import print_error, print_out
from checker.cli.terminal import has_colour, width
from checker.report.look import Look

_HELP = """Print the verdict on two or more claims, with the whole reasoning, also where nothing is flagged.

A claim is named SOURCE/ID. Leaves with 0 where they agree, are explained or do not meet, 1 where they are unclear or in conflict, 2 where a
claim is not known."""


@click.command(help=_HELP)
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM CLAIM…")
@click.option("--project", type=click.Path(), default=".", metavar="PATH", help="The project (default: the nearest one upward).")
@click.option("--output-format", type=Choice(["text", "json"]), default="text")
@colour_flag
@project_flags
def compare(claims: tuple[str, ...], **flags: Any) -> int:
    request = app.Request(
        path=Path(flags["project"]), config=Path(flags["config"]) if flags["config"] else None, isolated=flags["isolated"]
    )
    answer = app.compare(request, claims)
    for trouble in answer.errors:
        print_error(trouble.message)
    if answer.errors:
        return answer.exit_code
    if flags["output_format"] == "json":
        from checker.report.json_report import render_comparison

        print_out(render_comparison(answer))
    else:
        from checker.report.comparison import render

        print_out(render(answer, Look(width=width(), colour=has_colour(flags["color"]))))
    return answer.exit_code
