"""However many processes share the work, the report is the same to the byte; and nothing is left of them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from checker.app import Request, check
from checker.engine.apart import forks, slices
from checker.engine.jobs import MOST, PAYS, jobs_for
from checker.report.formats import render
from tests.benchmarks.corpus import write_corpus
from tests.cli.command import PLAIN, factlint
from tests.project import write_project
from tests.rules.examples import examples, files_of

ROOT = Path(__file__).parents[3]
CASES = sorted((ROOT / "tests/e2e/cases").iterdir())
EXAMPLES = list(examples())
needs_fork = pytest.mark.skipif(not hasattr(os, "fork") or sys.platform == "darwin", reason="the system has no fork to share work by")


def said(root: Path, jobs: int) -> str:
    return render("json", check(Request(path=root, jobs=jobs)))


@pytest.fixture
def counted(monkeypatch):
    """How many slices were judged apart, so that a test of nothing is seen. Threads of the test runner are in nobody's way."""
    monkeypatch.setattr(forks, "is_possible", lambda: hasattr(os, "fork"))
    seen = []
    whole = slices.put_together

    def put_together(facts, found):
        seen.append(len(found))
        whole(facts, found)

    monkeypatch.setattr(slices, "put_together", put_together)
    return seen


@needs_fork
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_any_number_of_processes_says_the_same_of_a_project(case, tmp_path, counted):
    shutil.copytree(case, tmp_path / "p")
    root = write_project(tmp_path / "p", {}) if not (tmp_path / "p/factlint.toml").exists() else tmp_path / "p"
    assert len({said(root, jobs) for jobs in (1, 2, 3, 16)}) == 1


@needs_fork
def test_any_number_of_processes_says_the_same_of_every_rules_examples(tmp_path, counted):
    for name, _, example in EXAMPLES:
        root = write_project(tmp_path / name, {"factlint.toml": f'today = "{example.today}"\n', **files_of(example)})
        assert said(root, 1) == said(root, 2) == said(root, 5), name
    assert len(counted) > 50


@needs_fork
def test_any_number_of_processes_says_the_same_of_a_thousand_claims(tmp_path, counted):
    write_corpus(tmp_path, 1000, 50)
    alone = said(tmp_path, 1)
    assert said(tmp_path, 2) == said(tmp_path, 7) == alone
    assert counted == [2, 7]


@needs_fork
def test_the_seed_of_hashes_changes_nothing(tmp_path):
    write_corpus(tmp_path, 300, 20)
    runs = {
        factlint("check", "--jobs", jobs, "--output-format", "json", cwd=tmp_path, env={"PYTHONHASHSEED": seed}).out
        for jobs in ("1", "3")
        for seed in ("1", "2")
    }
    assert len(runs) == 1


@needs_fork
@pytest.mark.parametrize("how", ["killed", "broken", "silent"])
def test_the_part_of_a_process_that_fails_is_judged_here(tmp_path, monkeypatch, counted, how):
    write_corpus(tmp_path, 300, 20)
    alone = said(tmp_path, 1)
    here, whole = os.getpid(), slices.judged

    def judged(facts, part, **options):
        if os.getpid() != here:
            if how == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            elif how == "broken":
                raise MemoryError
            os._exit(0)
        return whole(facts, part, **options)

    monkeypatch.setattr(slices, "judged", judged)
    assert said(tmp_path, 3) == alone
    assert counted == [3]


def test_without_a_way_to_copy_a_process_one_does_the_work(tmp_path, monkeypatch, counted):
    write_corpus(tmp_path, 300, 20)
    alone = said(tmp_path, 1)
    monkeypatch.delattr(os, "fork", raising=False)
    assert said(tmp_path, 3) == alone
    assert counted == []


@needs_fork
def test_a_system_that_grants_no_process_is_no_error(tmp_path, monkeypatch, counted):
    write_corpus(tmp_path, 300, 20)
    alone = said(tmp_path, 1)

    def refused():
        raise BlockingIOError(11, "no more processes")

    monkeypatch.setattr(os, "fork", refused)
    assert said(tmp_path, 3) == alone
    assert counted == [3]


