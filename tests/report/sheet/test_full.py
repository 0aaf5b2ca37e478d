from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from checker.app import Request
from checker.authoring.sheet import inventory_of, sheet_of
from checker.report.look import Look
from checker.report.sheet.full import render
from checker.report.sheet.inventory import render as render_inventory
from checker.report.width import cells
from tests.authoring.harbour import WORDS, claim, harbour, paper
from tests.project import write_project
from tests.report.golden import assert_golden
from tests.report.hostile import text


@pytest.fixture(scope="module")
def sheet(tmp_path_factory):
    return sheet_of(Request(harbour(tmp_path_factory.mktemp("harbour"))), ["harbour"])


@pytest.mark.parametrize("width", [60, 80, 140])
def test_golden_at_every_width(sheet, width):
    said = render(sheet, Look(width=width))
    assert max(cells(line) for line in said.splitlines()) <= width
    assert_golden(f"sheet-{width}.txt", said)


def test_golden_in_ascii(sheet):
    said = render(sheet, Look(width=80, is_ascii=True))
    assert said.isascii()
    assert_golden("sheet-ascii.txt", said)


def test_colour_is_for_those_who_ask(sheet):
    assert "\x1b" not in render(sheet)
    assert "\x1b[1;31m" in render(sheet, Look(colour=True))


def test_quotes_are_printed_when_asked_for(tmp_path):
    one = "source: {id: s, file: a.txt}\nclaims:\n  - {id: c, subject: harbour, property: staff, value: 5 people, quote: It has 5 people}\n"
    root = write_project(tmp_path, {"claims/words.yaml": WORDS, "claims/s.yaml": one, "seeds/a.txt": "It has 5 people.\n"})
    sheet = sheet_of(Request(root), ["harbour"])
    assert "“It has 5 people”" not in render(sheet)
    assert "“It has 5 people”" in render(sheet, Look(is_verbose=True))


def test_the_inventory_fits_narrow_terminals(tmp_path):
    inventory = inventory_of(Request(harbour(tmp_path)))
    for width in (40, 60, 110):
        said = render_inventory(inventory, Look(width=width))
        assert max(cells(line) for line in said.splitlines()) <= width
        assert "1 error" in said


def test_nothing_recorded_is_said(tmp_path):
    assert "no claim is recorded on shift begins" in render(sheet_of(Request(harbour(tmp_path)), ["shift"]))


@given(text)
def test_hostile_words_print_safely(sheet, words):
    section = sheet.sections[0]
    group = section.groups[0]
    entry = group.entries[0]
    view = replace(entry.view, value=words, quotes=(words,), said_by=words, since=words)
    worse = group._replace(entries=(entry._replace(view=view), *group.entries[1:]))
    said = render(replace(sheet, sections=(section._replace(groups=(worse,)),)), Look(width=60, is_verbose=True))
    assert "##" not in said
    assert all(char == "\n" or (char >= " " and not "\x7f" <= char <= "\x9f") for char in said)


def test_a_long_history_is_drawn_as_far_as_there_is_room(tmp_path):
    claims = [claim(f"c{at}", "employees", f"{at + 5} people", f'as_of: "{1900 + at}"') for at in range(90)]
    root = write_project(tmp_path, {"claims/words.yaml": WORDS, "claims/s.yaml": paper("s", "2001", *claims)})
    said = render(sheet_of(Request(root), ["staff"]), Look(width=80))
    assert "and 30 more that are not drawn" in said
    assert "s/c89" in said
