"""`factlint import`: claims out of tables."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from checker import app
from checker.cli.kinds import Choice, project_flags
from checker.cli.streams import print_note
from checker.errors import InputError, UsageError
from checker.files import SOURCE_LIMIT, real_path

_HELP = """Make claims documents of JSON Lines or CSV files: one document a source, in the claims folder.

Columns are the keys of a claim (`subject`, `value`, `scope.format`), `source`, and what is known of it (`source.title`); a table with
other headings takes a --mapping. What `factlint export` wrote becomes what it was. A row that is no claim is told with its place, and the
others go on. No file is ever replaced.

Leaves with 0 where every row was taken in, 1 where some were not, 2 where nothing was written."""
_MOST_TOLD = 50


@click.command("import", help=_HELP)
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE…")
@click.option("--mapping", type=click.Path(), metavar="FILE", help="What the columns mean, in TOML or YAML.")
@click.option("--source", metavar="ID", help="The source of rows that name none (default: the file's name).")
@click.option("-o", "--output", type=click.Path(), metavar="FILE", help="The document, or a folder for several.")
@click.option("--format", type=Choice(["jsonl", "csv"]), help="What the files are (default: by their names).")
@click.option("--delimiter", metavar="CHARACTER", help="What parts the cells (default: as the first row shows).")
@click.option("--encoding", metavar="NAME", help="How the files are encoded (default: utf-8, or as their first bytes say).")
@click.option("--project", type=click.Path(), default=".", metavar="PATH", help="The project (default: the nearest one upward).")
@project_flags
def import_(files: tuple[str, ...], **flags: Any) -> int:
    from checker.authoring.exchange.importing import STDIN, Wish, import_tables
    from checker.authoring.exchange.mapping import NO_MAPPING, load_mapping

    mapping = load_mapping(flags["mapping"]) if flags["mapping"] else NO_MAPPING
    delimiter = _delimiter(flags["delimiter"] or mapping.delimiter)
    wish = Wish(files, mapping, flags["source"], flags["output"], flags["format"], delimiter, flags["encoding"])
    request = app.Request(
        path=Path(flags["project"]), config=Path(flags["config"]) if flags["config"] else None, isolated=flags["isolated"]
    )
    root, folder, taken = _project(request)
    done = import_tables(wish, root, folder, taken, _stdin() if STDIN in files else b"")
    for file, line, column, message, settle in done.told[:_MOST_TOLD]:
        print_note(f"{file}:{line}:{column}: {message}{f'; {settle}' if settle else ''}")
    for column_name, file in done.unknown.items():
        print_note(f"{file}: the column '{column_name}' is no key of a claim and was left out{_guess(column_name)}")
    for column_name in done.unmet:
        from checker.engine.nearest import did_you_mean

        print_note(f"the mapping names the column '{column_name}', and no row has anything in it{did_you_mean(column_name, done.unknown)}")
    for path, claims in done.written:
        print_note(f"wrote {path}: {claims:,} claim{'' if claims == 1 else 's'}")
    print_note(f"{done.good:,} rows taken in, {done.bad:,} not")
    if not done.written:
        raise InputError("no row could be taken in; nothing was written")
    return 1 if done.bad else 0


def _project(request: app.Request) -> tuple[Path, str, dict[str, str]]:
    """The project's root, where claims go, and the sources that are recorded already with their documents."""
    from checker.loading import load_project

    root, settings = app.find_project(request)
    sources = load_project(root, settings).sources.values()
    base = request.path if real_path(str(request.path)) == str(root) else root  # as it was called, to say so
    return base, settings.claims[0], {source.id: source.path for source in sources}


def _delimiter(text: str | None) -> str | None:
    if text is None:
        return None
    character = {"\\t": "\t", "tab": "\t"}.get(text, text)
    if len(character) != 1 or character in '"\r\n':
        raise UsageError(f"'{text}' parts no cells: name one character, or `tab`")
    return character


def _guess(column: str) -> str:
    from checker.authoring.exchange.mapping import KEYS
    from checker.engine.nearest import did_you_mean

    return did_you_mean(column, KEYS) or "; say what it means with --mapping"


def _stdin() -> bytes:
    if sys.stdin is None:
        raise InputError("standard input is closed")
    data = sys.stdin.buffer.read(SOURCE_LIMIT + 1)
    if len(data) > SOURCE_LIMIT:
        raise InputError(f"standard input is larger than {SOURCE_LIMIT:,} bytes; part it in several")
    return data
