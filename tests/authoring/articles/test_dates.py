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
        ("# Plant opens\n\nPress release — Aalborg, 3 September 2024\n\nHalden", "3 September 2024"),
        ("Jailed\n\nBy Dana Whitlock\nPublished 11:42, 22 March 2023\n\nA man", "22 March 2023"),
        ("By Rob Lind, May 27, 2021\n\nText", "May 27, 2021"),
        ("Born: Nantes, 3 April 1949\nDied: Paris, 3 May 2021", None),
        ("Berlin, 9 November 1989. The wall fell that night.", None),
        ("Berlin, 9 November 1989 – the wall falls\n\nIt was", None),
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


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("de", "„Wir“\nInterview: Paula Reinke, 18. Mai 2023\n\nFrau", "18. Mai 2023"),
        ("de", "Schwyz, 9. Jan. 2023 (sda) – Bei einem Brand", "9. Jan. 2023"),
        ("de", "Emden, 12. März 2024 – Die Werft hat heute angekündigt", "12. März 2024"),
        ("de", "Bericht\nBremen, 28. März 2024\nIm Jahr", "28. März 2024"),
        ("fr", "Titre\nPar Luc Tardieu, publié le 14 novembre 2022\n\nElle", "14 novembre 2022"),
        ("fr", "COMMUNIQUÉ\nRoubelle, le 1er février 2024\nLe musée", "1er février 2024"),
        ("es", "El puerto\n\nAlmar, 17 de enero de 2024 (Agencia Sur). El puerto movió", "17 de enero de 2024"),
        ("es", "Santiago, 15 de agosto de 2022. La minera informó hoy una utilidad", "15 de agosto de 2022"),
        ("vi", "Hà Nội, ngày 12/10/2021 (TTXVN) - Bão số 5", "12/10/2021"),
        ("vi", "Thứ Sáu, ngày 15 tháng 10 năm 2021\nThiệt hại", "Thứ Sáu, ngày 15 tháng 10 năm 2021"),
    ],
)
def test_a_writer_a_place_or_an_agency_stands_before_the_day(language, text, day):
    assert stated_day(text, language) == day
