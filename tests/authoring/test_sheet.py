from __future__ import annotations

from checker.app import Request
from checker.authoring.sheet import inventory_of, sheet_of
from tests.authoring.harbour import claim, harbour, paper
from tests.project import write_project


def names(group):
    return [entry.claim.name for entry in group.entries]


def test_claims_stand_in_order_of_time_and_what_is_not_dated_comes_last(tmp_path):
    (section,) = sheet_of(Request(harbour(tmp_path)), ["harbour", "staff"]).sections
    whole, east = section.groups
    assert names(whole) == ["almanac/staff", "gazette/staff", "herald/staff", "herald/plan", "herald/never", "leaflet/staff"]
    assert [entry.is_dated for entry in whole.entries] == [True] * 5 + [False]
    assert east.scope == (("pier", ("east",)),)
    assert names(east) == ["almanac/east"]


def test_sections_are_sorted_by_name_and_count_sources_and_origins(tmp_path):
    sheet = sheet_of(Request(harbour(tmp_path)), ["harbour"])
    assert [section.property.id for section in sheet.sections] == ["employees", "head", "opened"]
    employees = sheet.sections[0]
    assert (employees.sources, employees.origins) == (4, 3)  # the herald repeats the gazette
    assert (sheet.sources, sheet.origins) == (4, 3)


def test_a_section_knows_the_findings_that_name_its_claims(tmp_path):
    sheet = sheet_of(Request(harbour(tmp_path)), ["opened"])
    (finding,) = sheet.sections[0].findings
    assert finding.rule == "value-conflict"
    assert {claim.name for claim in finding.claims} == {"almanac/opened", "gazette/opened"}


def test_a_value_or_a_speaker_is_named_by_others(tmp_path):
    sheet = sheet_of(Request(harbour(tmp_path)), ["Rosa Lind"])
    assert not sheet.sections
    assert [claim.name for claim in sheet.named_in] == ["gazette/staff", "gazette/head"]


def test_a_claim_that_cannot_be_read_is_listed_all_the_same(tmp_path):
    harbour(tmp_path)
    write_project(tmp_path, {"claims/odd.yaml": paper("odd", "2001", claim("staff", "employees", "umpteen people"))})
    (section,) = sheet_of(Request(tmp_path), ["harbour", "staff"]).sections
    assert section.groups[0].entries[-1].claim.name == "odd/staff"
    assert section.groups[0].entries[-1].bars == ()


def test_the_inventory_counts_what_there_is(tmp_path):
    harbour(tmp_path)
    write_project(tmp_path, {"claims/odd.yaml": paper("odd", "2001", claim("x", "employees", "3 people", subject="nobody"))})
    inventory = inventory_of(Request(tmp_path))
    (holding,) = inventory.holdings
    assert holding.subject.id == "harbour"
    assert holding.whole.claims == 10
    assert [(prop.id, count.claims, count.sources) for prop, count in holding.properties] == [
        ("employees", 7, 4),
        ("head", 1, 1),
        ("opened", 2, 2),
    ]
    assert dict(holding.properties)[holding.properties[2][0]].open == {"error": 1}
    assert inventory.total.claims == 11
    assert inventory.nameless == 1


def test_what_is_explained_is_not_open(tmp_path):
    write_project(
        tmp_path,
        {
            "claims/words.yaml": "entities: {a: {}}\nproperties: {n: {type: quantity, over_time: level}}\n",
            "claims/x.yaml": paper("x", "1999", claim("n", "n", "5", subject="a")),
            "claims/y.yaml": paper("y", "2010", claim("n", "n", "9", subject="a")),
        },
    )
    assert inventory_of(Request(tmp_path)).total.open == {}
    assert [f.rule for f in sheet_of(Request(tmp_path), ["a"]).sections[0].findings] == ["value-explained"]
