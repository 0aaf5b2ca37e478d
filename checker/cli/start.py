"""One run of the command line, and what is said when it cannot go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.cli.plain_check import plain_check
from checker.cli.streams import print_error, use_utf8
from checker.errors import FactlintError

if TYPE_CHECKING:
    from checker.engine.cache.replay import Lookup


def start(arguments: list[str], look: Lookup | None = None) -> int:
    """The exit code of `factlint` with these arguments, whose answer may be kept where `look` says."""
    use_utf8()
    try:
        return _answer(arguments, look)
    except FactlintError as error:
        print_error(str(error))
        return 2
    except Exception as error:
        from checker.engine.run import crash

        print_error(crash("factlint", error).message)
        return 2


def _answer(arguments: list[str], look: Lookup | None) -> int:
    flags = plain_check(arguments)
    if flags is not None:
        from checker.cli.checking import judge

        return judge(flags.pop("path"), flags, look)
    from checker.cli.command_line import answer

    return answer(arguments, look)
