from __future__ import annotations

import os

import pytest
import yaml

from checker.errors import FactlintError
from tests.authoring.articles.files import pdf, run, word
from tests.authoring.draft.projects import ARTICLE, drafted, drafted_text, findings, project
from tests.project import report_of, told


def claims(root, name="brewery"):
    return yaml.safe_load((root / "claims" / f"{name}.yaml").read_text())["claims"]


def test_a_draft_has_a_claim_for_each_figure_and_only_to_dos_to_be_told(tmp_path):
    done = drafted(project(tmp_path))
    assert done.document == "claims/brewery.yaml"
    assert [claim["value"] for claim in claims(tmp_path)] == [
        "3 May 1911",
        "nearly 400 people",
        "40%",
        "12,000 hectolitres",
        "by 2025",
        "34 night workers",
    ]
    assert {finding.rule for finding in findings(tmp_path)} == {"to-do"}
    assert done.to_do == len(findings(tmp_path))
    assert done.dropped == ()


def test_the_source_block_says_what_the_text_says(tmp_path):
    drafted(project(tmp_path))
    source = yaml.safe_load((tmp_path / "claims/brewery.yaml").read_text())["source"]
    assert source["title"] == "Old brewery reopens"
    assert source["published"] == "March 3, 2022"
    assert len(source["sha256"]) == 64
    assert [finding for finding in told(report_of(tmp_path)) if finding.family == "source"] == []


def test_the_date_that_heads_the_article_is_ignored_as_what_it_is(tmp_path):
    drafted(project(tmp_path))
    document = yaml.safe_load((tmp_path / "claims/brewery.yaml").read_text())
    assert document["ignored"] == [{"quote": "March 3, 2022", "reason": "the day of publication"}]


@pytest.mark.parametrize(
    "sentence", ["It will make 7,000 barrels.", "Work is to begin in May 2031.", "It plans to close 3 yards next year."]
)
def test_what_is_to_come_has_a_remark_that_asks(tmp_path, sentence):
    drafted(project(tmp_path, f"{sentence}\n"))
    assert "# status: planned?" in (tmp_path / "claims/brewery.yaml").read_text()


def test_names_of_the_vocabulary_are_proposed_where_the_sentence_has_them(tmp_path):
    drafted(project(tmp_path))
    opened, staff, share, *_ = claims(tmp_path)
    assert (opened["subject"], opened["property"]) == ("Norden Brewery", "opened")
    assert (staff["subject"], staff["property"], staff["since"]) == ("Norden Brewery", "staff", "2015")
    assert (share["subject"], share["property"]) == ("Norden Brewery", "share of women")


def test_a_scope_is_proposed_where_the_figure_names_it(tmp_path):
    drafted(project(tmp_path))
    assert claims(tmp_path)[-1]["scope"] == {"shift": "night"}


def test_of_several_properties_of_one_unit_none_is_proposed_and_all_are_listed(tmp_path):
    drafted(project(tmp_path, "Norden Brewery had 40 people in the yard.\n"))
    (claim,) = claims(tmp_path)
    assert (claim["subject"], claim["property"]) == ("Norden Brewery", "TODO")
    assert "# property: staff or visitors?" in (tmp_path / "claims/brewery.yaml").read_text()


def test_a_unit_alone_is_a_remark_for_who_builds_ships_may_lose_some(tmp_path):
    words = "    properties:\n      ships-built: {name: ships built, type: quantity, unit: ship}\n    units:\n      ship: [vessel]\n"
    root = project(tmp_path, "Norden Brewery lost 4 vessels.\n")
    (root / "claims/ships.yaml").write_text(words.replace("    ", "", 1).replace("\n    ", "\n"))
    drafted(root)
    (claim,) = claims(root)
    assert claim["property"] == "TODO"
    assert "# property: ships built?" in (root / "claims/brewery.yaml").read_text()


def test_what_would_disagree_is_left_open_and_the_remark_says_with_what(tmp_path):
    article = "Norden Brewery has a staff of 34 employees. The staff of Norden Brewery is 65 employees.\n"
    drafted(project(tmp_path, article))
    assert [claim["property"] for claim in claims(tmp_path)] == ["TODO", "TODO"]
    assert "# staff? factlint says then: Norden Brewery · staff: 34 or 65?" in (tmp_path / "claims/brewery.yaml").read_text()
    assert {finding.rule for finding in findings(tmp_path)} == {"to-do"}


