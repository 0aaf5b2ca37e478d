"""A baseline makes a project green, and the next wrong claim red again; what it hides is counted, and hides nothing else."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.command import factlint
from tests.cli.projects import conflicting, paper
from tests.project import report_of, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.command import Ran

FILE = "claims/baseline.json"


def accepted(root: Path) -> Path:
    conflicting(root)
    assert factlint("baseline", cwd=root).code == 0
    return root


def add_wrong_claim(root: Path) -> None:
    (root / "claims/c.yaml").write_text(paper("c", 'founded: "1999"').replace("\n    ", "\n")[4:])


def summary(ran: Ran) -> dict[str, int]:
    said: dict[str, int] = json.loads(ran.out)["summary"]
    return said


def test_what_is_accepted_is_counted_and_no_longer_fails(tmp_path: Path) -> None:
    ran = factlint("check", cwd=accepted(tmp_path))
    assert ran.code == 0
    assert "1 baselined" in ran.out
    assert "value-conflict" not in ran.out


def test_the_json_report_lists_it_with_the_reason(tmp_path: Path) -> None:
    report = json.loads(factlint("check", "--output-format", "json", cwd=accepted(tmp_path)).out)
    assert report["summary"]["baselined"] == 1
    found = next(f for f in report["findings"] if f["rule"] == "value-conflict")
    assert (found["status"], found["reason"]) == ("baselined", f"accepted in {FILE}")


def test_a_new_wrong_claim_is_red_again(tmp_path: Path) -> None:
    add_wrong_claim(accepted(tmp_path))
    ran = factlint("check", "--output-format", "json", cwd=tmp_path)
    assert ran.code == 1
    assert summary(ran)["error"] == 1


def test_a_further_article_that_agrees_stays_green(tmp_path: Path) -> None:
    accepted(tmp_path)
    (tmp_path / "claims/c.yaml").write_text(paper("c", 'founded: "2017"').replace("\n    ", "\n")[4:])
    assert factlint("check", cwd=tmp_path).code == 0


def test_an_entry_whose_finding_is_gone_is_told_and_pruned(tmp_path: Path) -> None:
    accepted(tmp_path)
    other = tmp_path / "claims/b.yaml"
    other.write_text(other.read_text().replace("2017", "2014"))
    ran = factlint("check", cwd=tmp_path)
    assert ran.code == 1
    assert "stale-baseline-entry" in ran.out
    assert f"{FILE}:4:6" in ran.out
    assert factlint("baseline", "--prune", cwd=tmp_path).code == 0
    assert json.loads((tmp_path / FILE).read_text())["findings"] == []
    assert factlint("check", cwd=tmp_path).code == 0


def test_prune_accepts_nothing_new(tmp_path: Path) -> None:
    add_wrong_claim(accepted(tmp_path))
    factlint("baseline", "--prune", cwd=tmp_path)
    assert factlint("check", cwd=tmp_path).code == 1


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    before = (accepted(tmp_path) / FILE).read_bytes()
    factlint("baseline", cwd=tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_rule_that_did_not_run_keeps_its_entries(tmp_path: Path) -> None:
    accepted(tmp_path)
    ran = factlint("check", "--select", "quote,upkeep", cwd=tmp_path)
    assert "stale" not in ran.out
    factlint("check", "--select", "quote", "--write-baseline", cwd=tmp_path)
    assert factlint("check", cwd=tmp_path).code == 0


def test_write_baseline_accepts_and_checks(tmp_path: Path) -> None:
    ran = factlint("check", "--write-baseline", cwd=conflicting(tmp_path))
    assert ran.code == 0
    assert "1 baselined" in ran.out
    assert (tmp_path / FILE).exists()


def test_a_file_of_ones_own_choice(tmp_path: Path) -> None:
    conflicting(tmp_path / "project")
    file = tmp_path / "accepted.json"
    assert factlint("check", "--baseline", file, cwd=tmp_path / "project").code == 2
    assert factlint("baseline", "--baseline", file, cwd=tmp_path / "project").code == 0
    assert factlint("check", "--baseline", file, cwd=tmp_path / "project").code == 0
    assert factlint("check", cwd=tmp_path / "project").code == 1


def test_no_ignores_shows_all_of_it(tmp_path: Path) -> None:
    assert factlint("check", "--no-ignores", cwd=accepted(tmp_path)).code == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": 2, "findings": []}',
        b'{"format": true, "findings": []}',
        b'{"findings": []}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": 1, "findings": [7]}',
        b'{"format": 1, "findings": [{"fingerprint": 1, "rule": "x"}]}',
        b'{"format": 1, "findings": [{}]}',
    ],
)
def test_a_file_that_cannot_be_understood_is_a_finding_and_hides_nothing(tmp_path: Path, data: bytes) -> None:
    accepted(tmp_path)
    (tmp_path / FILE).write_bytes(data)
    ran = factlint("check", cwd=tmp_path)
    assert ran.code == 1
    assert "baseline-unreadable" in ran.out
    assert "value-conflict" in ran.out
    assert "Traceback" not in ran.err
    assert factlint("baseline", cwd=tmp_path).code == 0
    assert factlint("check", cwd=tmp_path).code == 0


def test_an_entry_covers_its_own_finding_only(tmp_path: Path) -> None:
    """Forged: the fingerprint of an error under another rule's name."""
    accepted(tmp_path)
    text = (tmp_path / FILE).read_text()
    (tmp_path / FILE).write_text(text.replace('"rule": "value-conflict"', '"rule": "value-unclear"'))
    ran = factlint("check", cwd=tmp_path)
    assert ran.code == 1
    assert "value-conflict" in ran.out
    assert "stale-baseline-entry" in ran.out


