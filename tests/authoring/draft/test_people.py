from __future__ import annotations

import pytest

from checker.authoring.draft.people import Entities
from checker.model.span import Location
from checker.model.vocabulary import Entity, Vocabulary


def entities(**names: str) -> Entities:
    made = {
        id: Entity(id, name, Location("a.yaml"), tuple(aliases))
        for id, (name, *aliases) in ((id, text.split("|")) for id, text in names.items())
    }
    return Entities(Vocabulary(entities=made), ())


KNOWN = entities(
    un="United Nations|UN|U.N.",
    women="UN Women",
    vietnam="Vietnam|Việt Nam",
    major="Major",
    ng1="Gate|NG",
    ng2="Guard|NG",
    yard="the yard",
    port="Harbour of Port Alma",
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vietnam’s officers and the U.N. in New York", ["vietnam", "un"]),
        ("UN Women is not the UN", ["women", "un"]),
        ("a major change in vietnam", []),
        ("Việt Nam, The yard and the yard", ["vietnam", "yard", "yard"]),
        ("The harbour of Port Alma, the Harbour of Port Alma, a harbour of port alma", ["port", "port"]),
        ("NG is one of two", []),
        ("United", []),
        ("", []),
    ],
)
def test_names_are_found_whole_the_longest_first_and_in_their_case(text, found):
    assert [named.entity.id for named in KNOWN.named_in(text)] == found
