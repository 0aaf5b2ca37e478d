from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.authoring.draft.candidates import candidates
from checker.authoring.draft.naming import Ids, short_id, words_for
from checker.loading.schema import ID_PATTERN


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vietnam has sent 55 individual officers abroad.", "Vietnam sent individual officers"),
        ("The yard opened on 3 May 2019.", "yard opened May"),
        ("It fell to 5%.", "fell 5"),
    ],
)
def test_an_id_says_what_the_figure_is_about(text, words):
    assert words_for(candidates(text, "en")[0], text) == words


def test_ids_that_are_taken_get_a_number():
    ids = Ids(frozenset({"a", "a-2"}))
    assert [ids.new("A"), ids.new("a"), ids.new("b"), ids.new("港")] == ["a-3", "a-4", "b", "figure"]


@given(st.lists(st.text(max_size=100), max_size=20))
def test_every_id_is_one_and_no_two_are_the_same(texts):
    ids = Ids()
    made = [ids.new(text) for text in texts]
    assert all(re.fullmatch(ID_PATTERN, id) for id in made)
    assert len(set(made)) == len(made)
    assert all(len(short_id(text)) <= 48 for text in texts)
