"""Promise: same bytes whatever the locale, seed, zone, flags, processes and cache; signals, runs at once and changing files lose naught."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from checker.report.formats import FORMATS
from tests.cli.command import PLAIN, Ran, factlint
from tests.cli.projects import WORDS, conflicting, paper
from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path

OUTPUTS = [f"--output-format={name}=out.{name}" for name in FORMATS]
CIRCUMSTANCES: dict[str, tuple[dict[str, str], tuple[str, ...], tuple[str, ...]]] = {
    "the C locale": ({"LC_ALL": "C"}, (), ()),
    "the POSIX locale, no UTF-8 mode": ({"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, (), ()),
    "a Turkish locale": ({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}, (), ()),
    "a locale of Latin letters": ({"LC_ALL": "de_DE.ISO-8859-1", "PYTHONIOENCODING": "latin-1"}, (), ()),
    "streams in ASCII": ({"PYTHONIOENCODING": "ascii:strict"}, (), ()),
    "warnings as errors": ({"PYTHONWARNDEFAULTENCODING": "1"}, ("-W", "error"), ()),
    "no asserts, no docstrings": ({}, ("-OO",), ()),
    "another seed": ({"PYTHONHASHSEED": "12345"}, (), ()),
    "the first zone of the day": ({"TZ": "Pacific/Kiritimati"}, (), ()),
    "the last zone of the day": ({"TZ": "Etc/GMT+12"}, (), ()),
    "two processes": ({}, (), ("--jobs", "2")),
    "three processes": ({}, (), ("--jobs", "3")),
    "no terminal at all": ({"TERM": "dumb", "NO_COLOR": "1"}, (), ()),
}


def outcome(root: Path, env: dict[str, str], python: tuple[str, ...], flags: tuple[str, ...]) -> tuple[Ran, dict[str, bytes]]:
    ran = factlint("check", "-q", "--output-format", "full", *OUTPUTS, *flags, cwd=root, env=env, python=python)
    return ran, {name: (root / f"out.{name}").read_bytes() for name in FORMATS}


def test_the_same_bytes_under_any_circumstances(tmp_path: Path) -> None:
    root = conflicting(tmp_path)
    (root / "claims/türkçe-ığİ.yaml").write_text("entities: {x: {nmae: İstanbul}}\n", encoding="utf-8")
    plain = outcome(root, {}, (), ("--no-cache",))
    assert plain[0].code == 1
    for name, (env, python, flags) in CIRCUMSTANCES.items():
        said = outcome(root, env, python, ("--no-cache", *flags))
        assert said == plain, name
    home = {"XDG_CACHE_HOME": str(tmp_path / "home")}
    assert outcome(root, home, (), ()) == plain, "a cold cache"
    assert outcome(root, home, (), ()) == plain, "a warm cache"


def large(root: Path) -> Path:
    claims = "".join(f'      - {{id: c{n}, property: founded, value: "{1900 + n % 90}"}}\n' for n in range(400))
    rest = f"    defaults: {{subject: office}}\n    claims:\n{claims}"
    papers = {f"claims/{name}.yaml": f"    source: {{id: {name}}}\n{rest}" for name in "abcdef"}
    return write_project(root, {"claims/words.yaml": WORDS, **papers})


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_at_any_moment_ends_it_within_three_seconds(tmp_path: Path, number: signal.Signals) -> None:
    root = large(tmp_path)
    begun = time.monotonic()
    whole = factlint("check", "--no-cache", "--jobs", "2", cwd=root)
    took = time.monotonic() - begun
    chance = random.Random(number)
    for _ in range(4):
        line = [sys.executable, "-m", "checker", "check", "--no-cache", "--jobs", "2"]
        # a new session: whoever is still in its group when the command has ended was left behind
        with subprocess.Popen(line, cwd=root, env=PLAIN, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as running:
            time.sleep(took * chance.uniform(0.1, 0.9))
            running.send_signal(number)
            sent = time.monotonic()
            out, err = running.communicate(timeout=30)
        assert time.monotonic() - sent < 3 + took
        if not began(running.returncode, err):
            assert not out
        else:
            assert running.returncode in (128 + number, whole.code), err
            assert b"Traceback" not in err
            assert running.returncode != 128 + number or whole.out.encode().startswith(out)  # cut off, and nothing else
            assert running.returncode != whole.code or out.decode() == whole.out  # done before it came: nothing is lost
        while is_anyone_left(running.pid) and time.monotonic() - sent < 3 + took:
            time.sleep(0.05)
        assert not is_anyone_left(running.pid)


SWALLOWED = """
import os, signal, time, weakref
import checker.cli as cli

