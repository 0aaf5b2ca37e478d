"""How a run ends when someone stops it, or stops listening."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from tests.cli.command import PLAIN
from tests.cli.projects import conflicting

COMMAND = [sys.executable, "-m", "checker"]
SLOW = """
import sys, time
from checker import app
from checker.cli import main
def check(*asked):
    print("begun", file=sys.stderr, flush=True)
    for _ in range(6000):
        time.sleep(0.05)
app.check = check
sys.argv = ["factlint", "check"]
main()
"""


def shell(line: str, cwd) -> subprocess.CompletedProcess[str]:
    env = {**PLAIN, "FACTLINT": " ".join(COMMAND)}
    return subprocess.run(["bash", "-c", line], cwd=cwd, env=env, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("command", ["check", "show", "show office", "rule --all", "schema report", "--help", "--version"])
def test_a_reader_that_goes_away_is_no_error(tmp_path, command):
    ran = shell(f"$FACTLINT {command} | true; echo ${{PIPESTATUS[0]}}", conflicting(tmp_path))
    assert ran.stderr.replace(" s\n", "")[:1] in "0123456789"
    assert "Traceback" not in ran.stderr
    assert "Exception ignored" not in ran.stderr
    assert ran.stdout.strip() in {"0", "1"}


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_traceback(tmp_path, closed):
    ran = shell(f"$FACTLINT check {closed}; echo code $? >&2", conflicting(tmp_path))
    assert "Traceback" not in ran.stderr
    assert ran.stderr.endswith("code 2\n" if ">&- " in f"{closed} " and not closed.startswith("2") else "code 1\n")


@pytest.mark.parametrize("command", ["--version", "-V", "show", "rule", "schema", "export", "completion bash"])
def test_an_answer_that_no_one_can_hear_is_2_with_a_sentence(tmp_path, command):
    ran = shell(f"$FACTLINT {command} >&-; echo code $? >&2", conflicting(tmp_path))
    assert ran.stderr.endswith("error: the report cannot be written: standard output is closed\ncode 2\n")
    assert "Traceback" not in ran.stderr


def test_the_version_is_said_in_the_same_bytes_as_all_else(tmp_path):
    assert shell("PYTHONIOENCODING=utf-16 $FACTLINT --version | head -c 8", tmp_path).stdout == "factlint"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device")
def test_a_full_disk_is_2_with_a_sentence(tmp_path):
    ran = shell("$FACTLINT check > /dev/full", conflicting(tmp_path))
    assert ran.returncode == 2
    assert "the report cannot be written: No space left on device" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_notes_that_nobody_can_be_told_are_no_error(tmp_path):
    assert shell("$FACTLINT check 2> /dev/full", conflicting(tmp_path)).returncode == 1


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals_end_it_quietly_and_at_once(tmp_path, sent, code):
    with subprocess.Popen([sys.executable, "-c", SLOW], cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.PIPE, env=PLAIN) as running:
        assert running.stderr is not None
        assert running.stderr.readline() == b"begun\n"
        running.send_signal(sent)
        out, err = running.communicate(timeout=60)  # by itself it would take five minutes
    assert (running.returncode, out, err) == (code, b"", b"")


def test_a_rule_that_crashes_is_2_and_the_other_findings_are_printed(tmp_path):
    code = """
import sys
from checker.rules.value.value_explained import ValueExplained
from checker.cli import main
def check(self, facts):
    raise KeyError("gone")
ValueExplained.check = check
sys.argv = ["factlint", "check"]
main()
"""
    ran = subprocess.run([sys.executable, "-c", code], cwd=conflicting(tmp_path), env=PLAIN, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert "error[value-conflict]" in ran.stdout
    assert "error: rule value-explained crashed: KeyError: 'gone'" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_crash_outside_the_rules_is_a_sentence_too(tmp_path):
    code = """
import sys
from checker import app
from checker.cli import main
def find_project(request):
    raise RecursionError("deep")
app.find_project = find_project
sys.argv = ["factlint", "check", "--output-format", "json"]
main()
"""
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=PLAIN, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert '"exit_code": 2' in ran.stdout
    assert "factlint crashed: RecursionError: deep" in ran.stderr
    assert "Traceback" not in ran.stderr
