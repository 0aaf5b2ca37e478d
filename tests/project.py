"""Tiny projects for tests: files in, the report of the real run out."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from checker.model.finding import Finding
    from checker.model.report import Report

TODAY = "2026-11-22"


def write_project(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write the files (dedented) below root, with a `factlint.toml` that fixes the day where none is given."""
    for name, content in {"factlint.toml": f'today = "{TODAY}"\n', **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else dedent(content).encode())
    return root


def report_of(root: Path, **options: Any) -> Report:
    """The report of `factlint check root`; options are the fields of `checker.app.Request`."""
    from checker.app import Request, check

    return check(Request(path=root, **options))


def told(report: Report, rule: str | None = None) -> list[Finding]:
    """The shown findings, those of one rule only where it is named."""
    return [f for f in report.findings if f.standing == "shown" and (rule is None or f.rule == rule)]
