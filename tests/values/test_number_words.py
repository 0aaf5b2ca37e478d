"""Numbers in words are read as the numbers they spell; the speller here knows nothing of the reader's tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.hedges import table_of
from checker.values.number_words import read_words
from checker.values.tokens import Tokens
from tests.values.quantities import read

_EN = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
EN = _EN.split()
EN_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def english(n: int, joiner: str = " and ") -> str:
    if n < 20:
        return EN[n]
    if n < 100:
        return EN_TENS[n // 10] + (f"-{EN[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{EN[n // 100]} hundred" + (joiner + english(n % 100) if n % 100 else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= scale:
            rest = n % scale
            between = joiner if rest < 100 else " "
            return f"{english(n // scale, joiner)} {word}" + (between + english(rest, joiner) if rest else "")
    raise AssertionError


def french(n: int) -> str:
    ones = EN_FR
    if n < 17:
        return ones[n]
    if n < 20:
        return f"dix-{ones[n - 10]}"
    if n < 70:
        ten = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}[n // 10]
        return ten + ("" if n % 10 == 0 else " et un" if n % 10 == 1 else f"-{ones[n % 10]}")
    if n < 80:
        return "soixante et onze" if n == 71 else f"soixante-{french(n - 60)}"
    if n < 100:
        return "quatre-vingts" if n == 80 else f"quatre-vingt-{french(n - 80)}"
    if n < 1000:
        head = "cent" if n < 200 else f"{ones[n // 100]} cent"
        return head + (f" {french(n % 100)}" if n % 100 else "s" if n >= 200 else "")
    head = "mille" if n < 2000 else f"{french(n // 1000)} mille"
    return head + (f" {french(n % 1000)}" if n % 1000 else "")


EN_FR = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()  # noqa: SIM905


def german(n: int) -> str:
    ones = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()  # noqa: SIM905
    if n < 13:
        return ones[n]
    if n < 20:
        return {16: "sechzehn", 17: "siebzehn"}.get(n, ones[n - 10] + "zehn")
    if n < 100:
        ten = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"][n // 10]
        one = n % 10
        return ten if one == 0 else f"{'ein' if one == 1 else ones[one]}und{ten}"
    if n < 1000:
        head = n // 100
        return f"{'ein' if head == 1 else ones[head]}hundert" + (german(n % 100) if n % 100 else "")
    head = n // 1000
    spelled = german(head)
    return f"{spelled[:-1] if spelled.endswith('eins') else spelled}tausend" + (german(n % 1000) if n % 1000 else "")


def spanish(n: int) -> str:
    ones = [
        "cero",
        "uno",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciséis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiuno",
        "veintidós",
        "veintitrés",
        "veinticuatro",
        "veinticinco",
        "veintiséis",
        "veintisiete",
        "veintiocho",
        "veintinueve",
    ]
    if n < 30:
        return ones[n]
    if n < 100:
        ten = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"][n // 10]
        return ten + (f" y {ones[n % 10]}" if n % 10 else "")
    if n == 100:
        return "cien"
    if n < 1000:
        hundreds = "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()  # noqa: SIM905
        return hundreds[n // 100] + (f" {spanish(n % 100)}" if n % 100 else "")
    head = "mil" if n < 2000 else f"{spanish(n // 1000)} mil"
    return head + (f" {spanish(n % 1000)}" if n % 1000 else "")


def vietnamese(n: int) -> str:
    ones = "không một hai ba bốn năm sáu bảy tám chín".split()  # noqa: SIM905
    if n < 10:
        return ones[n]
    if n < 100:
        head = "mười" if n < 20 else f"{ones[n // 10]} mươi"
        one = n % 10
        last = "" if one == 0 else " lăm" if one == 5 else " mốt" if one == 1 and n >= 20 else f" {ones[one]}"
        return head + last
    if n < 1000:
        rest = n % 100
        return f"{ones[n // 100]} trăm" + ("" if rest == 0 else f" linh {ones[rest]}" if rest < 10 else f" {vietnamese(rest)}")
    return f"{vietnamese(n // 1000)} nghìn" + (
        f" {vietnamese(n % 1000)}" if n % 1000 >= 100 else "" if n % 1000 == 0 else f" không trăm {vietnamese(n % 1000)}"
    )


SPELLERS = {"en": english, "fr": french, "de": german, "es": spanish, "vi": vietnamese}


def spelled(text: str, language: str) -> int | None:
    tokens = Tokens(text)
    found = read_words(tokens, 0, table_of(language))
    return found.value if found is not None and found.end == tokens.count else None


@pytest.mark.parametrize("language", SPELLERS)
def test_every_number_below_a_thousand_is_read(language: str) -> None:
    assert [n for n in range(1000) if spelled(SPELLERS[language](n), language) != n] == []


@pytest.mark.parametrize("language", ["fr", "de", "es"])
@given(n=st.integers(1000, 999_999))
def test_thousands_are_read_in_other_languages(language: str, n: int) -> None:
    assert spelled(SPELLERS[language](n), language) == n


@given(st.integers(0, 10**6) | st.integers(10**6, 10**11), st.sampled_from([" and ", " "]))
def test_english_numbers_are_read_up_to_the_billions(n: int, joiner: str) -> None:
    assert spelled(english(n, joiner), "en") == n


def test_every_english_number_up_to_ten_thousand_is_read() -> None:
    assert [n for n in range(10_001) if spelled(english(n), "en") != n] == []


@given(st.integers(0, 10**6))
def test_words_and_digits_of_one_number_read_alike(n: int) -> None:
    words, digits = read(english(n)), read(str(n))
    assert (words.must, words.likely, words.figure, words.place) == (digits.must, digits.likely, digits.figure, digits.place)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("eleven hundred", 1100),
        ("nineteen hundred and five", 1905),
        ("a hundred", 100),
        ("one hundred thousand", 100_000),
        ("a thousand million", 10**9),
        ("two lakh crore", 2 * 10**12),
        ("Fifty-Five", 55),
        ("fifty five", 55),
        ("twenty-first", 21),
        ("two hundredth", 200),
        ("hundredth", 100),
        ("two dozen", 24),
        ("a score", 20),
        ("three-quarters of a million", 750_000),
        ("one and a half million", 1_500_000),
        ("three hundred and fifty thousand", 350_000),
    ],
)
def test_other_ways_to_say_a_number(text: str, value: int) -> None:
    assert read(text).figure == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("septante-deux", "fr", 72),
        ("nonante-neuf", "fr", 99),
        ("deux millions trois cent mille", "fr", 2_300_000),
        ("un million et demi", "fr", 1_500_000),
        ("zwei Millionen dreihunderttausend", "de", 2_300_000),
        ("eine Million", "de", 10**6),
        ("zwölfhundert", "de", 1200),
        ("tres mil millones", "es", 3 * 10**9),
        ("treinta y un mil", "es", 31_000),
        ("hai triệu rưỡi", "vi", 2_500_000),
        ("một trăm lẻ năm", "vi", 105),
        ("mười hai nghìn", "vi", 12_000),
        ("năm mươi tư", "vi", 54),
    ],
)
def test_other_ways_in_other_languages(text: str, language: str, value: int) -> None:
    assert read(text, "person", language).figure == value


def test_two_numbers_side_by_side_are_two() -> None:
    for text in ("nineteen fourteen", "twenty twenty", "two and five", "one two"):
        assert spelled(text, "en") is None
