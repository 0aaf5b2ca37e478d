"""Page 2, section 8: quotes, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.report import Report

VOCABULARY = """\
entities:
  vietnam: {name: Vietnam, aliases: [Viet Nam]}
  chien: {name: Hoang Xuan Chien, aliases: [Chien]}
  lacroix: {name: Lacroix}
  general: {name: Senior Lieutenant General, aliases: [Sr. Lt. Gen.]}
properties:
  sent: {name: personnel deployed, type: quantity, unit: person, over_time: cumulative}
  area: {name: area, type: quantity, unit: m²}
  founded: {name: founded, type: date}
  rank: {name: rank, type: entity}
  motto: {name: motto, type: text, many: true}
units:
  person: [people, personnel, officer]
"""

ARTICLE = """\
Since 2014, Vietnam has sent nearly 1,100 personnel abroad, among them
approximately 153 officers. “We are ready,” Chien
said – and the hall’s 75 m² were full.

The office was founded on June 13. Sr. Lt. Gen. Hoang Xuan Chien spoke.
The way to peace is long. The way to peace is long.
"""


def judged(root: Path, article: str = ARTICLE, published: str = "2025-06-14", source: str = "", **claim: Any) -> Report:
    """The report on one claim; a key's text goes into the document as it stands here."""
    keys = {"id": "x", "subject": "Vietnam", "property": "personnel deployed", "value": "approximately 153 officers", **claim}
    lines = [f"    {key}: {text}" for key, text in keys.items() if text is not None]
    document = f"source:\n  id: a\n  file: a.txt\n  published: {published}\n{source}claims:\n  -\n" + "\n".join(lines) + "\n"
    files = {"claims/vocabulary.yaml": VOCABULARY, "claims/a.yaml": document, "seeds/a.txt": article}
    return report_of(write_project(root, files))


QUOTE_RULES = ("quote-not-in-source", "value-not-in-quote", "quote-cut", "hedge-dropped", "hedge-added", "said-by-two", "quote-ambiguous")


def quote_rules(report: Report) -> list[str]:
    assert not told(report, "yaml-syntax"), [f.message for f in told(report)]
    return [f.rule for f in told(report) if f.rule in QUOTE_RULES]


@pytest.mark.parametrize(
    "quote",
    [
        "approximately 153 officers",
        "among them approximately 153 officers",  # a line break in the source
        "'approximately 153 officers. \"We are ready,\" Chien said - and the hall''s 75 m² were full'",
        "approximately\u00a0153 officers",
        "Since 2014 … approximately 153 officers",
        "Since 2014 [...] approximately 153 officers",
        "approximately 153 officers. “We [the Vietnamese] are ready",
        "approxi\u00admately 153 officers",
    ],
)
def test_what_typography_does_to_a_quote_is_folded(tmp_path: Path, quote: str) -> None:
    assert quote_rules(judged(tmp_path, quote=quote)) == []


def test_a_square_metre_is_no_m2(tmp_path: Path) -> None:
    assert quote_rules(judged(tmp_path, property="area", value="75 m²", quote="the hall’s 75 m² were full")) == []
    assert "quote-not-in-source" in quote_rules(judged(tmp_path, property="area", value="75 m²", quote="the hall’s 75 m2 were full"))


def test_combining_characters_do_not_matter(tmp_path: Path) -> None:
    article = "Việt Nam gửi 153 sĩ quan, approximately 153 officers."
    quote = "Viê\u0323t Nam gư\u0309i 153 si\u0303 quan, approximately 153 officers"
    assert quote_rules(judged(tmp_path, article=article, quote=quote)) == []


def test_a_changed_digit_is_shown_as_such(tmp_path: Path) -> None:
    (finding,) = told(
        judged(tmp_path, value="approximately 158 officers", quote="among them approximately 158 officers"), "quote-not-in-source"
    )
    text = " ".join((finding.message, finding.why, finding.settle, *finding.steps))
    assert "158" in text
    assert "153" in text
    assert str(finding.severity) == "error"


def test_a_near_miss_is_answered_with_what_the_source_says(tmp_path: Path) -> None:
    (finding,) = told(judged(tmp_path, quote="amongst them approximately 153 officers"), "quote-not-in-source")
    assert "among them" in " ".join((finding.message, finding.why, finding.settle, *finding.steps))


def test_a_hit_has_its_line_and_column_in_the_source(tmp_path: Path) -> None:
    (finding,) = told(judged(tmp_path, value="55 officers", quote="approximately 153 officers"), "value-not-in-quote")
    (place,) = [location for location in finding.related if location.path == "seeds/a.txt"]
    assert (place.span.line, place.span.column) == (2, 1)


