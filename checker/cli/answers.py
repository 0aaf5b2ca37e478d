"""What the commands share that look at a project and answer with a text: whose project, how it looks, where it goes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker import app
from checker.cli.streams import can_encode, print_out, write_file
from checker.cli.terminal import has_colour, width
from checker.report.look import Look


def request_of(flags: dict[str, Any]) -> app.Request:
    """The project that `--project`, `--config` and `--isolated` name."""
    config = Path(flags["config"]) if flags["config"] else None
    return app.Request(path=Path(flags["project"]), config=config, isolated=flags["isolated"])


def look_of(flags: dict[str, Any], signs: str) -> Look:
    """Of a terminal or a pipe; what goes into a file looks everywhere alike. `signs` are those that the answer draws with."""
    if flags["output_file"]:
        return Look()
    return Look(width=width(), colour=has_colour(flags["color"]), is_ascii=not can_encode(signs))


def give(text: str, flags: dict[str, Any]) -> None:
    """To `--output-file`, else to standard output."""
    if flags["output_file"]:
        write_file(flags["output_file"], text)
    else:
        print_out(text)
