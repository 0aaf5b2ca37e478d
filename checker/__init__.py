"""factlint: recorded claims in, their discrepancies out.

Text becomes claims (`loading`), claims are compared (`compare`), rules yield
findings (`rules`, run by `engine`), findings become reports (`report`).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "Request": "checker.app",
    "check": "checker.app",
    "Finding": "checker.model.finding",
    "Severity": "checker.model.finding",
    "Report": "checker.model.report",
    "Example": "checker.rules.base",
    "Rule": "checker.rules.base",
    "Scope": "checker.rules.base",
}


def __getattr__(name: str) -> Any:
    """The public names are fetched when asked for: `factlint --version` pays for none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
