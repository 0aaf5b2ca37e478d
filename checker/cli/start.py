"""One run of the command line, and what is said when it cannot go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.commands import factlint
from checker.cli.streams import print_error, print_note, use_utf8
from checker.errors import FactlintError

if TYPE_CHECKING:
    from checker.engine.cache.replay import Lookup


def start(arguments: list[str], look: Lookup | None = None) -> int:
    """The exit code of `factlint` with these arguments, whose answer may be kept where `look` says."""
    use_utf8()
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
    except FactlintError as error:
        print_error(str(error))
        return 2
    except Exception as error:
        from checker.engine.run import crash

        print_error(crash("factlint", error).message)
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
    return f"{message}\n  `{path} --help` lists what there is"
