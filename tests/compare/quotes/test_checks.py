"""What is said of a quote: found or not, once or twice, and what could not be looked up at all."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from checker.compare.quotes import page as page_module
from checker.compare.quotes.checks import in_step
from checker.compare.quotes.page import shortened
from tests.compare.quotes.record import mistakes, quotes_of, rules

if TYPE_CHECKING:
    from pathlib import Path

    from checker.compare.quotes import Quotes
    from checker.model.finding import NotChecked

ARTICLE = """\
On Sunday the wardens caught nearly 1,100 trout, “more than ever,”
as Holm put it.

The lake was calm. In the evening it rained. The lake was calm.
"""


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("the wardens caught nearly 1,200 trout", "the source says 1,100, the quote 1,200"),
        ("the wardens caught nearly 1.100 trout", "the source says 1,100, the quote 1.100"),
        ("the wardens caught 1,100 trout", "the quote leaves out “nearly”"),
        ("the wardens have caught nearly 1,100 trout", "the quote adds “have”"),
        ("the keepers caught nearly 1,100 trout", "the source says “wardens”, the quote “keepers”"),
        ("The wardens caught nearly 1,100 trout", "the source writes “the”, the quote “The”"),
        ("the wardens caught nearly 1,100 trout as Holm put it", 'the quote leaves out “, "more than ever,"”'),
        ("caught nearly 1 ,100 trout", "the source says 1,100"),
        ("mo re than ever", None),
        ("a flock of pelicans", "nor anything like it"),
        ("On Sunday … nearly 1,200 trout", "“nearly 1,200 trout” of the quote does not stand"),
        ("Holm put it … nearly 1,100 trout", "in this order"),
        ("caught nearly [1,100] trout", "the brackets of the quote do not stand"),
        ("…", "no words"),
        ("“”", "no words"),
        ("“caught nearly 1,100 trout”", "has no quotation marks around these words"),
        ('"caught nearly 1,100 trout', "has no quotation marks around these words"),
    ],
)
def test_a_quote_that_is_not_found_is_answered_with_what_differs(tmp_path: Path, quote: str, said: str | None) -> None:
    told = [m for m in mistakes(tmp_path, ARTICLE, value="nearly 1,100 trout", quote=quote) if m.rule == "quote-not-in-source"]
    assert len(told) == 1
    assert said is None or said in told[0].message
    assert told[0].settle


def test_the_nearest_passage_is_shown_where_it_stands_and_to_be_copied(tmp_path: Path) -> None:
    (told,) = mistakes(tmp_path, ARTICLE, value="nearly 1,100 trout", quote="caught nearly 1,200 trout, “more than ever,” as Holm")
    assert [(place.path, place.span.line, place.span.column, place.span.end_line) for place in told.related] == [("seeds/a.txt", 1, 23, 2)]
    assert told.settle == "copy the words from line 1: “caught nearly 1,100 trout, “more than ever,” as Holm”"


def test_a_quote_of_several_parts_is_found_part_by_part(tmp_path: Path) -> None:
    told = mistakes(tmp_path, ARTICLE, value="nearly 1,100 trout", quote=["caught nearly 1,100 trout", "it snowed"])
    assert [m.rule for m in told] == ["quote-not-in-source"]
    assert told[0].location.span.line == 1


def test_parts_too_far_apart_are_to_be_quoted_one_by_one(tmp_path: Path) -> None:
    article = "nearly 1,100 trout\n" + "and so on, and on\n" * 200 + "were caught"
    (told,) = mistakes(tmp_path, article, value="nearly 1,100 trout", quote="nearly 1,100 trout … were caught")
    assert told.rule == "quote-not-in-source"
    assert "lines 1 and 202" in told.message
    assert told.settle == "quote them as a list"


def test_words_that_stand_twice_are_told_with_both_places(tmp_path: Path) -> None:
    (told,) = mistakes(tmp_path, ARTICLE, property="colour", value="calm", quote="The lake was calm")
    assert told.rule == "quote-ambiguous"
    assert [(place.span.line, place.span.column) for place in told.related] == [(4, 1), (4, 46)]


def test_words_that_stand_twice_in_different_typography_are_told_too(tmp_path: Path) -> None:
    article = "It’s a lake\u00a0– calm. Then it's a lake - calm."
    assert rules(tmp_path, article, property="colour", value="calm", quote="a lake – calm") == ["quote-ambiguous"]


@pytest.mark.parametrize(
    "quote", ["'more than ever,' as Holm put it", '"more than ever," as Holm put it', "«more than ever,» as Holm put it"]
)
def test_quotation_marks_of_another_kind_do_not_matter(tmp_path: Path, quote: str) -> None:
    assert rules(tmp_path, ARTICLE, property="colour", value="as Holm put it", quote=quote) == []


def test_where_the_first_quote_stands_is_known(tmp_path: Path) -> None:
    quotes = quotes_of(tmp_path, ARTICLE, {"value": "nearly 1,100 trout", "quote": ["“more than ever,” as Holm", "nearly 1,100 trout"]})
    location = quotes["a/c0"].location
    assert location is not None
    assert (location.path, location.span) == ("seeds/a.txt", (1, 50, 2, 8))
    assert quotes.get("a/none") is None
    assert "a/c0" in quotes


def test_a_source_without_a_text_is_named_as_not_checked(tmp_path: Path) -> None:
    quotes = quotes_of(tmp_path / "none", None, {"quote": "55 trout"}, {"quote": ["55 trout", "in all"]})
    assert [note.why for note in quotes.not_checked] == ["3 quotes of a: the source names no `file`"]
    assert said_at(tmp_path / "none", quotes) == ["quote at id"]
    assert "a/c0" not in quotes
    assert quotes["a/c0"].location is None
    lost = quotes_of(tmp_path / "lost", None, {"quote": "55 trout"}, file="lost.txt")
    assert [note.why for note in lost.not_checked] == ["1 quote of a: its text, lost.txt, could not be read"]
    assert said_at(tmp_path / "lost", lost) == ["quote at file"]
    quoteless = quotes_of(tmp_path / "quoteless", None, {"value": "55 trout"})
    assert (quoteless.not_checked, quoteless.told) == ((), {})
    silent = quotes_of(tmp_path / "silent", "They caught 55 trout.", {"value": "56 trout"})
    assert (silent.not_checked, silent.told, silent["a/c0"].location) == ((), {}, None)
    assert "a/c0" not in silent


def said_at(root: Path, quotes: Quotes) -> list[str]:
    """What was not checked, and the key of the source where that is told."""
    text = (root / "claims/a.yaml").read_text(encoding="utf-8")
    return [f"{note.what} at {key}" for note in quotes.not_checked for key in ("id", "file") if _shown(text, note) == SAID[key]]


SAID = {"id": '"a"', "file": '"lost.txt"'}


def _shown(text: str, note: NotChecked) -> str:
    return text.splitlines()[note.location.span.line - 1][note.location.span.column - 1 : note.location.span.end_column - 1]


def test_more_quotes_than_a_text_can_be_searched_for_are_named_as_not_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "MOST_WORK", 3 * len("They caught 55 trout."))
    claims = [{"quote": f"caught {number} trout", "value": f"{number} trout"} for number in range(1, 6)]
    quotes = quotes_of(tmp_path, "They caught 55 trout.", *claims)
    assert len(quotes.of_rule("quote-not-in-source")) == 3
    assert [note.why for note in quotes.not_checked] == ["2 quotes of a: too many for a text of 21 characters"]
    assert [(note.what, _shown((tmp_path / "claims/a.yaml").read_text(), note)) for note in quotes.not_checked] == [("quote", '"a.txt"')]


def test_claims_are_asked_in_their_order_and_by_rule(tmp_path: Path) -> None:
    claims = [{"quote": f"{number} trout", "value": f"{number} trout"} for number in (56, 55, 57)]
    quotes = quotes_of(tmp_path, "55 trout", *claims)
    assert [m.claims[0].name for m in quotes.of_rule("quote-not-in-source")] == ["a/c0", "a/c2"]
    assert quotes.of_rule("quote-cut") == ()


def test_a_claim_that_cannot_be_read_puts_none_of_those_behind_it_out_of_step(tmp_path: Path) -> None:
    article = "They caught 55 trout. Then 56 trout. At last about 57 trout were left."
    claims = [
        {"quote": "They caught 55 trout"},
        {"value": "some of them", "quote": "Then 56 trout"},
        {"value": "57 trout", "quote": "At last about 57 trout were left"},
        {"value": "55 trout", "quote": "They caught 55 trout", "property": "unheard of"},
    ]
    told = quotes_of(tmp_path, article, *claims).told
    assert {name: [m.rule for m in each] for name, each in told.items()} == {"a/c2": ["hedge-dropped"]}


@pytest.mark.parametrize("unread", ["", "a1", "a2", "b1", "c2", "a1 a2", "b1 c1", "a2 b1 c1", "a1 a2 b1 c1 c2"])
def test_claims_and_what_they_were_read_as_go_side_by_side(unread: str) -> None:
    claims = [SimpleNamespace(name=name, source=SimpleNamespace(id=name[0])) for name in ("a1", "a2", "b1", "c1", "c2")]
    reads = [SimpleNamespace(claim=claim) for claim in claims if claim.name not in unread.split()]
    batches = list(in_step(claims, reads))  # type: ignore[arg-type]
    assert [[claim.name for claim, _ in batch] for batch in batches] == [["a1", "a2"], ["b1"], ["c1", "c2"]]
    for claim, read in (each for batch in batches for each in batch):
        assert read is None if claim.name in unread.split() else read is not None and read.claim is claim


COMMENTS = """\
source: {id: b, file: a.txt, published: 2021-03-14}
claims:
  - id: x
    subject: lake
    property: names
    value:
      - city
      - town #1
    quote:
      - city is #1 now
      - town
  - id: y
    subject: lake
    property: names
    value: city #2
    quote: "city" # fine
