"""All words of the command line, read by click."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from checker.cli.commands import factlint
from checker.cli.streams import print_error, print_note

if TYPE_CHECKING:
    from checker.engine.cache.replay import Lookup

COMPLETING = "_FACTLINT_COMPLETE"
"""In the environment while a shell asks for words; what was typed stands beside it."""
_TOO_MANY = "Got unexpected extra argument"


def answer(arguments: list[str], look: Lookup | None) -> int:
    """The exit code of the command that the words name; what is wrong with them is told."""
    try:
        code = factlint.main(arguments, prog_name="factlint", standalone_mode=False, obj=look)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        print_note(error.ctx.get_help() if error.ctx else "")
        return 2
    except click.UsageError as error:
        print_error(_usage(error))
        return 2
    except click.ClickException as error:
        print_error(error.format_message())
        return 2
    except (KeyError, ValueError):
        if COMPLETING not in os.environ:
            raise
        print_error(f"what {COMPLETING} asks is no question of a shell's completion: print its script anew, factlint completion SHELL")
        return 2
    return code if isinstance(code, int) else 0


def _usage(error: click.UsageError) -> str:
    """What is wrong, what may have been meant, and where help is."""
    message = error.format_message().rstrip(".")
    if isinstance(error, click.NoSuchOption):
        from checker.engine.nearest import did_you_mean

        known = [name for parameter in error.ctx.command.params for name in parameter.opts] if error.ctx else []
        message = f"no such flag: {error.option_name}{did_you_mean(error.option_name, known)}"
    path = error.ctx.command_path if error.ctx else "factlint"
    if error.ctx and message.startswith(_TOO_MANY):
        extra = message.partition("(")[2].rstrip(")")
        shape = " ".join(error.ctx.command.collect_usage_pieces(error.ctx)[1:])
        several = ": of several files name the folder that holds them" if "PATH" in shape else ""
        message = f"{path} takes {shape or 'no arguments'} and nothing more, not '{extra}'{several}"
    return f"{message}\n  `{path} --help` lists what there is"
