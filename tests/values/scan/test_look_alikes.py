"""What looks like another thing than it is: amounts of four digits, halves that are no shares, names and dates beside each other."""

from __future__ import annotations

import pytest

from checker.values.scan import scan_figures


def found(text: str, language: str = "en") -> list[str]:
    return [f"{text[each.start : each.end]}: {each.kind.value}" for each in scan_figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Knapp 2000 Menschen arbeiteten dort.", ["Knapp 2000 Menschen: count"]),
        ("de", "Die größte Überdeckung beträgt 1850 Meter.", ["1850 Meter: quantity"]),
        ("de", "Der Bau begann 1850 in Ulm, seit 2014 Präsident.", ["1850: date", "2014: date"]),
        ("fr", "près de 2000 ouvriers y travaillent", ["près de 2000 ouvriers: count"]),
        ("fr", "de 2000 à 2010, plus de 1800 morts", ["2000 à 2010: period", "plus de 1800 morts: count"]),
        ("es", "más de 2000 personas en 2014", ["más de 2000 personas: count", "2014: date"]),
        ("en", "over 1900 people came in 1900", ["over 1900 people: count", "1900: date"]),
    ],
)
def test_four_digits_behind_a_hedge_or_before_a_noun_are_no_year(language: str, text: str, expected: list[str]) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It was 1-1 at half-time, and his half-brother scored.", ["1-1: count"]),
        ("en", "A half-hour later half of them left.", ["A half-hour later: period", "half: percent"]),
        ("es", "Plantilla media: 268 trabajadores", ["268 trabajadores: count"]),
        ("es", "con dos siglos y medio de historia", ["dos siglos y medio: period"]),
        ("fr", "après deux ans et demi, une heure et demie", ["deux ans et demi: period", "une heure et demie: period"]),
        ("fr", "la moitié des élus", ["moitié: percent"]),
    ],
)
def test_a_half_is_a_share_only_where_it_says_of_what_or_of_how_many(language: str, text: str, expected: list[str]) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Halle (6.480 m²) brannte, in Halle 6 nicht.", ["6.480 m²: quantity", "Halle 6: name"]),
        ("de", "3. Juli 2025. Zwölf Monate später.", ["3. Juli 2025: date", "Zwölf Monate später: date"]),
        ("vi", "hỗ trợ khẩn cấp 100 tỷ đồng, bão cấp 12", ["100 tỷ đồng: money", "cấp 12: name"]),
        ("en", "Prime Minister Jan Voss met April Smith.", []),
        ("en", "It began in April Smith says, and ended on Jan. 5.", ["April: date", "Jan. 5: date"]),
        ("en", "(58.7 per 100,000) and lowest elsewhere", ["58.7 per 100,000: count"]),
        ("fr", "financé à 15 % par l’État, 3 euros par litre", ["15 %: percent", "3 euros par litre: money"]),
        ("en", "It fell 64 mm. The river rose 2 ft. Steep banks held.", ["64 mm: quantity", "2 ft: quantity"]),
    ],
)
def test_what_stands_beside_a_figure_takes_nothing_from_it(language: str, text: str, expected: list[str]) -> None:
    assert found(text, language) == expected
