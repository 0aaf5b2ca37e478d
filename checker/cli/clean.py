"""`factlint clean`: what earlier runs came to is forgotten."""

from __future__ import annotations

import click

from checker.cli.kinds import cache_folder_flag
from checker.cli.streams import print_note
from checker.engine.cache.clean import clean as emptied

_HELP = """Empty the cache.

It lies in the user's own folder (XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, %LOCALAPPDATA%), or where --cache-dir says, and holds
what earlier checks came to. Nothing is lost: the next check works everything out anew."""


@click.command(help=_HELP)
@cache_folder_flag
def clean(cache_dir: str | None) -> int:
    freed = emptied(cache_dir)
    print_note("the cache is empty" if freed is None else f"emptied the cache: {freed / 1_000_000:,.1f} MB")
    return 0
