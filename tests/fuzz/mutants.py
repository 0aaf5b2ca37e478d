"""`python -m tests.fuzz.mutants --sample 40 [--seed 1] [--within values compare]`: does a test notice when the code is wrong in one place?

A mutant is the package with one sign, constant, word or branch changed. A random sample of all there are is tried, each against the
tests of its room, in a copy of the package; what no test notices is printed with its place. Much of it is worth a test, some of it
means the same.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
TESTS = {"values": ["tests/values"], "compare": ["tests/compare", "tests/semantics"]}
SECONDS = 400
COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
CALCULATED: dict[type[ast.operator], type[ast.operator]] = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult}


def mutations(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every way to change the tree in one place, as the number of the node and the kind of change."""
    for number, node in enumerate(ast.walk(tree)):
        if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARED:
            yield number, "sign"
        elif isinstance(node, ast.BinOp) and type(node.op) in CALCULATED:
            yield number, "operator"
        elif isinstance(node, ast.BoolOp):
            yield number, "and/or"
        elif isinstance(node, ast.Constant) and type(node.value) in (int, bool):
            yield number, "constant"
        elif isinstance(node, ast.If | ast.IfExp):
            yield number, "branch"
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield number, "not"


def mutated(text: str, number: int) -> tuple[str, int]:
    """The text with that change, and its line."""
    tree = ast.parse(text)
    node = next(node for at, node in enumerate(ast.walk(tree)) if at == number)
    if isinstance(node, ast.Compare):
        node.ops[0] = COMPARED[type(node.ops[0])]()
    elif isinstance(node, ast.BinOp):
        node.op = CALCULATED[type(node.op)]()
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.Constant):
        node.value = (not node.value) if isinstance(node.value, bool) else int(str(node.value)) + 1
    elif isinstance(node, ast.If | ast.IfExp):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    elif isinstance(node, ast.UnaryOp):
        node.operand = ast.UnaryOp(ast.Not(), node.operand)
    return ast.unparse(ast.fix_missing_locations(tree)), getattr(node, "lineno", 0)


def all_mutants(rooms: list[str]) -> list[tuple[str, int, str]]:
    found = []
    for room in rooms:
        for path in sorted((ROOT / "checker" / room).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            found += [(name, number, kind) for number, kind in mutations(ast.parse(path.read_text(encoding="utf-8")))]
    return found


def tests_of(copy: Path, name: str) -> list[str]:
    """The files of the room's tests, first those named most like the module, laws last: the first failure ends it."""
    words = set(Path(name).with_suffix("").parts[1:]) | set(Path(name).stem.split("_"))
    files = [path for folder in TESTS[name.split("/")[1]] for path in (copy / folder).rglob("test_*.py")]

    def rank(path: Path) -> tuple[bool, int, str]:
        return "laws" in path.stem, -len(words & {*path.stem.split("_"), path.parent.name}), path.as_posix()

    return [path.relative_to(copy).as_posix() for path in sorted(files, key=rank)]


def is_killed(copy: Path, name: str, text: str) -> bool:
    """Whether a test of the room fails; one that takes for ever does."""
    before = (copy / name).read_text(encoding="utf-8")
    (copy / name).write_text(text, encoding="utf-8")
    line = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests_of(copy, name)]
    try:
        env = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(line, cwd=copy, env=env, capture_output=True, timeout=SECONDS, check=False).returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        (copy / name).write_text(before, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--within", nargs="+", choices=sorted(TESTS), default=sorted(TESTS))
    asked = parser.parse_args()
    every = all_mutants(asked.within)
    chosen = random.Random(asked.seed).sample(every, min(asked.sample, len(every)))
    killed = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "factlint"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache"))
        for tried, (name, number, kind) in enumerate(chosen, 1):
            text, line = mutated((ROOT / name).read_text(encoding="utf-8"), number)
            noticed = is_killed(copy, name, text)
            killed += noticed
            print(f"{'killed  ' if noticed else 'SURVIVED'} {name}:{line} {kind}  ({killed} of {tried}; {len(every):,} in all)", flush=True)


if __name__ == "__main__":
    main()
