"""`factlint show`: what is recorded on a subject or a property, or what there is to ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from checker.authoring.sheet import inventory_of, sheet_of
from checker.cli.answers import give, look_of, request_of
from checker.cli.kinds import Choice, colour_flag, project_flags
from checker.cli.progress import Progress
from checker.cli.streams import print_error
from checker.values.frozen import replace

if TYPE_CHECKING:
    from checker.model.sheet import Inventory, Sheet

_HELP = """Print the fact sheet: all claims on a subject or a property, across sources, in order of time.

SUBJECT and PROPERTY are ids, names or aliases; one of them is enough, and "" stands for any. A claim's name (SOURCE/ID) is asked about the
subject and property of that claim. Without arguments everything that there is to ask for is listed.

In the plot a thin line is what a value can mean at all, a thick one what it is likely to mean, an arrow an end without a bound. Claims are
marked `!` where a finding of severity error names them, `?` where a warning does.

Leaves with 0, or with 2 where no one bears such a name or the tool could not do its job."""


@click.command(help=_HELP)
@click.argument("names", nargs=-1, metavar="[SUBJECT] [PROPERTY]")
@click.option("--project", type=click.Path(), default=".", metavar="PATH", help="The project (default: the nearest one upward).")
@click.option("--output-format", type=Choice(["full", "json", "csv"]), default="full")
@click.option("-o", "--output-file", type=click.Path(), metavar="FILE", help="Write what would be printed to a file.")
@click.option("--log", "is_log", is_flag=True, help="Plot quantities on a logarithmic scale.")
@click.option("--quotes", is_flag=True, help="Print the words of the sources too.")
@colour_flag
@project_flags
def show(names: tuple[str, ...], **flags: Any) -> int:
    with Progress() as progress:
        request = replace(request_of(flags), progress=progress)
        shown = sheet_of(request, names) if names else inventory_of(request)
    for trouble in shown.errors:
        print_error(trouble.message)
    give(_text(shown, flags), flags)
    return 2 if shown.errors else 0


def _text(shown: Sheet | Inventory, flags: dict[str, Any]) -> str:
    from checker.model.sheet import Sheet

    look = look_of(flags, "─━●→“")._replace(is_verbose=flags["quotes"])
    if flags["output_format"] == "json":
        from checker.report.sheet import json_sheet

        return json_sheet.render(shown) if isinstance(shown, Sheet) else json_sheet.render_inventory(shown)
    if flags["output_format"] == "csv":
        from checker.report.sheet import csv_sheet

        return csv_sheet.render(shown) if isinstance(shown, Sheet) else csv_sheet.render_inventory(shown)
    if isinstance(shown, Sheet):
        from checker.report.sheet.full import render

        return render(shown, look, is_log=flags["is_log"])
    from checker.report.sheet.inventory import render as render_inventory

    return render_inventory(shown, look)