def test_a_forged_message_is_not_what_the_report_says(tmp_path: Path) -> None:
    accepted(tmp_path)
    entry = json.loads((tmp_path / FILE).read_text())
    entry["findings"][0]["message"] = "all is well"
    (tmp_path / FILE).write_text(json.dumps(entry))
    found = next(f for f in report_of(tmp_path).findings if f.standing == "baselined")
    assert "2014 or 2017" in found.message


def test_a_link_out_of_the_project_is_not_read(tmp_path: Path) -> None:
    root = accepted(tmp_path / "project")
    (root / FILE).rename(tmp_path / "elsewhere.json")
    (root / FILE).symlink_to(tmp_path / "elsewhere.json")
    assert "leads out of the project" in factlint("check", "--output-format", "concise", cwd=root).out
    assert factlint("baseline", cwd=root).code == 2


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    conflicting(root / "facts")
    git(root.parent, "init", "-q", str(root))
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "begin")
    return root / "facts"


def test_new_since_fails_on_nothing_that_stood_there(repository: Path) -> None:
    ran = factlint("check", "--new-since", "HEAD", "--output-format", "json", cwd=repository)
    assert ran.code == 0
    found = next(f for f in json.loads(ran.out)["findings"] if f["rule"] == "value-conflict")
    assert (found["status"], found["reason"]) == ("baselined", "stood at HEAD")


def test_new_since_tells_what_a_change_brings_in(repository: Path) -> None:
    add_wrong_claim(repository)
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "wrong")
    ran = factlint("check", "--new-since", "HEAD~1", cwd=repository)
    assert ran.code == 1
    assert "1999" in ran.out
    assert len(told(report_of(repository, new_since="HEAD"))) == 0


def test_where_the_project_was_not_there_yet_all_is_new(repository: Path) -> None:
    git(repository, "mv", "claims", "claims2")
    git(repository, "commit", "-q", "-m", "away")
    git(repository, "mv", "claims2", "claims")
    assert factlint("check", "--new-since", "HEAD", cwd=repository).code == 1


def test_a_rule_that_is_switched_on_later_finds_nothing_new_in_what_stood_there(repository: Path) -> None:
    (repository / "factlint.toml").write_text('today = "2026-11-22"\nignore = ["value"]\n')
    git(repository, "commit", "-q", "-a", "-m", "quiet")
    (repository / "factlint.toml").write_text('today = "2026-11-22"\n')
    assert factlint("check", "--new-since", "HEAD", cwd=repository).code == 0


def test_settings_of_then_that_cannot_be_used_are_told(repository: Path) -> None:
    (repository / "factlint.toml").write_text("format = 99\n")
    git(repository, "commit", "-q", "-a", "-m", "broken")
    (repository / "factlint.toml").write_text('today = "2026-11-22"\n')
    ran = factlint("check", "--new-since", "HEAD", cwd=repository)
    assert ran.code == 2
    assert "as of HEAD the settings cannot be used" in ran.err


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "", "HEAD:facts", "-h"])
def test_a_revision_that_is_none_is_one_sentence(repository: Path, revision: str) -> None:
    ran = factlint("check", f"--new-since={revision}", cwd=repository)
    assert ran.code == 2
    assert "--new-since" in ran.err


def test_outside_a_repository_it_says_so(tmp_path: Path) -> None:
    ran = factlint("check", "--new-since", "HEAD", cwd=conflicting(tmp_path), env={"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)})
    assert ran.code == 2
    assert "in no git repository" in ran.err


def test_nothing_of_the_checkout_runs(repository: Path, tmp_path: Path) -> None:
    """Hooks, filters and monitors that a checkout could bring along."""
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\ncat\n")
    trap.chmod(0o755)
    (repository / ".gitattributes").write_text("*.yaml filter=trap export-ignore export-subst\n")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "trap")
    for key in ("filter.trap.smudge", "filter.trap.clean", "core.fsmonitor", "core.pager"):
        git(repository, "config", key, str(trap))
    ran = factlint("check", "--new-since", "HEAD", cwd=repository)
    assert ran.code == 0, ran.err
    assert not (tmp_path / "ran").exists()
