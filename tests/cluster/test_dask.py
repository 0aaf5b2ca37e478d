"""A cluster says the same as one process, to the byte; and what is in its way is told in one sentence, or done here."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from checker.app import Request, check
from checker.report.formats import render
from tests.benchmarks.corpus import write_corpus
from tests.cli.command import PLAIN, factlint
from tests.project import write_project

CASES = sorted((Path(__file__).parents[1] / "e2e/cases").iterdir())
LATE = 30
"""Seconds: on a machine with nothing else to do it is one."""
needs_dask = pytest.mark.skipif(find_spec("distributed") is None, reason="the extra `dask` is not installed")


@pytest.fixture(scope="module")
def address():
    """A scheduler with two workers on this machine."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0") as cluster:
        yield cluster.scheduler_address


@pytest.fixture
def came(monkeypatch):
    """How many slices the workers sent, so that a test of nothing is seen."""
    from checker.cluster import client

    seen, whole = [], client._Helpers._came

    def counted(*arguments):
        answer = whole(*arguments)
        seen.append(answer is not None)
        return answer

    monkeypatch.setattr(client._Helpers, "_came", counted)
    return seen


def said(root: Path, **options) -> str:
    return render("json", check(Request(path=root, **options)))


@needs_dask
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_two_workers_say_the_same_of_a_project(case, tmp_path, address):
    shutil.copytree(case, tmp_path / "p")
    root = write_project(tmp_path / "p", {}) if not (tmp_path / "p/factlint.toml").exists() else tmp_path / "p"
    assert said(root, engine="dask", scheduler=address) == said(root)


@needs_dask
def test_two_workers_say_the_same_of_a_thousand_claims(tmp_path, address, came):
    write_corpus(tmp_path, 1000, 50)
    assert said(tmp_path, engine="dask", scheduler=address) == said(tmp_path)
    assert came == [True, True]


COPIED = """\
The harbour office of Tollund was founded in 1998, says its director. The old ferry that ran since the war was sold to a museum.
Nobody in the village remembers how the lighthouse got its name. A new bridge is to be built by the end of the decade.
"""


@needs_dask
def test_a_text_that_is_copied_from_one_slice_to_another_is_found(tmp_path, address, came):
    claim = "claims: [{id: a, subject: SUBJECT, property: founded, value: '1998', quote: founded in 1998}]\n"
    words = "entities: {office: {name: Office}, harbour: {name: Harbour}}\nproperties: {founded: {type: date}}\n"
    files = {"claims/words.yaml": words}
    for name, subject in (("almanac", "office"), ("zeitung", "harbour")):
        files[f"claims/{name}.yaml"] = f"source: {{id: {name}, file: {name}.txt, published: 2020-05-01}}\n" + claim.replace(
            "SUBJECT", subject
        )
        files[f"seeds/{name}.txt"] = COPIED
    root = write_project(tmp_path, files)
    alone = said(root)
    assert "source-copied" in alone
    assert said(root, engine="dask", scheduler=address) == said(root, jobs=2) == alone
    assert came == [True, True]


@needs_dask
def test_a_file_that_changes_after_a_worker_read_it_changes_the_report_as_ever(tmp_path, address, came, monkeypatch):
    from checker import app

    write_corpus(tmp_path, 200, 10)
    document, load = tmp_path / "claims/000/paper-00003.yaml", app._load

    def changed(*arguments):
        time.sleep(1)  # the workers have read by now
        document.write_text(document.read_text().replace("residents", "resident", 3))
        return load(*arguments)

    monkeypatch.setattr(app, "_load", changed)
    shared = said(tmp_path, engine="dask", scheduler=address)
    monkeypatch.undo()
    assert shared == said(tmp_path)
    assert came == [False, False]


@needs_dask
def test_what_an_editor_has_not_saved_goes_to_the_workers_too(tmp_path, address, came):
    write_corpus(tmp_path, 200, 10)
    unsaved = {"claims/000/paper-00003.yaml": b"source: {id: paper-00003}\nclaims: []\n"}
    assert said(tmp_path, engine="dask", scheduler=address, unsaved=unsaved) == said(tmp_path, unsaved=unsaved)
    assert came == [True, True]