class Thing: pass

def while_python_tidies_up(arguments):
    thing = Thing()
    gone = weakref.ref(thing, lambda _: os.kill(os.getpid(), signal.{name}))
    del thing  # what is raised in there goes no further: Python tells of it and drops it
    time.sleep(20)
    return 0

cli._run = while_python_tidies_up
cli.main()
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_not_lost_where_nothing_can_be_raised(number: signal.Signals) -> None:
    line = [sys.executable, "-c", SWALLOWED.format(name=number.name)]
    done = subprocess.run(line, env=PLAIN, capture_output=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (128 + number, b"", b"")


LEAVING = """
import atexit, os, signal
import checker.cli as cli
cli._run = lambda arguments: atexit.register(os.kill, os.getpid(), signal.{name}) and 1
cli.main()
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_after_all_is_said_changes_nothing(number: signal.Signals) -> None:
    done = subprocess.run([sys.executable, "-c", LEAVING.format(name=number.name)], env=PLAIN, capture_output=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def began(code: int, err: bytes) -> bool:
    """Whether a line of ours was reached: until then the signal ends Python in its own way, killed or with a traceback of its start."""
    return code >= 0 and (b"Traceback" not in err or b"checker" in err)


def is_anyone_left(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_runs_at_once_say_what_one_says(tmp_path: Path) -> None:
    root = conflicting(tmp_path / "project")
    env = {**PLAIN, "XDG_CACHE_HOME": str(tmp_path / "home")}
    alone = factlint("check", "-q", "--no-cache", cwd=root)
    line = [sys.executable, "-m", "checker", "check", "-q"]
    running = [subprocess.Popen(line, cwd=root, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(6)]
    for process in running:
        out, err = process.communicate(timeout=120)
        assert (process.returncode, out.decode(), err.decode()) == (alone.code, alone.out, alone.err)


def test_two_that_reconcile_at_once_lose_no_entry(tmp_path: Path) -> None:
    files = {"claims/words.yaml": WORDS, "claims/a.yaml": paper("a", 'founded: "2014"', "staff: 55 people")}
    root = write_project(tmp_path, {**files, "claims/b.yaml": paper("b", 'founded: "2017"', "staff: 80 people")})
    import json

    found = json.loads(factlint("check", "--no-cache", "--output-format", "json", cwd=root).out)["findings"]
    marks = [finding["fingerprint"] for finding in found if finding["rule"] in ("value-conflict", "value-unclear")]
    assert len(marks) == 2
    line = [sys.executable, "-m", "checker", "reconcile"]
    running = [subprocess.Popen([*line, mark, "--reason", "both"], cwd=root, env=PLAIN, stderr=subprocess.PIPE) for mark in marks]
    done = [(process.communicate(timeout=120)[1], process.returncode) for process in running]
    kept = sum((root / path).read_text().count("reason: both") for path in os.listdir(root) if path.endswith(".yaml"))
    kept += sum(path.read_text().count("reason: both") for path in (root / "claims").glob("*.yaml"))
    assert kept == sum(code == 0 for _, code in done) >= 1
    assert all(code == 0 or b"meanwhile" in err for err, code in done), done


def test_files_that_change_and_vanish_meanwhile_are_no_traceback(tmp_path: Path) -> None:
    root = large(tmp_path)
    running = [
        subprocess.Popen([sys.executable, "-m", "checker", "check"], cwd=root, env=PLAIN, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    chance = random.Random(1)
    while any(process.poll() is None for process in running):
        path = root / f"claims/{chance.choice('abcdef')}.yaml"
        action = chance.randrange(3)
        if action == 0:
            path.unlink(missing_ok=True)
        elif action == 1:
            path.write_text("source: {id: x}\nclaims: [")
        else:
            path.write_bytes(chance.randbytes(100))
        time.sleep(0.01)
    for process in running:
        _, err = process.communicate()
        assert process.returncode in (0, 1, 2)
        assert b"Traceback" not in err
        assert b"crashed" not in err
