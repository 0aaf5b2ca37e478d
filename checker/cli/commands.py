"""`factlint` and its commands, each imported when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

_COMMANDS = {
    "check": "judge a project's claims and report what cannot all be true",
    "show": "all that is recorded on a subject or a property, in order of time",
    "coverage": "the articles with their figures marked, and how many have a claim",
    "compare": "the verdict on two or more claims, with the whole reasoning",
    "draft": "a claims document for a new article, to be completed by hand",
    "reconcile": "record that a difference has been looked into",
    "baseline": "accept what stands today, so that only new findings fail",
    "import": "make claims documents of JSON Lines or CSV files",
    "export": "write the claims as JSON Lines, CSV, ClaimReview or Web Annotations",
    "rule": "a rule's page: what it finds, why it matters, how to settle it",
    "clean": "empty the cache of earlier runs",
    "init": "write a small project that runs",
    "completion": "print what makes a shell complete commands and flags",
    "schema": "print the JSON Schema of the claims format or of a report",
}
"""One file each in this folder."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        name = f"{cmd_name}_" if cmd_name == "import" else cmd_name  # a word of Python is no name of a module
        command: click.Command = getattr(import_module(f"checker.cli.{name}"), name)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            from checker.engine.nearest import did_you_mean

            raise click.UsageError(f"no such command: {args[0]}{did_you_mean(args[0], _COMMANDS)}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=_Commands, context_settings=SETTINGS, help="Recorded claims in, their discrepancies out.")
@click.version_option(None, "--version", "-V", prog_name="factlint", message="%(prog)s %(version)s")
def factlint() -> None:
    pass


def has_command(name: str) -> bool:
    return name in _COMMANDS
