from __future__ import annotations

from dataclasses import replace
from functools import partial

from hypothesis import given

from checker.report import formats
from tests.report.golden import assert_golden
from tests.report.hostile import naughty_strings, sample_with, text
from tests.report.sample import CLEAN, CONFLICT, SAMPLE, UNCLEAR, many

render = partial(formats.render, "grouped")


def test_grouped_looks_as_agreed() -> None:
    assert_golden("grouped.txt", render(SAMPLE))


def test_a_file_is_named_once_and_its_findings_stand_in_order_of_lines() -> None:
    lines = render(replace(SAMPLE, findings=(CONFLICT, UNCLEAR))).splitlines()
    assert lines[0] == "claims/visit.yaml:"
    assert [line.split()[0] for line in lines[1:3]] == ["23:12", "40:12"]


def test_what_is_not_shown_is_counted_and_not_listed() -> None:
    report = render(SAMPLE)
    assert "1 suppressed, 1 reconciled, 1 baselined, 1 not checked" in report
    assert "publication-date-unknown" not in report


def test_a_clean_run_says_how_much_it_checked() -> None:
    assert render(CLEAN) == "no findings; 9 claims, 3 sources, 2 origins\n"


def test_order_of_findings_does_not_matter() -> None:
    report = many(30)
    assert render(report) == render(replace(report, findings=report.findings[::-1]))


@given(text)
def test_no_text_forges_a_line_or_a_command(words: str) -> None:
    check(words)


def test_naughty_strings_forge_nothing() -> None:
    for words in naughty_strings():
        check(words)


def check(words: str) -> None:
    report = render(sample_with(words))
    assert "##" not in report
    assert all(char.isprintable() or char == "\n" or ord(char) > 0x9F for char in report)
    assert not any(line.lstrip().startswith("::") for line in report.splitlines())
    assert len(report.splitlines()) == len(render(sample_with("x")).splitlines())
    report.encode()
