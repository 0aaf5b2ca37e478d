"""Rules from installed packages: the README's example, installed where Python looks for packages, and what can go wrong with others."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from tests.cli.command import factlint
from tests.project import write_project

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"<!-- plugin -->(.*)<!-- /plugin -->", README, re.DOTALL)[1]  # type: ignore[index]
MODULE = re.search(r"```python\n(.*?)```", EXAMPLE, re.DOTALL)[1]  # type: ignore[index]

CLAIMS = """
source: {id: almanac, published: 2020-05-01}
entities: {club: {name: Rowing Club}}
properties: {members: {type: quantity}}
claims:
  - {id: next, subject: club, property: members, value: 40, status: forecast, as_of: 2030, basis: derived, note: counted}
"""


def install(folder: Path, module: str = MODULE, name: str = "house-rules", module_name: str = "house_rules") -> dict[str, str]:
    """A package as pip leaves it; the environment in which Python finds it."""
    info = folder / f"{module_name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[factlint.rules]\n{name} = {module_name}\n")
    (folder / f"{module_name}.py").write_text(module)
    return {"PYTHONPATH": str(folder)}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path / "project")


def project(folder: Path, plugins: str = '["house-rules"]', claims: str = CLAIMS, more: str = "") -> Path:
    settings = f'today = "2026-11-22"\nplugins = {plugins}\n{more}'
    return write_project(folder, {"factlint.toml": settings, "claims/a.yaml": claims})


def test_the_readmes_entry_point_leads_to_its_module():
    import tomllib

    said = tomllib.loads(re.search(r"```toml\n(.*?)```", EXAMPLE, re.DOTALL)[1])  # type: ignore[index]
    assert said["project"]["entry-points"] == {"factlint.rules": {"house-rules": "house_rules"}}


def test_a_rule_of_an_installed_package_runs_when_the_settings_name_it(tmp_path, root):
    env = install(tmp_path / "site")
    ran = factlint("check", root, "--output-format", "json", env=env)
    (finding,) = [f for f in json.loads(ran.out)["findings"] if f["rule"] == "forecast-unattributed"]
    assert (finding["severity"], finding["family"], finding["claims"]) == ("warning", "house_rules", ["almanac/next"])
    assert ran.code == 1


def test_a_package_that_is_installed_but_not_named_is_not_imported(tmp_path):
    env = install(tmp_path / "site", "raise SystemExit(70)")
    ran = factlint("check", project(tmp_path / "project", "[]"), env=env)
    assert ran.code == 0


def test_a_package_in_the_checked_folder_is_never_imported(root):
    for folder in (root, root / "site"):
        env = install(folder, f"open({str(root / 'ran')!r}, 'w')")
        for run in (factlint("check", ".", cwd=root), factlint("check", ".", cwd=root, env=env)):
            assert run.code == 2
            assert "not installed" in run.err + run.out
    assert not (root / "ran").exists()


def test_nothing_in_the_working_folder_stands_in_for_what_python_itself_imports(root):
    for module in ("tomllib", "yaml", "rapidfuzz", "house_rules"):
        (root / f"{module}.py").write_text(f"open({str(root / 'ran')!r}, 'w')")
    factlint("check", ".", cwd=root)
    assert not (root / "ran").exists()


def test_a_name_that_no_package_bears_is_a_sentence_with_a_guess(tmp_path):
    env = install(tmp_path / "site")
    ran = factlint("check", project(tmp_path / "project", '["hose-rules"]'), env=env)
    assert ran.code == 2
    assert "no installed package has rules called 'hose-rules'; did you mean `house-rules`?" in ran.err + ran.out


def test_an_id_that_is_taken_is_refused(tmp_path, root):
    env = install(tmp_path / "site", MODULE.replace("forecast-unattributed", "value-conflict"))
    ran = factlint("check", root, env=env)
    assert ran.code == 2
    assert "'house-rules' has a rule value-conflict, and there is another rule of that name" in ran.err + ran.out


@pytest.mark.parametrize("bug", ["1 / 0", "raise SystemExit(0)", "yield 'no finding'", "import no_such_module"])
def test_a_rule_that_crashes_leaves_the_other_findings(tmp_path, bug):
    module = MODULE.replace("        for claim in", f"        {bug}\n        for claim in")
    twice = CLAIMS + "  - {id: next, subject: club, property: members, value: 41, basis: derived, note: counted}\n"
    ran = factlint("check", project(tmp_path / "project", claims=twice), env=install(tmp_path / "site", module))
    assert ran.code == 2
    assert "duplicate-id" in ran.out
    assert "rule forecast-unattributed crashed" in ran.err + ran.out
    assert "this is a bug of the plugin house_rules" in ran.err + ran.out


@pytest.mark.parametrize("module", ["1 / 0", "import no_such_module", "def"])
def test_a_package_that_cannot_be_imported_leaves_the_other_findings(tmp_path, root, module):
    ran = factlint("check", root, env=install(tmp_path / "site", module))
    assert ran.code == 2
    assert "the plugin house-rules crashed" in ran.err + ran.out


def test_a_package_without_rules_is_told(tmp_path, root):
    ran = factlint("check", root, env=install(tmp_path / "site", "x = 1"))
    assert ran.code == 2
    assert "'house-rules' holds no rule" in ran.err + ran.out


def test_settings_and_suppressions_know_the_rule(tmp_path):
    env = install(tmp_path / "site")
    silenced = CLAIMS.replace("note: counted}", "note: counted, suppress: [{rule: forecast-unattributed, reason: a model}]}")
    assert factlint("check", project(tmp_path / "a", claims=silenced), env=env).code == 0
    assert factlint("check", project(tmp_path / "b", more='[severity]\nforecast-unattributed = "info"\n'), env=env).code == 0
    assert factlint("check", project(tmp_path / "c"), "--ignore", "house_rules", env=env).code == 0
    assert factlint("check", project(tmp_path / "d", more='ignore = ["forecast-unattributed"]\n'), env=env).code == 0


def test_rule_lists_it_and_prints_its_page(tmp_path, root):
    env = install(tmp_path / "site")
    assert re.search(r"house_rules\n  forecast-unattributed +warning", factlint("rule", cwd=root, env=env).out)
    assert "A forecast does not say whose it is." in factlint("rule", "forecast-unattributed", cwd=root, env=env).out
    assert "forecast-unattributed" in factlint("rule", "--output-format", "json", cwd=root, env=env).out
    assert "did you mean 'forecast-unattributed'" in factlint("rule", "forecast-unatributed", cwd=root, env=env).err


def test_packages_are_not_looked_for_where_none_is_named(tmp_path):
    root = project(tmp_path / "project", "[]")
    asked = "import sys; from pathlib import Path; from checker.app import Request, check"
    code = f"{asked}; check(Request(path=Path({str(root)!r}))); print('importlib.metadata' in sys.modules)"
    import subprocess

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