def test_a_person_completes_the_draft_by_one_default_and_it_is_clean(tmp_path):
    drafted(project(tmp_path, "The yard has 34 cranes and 12 boats. It has 5 quays.\n"), vocabulary=True)
    path = tmp_path / "claims/brewery.yaml"
    assert "subject: TODO" in path.read_text()
    path.write_text(path.read_text().replace("subject: TODO", "subject: Norden Brewery"))
    assert findings(tmp_path) == []


def test_an_article_is_never_drafted_over(tmp_path):
    root = project(tmp_path)
    drafted(root)
    before = (root / "claims/brewery.yaml").read_bytes()
    with pytest.raises(FactlintError, match="has the claims of this article already: --update adds what is new"):
        drafted(root)
    assert (root / "claims/brewery.yaml").read_bytes() == before
    other = project(tmp_path / "other", claims__brewery_yaml="properties: {}")
    (other / "claims/brewery_yaml").rename(other / "claims/brewery.yaml")
    with pytest.raises(FactlintError, match=r"claims/brewery\.yaml is there already, and nothing is overwritten"):
        drafted(other)
    with pytest.raises(FactlintError, match=r"claims/brewery\.yaml is no document of seeds/brewery\.txt"):
        drafted(other, update=True)


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_an_update_adds_what_is_new_and_nothing_else_changes(tmp_path, end, mark):
    root = project(tmp_path)
    document = [
        "source: {id: mine, file: brewery.txt}   # by hand",
        "claims:",
        "- id: opened",
        "  subject: Norden Brewery",
        "  property: opened",
        "  value: 3 May 1911",
        "  quote: Norden Brewery opened on 3 May 1911",
        "ignored:",
        "- {quote: 12.000 hectolitres, reason: a guess}".replace("12.000", "'12,000").replace("litres,", "litres',"),
    ]
    before = (mark + ("\r\n" if end == "\r\n" else "\n").join(document) + end).encode()
    (root / "claims/mine.yaml").write_bytes(before)
    done = drafted(root, update=True)
    after = (root / "claims/mine.yaml").read_bytes()
    assert done.document == "claims/mine.yaml"
    assert [claim["value"] for claim in claims(root, "mine")] == ["3 May 1911", "nearly 400 people", "40%", "by 2025", "34 night workers"]
    at = after.index(b"ignored:")
    first = before.index(b"ignored:")
    assert after.startswith(before[:first])
    assert after[at:] == before[first:]
    assert b"\n" not in after.replace(b"\r\n", b"") if end == "\r\n" else b"\r" not in after
    assert drafted(root, update=True).claims == 0
    assert (root / "claims/mine.yaml").read_bytes() == after


def test_an_update_of_a_draft_finds_nothing_new(tmp_path):
    root = project(tmp_path)
    drafted(root)
    before = (root / "claims/brewery.yaml").read_bytes()
    assert drafted(root, update=True).claims == 0
    assert (root / "claims/brewery.yaml").read_bytes() == before


@pytest.mark.parametrize("section", ["claims: []", "claims: {}", "claims: [{id: a, subject: Lund, property: staff, value: 5 people}]"])
def test_a_document_that_cannot_be_added_to_is_left_alone(tmp_path, section):
    root = project(tmp_path)
    before = f"source: {{id: mine, file: brewery.txt}}\n{section}\n"
    (root / "claims/mine.yaml").write_text(before)
    with pytest.raises(FactlintError, match="cannot be added to"):
        drafted(root, update=True)
    assert (root / "claims/mine.yaml").read_text() == before


