"""factlint: recorded claims in, their discrepancies out.

Text becomes claims (`loading`), claims are compared (`compare`), rules yield
findings (`rules`, run by `engine`), findings become reports (`report`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.app import Request as Request
    from checker.app import check as check
    from checker.app import compare as compare
    from checker.model.finding import Finding as Finding
    from checker.model.finding import Severity as Severity
    from checker.model.report import Report as Report
    from checker.rules.base import Example as Example
    from checker.rules.base import Rule as Rule
    from checker.rules.base import Scope as Scope

__version__ = "0.1.0"

_HOMES = {
    "Request": "checker.app",
    "check": "checker.app",
    "compare": "checker.app",
    "Finding": "checker.model.finding",
    "Severity": "checker.model.finding",
    "Report": "checker.model.report",
    "Example": "checker.rules.base",
    "Rule": "checker.rules.base",
    "Scope": "checker.rules.base",
}


def __getattr__(name: str) -> object:
    """The public names are fetched when asked for: `factlint --version` pays for none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