@pytest.mark.parametrize(
    ("claim", "rules"),
    [
        ({"value": "approximately 153 officers", "quote": "approximately 153 officers"}, []),
        ({"value": "approximately 155 officers", "quote": "approximately 153 officers"}, ["value-not-in-quote"]),
        ({"value": "nearly 1,100 personnel", "quote": "nearly 1,100 personnel abroad"}, []),
        ({"property": "founded", "value": "June 13", "quote": "The office was founded on June 13"}, []),
        ({"property": "founded", "value": "2025-06-13", "quote": "The office was founded on June 13"}, []),
        ({"property": "founded", "value": "June 14", "quote": "The office was founded on June 13"}, ["value-not-in-quote"]),
        ({"property": "rank", "value": "Senior Lieutenant General", "quote": "Sr. Lt. Gen. Hoang Xuan Chien spoke"}, []),
        ({"property": "rank", "value": "Hoang Xuan Chien", "quote": "The office was founded on June 13"}, ["value-not-in-quote"]),
        ({"property": "motto", "value": "we are READY", "quote": "“We are ready,” Chien"}, []),
        ({"property": "motto", "value": "we are able", "quote": "“We are ready,” Chien"}, ["value-not-in-quote"]),
    ],
)
def test_the_value_stands_in_the_quote_by_its_type(tmp_path: Path, claim: dict[str, str], rules: list[str]) -> None:
    assert quote_rules(judged(tmp_path, **claim)) == rules


def test_a_derived_value_needs_a_note(tmp_path: Path) -> None:
    derived = {"value": "155 officers", "quote": "approximately 153 officers", "basis": "derived"}
    assert quote_rules(judged(tmp_path / "with", note="two more, by hand", **derived)) == []
    assert "invalid-claim" in [f.rule for f in told(judged(tmp_path / "without", **derived))]


@pytest.mark.parametrize("quote", ["proximately 153 officers", "approximately 153 offi", "53 officers"])
def test_a_quote_cut_inside_a_word_or_number(tmp_path: Path, quote: str) -> None:
    assert "quote-cut" in quote_rules(
        judged(tmp_path, value="53 officers" if quote.startswith("53") else "approximately 153 officers", quote=quote)
    )


def test_a_quote_cut_just_after_a_hedge(tmp_path: Path) -> None:
    assert "quote-cut" in quote_rules(judged(tmp_path, value="153 officers", quote="153 officers"))


def test_a_hedge_dropped_from_the_value(tmp_path: Path) -> None:
    assert "hedge-dropped" in quote_rules(judged(tmp_path, value="153 officers", quote="approximately 153 officers"))


def test_a_hedge_added_to_the_value(tmp_path: Path) -> None:
    article = "Vietnam has sent 153 officers abroad."
    rules = quote_rules(judged(tmp_path, article=article, value="approximately 153 officers", quote="has sent 153 officers abroad"))
    assert "hedge-added" in rules


def test_another_word_for_the_same_hedge_is_no_finding(tmp_path: Path) -> None:
    assert quote_rules(judged(tmp_path, value="about 153 officers", quote="approximately 153 officers")) == []


def test_a_quote_cut_by_a_yaml_comment(tmp_path: Path) -> None:
    article = "Vietnam’s city is #1 now."
    report = judged(tmp_path, article=article, property="motto", value="city is", quote="city is #1 now")
    assert {"quote-cut", "yaml-syntax", "invalid-claim"} & {f.rule for f in told(report)}


def test_a_comment_right_after_a_plain_value_is_a_finding(tmp_path: Path) -> None:
    report = judged(tmp_path, value="approximately 153 officers # in all", quote="approximately 153 officers")
    assert told(report)


def test_a_quote_that_stands_in_the_source_twice(tmp_path: Path) -> None:
    report = judged(tmp_path, property="motto", value="the way to peace", quote="The way to peace is long")
    assert quote_rules(report) == ["quote-ambiguous"]
    assert str(told(report, "quote-ambiguous")[0].severity) == "info"


def test_the_same_words_in_two_named_mouths(tmp_path: Path) -> None:
    two = """\
    source: {id: a, file: a.txt, published: 2025-06-14}
    claims:
      - {id: one, subject: Vietnam, property: motto, value: We are ready, quote: "“We are ready,” Chien", said_by: Chien}
      - {id: two, subject: Vietnam, property: motto, value: We are ready, quote: "“We are ready,” Chien", said_by: Lacroix}
    """
    report = report_of(write_project(tmp_path, {"claims/vocabulary.yaml": VOCABULARY, "claims/a.yaml": two, "seeds/a.txt": ARTICLE}))
    assert "said-by-two" in quote_rules(report)


def test_without_a_file_quotes_are_not_checked_and_the_report_says_so(tmp_path: Path) -> None:
    document = """\
    source: {id: a}
    claims:
      - {id: one, subject: Vietnam, property: motto, value: We are ready, quote: We are ready}
    """
    report = report_of(write_project(tmp_path, {"claims/vocabulary.yaml": VOCABULARY, "claims/a.yaml": document}))
    assert any(note.what == "quote" for note in report.not_checked)


def test_a_pinned_text_that_changed_is_told(tmp_path: Path) -> None:
    report = judged(tmp_path, source=f"  sha256: {'0' * 64}\n", quote="approximately 153 officers")
    assert told(report, "source-changed")
