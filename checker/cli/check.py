"""`factlint check`: the main job."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.change_flags import baseline_flags, editor_flags, engine_flags, fix_flags
from checker.cli.checking import judge
from checker.cli.kinds import LEVEL, OUTPUT, RULES, Choice, cache_flags, look_flags, project_flags
from checker.report.formats import FORMATS

_HELP = """Judge a project's claims and report what cannot all be true.

PATH is a project folder (default: the nearest one upward). Of a file or folder inside a project, only what has to do with it is shown; all
of the project is loaded.

Leaves with 0 where nothing is at or above --fail-on, 1 where something is, 2 where the tool could not do its job."""


@click.command(help=_HELP)
@click.argument("path", default=".", type=click.Path())
@click.option("--select", type=RULES, multiple=True, help="Run only these rules or families (with commas, or several times).")
@click.option("--ignore", type=RULES, multiple=True, help="Leave these rules or families out.")
@click.option("--extend-select", type=RULES, multiple=True, help="Run these rules or families too.")
@click.option("--severity", type=LEVEL, multiple=True, help="Set a rule's level: error, warning, info or off.")
@click.option("--fail-on", type=Choice(["error", "warning", "info", "never"]), help="The lowest severity that makes the exit code 1.")
@click.option("--exit-zero", is_flag=True, help="Leave with 0 even if there are findings.")
@click.option("--output-format", type=OUTPUT, multiple=True, help=f"{', '.join(FORMATS)}; several times for several reports.")
@click.option("-o", "--output-file", type=click.Path(), metavar="FILE", help="Write what would be printed to a file.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of listing them.")
@click.option("--show-explained", is_flag=True, help="List every difference that is explained, not only the first ten.")
@click.option("--no-ignores", is_flag=True, help="Judge as if nothing were suppressed, reconciled or accepted.")
@engine_flags
@click.option("--show-files", is_flag=True, help="List the files that are read, and stop.")
@editor_flags
@fix_flags
@baseline_flags
@cache_flags
@look_flags
@project_flags
def check(path: str, **flags: Any) -> int:
    return judge(path, flags, click.get_current_context().obj)
