"""`factlint init`: a small project that runs, to be changed into one's own."""

from __future__ import annotations

import os
from pathlib import Path

import click

from checker.cli.streams import print_note
from checker.errors import FactlintError, UsageError

_HELP = """Write a small project that runs: two short articles, their claims, and the words they use.

Nothing that is there already is touched: if one of its files exists, nothing is written."""


@click.command(help=_HELP)
@click.argument("folder", default=".", type=click.Path())
def init(folder: str) -> int:
    from checker.cli.starter import FILES

    root = Path(folder)
    there = [name for name in FILES if os.path.lexists(root / name)]
    if there:
        raise UsageError(f"{root / there[0]} is there already; nothing was written")
    try:
        for name, text in FILES.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as error:
        raise FactlintError(f"cannot write {error.filename or root}: {error.strerror or error}") from error
    print_note("".join(f"wrote {root / name}\n" for name in FILES) + f"now run: factlint check{'' if folder == '.' else f' {folder}'}")
    return 0
