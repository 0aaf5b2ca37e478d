from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import partial

import pyte
import pytest
from hypothesis import given

from checker.model.finding import Cluster, Standing
from checker.report import formats
from checker.report.look import Look
from checker.report.width import cells
from tests.report import sample
from tests.report.golden import assert_golden
from tests.report.hostile import sample_with, text

render = partial(formats.render, "full")

PAGE = """\
warning[value-unclear] Vietnam · personnel deployed (format: individual): 153 or 55?            date-unknown

  approximately 153 officers      vna-visit/individual-officers       as of 2025-06-14
    claims/visit.yaml:23:12  →  seeds/visit.txt:37:1
    “Individually, Vietnam has sent approximately 153 officers to serve as staff officers”
     read as 138–168, likely 146–160

  55 officers                     qdnd-interview/individual-officers  as of: unknown, not before 2020-11-13
    claims/interview.yaml:19:12  →  seeds/interview.txt:11:1
    “Since 2014, Vietnam has sent 55 participating individual officers”
     read as 55

  why     the count only grows, and one of the two is not dated: if the second is the older, both hold
  settle  record `published` of qdnd-interview, or reconcile: factlint reconcile 7c1f9a
"""
UNCLEAR = replace(sample.UNCLEAR, related=(), settle="record `published` of qdnd-interview, or reconcile")


def report_of(*findings, **changes):
    return replace(sample.SAMPLE, findings=findings, not_checked=(), errors=(), **changes)


def test_a_finding_looks_as_on_the_page():
    assert render(report_of(UNCLEAR), Look(width=108, is_quiet=True, can_reconcile=True)) == PAGE


def test_a_command_that_does_not_exist_is_not_named():
    assert "factlint reconcile" not in render(report_of(UNCLEAR))


def test_a_printed_fingerprint_is_as_long_as_it_must_be_to_mean_one_finding():
    twin = replace(UNCLEAR, fingerprint="7c1f9a0f0000")
    said = render(report_of(UNCLEAR, twin), Look(can_reconcile=True))
    assert "factlint reconcile 7c1f9a0b\n" in said
    assert "factlint reconcile 7c1f9a0f\n" in said


@pytest.mark.parametrize("width", [60, 80, 110, 140])
def test_golden_at_every_width(width):
    assert_golden(f"full-{width}.txt", render(sample.SAMPLE, Look(width=width)))


def test_golden_in_colour():
    assert_golden("full-colour.txt", render(sample.SAMPLE, Look(width=80, colour=True)))


@pytest.mark.parametrize("width", [40, 60, 80, 140])
def test_only_a_place_may_be_wider_than_the_terminal(width):
    for line in render(sample.SAMPLE, Look(width=width)).splitlines():
        # a command that is made inert grows by the backslash that stops it
        assert cells(line) - line.count("\\") <= width or ".yaml:" in line or ".txt:" in line or line.startswith(("4 errors", "9 claims"))


def test_colour_changes_nothing_but_colour():
    plain = render(sample.SAMPLE, Look(width=80))
    assert re.sub(r"\x1b\[[0-9;]*m", "", render(sample.SAMPLE, Look(width=80, colour=True))) == plain


def test_wide_and_combining_characters_stand_in_columns():
    chinese = replace(sample.VIEWS[sample.VISIT.name], value="约一百五十三名军官")
    vietnamese = replace(sample.VIEWS[sample.INTERVIEW.name], value="năm mươi lăm sĩ quan")
    views = {**sample.VIEWS, chinese.name: chinese, vietnamese.name: vietnamese}
    lines = render(report_of(UNCLEAR, claims=views), Look(width=110)).splitlines()
    starts = [cells(line[: line.index(name)]) for line in lines for name in (chinese.name, vietnamese.name) if name in line]
    assert starts == [34, 34]


def test_differences_that_are_explained_take_a_line_each_and_are_counted_from_the_eleventh_on():
    many = tuple(replace(sample.EXPLAINED, message=f"difference {n}") for n in range(13))
    said = render(report_of(*many))
    assert said.count("info[value-explained]") == 10
    assert "… and 3 more differences that are explained (all with --show-explained)" in said
    assert render(report_of(*many), Look(show_explained=True)).count("info[value-explained]") == 13


def test_thirty_articles_that_agree_are_not_thirty_blocks():
    claims = tuple(sample._claim(f"paper-{n}/founded", "2014", "claims/papers.yaml", n + 3, "founded in 2014") for n in range(30))
    cluster = Cluster("2014", "2014", claims, 28)
    finding = replace(sample.CONFLICT, clusters=(cluster, sample._cluster(sample.FOUNDED)))
    said = render(report_of(finding))
    assert said.count("claims/papers.yaml") == 3
    assert "likewise paper-3/founded, paper-4/founded" in said
    assert "and 21 more" in said
    assert "30 claims of 28 origins" in said


def test_a_value_as_long_as_a_book_is_clipped():
    long = "word " * 5000
    views = {name: replace(view, value=long, reading=long + "x", quotes=(long,)) for name, view in sample.VIEWS.items()}
    said = render(report_of(replace(UNCLEAR, message=long), claims=views), Look(width=80))
    assert len(said.splitlines()) < 60
    assert "word …\n" in said


def test_a_stanza_to_paste_keeps_its_lines():
    assert "  settle  entities:\n            vietnm: {name: Vietnm}\n" in render(report_of(sample.UNKNOWN_NAME))


def test_findings_that_are_not_shown_are_counted_only():
    hidden = replace(UNCLEAR, standing=Standing.SUPPRESSED)
    assert render(report_of(hidden)) == "no findings · 1 suppressed\n9 claims, 3 sources, 2 origins\n"


def test_quiet_says_nothing_of_nothing():
    assert render(report_of(), Look(is_quiet=True)) == ""


@given(text)
def test_nothing_from_outside_reaches_the_terminal_unescaped(words):
    said = render(sample_with(words), Look(width=80))
    assert not {unicodedata.category(char) for char in said if char != "\n"} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    said.encode()


def test_the_screen_of_a_terminal_shows_what_was_printed():
    hostile = "\x1b[2J\x1b[31mred\x1b]0;title\x07\x9b2J\x1b[8mhidden \u202egnp.exe"
    screen = pyte.Screen(200, 400)
    stream = pyte.Stream(screen)
    said = render(sample_with(hostile), Look(width=100))
    stream.feed(said.replace("\n", "\r\n"))
    shown = [line.rstrip() for line in screen.display if line.strip()]
    assert shown == [line.rstrip() for line in said.splitlines() if line.strip()]
    assert screen.title == ""
    assert {cell.fg for row in screen.buffer.values() for cell in row.values()} <= {"default"}


def test_colours_can_be_read_on_a_dark_and_on_a_light_screen():
    """Neither white, black nor yellow, and no background."""
    screen = pyte.Screen(200, 400)
    pyte.Stream(screen).feed(render(sample.SAMPLE, Look(width=100, colour=True)).replace("\n", "\r\n"))
    cells_ = [cell for row in screen.buffer.values() for cell in row.values()]
    assert {cell.fg for cell in cells_} == {"default", "red", "magenta", "cyan"}
    assert {cell.bg for cell in cells_} == {"default"}
