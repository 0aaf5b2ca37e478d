"""The action and the hook, as far as they can be tried without a runner: their scripts run in bash against a stand-in for the tool."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.report.formats import FORMATS, render
from tests.report.sample import SAMPLE

ROOT = Path(__file__).parents[2]
STAND_IN = """\
#!{python}
import os, pathlib, sys
args = sys.argv[1:]
here = pathlib.Path(os.environ["RUNNER_TEMP"])
(here / "arguments").write_text("\\0".join(args))
for arg in args:
    name, _, file = arg.partition("=")
    if file and name in ("sarif", "markdown"):
        pathlib.Path(file).write_bytes((here / name).read_bytes())
print("::error file=x::found")
sys.exit(1)
"""


def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
    return loaded


def script(step: str) -> str:
    found: str = next(s["run"] for s in action()["runs"]["steps"] if s["id"] == step)
    return found


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    if shutil.which("bash") is None:
        pytest.skip("there is no bash to run the action's scripts")
    (tmp_path / "checkout").mkdir()
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    (bin_ / "factlint").write_text(STAND_IN.format(python=sys.executable))
    (bin_ / "factlint").chmod(0o755)
    (bin_ / "python").symlink_to(sys.executable)
    (tmp_path / "sarif").write_text(render("sarif", SAMPLE))
    (tmp_path / "markdown").write_text(render("markdown", SAMPLE))
    return tmp_path


def run_check(runner: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    defaults = {"PROJECT": ".", "ARGUMENTS": "", "SARIF": "", "SUMMARY": "true", "BIN": str(runner / "bin")}
    places = {"RUNNER_TEMP": runner, "GITHUB_OUTPUT": runner / "output", "GITHUB_STEP_SUMMARY": runner / "summary"}
    env = {"PATH": os.environ["PATH"], **{k: str(v) for k, v in places.items()}, **defaults, **inputs}
    (runner / "script.sh").write_text(script("check"))
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(runner / "script.sh")]
    return subprocess.run(command, env=env, cwd=runner / "checkout", capture_output=True, text=True, timeout=300, check=False)


def arguments(runner: Path) -> list[str]:
    return (runner / "arguments").read_text().split("\0")


def test_the_exit_code_of_the_check_is_that_of_the_action(runner: Path) -> None:
    done = run_check(runner)
    assert done.returncode == 1, done.stderr
    assert "exit-code=1" in (runner / "output").read_text().splitlines()
    assert "::error file=x::found" in done.stdout


def test_the_job_summary_shows_the_report_unless_it_is_told_not_to(runner: Path) -> None:
    run_check(runner, SUMMARY="false")
    assert not (runner / "summary").exists()
    run_check(runner)
    assert (runner / "summary").read_text() == render("markdown", SAMPLE)


def test_the_sarif_file_for_github_holds_only_what_is_shown(runner: Path) -> None:
    run_check(runner)
    results = json.loads((runner / "factlint.sarif").read_text())["runs"][0]["results"]
    assert len(results) == 6
    assert all(result["suppressions"] == [] for result in results)


def test_a_link_in_the_checkout_is_not_written_through(runner: Path) -> None:
    (runner / "precious").write_text("mine")
    (runner / "checkout" / "x.sarif").symlink_to(runner / "precious")
    run_check(runner, SARIF="x.sarif")
    assert (runner / "precious").read_text() == "mine"
    assert json.loads((runner / "checkout" / "x.sarif").read_text())["version"] == "2.1.0"


def test_inputs_are_arguments_and_never_script(runner: Path) -> None:
    done = run_check(runner, PROJECT="$(touch pwned); `touch pwned`", ARGUMENTS="--fail-on error\n--ignore 'a;touch pwned'")
    assert done.returncode == 1
    assert arguments(runner)[-2:] == ["--", "$(touch pwned); `touch pwned`"]
    assert "--fail-on" in arguments(runner)
    assert not (runner / "checkout" / "pwned").exists()


def test_an_input_forges_no_output_of_the_action(runner: Path) -> None:
    done = run_check(runner, SARIF="x.sarif\nexit-code=0")
    assert done.returncode == 2
    assert not (runner / "output").exists()


def test_the_checkout_is_never_on_pythons_path() -> None:
    for step in action()["runs"]["steps"]:
        assert "${{" not in step["run"], "an input in a script's text is part of the script"
        for line in step["run"].splitlines():
            words = line.split()
            if words and words[0].strip('"').lower().endswith(("python", "$python")):
                assert words[1] == "-I", line


def test_a_module_of_the_checkout_is_not_imported_while_installing(runner: Path) -> None:
    for module in ("venv", "pip", "json", "ensurepip", "sitecustomize"):
        (runner / "checkout" / f"{module}.py").write_text("open('pwned', 'w')")
    stub = runner / "python3"
    stub.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    stub.chmod(0o755)
    install = script("install").replace("-m venv", "-m venv --without-pip").replace("-I -m pip install", "-I -c pass")
    (runner / "install.sh").write_text(install)
    places = {"RUNNER_TEMP": str(runner), "GITHUB_OUTPUT": str(runner / "output"), "GITHUB_ACTION_PATH": str(ROOT)}
    env = {"PATH": os.environ["PATH"], "PYTHON": str(stub), **places}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(runner / "install.sh")]
    subprocess.run(command, env=env, cwd=runner / "checkout", check=True, timeout=120, capture_output=True)
    run_check(runner)
    assert not (runner / "checkout" / "pwned").exists()
    assert (runner / "output").read_text().startswith("bin=")


def test_every_output_names_a_step_that_exists() -> None:
    ids = {step["id"] for step in action()["runs"]["steps"]}
    for output in action()["outputs"].values():
        assert output["value"].split(".")[1] in ids


def test_the_hook_checks_the_whole_project() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert hook["id"] == "factlint"
    assert hook["entry"] == "factlint check"
    assert hook["pass_filenames"] is False
    assert hook["always_run"] is True


def test_the_readme_shows_inputs_outputs_and_hooks_that_exist() -> None:
    section = (ROOT / "README.md").read_text("utf-8").partition("## In a pipeline")[2]
    workflow, gitlab, hooks = (yaml.safe_load(block.partition("```")[0]) for block in section.split("```yaml\n")[1:4])
    step = next(s for s in workflow["jobs"]["factlint"]["steps"] if "OWNER/factlint" in s["uses"])
    assert set(step["with"]) <= set(action()["inputs"])
    upload = workflow["jobs"]["factlint"]["steps"][-1]["with"]["sarif_file"]
    assert upload.split(".")[-1].removesuffix(" }}") in action()["outputs"]
    outputs = [word.partition("=")[::2] for word in gitlab["factlint"]["script"][-1].split() if word.partition("=")[0] in FORMATS]
    assert {file for _, file in outputs} >= set(gitlab["factlint"]["artifacts"]["reports"].values())
    assert hooks["repos"][0]["hooks"][0]["id"] == "factlint"
