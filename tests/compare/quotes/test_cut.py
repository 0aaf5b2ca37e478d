"""A quote that breaks off where that changes what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.compare.quotes.record import mistakes, rules

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("article", "quote", "words"),
    [
        ("They caught 500 trout.", "They caught 50", "500"),
        ("They caught 1,500 trout.", "500 trout", "1,500"),
        ("They caught 1,500 trout.", "They caught 1", "1,500"),
        ("A rate of 0.95 trout.", "A rate of 0.9", "0.95"),
        ("A rate of 0.95 trout.", "A rate of 0", "0.95"),
        ("A rate of 0.95 trout.", "95 trout", "0.95"),
        ("They caught 55 trouts.", "55 tro", "trouts"),
        ("Overfed, 55 trout.", "fed, 55 trout", "Overfed"),
        ("It can't hold 55 trout.", "It can", "can't"),
        ("They caught nearly 1,100 trout.", "1,100 trout", "nearly 1,100 trout"),
        ("They caught more than 55 trout.", "55 trout", "more than 55 trout"),
        ("They caught approx. 55 trout.", "55 trout", "approx. 55 trout"),
        ("They caught up to\n55 trout.", "55 trout", "up to 55 trout"),
        ("They caught ~55 trout.", "55 trout", "~55 trout"),
        ("They caught 28 000 trout.", "000 trout", "28 000 trout"),
        ("They caught twenty-one trout.", "one trout", "twenty-one trout"),
        ("They caught between 50 and 60 trout.", "60 trout", "between 50 and 60 trout"),
        ("They caught 50 million trout.", "They caught 50", "50 million trout"),
        ("They caught 50 to 60 trout.", "They caught 50", "50 to 60 trout"),
        ("They caught 50–60 trout.", "They caught 50", "50–60 trout"),
        ("They caught 55 trout or more.", "They caught 55 trout", "55 trout or more"),
        ("They caught 55 trout at most.", "They caught 55 trout", "55 trout at most"),
        ("They caught 55 trout, or more.", "They caught 55 trout", "55 trout, or more"),
        ("They caught 55 trout at most.", "They caught 55", "55 trout at most"),
        ("They caught fifty trout at most.", "caught fifty", "fifty trout at most"),
        ("They caught no more than 55 trout.", "more than 55 trout", "no more than 55 trout"),
        ("They caught (not fewer than 55 trout).", "fewer than 55 trout", "not fewer than 55 trout"),
        ("They caught nearly another 55 trout.", "55 trout", "nearly another 55 trout"),
    ],
)
def test_a_figure_is_quoted_whole(tmp_path: Path, article: str, quote: str, words: str) -> None:
    cuts = [m for m in mistakes(tmp_path, article, value="55 trout", quote=quote) if m.rule == "quote-cut"]
    assert len(cuts) == 1
    assert f"“{words}”" in cuts[0].message
    assert f"“{words}”" in cuts[0].settle
    assert cuts[0].location.path == "claims/a.yaml"
    assert cuts[0].related[0].path == "seeds/a.txt"


@pytest.mark.parametrize(
    ("article", "quote"),
    [
        ("They caught 55 trout, more than ever.", "55 trout"),
        ("They caught 55 trout.", "caught 55 trout"),
        ("They caught 55 of which 20 were small.", "They caught 55"),
        ("They caught 55 trout and 20 perch.", "They caught 55 trout"),
        ("It was nearly over. 55 trout were left.", "55 trout"),
        ("They were about to leave; 55 trout were left.", "55 trout were left"),
        ("The lake's 55 trout.", "The lake"),
        ("Of the fish (55 trout) none was left.", "55 trout"),
        ("The 55-trout lake.", "55"),
        ("“55 trout” was all he said.", "55 trout"),
        ("In 2014, 55 trout came.", "55 trout came"),
        ("On 3 May 55 trout came.", "55 trout came"),
        ("It is over. Only then 55 trout came.", "then 55 trout came"),
        ("They stayed around. Fifty-five trout came.", "Fifty-five trout came"),
    ],
)
def test_a_quote_that_leaves_out_what_does_not_belong_to_the_figure_is_whole(tmp_path: Path, article: str, quote: str) -> None:
    assert "quote-cut" not in rules(tmp_path, article, value="55 trout", quote=quote)


@pytest.mark.parametrize(
    ("article", "quote", "words"),
    [
        ("The river was dammed before 1914, they say.", "1914, they say", "before 1914"),
        ("It was dammed in early 1914.", "1914", "early 1914"),
        ("It was dammed around May 1914.", "May 1914", "around May 1914"),
    ],
)
def test_a_date_is_quoted_with_its_hedge(tmp_path: Path, article: str, quote: str, words: str) -> None:
    (cut,) = [m for m in mistakes(tmp_path, article, property="dammed", value="1914", quote=quote) if m.rule == "quote-cut"]
    assert words in cut.message


def test_a_date_may_be_quoted_without_its_day(tmp_path: Path) -> None:
    article = "It was dammed on 13 June 2020, a Saturday."
    assert rules(tmp_path, article, property="dammed", value="June 2020", quote="June 2020") == []


def test_a_date_may_be_quoted_without_its_year_where_that_is_plain(tmp_path: Path) -> None:
    article = "It was dammed on 13 June 2020, a Saturday."
    claim = {"property": "dammed", "value": "2020-06-13", "quote": "dammed on 13 June"}
    assert rules(tmp_path / "near", article, published="2020-07-01", **claim) == []
    assert "quote-cut" in rules(tmp_path / "far", article, published="2021-03-14", **claim)


def test_the_hedges_of_the_sources_language_count(tmp_path: Path) -> None:
    article = "Se capturaron casi 1.100 truchas. Man fing etwa 55 Forellen."
    assert "quote-cut" in rules(tmp_path / "es", article, language="es", value="1.100", quote="1.100 truchas")
    assert "quote-cut" in rules(tmp_path / "de", article, language="de", value="55", quote="55 Forellen")
    assert "quote-cut" in rules(tmp_path / "fr", "On en prit jusqu’à 60.", language="fr", value="60", quote="60")


def test_a_comment_right_behind_a_plain_quote_is_told(tmp_path: Path) -> None:
    document = """\
    source: {id: b, file: a.txt, published: 2021-03-14}
    claims:
      - id: x
        subject: lake
        property: colour
        value: city is
        quote: city is #1 now
    """
    from tests.compare.quotes.record import quotes_of

    told = quotes_of(tmp_path, "The city is #1 now.", files={"claims/b.yaml": document}).told["b/x"]
    assert [m.rule for m in told] == ["quote-cut"]
    assert (told[0].location.path, told[0].location.span.line) == ("claims/b.yaml", 7)
    assert "“city is”" in told[0].message