"""


def test_a_comment_behind_plain_words_is_told_of_each_quote_and_value(tmp_path: Path) -> None:
    told = quotes_of(tmp_path, "The city is #1 now, town and all.", files={"claims/b.yaml": COMMENTS}).told
    lines = COMMENTS.splitlines()
    said = {
        name: [
            (m.message, m.settle, lines[m.location.span.line - 1][m.location.span.column - 1 : m.location.span.end_column - 1])
            for m in each
        ]
        for name, each in told.items()
    }
    behind = "YAML takes what stands behind “{}” for a comment".format
    settle = "put the {} in quotation marks if the `#` belongs to it; otherwise move the comment to a line of its own".format
    assert said == {
        "b/x": [(behind("city is"), settle("quote"), "city is"), (behind("town"), settle("value"), "town")],
        "b/y": [(behind("city"), settle("value"), "city")],
    }


def test_of_two_cuts_of_a_quote_in_parts_the_first_is_told(tmp_path: Path) -> None:
    article = "They caught nearly 55 trout that day. And nearly 65 trout later."
    told = mistakes(tmp_path, article, value="55 trout", quote="55 trout … 65 trout")
    assert [m.message for m in told] == ["the quote cuts “nearly 55 trout” to “55 trout”"]


def test_a_quote_that_stands_in_two_lines_names_both(tmp_path: Path) -> None:
    (told,) = mistakes(tmp_path, "A calm lake.\nA calm lake.", property="colour", value="calm", quote="A calm lake")
    assert told.message == "the quote stands more than once in seeds/a.txt: lines 1 and 2"


def test_a_date_of_its_own_time_is_looked_for_as_such(tmp_path: Path) -> None:
    """`5 years ago` is told from the day on which the claim holds, of each claim anew."""
    article = "In 2010 it was dammed 5 years ago. In 2020 it was opened 5 years ago."
    claims = [
        {"property": "dammed", "value": "5 years ago", "as_of": "2010-06-30", "quote": "it was dammed 5 years ago"},
        {"property": "dammed", "value": "5 years ago", "as_of": "2020-06-30", "quote": "it was opened 5 years ago"},
    ]
    assert [m.rule for each in quotes_of(tmp_path, article, *claims).told.values() for m in each] == []


@pytest.mark.parametrize("quote", ["we are 'ready' now", 'we are "ready" now', "'we are 'ready' now'", "“we are ‘ready’ now”", "«ready»"])
def test_marks_within_marks_are_found_as_they_are_written(tmp_path: Path, quote: str) -> None:
    for article in ("He said: “we are ‘ready’ now” and left.", "He said: 'we are \"ready\" now' and left."):
        assert rules(tmp_path, article, property="names", value="ready", quote=quote) == []


def test_so_many_near_passages_are_shown_of_one_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "MOST_NEAREST", 2)
    claims = [{"value": "55 trout", "quote": f"They took 55 {word}"} for word in ("trout", "perch", "trout", "eels")]
    quotes = quotes_of(tmp_path, "They caught 55 trout.", *claims)
    assert ["nor anything like it" in m.message for m in quotes.of_rule("quote-not-in-source")] == [False, False, False, True]


def test_a_long_text_is_shown_by_its_ends() -> None:
    assert shortened("x" * 160) == "x" * 160
    assert shortened("x" * 80 + "y" + "z" * 80) == f"{'x' * 80} … {'z' * 80}"
    assert shortened("x" * 79 + "   " + "z" * 79) == f"{'x' * 79} … {'z' * 79}"


@pytest.mark.parametrize(
    ("language", "article", "value"),
    [
        ("en", "The works are estimated at 55 trout.", "55 trout"),
        ("fr", "Le lac, estimé à 3,5 km, est long.", "3,5 km"),
        ("de", "Der See, geschätzt 3,5 km, ist lang.", "3,5 km"),
        ("vi", "Hồ dài ước tính 3,5 km.", "3,5 km"),
    ],
)
def test_that_a_figure_is_an_estimate_may_stand_in_the_status_instead_of_the_value(
    tmp_path: Path, language: str, article: str, value: str
) -> None:
    claim = {"property": "length" if "km" in value else "fish", "value": value, "quote": article}
    quotes = quotes_of(tmp_path, article, {**claim, "status": "estimate"}, claim, language=language)
    assert [mistake.rule for mistake in quotes.told.get("a/c0", ())] == []
    assert [mistake.rule for mistake in quotes.told["a/c1"]] == ["hedge-dropped"]


def test_another_hedge_is_dropped_whatever_the_status(tmp_path: Path) -> None:
    article = "They counted about 55 trout."
    quotes = quotes_of(tmp_path, article, {"value": "55 trout", "quote": article, "status": "estimate"})
    assert [mistake.rule for mistake in quotes.told["a/c0"]] == ["hedge-dropped"]
