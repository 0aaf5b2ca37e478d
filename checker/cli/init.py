"""`factlint init`: a small project that runs, to be changed into one's own."""

from __future__ import annotations

import os
from pathlib import Path

import click

from checker.cli.streams import print_note
from checker.errors import InputError, UsageError
from checker.files import RefusedFile, read_bounded

_HELP = """Write a small project that runs: two short articles, their claims, and the words they use.

Nothing that is there already is touched: if one of its files exists with other content, nothing is written. What was stopped half-way can
so be run again."""


@click.command(help=_HELP)
@click.argument("folder", default=".", type=click.Path())
def init(folder: str) -> int:
    from checker.cli.starter import FILES
    from checker.writing.atomic import write_inside

    root = Path(folder)
    there = [name for name in FILES if os.path.lexists(root / name)]
    foreign = [name for name in there if not _is_ours(root / name, FILES[name])]
    if foreign or len(there) == len(FILES):
        raise UsageError(f"{root / (foreign or there)[0]} is there already; nothing was written")
    missing = [name for name in FILES if name not in there]
    for name in missing:
        write_inside(root, name, FILES[name].encode(), None)
    print_note("".join(f"wrote {root / name}\n" for name in missing) + f"now run: factlint check{'' if folder == '.' else f' {folder}'}")
    return 0


def _is_ours(path: Path, text: str) -> bool:
    """A plain file that says just this: of an `init` that was stopped half-way."""
    try:
        return not path.is_symlink() and read_bounded(str(path), len(text.encode())) == text.encode()
    except (RefusedFile, InputError):
        return False
