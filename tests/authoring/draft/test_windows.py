from __future__ import annotations

import pytest

from checker.authoring.draft.candidates import candidates
from checker.authoring.draft.windows import windows


def tied(text: str, language: str = "en") -> dict[str, dict[str, str]]:
    found = candidates(text, language)
    return {one.value: {key: date.value for key, date in dates.items()} for one, dates in windows(found, text, language).items()}


SINCE, OF_2023, OF_2014 = {"since": "2014"}, {"as_of": "2023"}, {"as_of": "2014"}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Since 2014, the yard has sent 55 boats, 12 cranes and 7 crews.", {"55 boats": SINCE, "12 cranes": SINCE, "7 crews": SINCE}),
        ("The tongue has drawn back by 1,340 metres since 1957, and by 86 metres lately.", {"1,340 metres": {"since": "1957"}}),
        ("As of June 2024 the yard had 55 boats.", {"55 boats": {"as_of": "June 2024"}}),
        ("The station produced 612 tonnes last year.", {"612 tonnes": {"as_of": "last year"}}),
        ("Some 182,000 people came in 2023, against 61,000 in 2014.", {"Some 182,000 people": OF_2023, "61,000": OF_2014}),
        ("It ran 40 boats until 2016.", {"40 boats": {"until": "2016"}}),
        ("Seit 2014 hat die Werft 55 Boote.", {"55 Boote": SINCE}),
    ],
)
def test_a_date_belongs_to_a_figure_where_the_words_say_so(text, keys):
    assert tied(text, "de" if text.startswith("Seit") else "en") == keys


@pytest.mark.parametrize(
    "text",
    [
        "It was opened in 1988 with 40 boats.",
        "It has 15 boats more than in 2019.",
        "A lake that did not exist until 1998 covers 27 fields.",
        "It was founded in 1988, and covers 460 fields.",
        "It had 40 boats and closed on 3 May 2019.",
    ],
)
def test_a_date_of_an_event_or_a_comparison_is_none_of_a_figure(text):
    assert tied(text) == {}
