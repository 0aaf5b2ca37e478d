"""A quote that breaks off where that changes what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.compare.quotes.cut import cut_beside, cut_inside, cut_names
from checker.compare.quotes.figures import kind_of
from tests.compare.quotes.record import mistakes, rules
from tests.compare.quotes.test_glance import FISH

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


@pytest.mark.parametrize(
    ("text", "whole", "kept"),
    [
        ("They caught 1,«100» trout", "1,100", "100"),
        ("They caught «1,1»00 trout.", "1,100", "1,1"),
        ("«They caught 1»,100 trout.", "1,100", "1"),
        ("«The tro»uts (all).", "trouts", "tro"),
        ("The «out»come, it says", "outcome", "out"),
        ("(the out«come», it says)", "outcome", "come"),
        ("the (out«come is» this)", "outcome", "come"),
        ("it rose «by 1»2%, they say", "12%", "1"),
        ("it rose by 1«2%, they» say", "12%", "2%"),
        ("a word«wise» end", "wordwise", "wise"),
        ("a wor«d»", "word", "d"),
        ("a»fter that", "after", "a"),
        ("over«fed and under»fed", "overfed", "fed"),
        ("x" * 80 + "«y»" + "z" * 80, "x" * 60 + "y" + "z" * 60, "y"),
        ("a " + "x" * 59 + "«y»" + "z" * 59 + " b", "x" * 59 + "y" + "z" * 59, "y"),
        ("a «bc d" + "z" * 70 + "»e" + "z" * 70 + " b", "d" + "z" * 70 + "e" + "z" * 59, "d" + "z" * 70),
    ],
)
def test_a_word_that_is_cut_is_shown_whole_and_as_far_as_it_is_kept(text: str, whole: str, kept: str) -> None:
    start, end = text.find("«") + 1, text.find("»")
    plain = text.replace("«", "").replace("»", "")
    cut = cut_inside(plain, (max(0, start - 1), end - ("«" in text)))
    assert (plain[slice(*cut.place)], plain[slice(*cut.kept)]) == (whole, kept)


LAST = "wwww " * 40


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nearly «55 trout»", ("nearly 55 trout", "55 trout")),
        ("«55 trout» or more", ("55 trout or more", "55 trout")),
        (LAST + "nearly «55 trout» " + LAST, ("nearly 55 trout", "55 trout")),
        (LAST + "«55 trout» or more " + LAST, ("55 trout or more", "55 trout")),
        (LAST + "«" + LAST + "55 trout» or more " + LAST, ("55 trout or more", "55 trout")),
        (LAST + "nearly «55 trout " + LAST + "» " + LAST, ("nearly 55 trout", "55 trout")),
        ("nearly" + " " * 1 + "«55» trout", ("nearly 55 trout", "55")),
        ("w" * 100 + " nearly «55 trout»", ("nearly 55 trout", "55 trout")),
        ("w" * 100 + "-nearly «55 trout»", None),
        ("«55 trout» or more" + "w" * 100, None),
        ("«" + "w" * 100 + " 55 trout» or more", ("55 trout or more", "55 trout")),
        ("«" + "w" * 90 + "-55 trout» or more", None),
        ("nearly 55 «trout»", None),
        ("nearly 55 trout «and more»", None),
        ("«nearly 55 trout» and more", None),
        ("«they» or more", None),
        ("«55 trout.» or more", None),
        ("«55 trout,» or more", ("55 trout, or more", "55 trout")),
        ("«55 trout»; or more", None),
        ("«55 trout», or more", ("55 trout, or more", "55 trout")),
        ("«55 trout and seven» or more", ("seven or more", "seven")),
        ("«55 trout in the lake» or more", None),
        ("twenty-«one trout»", ("twenty-one trout", "one trout")),
        ("between 50 «and 60 trout»", None),
        ("between «50» and 60 trout", ("between 50 and 60 trout", "50")),
        ("they saw «55 trout»", None),
        ("1 «000 trout»", ("1 000 trout", "000 trout")),
    ],
)
def test_a_figure_that_reaches_past_an_edge_is_shown_whole_and_as_it_is_kept(text: str, said: tuple[str, str] | None) -> None:
    plain = text.replace("«", "").replace("»", "")
    place = text.index("«"), text.index("»") - 1
    cut = cut_beside(plain, place, kind_of(FISH, "en", None, None))
    assert (cut and (plain[slice(*cut.place)], plain[slice(*cut.kept)])) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not «guilty»", ("not guilty", "guilty")),
        ("Not «guilty of it»", ("Not guilty", "guilty")),
        ("«it was guilty» at all", ("guilty at all", "guilty")),
        ("she was not «guilty» at all", ("not guilty", "guilty")),
        ("«not guilty»", None),
        ("«she was not guilty» of it", None),
        ("cannot «guilty»", None),
        ("not quite «guilty»", None),
        ("not guil«ty»", None),
        ("«she was not» guilty", None),
        ("x not guilty, «guilty»", None),
        ("«guilty», not guilty", None),
    ],
)
def test_a_name_that_is_cut_to_another_is_shown_whole_and_as_it_is_kept(text: str, said: tuple[str, str] | None) -> None:
    plain = text.replace("«", "").replace("»", "")
    cut = cut_names(
        plain, (text.index("«"), text.index("»") - 1), [(("innocent",), ("so innocent",)), (("guilty",), ("not guilty", "guilty at all"))]
    )
    assert (cut and (plain[slice(*cut.place)], plain[slice(*cut.kept)])) == said
