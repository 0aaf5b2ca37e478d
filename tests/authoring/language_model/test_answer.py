from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.authoring.language_model.answer import read_answer
from tests.authoring.language_model.server import claim

GOOD = claim("It has 5 boats", "5 boats")


def test_claims_are_read_also_from_a_fence_and_from_a_list():
    for text in (json.dumps({"claims": [GOOD]}), f"```json\n{json.dumps({'claims': [GOOD]})}\n```", json.dumps([GOOD])):
        claims, refused = read_answer(text)
        assert [(each.value, each.quote) for each in claims] == [("5 boats", "It has 5 boats")]
        assert refused == []


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"quote": None}, "it has no `quote`"),
        ({"quote": " "}, "it has no `quote`"),
        ({"value": 5}, "its `value` is no text"),
        ({"value": ["5"]}, "its `value` is no text"),
        ({"value": "5\x1b[31m"}, "its `value` holds a control character"),
        ({"value": "5\u202e"}, "its `value` holds a control character"),
        ({"value": "\ud800"}, "its `value` holds a control character"),
        ({"value": "5" * 1000}, "its `value` is longer than 200 characters"),
        ({"quote": "x " * 5000}, "its `quote` is longer than 600 characters"),
        ({"status": "certain"}, "“certain” is no `status`"),
        ({"scope": "night"}, "its `scope` is no list"),
        ({"scope": [["shift", "night"]]}, "its `scope` is no list"),
        ({"id": "x"}, "it has a key that no claim has: id"),
        ({"suppress": [{"rule": "to-do"}]}, "it has a key that no claim has: suppress"),
    ],
)
def test_a_claim_that_is_none_is_refused_with_its_reason_and_the_others_stand(changed, why):
    claims, refused = read_answer(json.dumps({"claims": [{**GOOD, **changed}, GOOD]}))
    assert len(claims) == 1
    assert len(refused) == 1
    assert refused[0].why.startswith(why)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[" * 100_000,
        '{"claims": {}}',
        "5",
        '{"claims": NaN}',
        json.dumps({"claims": [GOOD] * 3000}),
        '{"claims": [1' + "0" * 5000 + "]}",
    ],
)
def test_an_answer_without_claims_is_refused_whole(text):
    with pytest.raises(ValueError, match="the model's answer"):
        read_answer(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


@given(st.lists(JSON | st.fixed_dictionaries({}, optional=dict.fromkeys(GOOD, JSON))))
def test_whatever_is_claimed_is_read_or_refused(claims):
    found, refused = read_answer(json.dumps({"claims": claims}).replace("NaN", "5").replace("Infinity", "5"))
    assert len(found) + len(refused) == len(claims)
