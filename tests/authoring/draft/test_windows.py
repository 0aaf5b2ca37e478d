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
    ("language", "text"),
    [
        ("en", "It moved 8,000 crates, the most since 2007."),
        ("de", "Er hatte mit 6,48 Metern den höchsten Stand seit 1984."),
        ("es", "Movió 8.000 cajas, su mejor registro desde 2007."),
        ("es", "Son 412 personas, una docena más que en 2022."),
        ("fr", "Il y a 40 bateaux de plus qu’en 2019."),
    ],
)
def test_what_is_the_highest_since_a_day_or_compared_with_it_is_not_of_it(language, text):
    assert tied(text, language) == {}


def test_a_date_at_the_head_is_none_of_what_holds_today():
    assert tied("En 1988, elle fonde le musée, qui accueille aujourd’hui 60 000 visiteurs.", "fr") == {}


def test_the_date_before_a_row_is_that_of_its_figures():
    table = "Année | Volume | Prix\n2021 | 12 640 000 | 3,82\n2022 | 12 300 000 | 3,95"
    assert tied(table, "fr") == {value: {"as_of": year} for value, year in
                                 (("12 640 000", "2021"), ("3,82", "2021"), ("12 300 000", "2022"), ("3,95", "2022"))}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("2022 haben wir 3,4 Tonnen geerntet.", {"3,4 Tonnen": {"as_of": "2022"}}),
        ("Der Umsatz lag 2023 bei 412,7 Millionen Euro.", {"412,7 Millionen Euro": OF_2023}),
        ("Im Februar lag der Verlust bei 15 Prozent.", {"15 Prozent": {"as_of": "Februar"}}),
        ("2019 wurde das Werk mit 40 Leuten eröffnet.", {}),
    ],
)
def test_german_years_need_no_preposition(text, keys):
    assert tied(text, "de") == keys


def test_the_date_above_a_column_is_that_of_its_figures():
    table = "Station | 2022 | 2023 | Change\nHarbour | 3,990 | 4,187 | +5.0 %\nRing road | 2,740 | 2,688 | −1.9 %"
    assert tied(table) == {"3,990": {"as_of": "2022"}, "4,187": OF_2023, "2,740": {"as_of": "2022"}, "2,688": OF_2023}


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