@pytest.mark.parametrize(
    ("name", "data", "value"),
    [
        (
            "b.html",
            b"<title>B</title><p>Norden Brewery has 5<sup><a href='#n'>1</a></sup> boats and 10<sup>6</sup> litres.",
            ["5 boats", "10⁶ litres"],
        ),
        ("b.md", b"Norden Brewery has **5**[^1] boats.", ["5 boats"]),
        ("b.docx", word(f"<w:p>{run('Norden Brewery has 5 boats.')}</w:p>"), ["5 boats"]),
        ("b.pdf", pdf("BT /F1 12 Tf 50 700 Td (Norden Brewery has 5 boats.) Tj ET"), ["5 boats"]),
    ],
)
def test_the_text_of_an_article_that_is_none_is_written_beside_it(tmp_path, name, data, value):
    if name.endswith("pdf"):
        pytest.importorskip("pypdf", reason="PDF files are read by pypdf")
    root = project(tmp_path, data, f"deep/{name}")
    done = drafted(root, root / "seeds/deep" / name)
    assert (done.text, done.wrote_text) == ("seeds/deep/b.txt", True)
    assert [claim["value"] for claim in claims(root, "b")] == value
    assert yaml.safe_load((root / "claims/b.yaml").read_text())["source"]["file"] == "deep/b.txt"
    assert {finding.rule for finding in findings(root)} == {"to-do"}


def test_an_article_from_elsewhere_is_copied_in_and_stays_where_it_is(tmp_path):
    root = project(tmp_path / "project")
    outside = tmp_path / "news: of the day?.txt"
    outside.write_bytes(b"The brewery has 5 boats.\r\n")
    done = drafted(root, outside)
    assert done.text == "seeds/news- of the day.txt"
    assert (root / done.text).read_bytes() == outside.read_bytes() == b"The brewery has 5 boats.\r\n"
    assert {finding.rule for finding in findings(root)} == {"to-do"}


def test_a_text_that_is_there_is_never_replaced_and_is_used_where_it_says_the_same(tmp_path):
    root = project(tmp_path / "project")
    outside = tmp_path / "brewery.txt"
    outside.write_text("Another text with 5 boats.\n")
    with pytest.raises(FactlintError, match=r"seeds/brewery\.txt is there already with another text"):
        drafted(root, outside)
    assert (root / "seeds/brewery.txt").read_text() == ARTICLE
    outside.write_text(ARTICLE)
    assert not drafted(root, outside).wrote_text


