"""The formats there are, each imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model.report import Report
    from checker.report.look import Look

_MODULES = {
    **{name: name for name in ("full", "concise", "grouped")},
    "json": "json_report",
    **{name: name for name in ("sarif", "github", "gitlab", "junit", "markdown", "html", "statistics")},
}
_FOR_PEOPLE = frozenset({"full", "concise", "grouped", "statistics"})
FORMATS = tuple(name for name in _MODULES if name != "statistics")
"""What `--output-format` takes; statistics have a flag of their own."""


def render(name: str, report: Report, look: Look, known: dict[str, str] | None = None) -> str:
    """The report in one of the formats; the look is for those that people read, `known` for the one that can take lines made before."""
    module = import_module(f"checker.report.{_MODULES[name]}")
    if known is not None and name == "full":
        return str(module.render(report, look, known))
    text: str = module.render(report, look) if name in _FOR_PEOPLE else module.render(report)
    return text


def is_for_machines(name: str) -> bool:
    """Whoever reads it wants it also when the run came to nothing."""
    return name not in _FOR_PEOPLE
