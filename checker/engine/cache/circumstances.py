"""All that a report depends on besides the project's files: what was asked, where, how wide the screen is, and which code answers."""

from __future__ import annotations

import os
import sys
from time import localtime

from checker.engine.cache.seal import pack
from checker.files import CLAIMS_LIMIT
from checker.reread import outcomes_in
from checker.witness import SIZE, blake2b, digest_of

PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_SCREEN = (
    *("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "TERM_PROGRAM", "VTE_VERSION", "CI", "KITTY_WINDOW_ID", "WT_SESSION"),
    *("KONSOLE_VERSION", "DOMTERM"),
)
"""What `cli.terminal` looks at."""
_LIMITS = ("FACTLINT_DOCUMENT_LIMIT", "FACTLINT_SOURCE_LIMIT", "FACTLINT_DEFINITION_LIMIT")
"""What `settings` looks at."""


def circumstances(arguments: list[str]) -> bytes:
    """A digest of them; OSError where the system does not tell."""
    system = (sys.version, sys.platform, sys.getfilesystemencoding())
    said = [os.getcwd(), *_day(), *_screen(), *_limits(), *system, *_packages(), "\0", *arguments]
    return digest_of(pack([_code(), *(part.encode("utf-8", "surrogatepass") for part in said)]))


def _day() -> list[str]:
    """Claims expire and plans fall due with the day, wherever the settings do not name one."""
    return [str(part) for part in localtime()[:3]]


def _screen() -> list[str]:
    try:
        out = sys.stdout.fileno() if sys.stdout is not None else -1
        is_terminal = os.isatty(out)
        size = str(os.get_terminal_size(out)) if is_terminal else ""
    except (OSError, ValueError, AttributeError):
        is_terminal, size = False, ""
    host = os.uname().nodename if is_terminal and hasattr(os, "uname") else ""
    return [str(is_terminal), size, host, *(repr(os.environ.get(name)) for name in (*_SCREEN, *_LIMITS))]


def _limits() -> list[str]:
    """What the environment sets."""
    return [f"{name}={value}" for name, value in sorted(os.environ.items()) if name.startswith("FACTLINT_")]


def _packages() -> list[str]:
    """The installed packages with their versions, by the names of the folders that say so."""
    found = []
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        found.append("\0".join(sorted([name for name in names if name.endswith((".dist-info", ".egg-info", ".egg-link"))])))
    return found


def _code() -> bytes:
    """This package as it stands: of one that is worked on the version says too little."""
    whole, waiting = blake2b(digest_size=SIZE), [PACKAGE]
    while waiting:
        folder, names = waiting.pop(), []
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if not entry.is_dir():
                    names.append(entry.name)
                elif entry.name != "__pycache__":
                    waiting.append(entry.path)
        said = [part.encode("utf-8", "surrogatepass") for part in (folder, *names)]
        whole.update(pack([*said, outcomes_in(folder, names, CLAIMS_LIMIT)]))
    return whole.digest()
