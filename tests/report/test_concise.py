from __future__ import annotations

from dataclasses import replace
from functools import partial

from hypothesis import given

from checker.report import formats
from checker.report.look import Look
from tests.report.golden import assert_golden
from tests.report.hostile import sample_with, text
from tests.report.sample import SAMPLE, UNCLEAR

render = partial(formats.render, "concise")


def test_golden():
    assert_golden("concise.txt", render(SAMPLE))


def test_a_finding_is_one_line_that_editors_understand():
    report = replace(SAMPLE, findings=(UNCLEAR,))
    line = "claims/visit.yaml:23:12: warning[value-unclear] Vietnam · personnel deployed (format: individual): 153 or 55?\n"
    assert render(report, Look(is_quiet=True)) == line


@given(text)
def test_every_finding_stays_on_its_line(words):
    assert len(render(sample_with(words)).split("\n")) == len(render(SAMPLE).split("\n"))