@needs_fork
def test_what_breaks_in_judging_breaks_one_rule_as_ever(tmp_path, monkeypatch, counted):
    from checker.compare import disagreements

    write_corpus(tmp_path, 100, 5)

    def broken(*_, **__):
        raise RuntimeError("no")

    monkeypatch.setattr(disagreements, "groups_of", broken)
    alone = said(tmp_path, 1)
    assert "crashed: RuntimeError: no" in alone
    assert said(tmp_path, 2) == alone


@needs_fork
def test_no_process_and_no_file_stays_behind(tmp_path):
    write_corpus(tmp_path, 100, 5)
    before = set(os.listdir("/proc/self/fd")) if Path("/proc").is_dir() else set()
    said(tmp_path, 3)
    assert (set(os.listdir("/proc/self/fd")) if Path("/proc").is_dir() else set()) == before
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


SLOW = """
    import os, sys, time
    from checker.engine.apart import slices
    here = os.getpid()
    def judged(*_, **__):
        os.write(2, b"%d\\n" % os.getpid())
        time.sleep(600)
    slices.judged = judged
    sys.argv = ["factlint", "check", "--jobs", "3"]
    from checker.cli import main
    main()
"""


LATE = 60
"""Seconds, a tenth of what it would take by itself; it ends in a fraction of one, but this machine may have other work."""


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@needs_fork
@pytest.mark.parametrize(
    ("number", "code", "to_all"),
    [(signal.SIGINT, 130, True), (signal.SIGINT, 130, False), (signal.SIGTERM, 143, False), (signal.SIGKILL, -9, False)],
)
def test_a_signal_ends_the_run_and_its_processes(tmp_path, number, code, to_all):
    write_corpus(tmp_path, 100, 5)
    command = [sys.executable, "-c", textwrap.dedent(SLOW)]
    run = subprocess.Popen(command, cwd=tmp_path, env=PLAIN, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    assert run.stderr is not None
    pids = [int(run.stderr.readline()) for _ in range(3)]
    assert len(set(pids)) == 3
    late = time.monotonic() + LATE
    (os.killpg if to_all else os.kill)(run.pid, number)
    assert run.wait(timeout=LATE) == code
    while any(map(is_alive, pids)) and time.monotonic() < late:
        time.sleep(0.05)
    assert not any(map(is_alive, pids))
    assert b"Traceback" not in run.stderr.read()


@pytest.mark.parametrize("wrong", ["0", "-1", "two", "1.5", ""])
def test_a_wrong_number_of_processes_is_told(tmp_path, wrong):
    ran = factlint("check", "--jobs", wrong, cwd=tmp_path)
    assert ran.code == 2
    assert "--jobs" in ran.err


def test_several_processes_are_taken_unasked_where_that_pays():
    assert jobs_for(PAYS - 1, None) == 1
    assert 1 <= jobs_for(PAYS, None) <= MOST
    assert (jobs_for(3, 2), jobs_for(10**6, 1), jobs_for(3, 10**9)) == (2, 1, MOST)


def test_a_slice_holds_whole_sources_and_whole_subjects(tmp_path):
    from checker.app import run

    write_corpus(tmp_path, 300, 20)
    facts = run(Request(path=tmp_path)).facts
    for number in (1, 2, 3, 50):
        parts = slices.slices_of(facts, number)
        assert [claim for part in parts for claim in part.claims] == list(facts.corpus.claims)
        assert sorted(r.claim.name for part in parts for r in part.on_subjects) == sorted(r.claim.name for r in facts.reads)
        for key in (lambda part: {c.source.id for c in part.claims}, lambda part: {r.claim.subject.id for r in part.on_subjects}):
            seen = [name for part in parts for name in key(part)]
            assert len(seen) == len(set(seen))
