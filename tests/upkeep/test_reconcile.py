"""An entry is written where the others stand, covers its finding, and lapses with its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.cli.command import factlint
from tests.cli.projects import agreeing, conflicting
from tests.project import report_of

if TYPE_CHECKING:
    from pathlib import Path

REASON = ("--reason", "the paper counts from the law: a slip")


def mark_of(root: Path, rule: str = "value-conflict") -> str:
    return next(f.fingerprint for f in report_of(root).findings if f.rule == rule)


def test_the_entry_says_all_that_a_person_would_write(tmp_path: Path) -> None:
    mark = mark_of(conflicting(tmp_path))
    ran = factlint("reconcile", mark[:6], *REASON, "--by", "newsroom", "--expires", "2027-11-22", cwd=tmp_path)
    assert ran.code == 0
    assert ran.out == ""
    assert "claims/reconciled.yaml" in ran.err
    assert (tmp_path / "claims/reconciled.yaml").read_text() == (
        "reconciled:\n"
        "  - claims: [a/founded, b/founded]\n"
        '    values: ["2014", "2017"]\n'
        "    rules: [value-conflict]\n"
        '    reason: "the paper counts from the law: a slip"\n'
        "    by: newsroom\n"
        "    on: 2026-11-22\n"
        "    expires: 2027-11-22\n"
    )
    checked = factlint("check", cwd=tmp_path)
    assert checked.code == 0
    assert "1 reconciled" in checked.out


def test_the_terminal_names_the_command_to_type(tmp_path: Path) -> None:
    mark = mark_of(conflicting(tmp_path))
    assert f"or reconcile: factlint reconcile {mark[:6]}\n" in factlint("check", cwd=tmp_path).out


def test_a_value_that_changes_brings_the_finding_back(tmp_path: Path) -> None:
    factlint("reconcile", mark_of(conflicting(tmp_path)), *REASON, cwd=tmp_path)
    paper = tmp_path / "claims/b.yaml"
    paper.write_text(paper.read_text().replace("2017", "2018"))
    ran = factlint("check", cwd=tmp_path)
    assert ran.code == 1
    assert "has lapsed" in ran.out


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "# notes\nreconciled:\n- claims: [a/founded, c/x]   # old\n  reason: gone\n# below\n",
            "  reason: gone\n- claims: [a/founded, b/founded]\n",
        ),
        ("reconciled:\r\n    - {claims: [a/x, c/x], reason: gone}", "reason: gone}\r\n    - claims: [a/founded, b/founded]\r\n"),
        (
            "reconciled:\n  - claims: [a/x, c/x]\n    reason: |\n      gone\n\nignored: []\n",
            "      gone\n  - claims: [a/founded, b/founded]\n",
        ),
    ],
)
def test_the_others_stay_as_they_are(tmp_path: Path, before: str, after: str, mark: bytes) -> None:
    conflicting(tmp_path)
    notes = tmp_path / "claims/notes.yaml"
    notes.write_bytes(mark + before.encode())
    ran = factlint("reconcile", mark_of(tmp_path), *REASON, cwd=tmp_path)
    assert ran.code == 0, ran.err
    said = notes.read_bytes()
    assert said.startswith(mark)
    text = said.removeprefix(mark).decode()
    assert after in text
    assert [line for line in before.splitlines() if line not in text.splitlines()] == []
    assert len(yaml.safe_load(text)["reconciled"]) == 2


def test_a_section_on_one_line_is_not_taken_apart(tmp_path: Path) -> None:
    conflicting(tmp_path)
    notes = tmp_path / "claims/notes.yaml"
    notes.write_text("reconciled: [{claims: [a/x, c/x], reason: gone}]\n")
    assert factlint("reconcile", mark_of(tmp_path), *REASON, cwd=tmp_path).code == 0
    assert notes.read_text() == "reconciled: [{claims: [a/x, c/x], reason: gone}]\n"
    assert (tmp_path / "claims/reconciled.yaml").exists()


def test_entries_follow_each_other_in_the_same_file(tmp_path: Path) -> None:
    conflicting(tmp_path)
    (tmp_path / "claims/reconciled.yaml").write_text("# what the newsroom has looked into")
    factlint("reconcile", mark_of(tmp_path), *REASON, cwd=tmp_path)
    factlint("reconcile", mark_of(tmp_path, "value-explained"), *REASON, cwd=tmp_path)
    text = (tmp_path / "claims/reconciled.yaml").read_text()
    assert text.startswith("# what the newsroom has looked into\nreconciled:\n  - claims")
    assert text.count("reconciled:") == 1
    assert text.count("- claims") == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("zzz", *REASON), "no finding has a fingerprint that begins with 'zzz'"),
        (("", *REASON), "no finding"),
        (("abc", "--reason", " "), "must not be empty"),
        (("abc", *REASON, "--expires", "someday"), "--expires: “someday” is no day such as 2027-11-22"),
        (("abc", *REASON, "--expires", "unknown"), "--expires: “unknown” is no day"),
        (("abc", *REASON, "--expires", "after 2020"), "--expires: “after 2020” is no day"),
        (("abc", *REASON, "--expires", "2020-01-01"), "--expires: 2020-01-01 has passed (today is 2026-11-22)"),
        (("abc", *REASON, "--expires", "last year"), "--expires: 2025-12-31 has passed"),
        (("abc",), "--reason"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_nothing_is_written(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    conflicting(tmp_path)
    ran = factlint("reconcile", *arguments, cwd=tmp_path)
    assert ran.code == 2
    assert said in ran.err
    assert not (tmp_path / "claims/reconciled.yaml").exists()


def test_a_finding_on_one_claim_is_suppressed_not_reconciled(tmp_path: Path) -> None:
    agreeing(tmp_path)
    paper = tmp_path / "claims/a.yaml"
    paper.write_text(paper.read_text().replace('"2014"', "sometime"))
    ran = factlint("reconcile", mark_of(tmp_path, "value-unreadable"), *REASON, cwd=tmp_path)
    assert ran.code == 2
    assert "no difference between claims" in ran.err


def test_what_is_reconciled_is_not_reconciled_again(tmp_path: Path) -> None:
    mark = mark_of(conflicting(tmp_path))
    factlint("reconcile", mark, *REASON, cwd=tmp_path)
    ran = factlint("reconcile", mark, *REASON, cwd=tmp_path)
    assert ran.code == 2
    assert "reconciled already" in ran.err
