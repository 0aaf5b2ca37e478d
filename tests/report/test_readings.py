import pytest

from checker.report.readings import reading_words


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        ("55", "55"),
        ("138..168", "138–168"),
        ("(100..", "over 100"),
        ("100..", "100 or more"),
        ("..100", "up to 100"),
        ("..100)", "under 100"),
        ("(800..840", "over 800 to 840"),
        ("235..250)", "235 to under 250"),
        ("(5..10)", "over 5 to under 10"),
        ("1/3", "1/3"),
        ("2014-06", "2014-06"),
        ("2014", "2014"),
        ("2014-06-13..2015-01-02", "2014-06-13 to 2015-01-02"),
        ("-5..-3", "-5 to -3"),
        ("1500000..2500000", "1,500,000–2,500,000"),
        ("0.15..0.25", "0.15–0.25"),
        ("0.123456", "0.123456"),
        ("Major General", "Major General"),
        ("..", "anything"),
        ("to be ... or not", "to be ... or not"),
    ],
)
def test_a_reading_is_printed_as_a_person_reads_it(reading, words):
    assert reading_words(reading) == words


def test_a_fraction_that_no_one_reads_is_rounded() -> None:
    assert reading_words("41/12..43/12") == "≈3.417–≈3.583"
    assert reading_words("1/3") == "1/3"
