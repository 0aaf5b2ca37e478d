"""Page 2, section 3 and the part-and-whole rule of section 4: what claims cover, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.semantics.statements import COUNT, DIMENSIONS, FOUNDED, SENT, loud, names_of, say

if TYPE_CHECKING:
    from tests.semantics.statements import Desk

PEOPLE = {**COUNT, "additive": True}
INDIVIDUAL = {"format": "individual"}
UNIT = {"format": "unit"}
HOSPITAL = {"format": "field-hospital"}


def test_a_part_that_exceeds_its_whole_is_a_conflict(desk: Desk) -> None:
    one, other = say("65 officers", scope=INDIVIDUAL), say("55 officers")
    assert desk.verdict(PEOPLE, dict(one), dict(other)).startswith("conflict")
    assert [f.rule for f in loud(desk.report(PEOPLE, one, other))] == ["part-exceeds-whole"]


def test_a_part_and_the_whole_that_it_exceeds_are_each_named_with_what_they_cover(desk: Desk) -> None:
    (found,) = loud(desk.report(PEOPLE, say("80 officers", scope=HOSPITAL), say("60 officers", scope=UNIT)))
    assert found.message.endswith("(format: unit): 80 (format: field-hospital) out of 60?")


def test_a_part_below_its_whole_is_explained_by_scope(desk: Desk) -> None:
    assert desk.verdict(PEOPLE, say("55 officers", scope=INDIVIDUAL), say("65 officers")) == "explained (scope)"


def test_part_and_whole_whose_readings_overlap_agree(desk: Desk) -> None:
    assert desk.verdict(PEOPLE, say("about 153 officers", scope=INDIVIDUAL), say("151 officers")).startswith("agree")


def test_the_only_value_listed_is_a_part_not_the_whole(desk: Desk) -> None:
    one_leaf: dict[str, Any] = {"post": {"values": {"guard": {}}}}
    assert desk.verdict(PEOPLE, say("55 officers", scope={"post": "guard"}), say("65 officers"), dimensions=one_leaf) == "explained (scope)"


def test_a_complete_node_is_the_whole_of_its_children(desk: Desk) -> None:
    assert desk.verdict(PEOPLE, say("55 officers", scope={"format": ["individual", "unit"]}), say("65 officers")) == "conflict"


def test_a_node_that_is_not_complete_has_a_rest_that_no_one_named(desk: Desk) -> None:
    both = {"format": ["field-hospital", "engineering"]}
    assert desk.verdict(PEOPLE, say("55 officers", scope=both), say("65 officers", scope=UNIT)) == "explained (scope)"


def test_siblings_are_disjoint_and_unrelated(desk: Desk) -> None:
    assert desk.verdict(PEOPLE, say("55 officers", scope=INDIVIDUAL), say("65 officers", scope=UNIT)) == "unrelated"


def test_a_child_is_part_of_its_parent(desk: Desk) -> None:
    assert desk.verdict(PEOPLE, say("65 officers", scope=HOSPITAL), say("55 officers", scope=UNIT)).startswith("conflict")


def test_overlapping_scopes_are_unrelated(desk: Desk) -> None:
    assert desk.verdict(PEOPLE, say("55 officers", scope=INDIVIDUAL), say("65 officers", scope={"place": "missions"})) == "unrelated"


def test_of_what_does_not_add_up_a_part_and_its_whole_are_unrelated(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("65 officers", scope=INDIVIDUAL), say("55 officers")) == "unrelated"


def test_of_a_date_part_and_whole_are_explained_by_scope(desk: Desk) -> None:
    assert desk.verdict(FOUNDED, say("2014", scope=INDIVIDUAL), say("2017")) == "explained (scope)"


def test_of_a_text_part_and_whole_are_explained_by_scope(desk: Desk) -> None:
    text = {"type": "text", "values": ["blue", "green"]}
    assert desk.verdict(text, say("blue", scope=INDIVIDUAL), say("green")) == "explained (scope)"


def test_a_growing_part_that_is_not_later_may_not_exceed_its_whole(desk: Desk) -> None:
    part, whole = say("65 officers", as_of="2020-06-13", scope=INDIVIDUAL), say("55 officers", as_of="2022-06-13")
    assert desk.verdict(SENT, part, whole).startswith("conflict")


def test_a_growing_part_that_is_later_may(desk: Desk) -> None:
    part, whole = say("65 officers", as_of="2022-06-13", scope=INDIVIDUAL), say("55 officers", as_of="2020-06-13")
    verdict = desk.verdict(SENT, part, whole)
    assert verdict.startswith(("explained", "unrelated"))


def test_part_and_whole_of_a_level_are_compared_at_one_time_only(desk: Desk) -> None:
    level = {**PEOPLE, "over_time": "level"}
    part, whole = say("65 officers", as_of="2020-06-13", scope=INDIVIDUAL), say("55 officers", as_of="2022-06-13")
    assert desk.verdict(level, part, whole).startswith(("explained", "unrelated"))


def test_an_unknown_scope_that_may_hide_a_conflict_is_unclear(desk: Desk) -> None:
    one, other = say("55 officers", scope={"format": "unknown"}), say("65 officers", scope=INDIVIDUAL)
    assert desk.verdict(PEOPLE, one, other) == "unclear (scope-unknown)"


def test_an_unknown_scope_is_never_a_conflict(desk: Desk) -> None:
    one, other = say("65 officers", scope={"format": "unknown"}), say("55 officers")
    assert desk.verdict(PEOPLE, one, other) == "unclear (scope-unknown)"


def test_an_unknown_scope_with_the_same_value_is_left_alone(desk: Desk) -> None:
    one, other = say("55 officers", scope={"format": "unknown"}), say("55 officers")
    assert desk.verdict(PEOPLE, one, other).startswith(("agree", "explained"))


def test_an_unknown_scope_is_one_finding_beside_all_it_may_clash_with(desk: Desk) -> None:
    report = desk.report(
        PEOPLE,
        say("45 officers", scope={"format": "unknown"}),
        say("65 officers"),
        say("57 officers", scope=UNIT),
        say("51 officers", scope=HOSPITAL),
    )
    (finding,) = loud(report)
    assert str(finding.cause) == "scope-unknown"
    assert names_of(finding) == {"a/c0", "b/c1", "c/c2", "d/c3"}


def test_where_a_date_is_unknown_as_well_that_is_named_first(desk: Desk) -> None:
    one = say("55 officers", scope={"format": "individual", "place": "unknown"})
    other = say("approximately 153 officers", scope=INDIVIDUAL, published="2025-06-14")
    assert desk.verdict(SENT, one, other) == "unclear (date-unknown)"


def test_a_dimension_may_say_that_leaving_it_out_means_unknown(desk: Desk) -> None:
    dimensions = {**DIMENSIONS, "format": {**DIMENSIONS["format"], "default": "unknown"}}
    assert (
        desk.verdict(PEOPLE, say("55 officers"), say("65 officers", scope=INDIVIDUAL), dimensions=dimensions) == "unclear (scope-unknown)"
    )


@pytest.mark.parametrize("since", ["2014", "June 2014", None])
def test_a_since_that_is_left_out_or_wider_fits(desk: Desk, since: str | None) -> None:
    keys = {} if since is None else {"since": since}
    assert desk.verdict(COUNT, say("55 officers", since="2014-06"), say("65 officers", **keys)) == "conflict"


def test_incompatible_windows_are_explained(desk: Desk) -> None:
    one, other = say("55 officers", since="2014", as_of="2020-06-13"), say("65 officers", since="2018", as_of="2020-06-13")
    assert desk.verdict(SENT, one, other) == "explained (window)"


def test_incompatible_untils_are_explained(desk: Desk) -> None:
    one, other = say("55 officers", until="2014", as_of="2020-06-13"), say("65 officers", until="2018", as_of="2020-06-13")
    assert desk.verdict(SENT, one, other) == "explained (window)"


def test_a_count_with_until_is_fixed_from_that_day_on(desk: Desk) -> None:
    one = say("55 officers", since="2014", until="2018-12-31", as_of="2020-06-13")
    other = say("65 officers", since="2014", until="2018-12-31", as_of="2023-06-13")
    assert desk.verdict(SENT, one, other) == "conflict"
