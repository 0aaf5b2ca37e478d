"""`pytest --rewrite` writes every expected output anew: golden reports, end-to-end cases, the catalogue of rules."""

from __future__ import annotations

import os
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")  # laws are checked without a stopwatch: a busy machine is no counterexample


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write expected outputs instead of comparing with them; then read the diff")


def pytest_configure(config: pytest.Config) -> None:
    home = TemporaryDirectory(prefix="factlint-tests-")  # no test tells again what another run kept, or leaves anything behind
    config.add_cleanup(home.cleanup)
    os.environ["XDG_CACHE_HOME"] = home.name
    if config.getoption("--rewrite"):
        os.environ["FACTLINT_GOLDEN"] = "write"
