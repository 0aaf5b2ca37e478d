"""`factlint schema`: what editors and the readers of reports go by."""

from __future__ import annotations

import json
import os

import click

from checker.cli.kinds import Choice
from checker.cli.streams import print_out
from checker.files import read_packaged

_HELP = """Print a JSON Schema.

Of `format`, the claims format (for editors); of `report` and `comparison`, what `check` and `compare` print with `--output-format json`; of
`sheet` and `inventory`, what `show` does, with a name and without; of `coverage`, what `coverage` does."""


@click.command(help=_HELP)
@click.argument("what", type=Choice(["format", "report", "comparison", "sheet", "inventory", "coverage"]), default="format")
def schema(what: str) -> int:
    if what == "format":
        from checker.loading.json_schema import json_schema

        print_out(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
    else:
        import checker.report

        print_out(read_packaged(os.path.join(os.path.dirname(checker.report.__file__), f"{what}.schema.json")))
    return 0
