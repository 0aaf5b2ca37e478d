"""The house in numbers: who may import whom, and how big a room may get."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

import checker

PACKAGE = Path(checker.__file__).parent
ROOT = PACKAGE.parent
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 300
MEDIAN_MODULE = 80
LONGEST_FUNCTION = 40
REFUSED_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_imports_keep_to_the_layers():
    linter = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_layers_name_every_room():
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {part.strip().removeprefix("checker.") for layer in layers for part in layer.split("|")}
    rooms = {path.stem for path in PACKAGE.iterdir() if not path.name.startswith(("_", ".")) and path.suffix in ("", ".py")}
    assert rooms <= named


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_is_long(path: Path):
    assert lines(path) <= LONGEST_MODULE


def test_most_modules_are_short():
    assert statistics.median(map(lines, MODULES)) <= MEDIAN_MODULE


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_function_is_long_unless_it_says_why(path: Path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            doc = ast.get_docstring(node) or ""
            says_why = "onger than a function should be" in doc
            assert length <= LONGEST_FUNCTION or says_why, f"{name(path)}:{node.lineno} {node.name} has {length} lines and does not say why"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_are_called_after_what_they_do(path: Path):
    assert path.stem not in REFUSED_NAMES


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is_for(path: Path):
    """Of a rule's file the docstring of the rule does."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    says = ast.get_docstring(tree) or any(isinstance(node, ast.ClassDef) and ast.get_docstring(node) for node in tree.body)
    assert says or not tree.body or path.name == "__main__.py"


def test_tests_mirror_code():
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert rooms <= {path.name for path in (ROOT / "tests").iterdir()}
