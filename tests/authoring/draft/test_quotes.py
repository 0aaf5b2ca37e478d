from __future__ import annotations

import pytest

from checker.authoring.draft.candidates import candidates
from checker.authoring.draft.quotes import quote_of
from checker.compare.quotes.page import Page
from checker.model.source import Article

LONG = "behind the old harbour office in the northern part of the town that lies across the river"


def quotes(text: str) -> list[str | None]:
    page = Page(Article(text), "seeds/a.txt")
    return [quote_of(one, page) for one in candidates(text, "en")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The yard has 5 boats in it, and nothing else is there.", ["The yard has 5 boats in it"]),
        ("It has 5 boats.", ["It has 5 boats."]),
        ("In the yard, 5 boats, lie.", ["In the yard, 5 boats"]),
        ("The yard (which has 5 big boats in it) is wide.", ["which has 5 big boats in it"]),
        ("It opened on May 3, 2021, when all were there.", ["It opened on May 3, 2021"]),
        (f"A yard {LONG} with\n5 boats in a\u00a0row and per\u00adsonnel.", [f"A yard {LONG} with 5 boats in a row and personnel."]),
        ("North has 5 boats there. South has 5 boats there.", ["North has 5 boats there.", "South has 5 boats there."]),
    ],
)
def test_the_quote_is_the_shortest_clause_that_is_found_once(text, found):
    assert quotes(text) == found


def test_words_that_stand_twice_are_widened_until_they_stand_once():
    first, second = quotes("First. It has 5 boats there. Last. It has 5 boats there.")
    assert first == "First. It has 5 boats there."
    assert second is not None
    assert second.endswith("Last. It has 5 boats there.")


def test_what_never_stands_once_has_no_quote():
    assert None in quotes("It has 5 boats there. " * 80)