@needs_dask
def test_a_cluster_of_this_machine_is_made_and_gone(tmp_path):
    write_corpus(tmp_path, 300, 15)
    alone = factlint("check", "--no-cache", "--output-format", "json", cwd=tmp_path)
    for python in ((), ("-W", "error")):
        ran = factlint("check", "--no-cache", "--engine", "dask", "--jobs", "2", "--output-format", "json", cwd=tmp_path, python=python)
        assert (ran.out, ran.code, ran.err) == (alone.out, alone.code, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["claims", "factlint.toml", "seeds", "truth.json"]


@needs_dask
def test_an_address_where_nobody_answers_is_told(tmp_path):
    write_corpus(tmp_path, 100, 5)
    for scheduler in ("tcp://127.0.0.1:1", "nonsense", "tcp://"):
        ran = factlint("check", "--engine", "dask", "--scheduler", scheduler, cwd=tmp_path)
        assert ran.code == 2
        assert ran.err.startswith(f"error: the cluster at {scheduler} does not answer")
        assert "Traceback" not in ran.err


@needs_dask
def test_an_address_comes_from_the_command_line_or_the_environment(tmp_path, address):
    write_corpus(tmp_path, 100, 5)
    alone = factlint("check", "--no-cache", cwd=tmp_path).out
    assert factlint("check", "--no-cache", "--engine", "dask", cwd=tmp_path, env={"FACTLINT_SCHEDULER": address}).out == alone
    ran = factlint("check", "--scheduler", address, cwd=tmp_path)
    assert (ran.code, "say --engine dask too" in ran.err) == (2, True)
    for key in ("scheduler", "engine", "jobs"):
        write_project(tmp_path, {"factlint.toml": f'{key} = "{address}"\n'})
        ran = factlint("check", cwd=tmp_path)
        assert (ran.code, f"there is no setting `{key}`" in ran.err) == (2, True)


@needs_dask
def test_a_scheduler_without_workers_is_told(tmp_path, monkeypatch):
    from distributed import LocalCluster

    from checker.cluster import client

    monkeypatch.setattr(client, "PATIENCE", 1)
    write_corpus(tmp_path, 100, 5)
    with LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0") as cluster:
        report = check(Request(path=tmp_path, engine="dask", scheduler=cluster.scheduler_address))
    assert report.exit_code == 2
    assert "has no workers" in report.errors[0].message


@needs_dask
def test_the_slice_of_a_worker_that_dies_is_judged_all_the_same(tmp_path, monkeypatch, came):
    from distributed import LocalCluster

    from checker.cluster import client

    def deadly(*_):
        os.kill(os.getpid(), signal.SIGKILL)

    write_corpus(tmp_path, 200, 10)
    monkeypatch.setattr(client, "judge_slice", deadly)
    with LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=60) as cluster:
        shared = said(tmp_path, engine="dask", scheduler=cluster.scheduler_address)
    assert shared == said(tmp_path)
    assert came == [False, False]


def processes_of(group: int) -> list[str]:
    return subprocess.run(["pgrep", "-g", str(group)], capture_output=True, text=True, check=False).stdout.split()


@needs_dask
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_run_and_its_workers(tmp_path, number, code):
    write_corpus(tmp_path, 100, 5)
    waiting = "import checker.app, os, time\nchecker.app._load = lambda *_: (os.write(2, b'ready\\n'), time.sleep(60))"
    command = [sys.executable, "-c", f"{waiting}\nfrom checker.cli import main\nmain()"]
    command += ["check", "--no-cache", "--engine", "dask", "--jobs", "2"]
    run = subprocess.Popen(command, cwd=tmp_path, env=PLAIN, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    assert run.stderr is not None
    assert run.stderr.readline() == b"ready\n"
    assert len(processes_of(run.pid)) > 2
    begun = time.monotonic()
    run.send_signal(number)
    assert run.wait(timeout=LATE) == code
    assert time.monotonic() - begun < LATE
    said = run.stderr.read()  # each child of dask's that had not begun says so itself; of ours there is no word
    assert all(b"from_parent" in each for each in said.split(b"Traceback")[1:])
    assert b"checker" not in said
    while processes_of(run.pid) and time.monotonic() - begun < LATE:
        time.sleep(0.05)
    assert processes_of(run.pid) == []


def test_without_the_extra_one_sentence_says_what_to_install(tmp_path):
    write_corpus(tmp_path, 100, 5)
    (tmp_path / "hide.py").write_text(
        "import importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, *rest: None if name == 'distributed' else find(name, *rest)\n"
        "import sys\nsys.argv = ['factlint', 'check', '--engine', 'dask']\nfrom checker.cli import main\nmain()\n"
    )
    ran = subprocess.run([sys.executable, "hide.py"], cwd=tmp_path, env=PLAIN, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr == "error: --engine dask needs the packages of its own: pip install 'factlint[dask]'\n"
