"""`factlint completion`: what makes a shell complete commands and flags."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from checker.cli.command_line import COMPLETING
from checker.cli.kinds import Choice
from checker.cli.streams import print_out

_HELP = """Print the script that makes a shell complete `factlint`.

For bash: factlint completion bash >> ~/.bashrc; for zsh the same with ~/.zshrc; for fish: factlint completion fish >
~/.config/fish/completions/factlint.fish"""


@click.command(help=_HELP)
@click.argument("shell", type=Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> int:
    maker = get_completion_class(shell)
    assert maker is not None
    script = maker(context.find_root().command, {}, "factlint", COMPLETING)
    # not `source()`: of bash that asks for its version by running it
    print_out(script.source_template % script.source_vars())
    return 0
