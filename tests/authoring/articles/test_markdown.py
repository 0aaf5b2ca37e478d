from __future__ import annotations

from contextlib import suppress

import pytest

from checker.authoring.articles.article import UnreadArticle
from checker.authoring.articles.markdown import read_markdown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("sent **55**[^3] officers", "sent 55 officers"),
        ("1**,**100 people", "1,100 people"),
        ("10^6^ metres, 5 km<sup>2</sup>, CO~2~", "10⁶ metres, 5 km², CO2"),
        ("~~40~~ 41 people", " 41 people".strip()),
        ('[55 people](https://a.example/2021_(b)) and ![7 ships](a.png "t")', "55 people and 7 ships"),
        ("[55 people][1] of `code 5`", "55 people of code 5"),
        ("snake_case_2014, 2*3*4 and 5 * 6 * 7", "snake_case_2014, 2*3*4 and 5 * 6 * 7"),
        ("## Heading 5 ##", "Heading 5"),
        ("> quoted 5 < 6", "quoted 5 < 6"),
        ("5\\. and 6\\*", "5. and 6*"),
        ("| a | 28 | 000 |\n|---|---:|:-:|\n| b | 30 | 100 |", "a | 28 | 000\nb | 30 | 100"),
        ("```\nx < 5\n```", "x < 5"),
        ("[^3]: See 5.\n[x]: http://a.example/2020", "See 5."),
        ("5 people\n========", "5 people"),
        ("The harbour has nearly\n400 people\nand more.\n\nNext", "The harbour has nearly 400 people and more.\n\nNext"),
        ("one  \ntwo\\\nthree", "one\ntwo\nthree"),
        ("- one\n  more\n- two\n# Head\ntext", "- one more\n- two\n\nHead\n\ntext"),
        ("<script>99</script>5", "5"),
    ],
)
def test_figures_are_those_that_a_reader_sees(written, shown):
    assert read_markdown(written.encode()).text == shown + "\n"


def test_front_matter_says_what_the_text_is():
    about = read_markdown(b"---\ntitle: 'Harbour grows'\ndate: 2024-05-02T10:00:00Z\nauthor: R. Lind\nlang: en\n---\n120 people").about
    assert about[:6] == ("Harbour grows", "2024-05-02", None, "R. Lind", None, "en")
    assert read_markdown(b'+++\ntitle = "H"\ndate = 2024-05-02\n+++\n# Other\n5').about[:2] == ("H", "2024-05-02")
    assert read_markdown(b"# The *Harbour*\n\n5").about.title == "The Harbour"


@pytest.mark.parametrize(
    "text",
    ["[" * 300_000, "**" * 200_000, "`" * 300_000, "[a](" * 80_000, "> " * 200_000, "_a" * 200_000, "~" * 400_000 + "x", "|" * 300_000],
)
def test_a_hostile_text_takes_time_in_proportion(text):
    import time

    started = time.process_time()
    with suppress(UnreadArticle):
        read_markdown(b"5 " + text.encode())
    assert time.process_time() - started < 20
