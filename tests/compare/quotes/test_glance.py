"""The short way never passes what the long way would not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from checker.compare.quotes.figures import kind_of, of_quantity
from checker.compare.quotes.glance import Glance
from checker.compare.quotes.readable import Found, figure_in, stands_plainly
from checker.model.span import Location
from checker.model.vocabulary import OverTime, Property, Type
from checker.values.measure import Measure
from checker.values.quantity import read_quantity
from checker.values.units import read_unit
from tests.compare.quotes.record import quotes_of

if TYPE_CHECKING:
    from pathlib import Path

NOUNS = {"trout": "trout", "perch": "trout"}
TROUT = Measure(unit=read_unit("trout", NOUNS), nouns=NOUNS, integer=True)
FISH = Property("fish", "fish", Type.QUANTITY, OverTime.LEVEL, Location("words.yaml"), measure=TROUT)
PLAIN = ["they", "caught", "in", "the", "lake", "and", "then", "of", "a", "with", "big", "after", "for", "by", ",", "."]
HEDGES = {
    "en": [
        "about",
        "nearly",
        "over",
        "more than",
        "no more than",
        "up to",
        "at least",
        "between",
        "from",
        "approx.",
        "minus",
        "another",
        "half",
    ],
    "de": ["rund", "etwa", "mehr als", "bis zu", "mindestens", "knapp", "zwischen", "gut", "ca."],
    "fr": ["environ", "près de", "plus de", "jusqu’à", "au moins", "entre", "quelque"],
}
AFTER = {
    "en": ["or more", "or so", "at most", "to 60 trout", "million", "per day", "(60 perch)"],
    "de": ["oder mehr", "höchstens", "bis 60 trout", "Millionen"],
    "fr": ["ou plus", "au maximum", "à 60 trout", "millions"],
}


@settings(max_examples=500)
@given(st.data(), st.sampled_from(["en", "de", "fr"]))
def test_a_value_that_stands_there_plainly_is_read_there_too(data: st.DataObject, language: str) -> None:
    words = st.lists(st.sampled_from(PLAIN + HEDGES[language]), max_size=3)
    value = data.draw(st.sampled_from(["55 trout", "1,100 perch" if language == "en" else "1100 perch", "7 trout"]))
    behind = data.draw(st.lists(st.sampled_from(PLAIN + AFTER[language]), max_size=2))
    quote = " ".join([*data.draw(words), value, *behind]).replace(" ,", ",").replace(" .", ".")
    kind = kind_of(FISH, language, None, None)
    assert kind is not None
    if stands_plainly(value, quote, kind.beside):
        answer = figure_in(of_quantity(read_quantity(value, TROUT, language)), [quote], kind.scan)
        assert answer.found is Found.THERE, (quote, answer)


CLAIMS = [
    {"value": "55 trout", "quote": "They caught 55 trout"},
    {"value": "about 55 trout", "quote": "about 55 trout"},
    {"value": "55 trout", "quote": "of 55 trout"},
    {"value": "55 trout", "quote": "about 55 trout"},
    {"value": "1914", "property": "dammed", "quote": "dammed in 1914"},
    {"value": "1914", "property": "dammed", "quote": "dammed before 1914"},
    {"value": "green", "property": "colour", "quote": "It is green"},
    {"value": "guilty", "property": "verdict", "quote": "not guilty"},
    {"value": "Judge", "property": "rank", "quote": "the Chief Judge"},
    {"value": "Ida Holm", "property": "keeper", "quote": "kept by Ida Holm"},
    {"value": "55 trout", "quote": "said [55] trout"},
]
ARTICLE = (
    "They caught 55 trout. Then about 55 trout, of 55 trout. Dammed: dammed in 1914, dammed before 1914. It is green. He was not guilty, "
)
ARTICLE += "the Chief Judge said; it is kept by Ida Holm."


def test_both_ways_say_the_same_of_a_whole_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    short = quotes_of(tmp_path / "short", ARTICLE, *CLAIMS).told
    monkeypatch.setattr(Glance, "enough", _none)
    monkeypatch.setattr(Glance, "says", _no)
    long = quotes_of(tmp_path / "long", ARTICLE, *CLAIMS).told
    assert {name: [(m.rule, m.message) for m in told] for name, told in short.items()} == {
        name: [(m.rule, m.message) for m in told] for name, told in long.items()
    }


STARTS = (
    "revenue,a,no,half,two,first,about,over,from,between,of,to,and,up,came to,close to,up to,not more than,rose from 7 to,between $3 and"
)
STARTS += ',from 55 trout to,7 of,said (,of the 1912,Covid-19,Boeing 747,a",to",Lund-3 about,close,no more'
ENDS = "a;m;and;to;up;so;each;for;the;year;.;,;);%;a day;per person;or more;million dollars;at most;up to 60;to 60 trout;and $60;(€4)"
ENDS += ";in 2014;- 60;or 1915;an hour;US;s;, counting Asia.;(Asia).;several more;, they;, at most"
VALUES = [
    ("fish", " 55 trout"),
    ("price", "$1,100 "),
    ("price", "$1,100"),
    ("price", "nearly $1,100"),
    ("price", "$1.5"),
    ("price", "$5 million"),
    ("price", "US$40"),
    ("price", "about €1.5 billion"),
    ("area", "12 km²"),
    ("fish", "55 trout"),
    ("fish", "about 1,100 trout"),
    ("length", "12.4 km"),
    ("length", "5 miles"),
    ("share", "16%"),
    ("dammed", "1914"),
    ("dammed", "June 1914"),
]


def words(among: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(among), max_size=2).map(" ".join)


STARTING, ENDING = words(STARTS.split(",")), words(ENDS.split(";"))
sentences = st.tuples(STARTING, STARTING, st.sampled_from(VALUES), ENDING, ENDING)


@settings(
    max_examples=60, phases=[Phase.explicit, Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(sentences, min_size=8, max_size=40))
@example([("", "revenue came to", ("price", "$1,100"), "for the", "year")])
@example([("", "rose from 7 to", ("price", "$1,100"), "a day", "")])
@example([("", "sold for", ("price", "$1,100"), "a day", ""), ("", "they saw", ("fish", "55 trout"), "", "or more")])
@example([("", "sold for", ("price", "US$40"), "m", "in 2014"), ("", "of", ("area", "12 km²"), "a day", "")])
@example([("", "between a trout and", ("fish", "55 trout"), "in the", "at most")])
@example([("from 55 trout to", "half said (", ("fish", "55 trout"), "year", "")])
@example([("", "a", ("price", "US$40"), "the", ""), ("", "to", ("fish", "about 1,100 trout"), "year", "an hour")])
def test_both_ways_say_the_same_whatever_stands_beside_a_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drawn: list[tuple[str, str, tuple[str, str], str, str]]
) -> None:
    article, claims = "", []
    for number, (outer, inner, (prop, value), behind, further) in enumerate(drawn):
        quote = f"{inner} {value} {behind}".strip().replace(" ,", ",").replace(" .", ".").replace(" )", ")").replace(" %", "%")
        article += f"Lake {'x' * number}: {outer} {quote} {further}\n".replace("  ", " ")
        claims.append({"property": prop, "value": value, "quote": quote})
        claims.append({"property": prop, "value": value, "quote": quote.replace("1", "8", 1)})  # what it says stands nearby
    told = []
    for enough, says in ((Glance.enough, Glance.says), (_none, Glance.says), (_none, _no)):
        with monkeypatch.context() as patch:
            patch.setattr(Glance, "enough", enough)
            patch.setattr(Glance, "says", says)
            found = quotes_of(tmp_path, article, *claims).told
        told.append({name: [(m.rule, m.message) for m in each] for name, each in found.items()})
    assert told[0] == told[1] == told[2]


@pytest.mark.parametrize("length", [30, 56, 57, 58, 59, 60, 61, 200])
@pytest.mark.parametrize("gap", ["", " ", "，", "(", " of "])
@pytest.mark.parametrize("run", ["湖", "x", "-", "\u0e01"])
def test_what_has_no_blanks_may_stand_before_a_quote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, length: int, gap: str, run: str
) -> None:
    article = f"Lake Arden: {run * length}{gap}They caught 55 trout in it. {run * length}"
    claim = {"value": "55 trout", "quote": "They caught 55 trout"}
    short = quotes_of(tmp_path, article, claim).told
    monkeypatch.setattr(Glance, "enough", _none)
    long = quotes_of(tmp_path, article, claim).told
    assert [(m.rule, m.message) for told in short.values() for m in told] == [(m.rule, m.message) for told in long.values() for m in told]


def _no(*_: object) -> bool:
    return False


def _none(_: Glance, claims: list[object]) -> list[bool]:
    return [False] * len(claims)
