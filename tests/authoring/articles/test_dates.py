from __future__ import annotations

import pytest

from checker.authoring.articles.dates import day_of, stated_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("date 2025-06-14 The minister receives the envoy in Hanoi on June 13", "2025-06-14"),
        ("Harbour grows\n\nMay 27, 2021\n\nIt was founded on 3 May 2019.", "May 27, 2021"),
        ("Harbour grows\nBy R. Lind | May 27, 2021 | 5 min read", "May 27, 2021"),
        ("Published: 27 May 2021, 10:30 GMT\n\nText", "27 May 2021"),
        ("HANOI, May 27, 2021 (VNA) — The deputy minister said 55 officers were sent.", "May 27, 2021"),
        ("The harbour opened on 3 May 2019.", None),
        ("May 27\n\nText", None),
        ("May 27, 2021\n\nJune 3, 2022\n\nText", None),
        ("May 2021\n\nText", None),
        ("On May 27, 2021 - a Thursday - it opened", None),
    ],
)
def test_only_a_plain_date_at_the_top_is_the_day_of_publication(text, day):
    assert stated_day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-06-14T08:00:00+07:00", "2025-06-14"),
        ("20250614", "2025-06-14"),
        ("2025/06/14", "2025-06-14"),
        ("14 June 2025", "14 June 2025"),
        ("2025-02-31", None),
        ("yesterday", None),
        ("", None),
        ("x" * 5000, None),
    ],
)
def test_a_files_own_form_of_a_day_is_read(text, day):
    assert day_of(text) == day
