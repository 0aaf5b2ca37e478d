from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given

from checker.report import formats
from checker.report.commands import command, inert
from tests.report.golden import DATA, assert_golden
from tests.report.hostile import naughty_strings, sample_with, text
from tests.report.sample import CLEAN, SAMPLE, UNCLEAR, many

render = partial(formats.render, "github")

VECTORS = DATA / "vectors" / "github-workflow-commands.json"


def test_github_looks_as_agreed() -> None:
    assert_golden("github.txt", render(SAMPLE))


@pytest.mark.skipif(not VECTORS.exists(), reason="the vectors from actions/toolkit are not beside this checkout")
def test_commands_are_escaped_as_the_toolkit_escapes_them() -> None:
    for case in json.loads(VECTORS.read_text())["cases"]:
        assert command(case["command"], case["properties"], case["message"]) == case["line"]


def test_commas_and_colons_of_a_path_are_escaped() -> None:
    assert "file=claims/a b%2Cc%3Ad%25é|`.yaml,line=9" in render(SAMPLE)


def test_a_finding_over_several_lines_has_no_columns() -> None:
    wide = replace(UNCLEAR, location=UNCLEAR.location._replace(span=UNCLEAR.location.span._replace(end_line=24)))
    assert ",line=23,endLine=24::" in render(replace(CLEAN, findings=(wide,)))


def test_the_gravest_come_first_and_what_github_cuts_is_told() -> None:
    lines = render(many(90)).splitlines()
    kinds = [line.split()[0] for line in lines if line.startswith("::")]
    assert kinds == ["::error"] * 30 + ["::warning"] * 30 + ["::notice"] * 30
    assert lines[-1].endswith("in this log only: 20 errors, 20 warnings, 20 info")


def test_nothing_is_said_of_cuts_where_nothing_is_cut() -> None:
    assert "in this log only" not in render(many(3))


def test_paths_begin_at_the_root_of_the_repository() -> None:
    assert "file=facts/claims/visit.yaml" in render(replace(SAMPLE, prefix="facts/"))


def test_errors_of_the_tool_are_annotations_too() -> None:
    assert render(SAMPLE).startswith("::error title=factlint could not do its job,file=seeds/locked.txt::")


@given(text)
def test_no_text_adds_a_command_or_a_property(words: str) -> None:
    check(words)


def test_naughty_strings_add_no_command() -> None:
    for words in naughty_strings():
        check(words)


def check(words: str) -> None:
    report = render(sample_with(words))
    lines = report.split("\n")
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(lines) == len(render(sample_with("x")).split("\n"))
    assert len(commands) == 8
    for line in commands:
        found = re.match(r"::(error|warning|notice) ([^:]*)::", line)
        assert found
        assert {part.partition("=")[0] for part in found[2].split(",")} <= {"title", "file", "line", "endLine", "col", "endColumn"}
        assert "##" not in line[found.end() :]
    assert "\r" not in report
    report.encode()


@given(text)
def test_inert_text_holds_no_command(words: str) -> None:
    made = inert(words)
    assert "##" not in made
    assert not any(line.lstrip().startswith("::") for line in made.split("\n"))
