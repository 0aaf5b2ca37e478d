"""Articles that are plainly one text are told apart from articles that tell the same thing."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from checker.model.report import Report

WORDS = """
entities: {dam: {name: Upper Dam}}
properties: {workers: {type: quantity, unit: person, over_time: constant}}
units: {person: [workers, people]}
"""
STORY = (
    "The Upper Dam was the work of 2,317 workers, most of them from the valley below. They began in the spring of the great flood, "
    "when the old wall had given way, and were paid by the day. In the third winter the money ran out, so that the last course "
    "of stone was laid by the farmers themselves, who were never paid for it."
)
OWN_WORDS = (
    "Few remember who built it. A list kept in the parish names 2,317 workers for the Upper Dam, and beside each name stands a "
    "village. Work lasted four years. Farmers finished the wall with their own hands once the county had stopped paying, "
    "a debt that their grandchildren still bring up at council meetings."
)


def project(root: Path, texts: Mapping[str, str], values: Mapping[str, str] = {}, extra: Mapping[str, str] = {}) -> Report:
    """Articles by id; each claims the number of workers, with a quote where its text has it."""
    files = {"claims/words.yaml": WORDS}
    for name, text in texts.items():
        value = values.get(name, "2,317 workers")
        quote = f"quote: '{value}'" if value in text else "basis: derived, note: counted"
        files[f"seeds/{name}.txt"] = text
        files[f"claims/{name}.yaml"] = (
            f"source: {{id: {name}, file: {name}.txt{extra.get(name, '')}}}\n"
            f"claims:\n  - {{id: c, subject: dam, property: workers, value: '{value}', {quote}}}\n"
        )
    return report_of(write_project(root, files))


def copied(report: Report) -> list[str]:
    return [finding.message for finding in told(report, "source-copied")]


def test_a_text_printed_twice_is_one_origin(tmp_path):
    report = project(tmp_path, {"a": STORY, "b": f"From our archive. {STORY}\n"})
    assert copied(report) == ["b repeats the text of a: 65 words are the same"]
    assert report.origin_count == 1


def test_the_same_thing_in_other_words_is_two_origins(tmp_path):
    report = project(tmp_path, {"a": STORY, "b": OWN_WORDS})
    assert copied(report) == []
    assert report.origin_count == 2


def test_line_breaks_quotation_marks_and_a_word_here_and_there_do_not_hide_a_copy(tmp_path):
    retold = STORY.replace("spring", "summer").replace("farmers", "peasants").replace(" ", "\n", 40)
    assert len(copied(project(tmp_path, {"a": STORY, "b": retold}))) == 1


def test_the_article_published_first_is_the_one_that_is_repeated(tmp_path):
    (message,) = copied(project(tmp_path, {"a": STORY, "b": STORY}, extra={"a": ", published: 2021-05-01", "b": ", published: 2019"}))
    assert message.startswith("a repeats the text of b")


def test_what_a_speaker_said_to_both_is_not_copied(tmp_path):
    one, other = "The mayor spoke on Monday at length.", "A visitor asked her about the old days, and this was the answer."
    assert copied(project(tmp_path, {"a": f"{one} “{STORY}” she said.", "b": f'{other} "{STORY}"'})) == []


def test_a_short_text_is_not_copied(tmp_path):
    text = "The Upper Dam was the work of 2,317 workers, most of them from the valley below."
    assert copied(project(tmp_path, {"a": text, "b": text})) == []


def test_a_shared_paragraph_in_long_articles_is_not_the_whole_text(tmp_path):
    boilerplate = STORY[:190]
    one, other = (" ".join(f"Row {n} of the {side} table is {side}{n}, as counted." for n in range(60)) for side in ("upper", "lower"))
    assert copied(project(tmp_path, {"a": f"{one} {boilerplate}", "b": f"{other} {boilerplate}"})) == []


def test_what_an_article_says_twice_is_a_phrase(tmp_path):
    phrases = "The board met twice in the spring and once in the autumn. The report runs to forty pages and includes two maps. "
    assert copied(project(tmp_path, {"a": phrases * 4, "b": phrases * 4})) == []


def test_a_foot_that_a_publisher_puts_under_every_page_makes_no_copies(tmp_path):
    foot = "The Valley Weekly has been printed since the first bridge was built, and is owned by its readers. Write to us at the mill."
    pages = {f"p{n}": " ".join(f"Entry {n * 100 + m} of the list names house {n * m + n} here." for m in range(12)) for n in range(30)}
    assert copied(project(tmp_path, {name: f"{text} {foot}" for name, text in pages.items()})) == []


PASSAGE = "The Upper Dam was the work of 2,713 workers, most of them from the valley below, who began in the spring of the flood."
ONE = "The museum opens again on Sunday. Entry is free for children and the guide speaks three languages. " + PASSAGE
TWO = "Our reader asks who built the wall above the town. " + PASSAGE + " The letter came with a photograph of the tower."


def test_a_disputed_figure_that_two_share_strengthens_the_suspicion_and_an_undisputed_one_does_not(tmp_path):
    both = {"a": "2,713 workers", "b": "2,713 workers"}
    assert copied(project(tmp_path / "right", {"a": ONE, "b": TWO}, both)) == []
    disputed = project(tmp_path / "wrong", {"a": ONE, "b": TWO, "c": OWN_WORDS}, both)
    assert copied(disputed) == ["b repeats the text of a: 24 words are the same"]


def test_a_copy_that_is_on_record_is_not_told(tmp_path):
    report = project(tmp_path, {"a": STORY, "b": STORY}, extra={"b": ", derived_from: [a]"})
    assert copied(report) == []
    assert report.origin_count == 1


def test_one_text_of_three_hides_no_other_copy(tmp_path):
    texts = {"a": STORY, "b": STORY, "c": STORY, "d": OWN_WORDS, "e": OWN_WORDS}
    assert copied(project(tmp_path, texts)) == [
        "b, c repeat the text of a: up to 65 words are the same",
        "e repeats the text of d: 54 words are the same",
    ]


@pytest.mark.parametrize(
    ("dates", "later"),
    [
        ({"a": "2021-05-02", "b": "2021-05-01"}, "a"),
        ({"a": "2021-05-01", "b": "2021-05-02"}, "b"),
        ({"a": "unknown", "b": "2021-05-01"}, "a"),
        ({"a": "2021-05-01", "b": "unknown"}, "b"),
        ({"a": "unknown", "b": "unknown"}, "b"),
        ({"a": "before 2014", "b": "2021-05-01"}, "a"),
    ],
)
def test_who_repeats_whom_is_told_by_the_dates_and_else_by_name(tmp_path, dates, later):
    (message,) = copied(project(tmp_path, {"a": STORY, "b": STORY}, extra={name: f", published: {date}" for name, date in dates.items()}))
    assert message.startswith(f"{later} repeats the text of")


def test_an_article_without_a_text_is_no_copy_and_one_without_a_quote_may_be(tmp_path):
    texts = {"a": STORY.replace("2,317 workers", "many workers"), "b": STORY.replace("2,317 workers", "many workers")}
    project(tmp_path, texts)
    (tmp_path / "seeds/b.txt").unlink()
    assert copied(report_of(tmp_path)) == []
    assert copied(project(tmp_path, texts)) == ["b repeats the text of a: 65 words are the same"]


def test_the_passage_is_shown_in_both_articles(tmp_path):
    (finding,) = told(project(tmp_path, {"a": f"At last:\n{STORY}", "b": f"{STORY} So it was."}), "source-copied")
    shown = [(place.path, *place.span) for place in (finding.location, *finding.related)]
    end = len(STORY)
    assert ("seeds/a.txt", 2, 1, 2, end) in shown
    assert ("seeds/b.txt", 1, 1, 1, end) in shown


LETTER = "I was asked how many built the dam. The ledger of the county paymaster has 1,904 workers for it in all the years, and no more."
SURVEY = "Surveyors counted the entries anew in the autumn: 1,904 workers, from eleven parishes, took part in building the Upper Dam."


@pytest.mark.parametrize("is_recorded", [False, True])
def test_a_chain_of_ten_against_two_is_one_finding_of_three_origins(tmp_path, is_recorded):
    chain = {f"n{number}": f"Seen in issue {number} of the weekly. {STORY}" for number in range(10)}
    extra = {f"n{n}": f", derived_from: [n{n - 1}]" for n in range(1, 10)} if is_recorded else {}
    if is_recorded:
        chain = {name: f"Article {name}: 2,317 workers" for name in chain}
    report = project(tmp_path, {**chain, "letter": LETTER, "survey": SURVEY}, dict.fromkeys(("letter", "survey"), "1,904 workers"), extra)
    (finding,) = told(report, "value-conflict")
    assert sorted((len(cluster.claims), cluster.origins) for cluster in finding.clusters) == [(2, 2), (10, 1)]
    assert report.origin_count == 3
    assert copied(report) == ([] if is_recorded else ["n1, n2, n3 and 6 more repeat the text of n0: up to 68 words are the same"])


def test_the_report_is_the_same_whatever_the_seed_of_hashes(tmp_path):
    project(tmp_path, {f"n{number}": f"Seen in issue {number} of the weekly. {STORY}" for number in range(6)} | {"z": OWN_WORDS})
    runs = {
        subprocess.run(
            [sys.executable, "-m", "checker", "check", str(tmp_path), "--output-format", "json"],
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=False,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(runs) == 1
