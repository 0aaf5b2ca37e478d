"""`factlint` and its commands, each imported when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from checker import __version__
from checker.cli.command_names import COMMANDS


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_" if cmd_name == "import" else cmd_name  # a word of Python is no name of a module
        command: click.Command = getattr(import_module(f"checker.cli.{name}"), name)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from checker.engine.nearest import did_you_mean

            raise click.UsageError(f"no such command: {args[0]}{did_you_mean(args[0], COMMANDS)}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=_Commands, context_settings=SETTINGS, help="Recorded claims in, their discrepancies out.")
@click.version_option(__version__, "--version", "-V", prog_name="factlint", message="%(prog)s %(version)s")
def factlint() -> None:
    pass
