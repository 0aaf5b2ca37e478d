from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.semantics.statements import Desk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Where statements are put on record and judged."""
    return Desk(tmp_path)
