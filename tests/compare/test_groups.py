"""What is seen at once of a group is what building it shows."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare import groups
from checker.compare.groups import groups_of
from tests.compare.test_rivals import judged, properties, statements


@settings(max_examples=150, deadline=None, derandomize=True)
@given(properties, st.lists(statements, min_size=2, max_size=5), st.booleans())
def test_no_group_that_is_divided_is_passed_over(prop: dict[str, Any], said: list[dict[str, Any]], repeats: bool) -> None:
    facts = judged(prop, [*said, *said] if repeats else said)
    for runs in ({}, {"a": ("a", 0)}):
        seen = list(groups_of(facts.by_key, runs))
        with patch.object(groups, "_are_alike", lambda *_: False):
            built = list(groups_of(facts.by_key, runs))
        assert [[node.members for node in group.nodes()] for group in seen] == [[node.members for node in group.nodes()] for group in built]
