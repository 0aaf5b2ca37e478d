"""Laws over whole texts whose figures were marked by hand: a claim records its own figure, and none beside it, however long its quote."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from checker.compare.judged import judge
from checker.loading import load_project
from checker.settings import load_settings
from checker.values.scan import scan_figures
from tests.project import write_project

MARKED = Path(__file__).parents[2] / "values/scan/marked"
WORDS = """
    entities: {thing: {}}
    properties:
      count: {type: quantity}
      percent: {type: quantity, unit: percent}
      money: {type: quantity, unit: [USD, EUR, GBP]}
      date: {type: date}
      time: {type: time}
"""
PROPERTIES = {"ordinal": "count", "period": "date"} | {kind: kind for kind in ("count", "percent", "money", "date", "time")}


@pytest.mark.parametrize("name", ["accident_report", "company_report", "science_news", "style_election", "hostile_sports"])
def test_a_claim_that_quotes_a_whole_sentence_records_one_figure_of_it(tmp_path, name):
    text = re.sub(r"\[\[(.*?)\|[a-z]*\]\]", r"\1", (MARKED / f"{name}.txt").read_text(encoding="utf-8"))
    figures = {f"c{at}": figure for at, figure in enumerate(scan_figures(text)) if figure.kind.value in PROPERTIES}
    claims = [
        {
            "id": claim,
            "subject": "thing",
            "property": PROPERTIES[figure.kind.value],
            "value": " ".join(text[figure.start : figure.end].split()),
            "quote": " ".join(text[slice(*figure.sentence)].split()),
        }
        for claim, figure in figures.items()
    ]
    document = json.dumps({"source": {"id": "a", "file": "a.txt", "published": "2025-03-01"}, "claims": claims})
    root = write_project(tmp_path, {"claims/words.yaml": WORDS, "claims/a.yaml": document, "seeds/a.txt": text.encode()})
    facts = judge(load_project(root, load_settings(root)))
    in_doubt = {mistake.claims[0].id for mistake in facts.quotes.of_rule("value-not-in-quote")}
    asked = [claim for claim in figures if facts.read(f"a/{claim}") is not None and claim not in in_doubt]
    covered = facts.coverage.of(facts.corpus.sources["a"])
    recorded = {claim: [(f.start, f.end) for f in covered.figures if f"a/{claim}" in f.claims] for claim in asked}
    assert recorded == {claim: [(figures[claim].start, figures[claim].end)] for claim in asked}
    assert len(asked) >= 15
