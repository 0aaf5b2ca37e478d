from __future__ import annotations

import json
import os
import re

import jsonschema
import pytest

from checker.rules.catalogue import catalogue
from checker.rules.registry import rule_families
from tests.cli.command import factlint
from tests.cli.projects import conflicting, unclear

# compare


def test_compare_prints_the_verdict_with_the_reasoning(tmp_path):
    ran = factlint("compare", "a/founded", "b/founded", cwd=conflicting(tmp_path))
    assert ran.code == 1
    assert "conflict" in ran.out
    assert "told by value-conflict" in ran.out
    assert "1. a/founded" in ran.out


def test_compare_in_json_is_the_schema(tmp_path):
    ran = factlint("compare", "a/founded", "b/founded", "--output-format", "json", cwd=conflicting(tmp_path))
    said = json.loads(ran.out)
    jsonschema.validate(said, json.loads(factlint("schema", "comparison").out))
    assert (said["verdict"], said["claims"]) == ("conflict", ["a/founded", "b/founded"])


@pytest.mark.parametrize(
    ("project", "names", "code"),
    [
        (conflicting, ("a/founded", "a/founded"), 2),
        (conflicting, ("a/founded",), 2),
        (conflicting, ("a/founded", "b/founded"), 1),
        (unclear, ("a/staff", "b/staff"), 1),
        (conflicting, ("a/staff", "b/staff"), 0),
        (conflicting, ("a/staff", "b/founded"), 0),
        (conflicting, ("a/founded", "c/founded"), 2),
    ],
)
def test_exit_codes_of_compare(tmp_path, project, names, code):
    assert factlint("compare", *names, cwd=project(tmp_path)).code == code


# rule


def test_rule_lists_all_rules_by_family():
    ran = factlint("rule")
    assert [line.split()[0] for line in ran.out.splitlines() if line.startswith("  ") and line[2] != " "] == sorted(
        rule_families(), key=lambda rule: (rule_families()[rule], rule)
    )


def test_rule_prints_the_page_with_an_example():
    ran = factlint("rule", "value-conflict")
    assert ran.out.startswith("value-conflict  value, error\n")
    assert "Why it matters: " in ran.out
    assert "# <- here" in ran.out


def test_what_a_page_says_to_write_in_a_claim_is_read(tmp_path):
    said = re.search(r"`(suppress: .*?)`", " ".join(factlint("rule", "value-conflict").out.split())).group(1)
    root = conflicting(tmp_path)
    paper = root / "claims/a.yaml"
    paper.write_text(paper.read_text().replace('value: "2014"', f'value: "2014", {said}'))
    assert "1 suppressed" in factlint("check", root).out


def test_rule_takes_a_family():
    assert set(factlint("rule", "upkeep").out.split()) >= {rule for rule, family in rule_families().items() if family == "upkeep"}


def test_all_rules_in_json():
    said = json.loads(factlint("rule", "--all", "--output-format", "json").out)
    assert {rule["id"] for rule in said["rules"]} == set(rule_families())
    assert all(rule["summary"] and rule["invalid"] for rule in said["rules"])


def test_the_catalogue_is_printed_too():
    assert factlint("rule", "--all", "--output-format", "markdown").out == catalogue()


# init


def test_init_writes_a_project_that_runs(tmp_path):
    assert factlint("init", tmp_path / "new").code == 0
    ran = factlint("check", tmp_path / "new")
    assert ran.code == 0, ran.out + ran.err
    assert "info[value-explained] Harbour of Port Alma · employees" in ran.out
    assert "error" not in ran.out


def test_a_speaker_is_called_by_name(tmp_path):
    factlint("init", tmp_path)
    ran = factlint("compare", "opening/employees", "anniversary/employees", cwd=tmp_path)
    assert "said by Rosa Lind" in ran.out


def test_what_its_comment_promises_is_so(tmp_path):
    factlint("init", tmp_path)
    document = tmp_path / "claims/anniversary.yaml"
    assert "Write `published: 2019-05-03` above: then it is unclear, and the two opening days are a conflict" in document.read_text()
    document.write_text(document.read_text().replace("published: 2024-05-02", "published: 2019-05-03"))
    said = factlint("check", tmp_path, "--output-format", "concise").out
    assert "value-unclear] Harbour of Port Alma · employees: 400 or 120?" in said
    assert "value-conflict] Harbour of Port Alma · opened: Five years ago or 3 May 2019?" in said


def test_init_touches_nothing_that_is_there(tmp_path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/opening.yaml").write_text("mine")
    ran = factlint("init", cwd=tmp_path)
    assert ran.code == 2
    assert "claims/opening.yaml is there already; nothing was written" in ran.err
    assert sorted(os.listdir(tmp_path)) == ["claims"]
    assert (tmp_path / "claims/opening.yaml").read_text() == "mine"


def test_init_does_not_follow_a_link_that_leads_nowhere(tmp_path):
    (tmp_path / "factlint.toml").symlink_to(tmp_path / "elsewhere")
    assert factlint("init", cwd=tmp_path).code == 2
    assert not (tmp_path / "elsewhere").exists()


def test_init_that_was_stopped_half_way_can_be_run_again(tmp_path):
    factlint("init", cwd=tmp_path)
    whole = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    (tmp_path / "claims/vocabulary.yaml").unlink()
    (tmp_path / "seeds/opening.txt").unlink()
    assert factlint("init", cwd=tmp_path).code == 0
    assert {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == whole
    assert factlint("init", cwd=tmp_path).code == 2


def test_init_writes_nothing_through_a_folder_that_is_a_link_out(tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "project").mkdir()
    (tmp_path / "project/claims").symlink_to("../outside")
    assert factlint("init", cwd=tmp_path / "project").code == 2
    assert not os.listdir(tmp_path / "outside")


# schema


@pytest.mark.parametrize("what", ["format", "report", "comparison"])
def test_schemas_are_schemas(what):
    jsonschema.Draft202012Validator.check_schema(json.loads(factlint("schema", what).out))


def test_a_real_report_is_valid(tmp_path):
    said = json.loads(factlint("check", conflicting(tmp_path), "--output-format", "json").out)
    jsonschema.validate(said, json.loads(factlint("schema", "report").out))