def test_no_link_leads_out_of_the_project(tmp_path):
    root = project(tmp_path / "project")
    (tmp_path / "secret.txt").write_text("5 boats\n")
    (root / "seeds/link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(FactlintError, match="is a link that leads out of seeds/"):
        drafted(root, root / "seeds/link.txt")
    (root / "claims/other.yaml").symlink_to(tmp_path / "target.yaml")
    (root / "seeds/other.txt").write_text("5 boats\n")
    with pytest.raises(FactlintError):
        drafted(root, root / "seeds/other.txt")
    (tmp_path / "outside").mkdir()
    (root / "seeds/folder").symlink_to(tmp_path / "outside")
    (tmp_path / "outside/a.html").write_text("<p>5 boats")
    drafted(root, root / "seeds/folder/a.html")
    assert os.listdir(tmp_path / "outside") == ["a.html"]


def test_a_dry_run_writes_nothing_and_says_all(tmp_path):
    root = project(tmp_path / "project")
    outside = tmp_path / "a.html"
    outside.write_text("<p>The brewery has 5 boats.")
    before = sorted(path for path in root.rglob("*"))
    done = drafted(root, outside, dry_run=True)
    assert b"value: 5 boats" in done.data
    assert sorted(path for path in root.rglob("*")) == before
    written = drafted(root, outside)
    assert (root / written.document).read_bytes() == done.data == written.data


def test_words_that_stand_twice_are_quoted_with_more_around_them(tmp_path):
    root = project(tmp_path, "North. It has 5 boats in the yard. South. It has 5 boats in the yard. The end.\n")
    drafted(root)
    assert len(claims(root)) == 2
    assert {finding.rule for finding in findings(root)} == {"to-do"}


def test_what_cannot_be_told_apart_is_left_out_and_said(tmp_path):
    root = project(tmp_path, "It has 5 boats in the yard.\n" * 60)
    done = drafted(root)
    assert done.dropped
    assert all("are found in one place of seeds/brewery.txt only" in line for line in done.dropped)
    assert {finding.rule for finding in findings(root)} <= {"to-do"}


def test_an_article_without_figures_is_recorded_all_the_same(tmp_path):
    root = project(tmp_path, "Nothing to count here.\n")
    assert drafted(root).claims == 0
    assert "claims:" not in (root / "claims/brewery.yaml").read_text()


def test_new_words_are_those_that_the_vocabulary_lacks(tmp_path):
    root = project(tmp_path, "Port Alma has 12 cranes, said Port Alma. It cost 8.5 million euros. It has 40 people.\n")
    drafted(root, vocabulary=True)
    document = yaml.safe_load((root / "claims/brewery.yaml").read_text())
    assert document["properties"] == {
        "cranes": {"name": "cranes", "type": "quantity", "unit": "crane"},
        "cost": {"name": "cost", "type": "quantity", "unit": "EUR"},
        "people": {"name": "people", "type": "quantity", "unit": "person"},
    }
    assert document["units"] == {"crane": ["cranes"]}
    assert "# entities:\n#   port-alma: {name: Port Alma}\n" in (root / "claims/brewery.yaml").read_text()
    assert {finding.rule for finding in findings(root)} == {"to-do"}


def test_a_rate_is_a_property_of_its_own(tmp_path):
    root = project(tmp_path, "The yard mends 40 boats a year and has 5 boats.\n")
    drafted(root, vocabulary=True)
    document = yaml.safe_load((root / "claims/brewery.yaml").read_text())
    assert {name: each["unit"] for name, each in document["properties"].items()} == {"boats-per-year": "boat per year", "boats": "boat"}
    assert document["units"] == {"boat": ["boats"]}


def test_a_value_that_the_linter_cannot_read_is_told_before_anyone_completes_the_claim(tmp_path):
    root = project(tmp_path, "The opening hour is seven o'clock.\n")
    drafted(root)
    assert claims(root)[0]["property"] == "TODO"
    assert "# opening hour? factlint says then: “seven o'clock”: this may be in the morning" in (root / "claims/brewery.yaml").read_text()


def test_a_second_article_of_one_name_gets_an_id_of_its_own(tmp_path):
    root = project(tmp_path)
    (root / "claims/other.yaml").write_text("source: {id: brewery, published: 2020-01-01}\n")
    drafted(root)
    assert yaml.safe_load((root / "claims/brewery.yaml").read_text())["source"]["id"] == "brewery-2"


def test_standard_input_becomes_a_text_of_the_project(tmp_path):
    done = drafted_text(project(tmp_path), "The yard has 5 boats.", "yard")
    assert (done.text, done.document) == ("seeds/yard.txt", "claims/yard.yaml")
    for name in ("", "..", "../..", "///"):
        with pytest.raises(FactlintError, match="is no name for an article"):
            drafted_text(tmp_path, "5 boats", name)
    assert drafted_text(tmp_path, "5 cranes", "../../x/y").text == "seeds/x-y.txt"


def test_another_language_is_read_by_its_own_rules(tmp_path):
    page = "<html lang=de><p>Der Hafen hat 1.100 Mitarbeiter und kostete seit 2014 rund 2,5 Millionen Euro."
    root = project(tmp_path, page, "hafen.html")
    drafted(root, root / "seeds/hafen.html")
    document = yaml.safe_load((root / "claims/hafen.yaml").read_text())
    assert document["source"]["language"] == "de"
    assert any("1.100" in str(claim["value"]) for claim in document["claims"])
    assert {finding.rule for finding in findings(root)} == {"to-do"}


@pytest.mark.parametrize(
    "text",
    ["2014 55 boats " * 3000, "It has 5 boats, " * 3000, "x" * 50_000 + " 5 boats", "5" * 50_000, "2014-05-01 " * 4000, "(5 " * 10_000],
)
def test_a_hostile_text_takes_time_in_proportion(tmp_path, text):
    import time

    root = project(tmp_path, text)
    started = time.process_time()
    drafted(root)
    assert time.process_time() - started < 60
    assert {finding.rule for finding in findings(root)} <= {"to-do"}


def test_a_dateline_in_a_long_sentence_is_the_day_of_publication(tmp_path):
    drafted_text(
        project(tmp_path),
        "Results\n\nLONDON, 7 May 2025 - Brightwater plc today reports that it moved 55 boats in the first quarter of 2025.\n",
    )
    document = yaml.safe_load((tmp_path / "claims/text.yaml").read_text())
    assert document["source"]["published"] == "7 May 2025"
    assert document["ignored"] == [{"quote": "7 May 2025", "reason": "the day of publication"}]
    assert [claim["value"] for claim in document["claims"]] == ["55 boats"]


def test_the_time_beside_the_date_is_that_of_publication_and_the_time_of_an_event_is_a_figure(tmp_path):
    drafted_text(
        project(tmp_path),
        "KARAVAN, Feb 9, 2023, 11:40 – A quake hit 55 boats before dawn on Thursday. The tremor came at 4:52 a.m., at a depth of 11 km.\n",
    )
    document = yaml.safe_load((tmp_path / "claims/text.yaml").read_text())
    assert [entry["quote"] for entry in document["ignored"]] == ["Feb 9, 2023", "11:40"]
    assert "4:52 a.m." in [claim["value"] for claim in document["claims"]]


def test_a_dateline_that_says_day_before_its_date_is_that_of_the_source(tmp_path):
    drafted_text(project(tmp_path), "Chìm tàu\n\nNgày 12/9/2024 – Tàu bị chìm lúc 2 giờ 40 sáng 12/9, có 19 người.\n", language="vi")
    document = yaml.safe_load((tmp_path / "claims/text.yaml").read_text())
    assert [entry["quote"] for entry in document["ignored"]] == ["Ngày 12/9/2024"]
    assert [str(claim["value"]) for claim in document["claims"]] == ["2 giờ 40 sáng", "12/9", "19 người"]


def test_the_times_of_a_live_report_are_ignored_as_what_they_are(tmp_path):
    drafted_text(project(tmp_path), "21:04 Polls closed with 55 boats.\n\n21:40 There are 34 cranes.\n\n23:52 It ends at 00:30.\n")
    document = yaml.safe_load((tmp_path / "claims/text.yaml").read_text())
    assert document["ignored"] == [
        {"quote": time, "reason": "a time that the article was written at"} for time in ("21:04", "21:40", "23:52")
    ]
    assert [claim["value"] for claim in document["claims"]] == ["55 boats", "34 cranes", "00:30"]
    assert drafted_text(tmp_path, (tmp_path / "seeds/text.txt").read_text(), update=True).claims == 0


def test_the_head_of_a_table_dates_its_columns(tmp_path):
    drafted_text(project(tmp_path), "Trips were counted.\n\nStation | 2022 | 2023\nHarbour | 3,990 | 4,187\n")
    document = yaml.safe_load((tmp_path / "claims/text.yaml").read_text())
    assert document["ignored"] == [{"quote": "Station | 2022 | 2023", "reason": "the head of a table"}]
    assert [(claim["value"], claim["as_of"]) for claim in document["claims"]] == [("3,990", "2022"), ("4,187", "2023")]
    assert drafted_text(tmp_path, (tmp_path / "seeds/text.txt").read_text(), update=True).claims == 0


def test_a_quote_holds_both_brackets_or_none(tmp_path):
    drafted_text(project(tmp_path), "The yard earned £212.6m (the year before: £198.1m), which is up by 7.3% on all its boats.\n")
    assert all(claim["quote"].count("(") == claim["quote"].count(")") for claim in claims(tmp_path, "text"))


def test_the_language_may_be_said(tmp_path):
    root = project(tmp_path)
    drafted_text(root, "Hafen\n\nEs kamen 1.100 Boote.\n", language="de")
    document = yaml.safe_load((root / "claims/text.yaml").read_text())
    assert document["source"]["language"] == "de"
    with pytest.raises(FactlintError, match="says `language: de`"):
        drafted_text(root, "Hafen\n\nEs kamen 1.100 Boote.\n", language="fr", update=True)


def test_an_update_leaves_the_subject_to_the_defaults_and_tells_what_else_they_say(tmp_path):
    root = project(tmp_path)
    (root / "claims/mine.yaml").write_text(
        "source: {id: mine, file: brewery.txt}\ndefaults: {subject: Lund, status: planned}\nclaims:\n"
        "  - {id: a, property: opened, value: 3 May 1911, quote: Norden Brewery opened on 3 May 1911}\n"
    )
    drafted(root, update=True)
    text = (root / "claims/mine.yaml").read_text()
    assert text.count("from here on: `status` of the `defaults:` hold for these claims too") == 1
    assert [claim.get("subject") for claim in claims(root, "mine")][1:].count("TODO") == 0
