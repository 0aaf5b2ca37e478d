from __future__ import annotations

import json
import os

import pytest

from tests.cli.command import factlint
from tests.cli.projects import agreeing, conflicting, paper, unclear
from tests.project import write_project


def rules_in(said: str) -> list[str]:
    return [finding["rule"] for finding in json.loads(said)["findings"]]


# exit codes


def test_nothing_to_tell_is_0(tmp_path):
    ran = factlint("check", agreeing(tmp_path))
    assert (ran.code, ran.out) == (0, "no findings\n2 claims, 1 source, 1 origin\n")


def test_a_finding_is_1(tmp_path):
    ran = factlint("check", conflicting(tmp_path))
    assert ran.code == 1
    assert "error[value-conflict]" in ran.out


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_sets_the_level(tmp_path, fail_on, code):
    assert factlint("check", unclear(tmp_path), "--fail-on", fail_on).code == code


def test_fail_on_in_the_settings_gives_way_to_the_flag(tmp_path):
    write_project(unclear(tmp_path), {"factlint.toml": 'today = "2026-11-22"\nfail-on = "error"\n'})
    assert factlint("check", tmp_path).code == 0
    assert factlint("check", tmp_path, "--fail-on", "warning").code == 1


def test_exit_zero_prints_findings_and_leaves_with_0(tmp_path):
    ran = factlint("check", conflicting(tmp_path), "--exit-zero")
    assert ran.code == 0
    assert "error[value-conflict]" in ran.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["chek"], "no such command: chek; did you mean 'check'?"),
        (["check", "--selec", "value"], "no such flag: --selec; did you mean '--select'?"),
        (["check", "--select", "value-confict"], "--select: no rule or family is called 'value-confict'; did you mean 'value-conflict'?"),
        (["check", "--severity", "value-unclear=eror"], "did you mean 'error'?"),
        (["check", "--severity", "value-unclear"], "is not RULE=LEVEL"),
        (["check", "--output-format", "jsn"], "did you mean 'json'?"),
        (["check", "--output-format", "json="], "name a file after 'json='"),
        (["check", "--fail-on", "eror"], "--fail-on: 'eror' is none of error, warning, info, never; did you mean 'error'?"),
        (["check", "--color", "purple"], "--color: 'purple' is none of auto, always, never"),
        (["check", "--select", "nonsense"], "--select: no rule or family is called 'nonsense' (`factlint rule` lists them)"),
        (["check", "-o", "r", "--output-format", "full", "--output-format", "json"], "two reports would go to r"),
        (["check", "--output-format", "full=r", "--output-format", "json=./r"], "two reports would go to ./r"),
        (["check", "--isolated", "--config", "x.toml"], "--isolated"),
        (["check", "nowhere"], "there is no file or folder nowhere"),
        (["check", ".", "elsewhere"], "check takes [PATH] and nothing more, not 'elsewhere': of several files name the folder"),
        (["compare", "a/staff", "b/stafff"], "no claim is called 'b/stafff'; did you mean"),
        (["compare", "founded", "a/staff"], "no claim is called 'founded'; there are a/founded and b/founded"),
        (["compare", "founde", "a/staff"], "no claim is called 'founde'; did you mean 'a/founded'?"),
        (["rule", "value-confict"], "did you mean 'value-conflict'?"),
        (["rule", "nonsense"], "no rule or family is called 'nonsense' (`factlint rule` lists them)"),
        (
            ["schema", "reports"],
            "inventory, coverage; did you mean 'report'?",
        ),
        (["completion", "pwsh"], "SHELL: 'pwsh' is none of bash, zsh, fish"),
    ],
)
def test_a_slip_on_the_command_line_is_2_with_a_sentence_that_helps(tmp_path, arguments, sentence):
    ran = factlint(*arguments, cwd=conflicting(tmp_path))
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({}, "no claims found"),
        ({"claims/a.yaml": "entities: {}\n"}, "no claims found"),
        (
            {"claims/a.yaml": "source: {id: a}\nclaims: [{id: x, subject: nobody, property: nothing, value: x}]\n"},
            "could not be checked",
        ),
        ({"factlint.toml": "fail_on = 'error'\n"}, "there is no setting `fail_on`; did you mean `fail-on`?"),
        ({"factlint.toml": "format = 2\n"}, "format"),
        ({"factlint.toml": "[severity]\nvalue-confict = 'off'\n"}, "did you mean 'value-conflict'?"),
        ({"factlint.toml": "select = [\n"}, "not TOML"),
    ],
)
def test_a_run_that_checked_nothing_is_2_and_says_why(tmp_path, files, sentence):
    ran = factlint("check", write_project(tmp_path, files))
    assert ran.code == 2
    assert sentence in ran.err
    assert "Traceback" not in ran.err


