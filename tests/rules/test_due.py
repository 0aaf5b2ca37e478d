"""By when a plan or target is to be met, read as every other date of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("due", ["2020", "this year"])
def test_a_due_date_said_from_publication_is_overdue_as_a_written_one(tmp_path: Path, due: str) -> None:
    record = f"""
        source: {{id: almanac, published: 2020-05-01}}
        entities:
          club: {{name: Rowing Club}}
        properties:
          members: {{type: quantity}}
        claims:
          - {{id: members, subject: club, property: members, value: 100, status: planned, due: {due}, basis: derived, note: said}}
        """
    report = report_of(write_project(tmp_path, {"claims/almanac.yaml": record}))
    assert [finding.rule for finding in told(report)] == ["plan-overdue"]
