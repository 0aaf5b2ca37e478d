from __future__ import annotations

from dataclasses import replace

import pytest

from checker.engine.settle import exit_code, within
from checker.model.finding import Severity, Standing
from checker.model.span import Location
from tests.engine.claims import claim, dispute, remark

WARNING = replace(remark(claim("a/x")), severity=Severity.WARNING)


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_a_warning_fails_the_run_from_its_level_on(fail_on, code):
    assert exit_code([WARNING], fail_on, has_errors=False) == code


def test_what_is_not_shown_fails_nothing():
    hidden = [replace(WARNING, standing=standing) for standing in Standing if standing is not Standing.SHOWN]
    assert exit_code(hidden, "info", has_errors=False) == 0


def test_what_kept_the_tool_from_its_job_comes_first():
    assert exit_code([WARNING], "warning", has_errors=True) == 2
    assert exit_code([], "never", has_errors=True, exit_zero=True) == 2


def test_exit_zero_forgives_findings_only():
    assert exit_code([WARNING], "warning", has_errors=False, exit_zero=True) == 0


def test_a_path_keeps_what_has_to_do_with_it():
    a, b = claim("a/x"), claim("b/x")
    finding = dispute((a,), (b,))
    for path in ("claims/a.yaml", "claims/b.yaml", "seeds/b.txt", "claims", "seeds"):
        assert within([finding], path) == [finding]
    assert within([finding], "claims/c.yaml") == []
    assert within([finding], "claims/a") == []


def test_a_related_place_counts():
    finding = replace(remark(claim("a/x")), related=(Location("claims/words.yaml"),))
    assert within([finding], "claims/words.yaml") == [finding]