def test_no_rule_left_is_2(tmp_path):
    ran = factlint("check", agreeing(tmp_path), "--select", "value", "--ignore", "value")
    assert ran.code == 2
    assert "no rule is selected" in ran.err


def test_a_file_that_cannot_be_got_is_2_and_the_others_are_checked(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root reads everything")
    conflicting(tmp_path)
    (tmp_path / "claims/c.yaml").write_text("claims: []\n")
    (tmp_path / "claims/c.yaml").chmod(0)
    ran = factlint("check", tmp_path)
    assert ran.code == 2
    assert "error[value-conflict]" in ran.out


# what is printed, and where


def test_findings_go_to_stdout_and_everything_else_to_stderr(tmp_path):
    ran = factlint("check", conflicting(tmp_path), "--verbose")
    assert "value-conflict" in ran.out
    assert "value-conflict" not in ran.err
    assert ran.err.endswith(" s\n"), "the time is no part of the report"


def test_json_is_alone_on_stdout_and_is_printed_on_exit_2_too(tmp_path):
    ran = factlint("check", write_project(tmp_path, {}), "--output-format", "json")
    assert ran.code == 2
    assert json.loads(ran.out)["errors"][-1]["message"].startswith("no claims found")


def test_several_formats_at_once(tmp_path):
    conflicting(tmp_path)
    ran = factlint("check", tmp_path, "--output-format", "concise", "--output-format", f"json={tmp_path / 'r.json'}")
    assert "claims/a.yaml:4:" in ran.out
    assert "value-conflict" in rules_in((tmp_path / "r.json").read_text())


def test_output_file(tmp_path):
    ran = factlint("check", conflicting(tmp_path), "--output-format", "json", "--output-file", tmp_path / "r.json")
    assert (ran.out, ran.code) == ("", 1)
    assert rules_in((tmp_path / "r.json").read_text())


def test_an_output_file_that_cannot_be_written_is_2(tmp_path):
    ran = factlint("check", conflicting(tmp_path), "--output-file", tmp_path / "no/such/folder/r.txt")
    assert ran.code == 2
    assert "cannot write" in ran.err


def test_colours_are_never_in_a_file(tmp_path):
    factlint("check", conflicting(tmp_path), "--color", "always", "--output-file", tmp_path / "r.txt")
    assert "\x1b" not in (tmp_path / "r.txt").read_text()


@pytest.mark.parametrize(
    ("flags", "env", "is_coloured"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(tmp_path, flags, env, is_coloured):
    assert ("\x1b[" in factlint("check", conflicting(tmp_path), *flags, env=env).out) is is_coloured


def test_quiet_leaves_findings_only(tmp_path):
    ran = factlint("check", agreeing(tmp_path), "--quiet")
    assert (ran.out, ran.err) == ("", "")


def test_statistics_count_by_rule(tmp_path):
    ran = factlint("check", conflicting(tmp_path), "--statistics", "--quiet")
    assert ran.out == "1  value-conflict   error\n1  value-explained  info\n"


def test_show_files_lists_what_is_read(tmp_path):
    ran = factlint("check", conflicting(tmp_path), "--show-files")
    assert ran.out == "claims/a.yaml\nclaims/b.yaml\nclaims/words.yaml\n"
    assert ran.code == 0


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1", "vi_VN.UTF-8"])
def test_output_is_utf_8_whatever_the_locale(tmp_path, locale):
    ran = factlint("check", conflicting(tmp_path), env={"LC_ALL": locale, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert "Cục Gìn giữ hòa bình" in ran.out


def test_the_width_is_fixed_unless_columns_says_otherwise(tmp_path):
    conflicting(tmp_path)
    wide, narrow = (factlint("check", tmp_path, env=env).out for env in ({}, {"COLUMNS": "60"}))
    assert wide != narrow
    assert max(map(len, narrow.splitlines())) <= 60


def test_the_same_bytes_over_hash_seeds_and_time_zones(tmp_path):
    conflicting(tmp_path)
    runs = [
        factlint("check", tmp_path, "--output-format", "json", env={"PYTHONHASHSEED": seed, "TZ": zone}).out
        for seed, zone in (("0", "UTC"), ("1", "Asia/Ho_Chi_Minh"), ("2", "America/Los_Angeles"))
    ]
    assert len(set(runs)) == 1


# what is checked


def test_select_and_ignore(tmp_path):
    conflicting(tmp_path)
    assert set(rules_in(factlint("check", tmp_path, "--select", "value-conflict,source", "--output-format", "json").out)) == {
        "value-conflict"
    }
    assert "value-conflict" not in factlint("check", tmp_path, "--ignore", "value-conflict").out


def test_severity_of_a_rule(tmp_path):
    ran = factlint("check", conflicting(tmp_path), "--severity", "value-conflict=info", "--severity", "value-explained=off")
    assert "info[value-conflict]" in ran.out
    assert "value-explained" not in ran.out
    assert ran.code == 0


def test_a_path_inside_filters_what_is_shown_and_all_is_loaded(tmp_path):
    conflicting(tmp_path)
    write_project(tmp_path, {"claims/sub/c.yaml": paper("c", "staff: 55 people", published="2020-05-01")})
    assert "value-conflict" in factlint("check", tmp_path / "claims/b.yaml").out
    ran = factlint("check", tmp_path / "claims/words.yaml")
    assert "value-conflict" not in ran.out
    assert (ran.code, ran.out) == (0, "no findings\n5 claims, 3 sources, 3 origins\n")


def test_a_path_that_is_no_part_of_the_project_is_never_green(tmp_path):
    (agreeing(tmp_path) / "notes").mkdir()
    ran = factlint("check", tmp_path / "notes")
    assert ran.code == 2
    assert "notes: nothing of the project stands here" in ran.err


def test_a_link_that_leads_outside_counts_where_it_stands(tmp_path):
    conflicting(tmp_path / "project")
    (tmp_path / "elsewhere.yaml").write_text("entities: {}\n")
    (tmp_path / "project/claims/link.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    ran = factlint("check", tmp_path / "project/claims/link.yaml")
    assert "crashed" not in ran.err


def test_a_path_that_cannot_be_is_a_sentence(tmp_path):
    assert "File name too long" in factlint("check", "x" * 5000, cwd=tmp_path).err


def test_the_project_is_the_nearest_folder_upward_with_settings(tmp_path):
    conflicting(tmp_path)
    assert "value-conflict" in factlint("check", cwd=tmp_path / "claims").out


def test_isolated_reads_no_settings(tmp_path):
    write_project(conflicting(tmp_path), {"factlint.toml": "select = ['quote']\n"})
    assert "value-conflict" not in factlint("check", tmp_path).out
    assert "value-conflict" in factlint("check", tmp_path, "--isolated").out


def test_config_takes_the_settings_from_another_file(tmp_path):
    conflicting(tmp_path)
    (tmp_path / "other.toml").write_text("select = ['quote']\n")
    assert "value-conflict" not in factlint("check", tmp_path, "--config", tmp_path / "other.toml").out
    assert factlint("check", tmp_path, "--config", tmp_path / "none.toml").code == 2


SUPPRESSED = """
    source: {id: b, published: 2023-05-01}
    claims:
      - id: founded
        subject: office
        property: founded
        value: "2017"
        basis: derived
        note: told by phone
        suppress: [{rule: value-conflict, reason: the building is meant}]
"""
RECONCILED = """
    reconciled:
      - claims: [a/founded, b/founded]
        reason: the building is meant
"""


@pytest.mark.parametrize(("files", "word"), [({"claims/b.yaml": SUPPRESSED}, "suppressed"), ({"claims/r.yaml": RECONCILED}, "reconciled")])
def test_what_is_accepted_is_counted_not_shown_until_no_ignores(tmp_path, files, word):
    write_project(conflicting(tmp_path), files)
    ran = factlint("check", tmp_path)
    assert ran.code == 0, ran.out
    assert f"1 {word}" in ran.out
    assert "value-conflict" not in ran.out
    (finding,) = [f for f in json.loads(factlint("check", tmp_path, "--output-format", "json").out)["findings"] if f["severity"] == "error"]
    assert (finding["status"], finding["reason"]) == (word, "the building is meant")
    bare = factlint("check", tmp_path, "--no-ignores")
    assert bare.code == 1
    assert "error[value-conflict]" in bare.out


# how it ends


def test_version_and_help():
    assert factlint("--version").out.startswith("factlint 0.")
    assert factlint("--version", "check").out == factlint("--version").out
    assert factlint("--help").code == 0
    assert factlint("check", "--help").code == 0
    bare = factlint()
    assert (bare.code, bare.out) == (2, "")
    assert bare.err.startswith("Usage: factlint")


@pytest.mark.parametrize("flags", [("-W", "error"), ("-OO",), ("-W", "error", "-OO")])
def test_flags_of_python_change_nothing(tmp_path, flags):
    conflicting(tmp_path)
    plain, ran = factlint("check", tmp_path), factlint("check", tmp_path, python=flags)
    assert (ran.out, ran.code) == (plain.out, plain.code)
