"""What the terminal is like: how wide, and whether it shows colour."""

from __future__ import annotations

import os
import sys

from checker.report.look import NARROWEST, WIDEST, WIDTH


def width() -> int:
    """Of the terminal, or of COLUMNS; fixed where neither is known, so that the same input gives the same bytes."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told[:9]) > 0:
        columns = int(told[:9])
    elif is_terminal():
        columns = os.get_terminal_size(sys.stdout.fileno()).columns or WIDTH
    else:
        columns = WIDTH
    return min(max(columns, NARROWEST), WIDEST)


def is_terminal() -> bool:
    try:
        return sys.stdout is not None and os.isatty(sys.stdout.fileno())
    except (OSError, ValueError):
        return False


def has_colour(choice: str) -> bool:
    """The flag decides; then NO_COLOR, then FORCE_COLOR (an empty one is none), then whether a terminal shows it."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal() and os.environ.get("TERM") != "dumb"


_LINKING = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "WarpTerminal"})


def link_scheme() -> str:
    """The URL by which this terminal opens a file at a line; empty where it is not known to follow links."""
    environment = os.environ
    program = environment.get("TERM_PROGRAM", "")
    if not is_terminal() or environment.get("TERM") == "dumb" or environment.get("CI"):
        return ""
    if program == "vscode":
        return "vscode://file{path}:{line}:{column}"
    vte = environment.get("VTE_VERSION", "")
    knows = (
        program in _LINKING
        or (vte.isdecimal() and int(vte[:9]) >= 5000)
        or environment.get("TERM", "") in {"xterm-kitty", "alacritty", "foot", "xterm-ghostty", "contour"}
        or any(name in environment for name in ("KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM"))
    )
    if not knows:
        return ""
    from socket import gethostname
    from urllib.parse import quote

    # the host tells a terminal on another machine that the file is not its own
    return f"file://{quote(gethostname()).replace('{', '').replace('}', '')}{{path}}#{{line}}"
