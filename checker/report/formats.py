"""The formats there are, each imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from checker.report.look import PLAIN, Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.report import Report

_MODULES = {
    **{name: name for name in ("full", "concise", "grouped")},
    "json": "json_report",
    **{name: name for name in ("sarif", "github", "gitlab", "junit", "markdown", "html", "statistics")},
}
_FOR_PEOPLE = frozenset({"full", "concise", "grouped", "statistics"})
FORMATS = tuple(name for name in _MODULES if name != "statistics")
"""What `--output-format` takes; statistics have a flag of their own."""


def pieces(name: str, report: Report, look: Look = PLAIN, known: dict[str, str] | None = None) -> Iterator[str]:
    """The report in one of the formats, piece by piece: what tells of a million claims is never held whole.

    The look is for those that people read, `known` for the one that can take lines made before.
    """
    module = import_module(f"checker.report.{_MODULES[name]}")
    if known is not None and name == "full":
        found: Iterator[str] = module.pieces(report, look, known)
    else:
        found = module.pieces(report, look) if name in _FOR_PEOPLE else module.pieces(report)
    return found


def render(name: str, report: Report, look: Look = PLAIN, known: dict[str, str] | None = None) -> str:
    """All pieces together."""
    return "".join(pieces(name, report, look, known))


def is_for_machines(name: str) -> bool:
    """Whoever reads it wants it also when the run came to nothing."""
    return name not in _FOR_PEOPLE
