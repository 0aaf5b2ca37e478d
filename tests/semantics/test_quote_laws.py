"""A law of section 8: words copied from the article, and a value copied from those words, are never a finding of the quote family."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from tests.project import report_of, told, write_project
from tests.semantics.test_laws import few

VOCABULARY = """\
entities:
  tonga: {name: Tonga}
properties:
  people: {name: people, type: quantity, unit: person}
  metres: {name: metres, type: quantity, unit: m}
  money: {name: money, type: quantity, unit: USD}
  share: {name: share, type: quantity, unit: percent}
  day: {name: day, type: date}
  hour: {name: hour, type: time}
units:
  person: [people, officer, resident]
"""
VALUES = {
    "people": [
        *(
            "153 officers",
            "approximately 153 officers",
            "nearly 1,100 people",
            "fifty-five residents",
            "dozens of people",
            "up to 20 people",
        ),
        *("10–20 people", "between 10 and 20 people", "half a million people", "more than 2.5 million residents", "a few hundred people"),
        *("at least 12 officers", "12 ± 3 people", "one of the officers", "1.2 billion people", "over 800 people", "20-30 people"),
    ],
    "metres": ["828 m", "2,717 feet", "more than 200 kilometres (124 miles)", "5 ft 11 in", "12.5 km", "a mile", "2,717-foot"],
    "money": ["$5 million", "US$1.5 billion", "1.5 billion dollars", "about $3 trillion", "$5 to $10 million"],
    "share": ["16%", "over 16%", "5 per cent", "a third", "between 5 and 6 percent", "16.0 percent"],
    "day": [
        *("2014", "June 2014", "13 June 2014", "June 13, 2014", "2014-06-13", "the second quarter of 2014", "the 2010s", "June 13"),
        *("early 2014", "the end of 2014", "Monday", "yesterday", "last month"),
    ],
    "hour": ["12:30", "4.10 p.m.", "16:45", "noon"],
}
BEFORE = [
    "",
    "He said ",
    "In Nuku’alofa the count was ",
    "Officials (and others) spoke of ",
    "It was given as ",
    "“We know of ",
    "As for 2019, no; but ",
]
BEHIND = [
    ".",
    " in the north.",
    ", he said.",
    " – or so they say.",
    "”, she added.",
    "; no more is known.",
    " (see page 12).",
    ", 7 of them abroad.",
]


@st.composite
def copied(draw: st.DrawFn) -> tuple[str, str, str, str]:
    """Property, value, quote and article: the quote is a sentence of the article, or a part of it cut between words."""
    prop = draw(st.sampled_from(sorted(VALUES)))
    value = draw(st.sampled_from(VALUES[prop]))
    before, behind = draw(st.sampled_from(BEFORE)), draw(st.sampled_from(BEHIND))
    sentence = before + value + behind
    other = draw(st.sampled_from(["Rain fell all week. ", "", "The ferry was late;\nnobody minded. "]))
    start = draw(st.sampled_from([0, len(before)]))
    end = draw(st.sampled_from([len(before) + len(value), len(sentence)]))
    return prop, value, sentence[start:end], other + sentence + " The end."


@few
@given(copied())
def test_a_copied_value_in_copied_words_is_no_finding(case: tuple[str, str, str, str]) -> None:
    prop, value, quote, article = case
    claim = {"id": "x", "subject": "Tonga", "property": prop, "value": value, "quote": quote}
    document = {"source": {"id": "a", "file": "a.txt", "published": "2025-06-14"}, "claims": [claim]}
    files = {"claims/vocabulary.yaml": VOCABULARY, "claims/a.yaml": json.dumps(document, ensure_ascii=False), "seeds/a.txt": article}
    with TemporaryDirectory() as folder:
        report = report_of(write_project(Path(folder), files))
    assert [(f.rule, f.message) for f in told(report) if f.family in ("quote", "format")] == []
