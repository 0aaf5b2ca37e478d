"""What ClaimReview and Web Annotations must hold by their standards, and what factlint must not say in them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.command import factlint
from tests.project import write_project

ROOT = Path(__file__).parents[3]
ARTICLE = "\ufeffThe office was founded in 2014.\r\nÜber “fünfzig” people 😀 work there, and it pays well.\r\n"
DOCUMENT = """
    source: {id: paper, file: paper.txt, title: A title, publisher: The Paper, author: A. Writer, url: "https://example.org/x?y=1",
             published: 13 June 2014}
    claims:
      - {id: founded, subject: Office, property: founded, value: "2014", quote: founded in 2014}
      - {id: staff, subject: Office, property: about, value: it pays well, said_by: boss, basis: derived, note: read,
         quote: Über "fünfzig" people … it pays well}
      - {id: lost, subject: boss, property: about, value: x, quote: not in it}
"""
OTHER = """
    source: {id: blog, published: unknown, url: "javascript:alert(1)"}
    claims: [{id: founded, subject: Office, property: founded, value: "2017", basis: derived, note: told}]
    entities: {office: {name: Office}, boss: {name: The Boss, type: person}}
    properties: {founded: {name: founded, type: date}, about: {name: about, type: text}}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    files = {"claims/a.yaml": DOCUMENT, "claims/b.yaml": OTHER, "seeds/paper.txt": ARTICLE.encode()}
    return write_project(tmp_path_factory.mktemp("web"), files)


def exported(root, format):
    ran = factlint("export", "--format", format, cwd=root)
    assert ran.code == 0, ran.err
    return json.loads(ran.out), ran.err


def test_a_review_says_what_contradicts_a_claim_and_rates_nothing(root):
    said, _ = exported(root, "claimreview")
    assert said["@context"] == "https://schema.org"
    reviews = {review["identifier"]: review for review in said["@graph"]}
    assert [*reviews] == ["blog/founded", "paper/founded", "paper/staff", "paper/lost"]
    for review in reviews.values():
        assert review["@type"] == "ClaimReview"
        assert review["claimReviewed"]
        assert review["itemReviewed"]["@type"] == "Claim"
        assert review["itemReviewed"]["appearance"]["@type"] == "CreativeWork"
        assert "ating" not in json.dumps(review)
    assert "conflict" in reviews["paper/founded"]["reviewBody"]
    assert reviews["paper/staff"]["reviewBody"] == "Nothing in the record contradicts this claim."


def test_a_review_names_only_what_is_recorded(root):
    said, _ = exported(root, "claimreview")
    reviews = {review["identifier"]: review["itemReviewed"] for review in said["@graph"]}
    assert reviews["paper/staff"]["author"] == {"@type": "Person", "name": "The Boss"}
    assert reviews["paper/founded"]["appearance"] == {
        "@type": "CreativeWork",
        "identifier": "paper",
        "inLanguage": "en",
        "url": "https://example.org/x?y=1",
        "headline": "A title",
        "author": {"@type": "Thing", "name": "A. Writer"},
        "publisher": {"@type": "Organization", "name": "The Paper"},
        "datePublished": "2014-06-13",
    }
    assert reviews["blog/founded"]["appearance"] == {"@type": "CreativeWork", "identifier": "blog", "inLanguage": "en"}


def test_an_annotation_leads_to_the_very_words(root):
    said, err = exported(root, "annotations")
    assert said["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (said["type"], said["total"]) == ("AnnotationCollection", 2)
    text = ARTICLE.removeprefix("\ufeff")
    exact = []
    for item in said["first"]["items"]:
        assert item["type"] == "Annotation"
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", item["id"])
        for target in item["target"]:
            selectors = target["selector"] if isinstance(target["selector"], list) else [target["selector"]]
            words = selectors[0]
            assert words["type"] == "TextQuoteSelector"
            assert words["prefix"] + words["exact"] + words["suffix"] in text
            if len(selectors) > 1:
                assert target["source"] == "seeds/paper.txt"
                place = selectors[1]
                assert (place["type"], text[place["start"] : place["end"]]) == ("TextPositionSelector", words["exact"])
                exact.append(words["exact"])
            else:
                assert target["source"] == "https://example.org/x?y=1"
    assert exact == ["founded in 2014", "Über “fünfzig” people", "it pays well"]
    assert "1 left out: paper/lost: its quote is not found in a text" in err


def test_each_annotation_of_the_two_articles_selects_its_words():
    said, _ = exported(ROOT, "annotations")
    ids = [item["id"] for item in said["first"]["items"]]
    assert len(set(ids)) == len(ids) == said["total"] > 50
    for item in said["first"]["items"]:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            text = (ROOT / target["source"]).read_bytes().decode()
            words, place = target["selector"]
            assert text[place["start"] : place["end"]] == words["exact"]


def test_the_same_project_gives_the_same_bytes(root):
    for format in ("jsonl", "csv", "claimreview", "annotations"):
        runs = {factlint("export", "--format", format, cwd=root, env={"PYTHONHASHSEED": seed}).out for seed in ("1", "2")}
        assert len(runs) == 1


def test_what_cannot_be_read_is_named_and_the_rest_is_written(tmp_path):
    root = write_project(tmp_path, {"claims/a.yaml": OTHER, "claims/b.yaml": "source: {id: x\nclaims: [", "claims/c.yaml": b"\xff"})
    for format in ("jsonl", "csv"):
        ran = factlint("export", "--format", format, cwd=root)
        assert ran.code == 2
        assert "claims/b.yaml is not, or not wholly, in it" in ran.err
        assert "claims/c.yaml is not, or not wholly, in it" in ran.err
        assert "2017" in ran.out


def test_claims_alone_can_be_asked_for(root):
    ran = factlint("export", "--claims-only", cwd=root)
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert {line["record"] for line in lines} == {"claim"}
    assert lines[0]["source"] == "paper"
    read = lines[0]["read"]
    assert (read["subject"], read["property"], read["value"]) == ("office", "founded", "2014")
    assert (read["path"], read["source_line"]) == ("claims/a.yaml", 1)
