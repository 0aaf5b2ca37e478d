"""`factlint check` with a path and the flags of every day: read without click, which takes a tenth of a small run to begin with.

Whatever else stands there is left to click: the rarer flags, the mistakes, the help. A test holds the two against each other.
"""

from __future__ import annotations

from typing import Any

from checker.report.formats import FORMATS

UNSAID: dict[str, Any] = {
    "path": ".",
    **dict.fromkeys(("select", "ignore", "extend_select", "severity", "output_format", "table"), ()),
    **dict.fromkeys(("exit_zero", "statistics", "show_explained", "no_ignores", "show_files", "watch", "fix", "unsafe_fixes"), False),
    **dict.fromkeys(("diff", "write_baseline", "no_cache", "quiet", "verbose", "isolated"), False),
    **dict.fromkeys(("fail_on", "output_file", "jobs", "scheduler", "stdin_filename", "baseline", "new_since", "cache_dir", "config")),
    "engine": "processes",
    "color": "auto",
}
"""What the flags of `check` are where no one names them."""

_SWITCHES = {
    "--no-cache": "no_cache",
    "--exit-zero": "exit_zero",
    "--statistics": "statistics",
    "--show-explained": "show_explained",
    "--no-ignores": "no_ignores",
    "--isolated": "isolated",
    **dict.fromkeys(("-q", "--quiet"), "quiet"),
    **dict.fromkeys(("-v", "--verbose"), "verbose"),
}
_PATHS = {"--cache-dir": "cache_dir", "--config": "config"}
_FORMAT = "--output-format"
_NUMBERS = frozenset(map(str, range(1, 100)))
"""Processes as one writes them; whatever else is said of them is left to click."""


def plain_check(arguments: list[str]) -> dict[str, Any] | None:
    """The path and the flags by name, as click would give them; None where it is to be asked."""
    if arguments[:1] != ["check"]:
        return None
    found = dict(UNSAID)
    words = iter(arguments[1:])
    has_path = False
    for word in words:
        flag, _, behind = word.partition("=")
        if word in _SWITCHES:
            found[_SWITCHES[word]] = True
        elif flag in _PATHS:
            path = behind if flag != word else next(words, "")
            if path[:1] in ("", "-"):
                return None
            found[_PATHS[flag]] = path
        elif flag == _FORMAT:
            name = behind if flag != word else next(words, "")
            if name not in FORMATS:
                return None
            found["output_format"] += ((name, ""),)
        elif word == "-j" or flag == "--jobs":
            number = behind if flag != word else next(words, "")
            if number not in _NUMBERS:
                return None
            found["jobs"] = int(number)
        elif word.startswith("-") or not word or has_path:
            return None
        else:
            found["path"], has_path = word, True
    return found
