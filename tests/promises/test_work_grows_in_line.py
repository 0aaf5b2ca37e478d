"""Promise: work grows with a project, not with its square. What is counted are calls of functions, which no other load changes.

Each command runs on a project, on one twice and on one four times as large; between the last two it may have about twice as much to do
as between the first two. What grows with the square has four times as much.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.command import PLAIN
from tests.project import write_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SMALLEST = 200
MOST = 2.75
COUNTING = """
import cProfile, sys
from checker.cli import main
out, *arguments = sys.argv[1:]
sys.argv = ["factlint", *arguments]
profile = cProfile.Profile()
try:
    profile.runcall(main)
except SystemExit as end:
    assert end.code in (0, 1, None)
finally:
    profile.create_stats()
    with open(out, "w") as file:
        file.write(str(sum(each[1] for each in profile.stats.values())))
"""
ONE = "entities: {x: {name: X}}\nproperties: {p: {name: ships, type: quantity, over_time: level}}\nunits: {ship: []}\n"
CLAIMS = "source: {{id: {0}, published: 2021-01-01}}\ndefaults: {{subject: x, property: p, basis: derived, note: n}}\nclaims:\n"

Files = dict[str, str]


def harbours(count: int) -> Files:
    """Articles of twenty claims each, on things of which each has a few."""
    entities = "".join(f"  e{n}: {{name: Harbour {n}, aliases: [H{n}]}}\n" for n in range(count // 4 + 1))
    files = {"claims/words.yaml": ONE.replace("entities: {x: {name: X}}\n", f"entities:\n{entities}")}
    for start in range(0, count, 20):
        said = [(n, f"Harbour {n // 4}", f"{100 + n} ships") for n in range(start, start + 20)]
        lines = "".join(
            f"- id: c{n}\n  subject: {name}\n  property: p\n  value: {value}\n  as_of: {2000 + n % 20}\n  quote: {name} had {value}\n"
            for n, name, value in said
        )
        files[f"claims/s{start}.yaml"] = f"source: {{id: s{start}, file: s{start}.txt, published: 2021-01-01}}\nclaims:\n{lines}"
        files[f"seeds/s{start}.txt"] = "".join(f"So {name} had {value}.\n" for _, name, value in said)
    return files


def article(count: int) -> Files:
    """One long article."""
    said = [f"In {1000 + n} it had {1000 + n} ships" for n in range(count)]
    lines = "".join(f"- id: c{n}\n  value: {1000 + n} ships\n  as_of: {1000 + n}\n  quote: {words}\n" for n, words in enumerate(said))
    head = "source: {id: s, file: s.txt, published: 2021-01-01}\ndefaults: {subject: x, property: p}\nclaims:\n"
    return {"claims/w.yaml": ONE, "claims/s.yaml": head + lines, "seeds/s.txt": "".join(f"{words}.\n" for words in said)}


def crowd(count: int) -> Files:
    """Different claims of one thing."""
    return {"claims/w.yaml": ONE, "claims/s.yaml": CLAIMS.format("s") + "".join(f"- {{id: c{n}, value: {n * n}}}\n" for n in range(count))}


def reconciled_crowd(count: int) -> Files:
    entries = "".join(f"- {{claims: [s/c{n}, s/c{n + 1}], reason: r}}\n" for n in range(count - 1))
    return {**crowd(count), "claims/r.yaml": f"reconciled:\n{entries}"}


def suppressed_crowd(count: int) -> Files:
    lines = "".join(f"- {{id: c{n}, value: {n}, suppress: [{{rule: value-conflict, reason: r}}]}}\n" for n in range(count))
    return {"claims/w.yaml": ONE, "claims/s.yaml": CLAIMS.format("s") + lines}


def reconciled(count: int) -> Files:
    """Many differences, each reconciled."""
    files = {"claims/w.yaml": "entities:\n" + "".join(f"  e{n}: {{}}\n" for n in range(count)) + "properties: {p: {type: quantity}}\n"}
    for source, value in (("a", 5), ("b", 9)):
        lines = "".join(f"- {{id: c{n}, subject: e{n}, value: {value}}}\n" for n in range(count))
        files[f"claims/{source}.yaml"] = CLAIMS.format(source) + lines
    entries = "".join(f"- {{claims: [a/c{n}, b/c{n}], reason: r}}\n" for n in range(count))
    return {**files, "claims/r.yaml": f"reconciled:\n{entries}"}


def ignored(count: int) -> Files:
    entries = "".join(f"- {{quote: In {1000 + n} it had {1000 + n} ships, reason: r}}\n" for n in range(count))
    files = article(count)
    return {**files, "claims/s.yaml": files["claims/s.yaml"].replace("claims:\n", f"ignored:\n{entries}claims:\n")}


def repeated(count: int) -> Files:
    """Sources of which each repeats the one before it, and replaces the one before that."""
    files = {"claims/w.yaml": ONE}
    for n in range(count):
        ties = f", derived_from: [s{n - 1}], replaces: [s{n - 2}]" if n % 25 > 1 else ""
        head = CLAIMS.format(f"s{n}").replace("}\ndefaults", f"{ties}}}\ndefaults")
        files[f"claims/s{n}.yaml"] = f"{head}- {{id: a, value: {n % 3}}}\n"
    return files


def scopes(count: int) -> Files:
    """A whole of many parts, and of as many pairs of them: they come to as much."""
    values = ", ".join(f"v{n}" for n in range(count))
    words = ONE.replace("level", "level, additive: true") + f"dimensions: {{d: {{values: [{values}], complete: [d]}}}}\n"
    lines = "".join(
        f"- {{id: c{n}, value: 1, scope: {{d: v{n}}}}}\n- {{id: d{n}, value: 2, scope: {{d: [v{n}, v{(n + 1) % count}]}}}}\n"
        for n in range(count)
    )
    return {"claims/w.yaml": words, "claims/s.yaml": CLAIMS.format("s") + lines + f"- {{id: t, value: {count}}}\n"}


CHECK = ("check", "--no-cache", "--jobs", "1")
COMMANDS: dict[str, tuple[str, ...]] = {
    "check": CHECK,
    "check into JSON": (*CHECK, "--output-format", "json"),
    "check into HTML": (*CHECK, "--output-format", "html"),
    "check into SARIF": (*CHECK, "--output-format", "sarif"),
    "mend": (*CHECK, "--diff"),
    "show": ("show",),
    "compare": ("compare", "s0/c1", "s0/c2", "s0/c3"),
    "coverage": ("coverage",),
    "export into CSV": ("export", "--format", "csv"),
    "export into JSON lines": ("export", "--format", "jsonl"),
    "export into ClaimReview": ("export", "--format", "claimreview"),
    "export into annotations": ("export", "--format", "annotations"),
    "baseline": ("baseline",),
}
SHAPES: tuple[Callable[[int], Files], ...] = (*(crowd, reconciled_crowd, suppressed_crowd, reconciled, article, ignored, repeated, scopes),)


def growth(root: Path, files: Callable[[int], Files], arguments: Callable[[int], tuple[str, ...]]) -> float:
    """The calls that came with the second doubling, by those that came with the first."""
    calls = []
    for count in (SMALLEST, 2 * SMALLEST, 4 * SMALLEST):
        folder = write_project(root / str(count), files(count))
        line = [sys.executable, "-c", COUNTING, str(root / "counted"), *arguments(count)]
        ran = subprocess.run(line, cwd=folder, env={**PLAIN, "PYTHONHASHSEED": "0"}, capture_output=True, check=False)
        assert ran.returncode in (0, 1), ran.stderr.decode()
        calls.append(int((root / "counted").read_text("utf-8")))
    small, medium, large = calls
    return (large - medium) / (medium - small)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_work_of_a_command_grows_with_the_claims(tmp_path: Path, command: str) -> None:
    assert growth(tmp_path, harbours, lambda _: COMMANDS[command]) < MOST


@pytest.mark.parametrize("files", SHAPES)
def test_the_work_of_a_check_grows_with_whatever_there_is_much_of(tmp_path: Path, files: Callable[[int], Files]) -> None:
    assert growth(tmp_path, files, lambda _: CHECK) < MOST


def test_the_work_of_a_draft_grows_with_the_article(tmp_path: Path) -> None:
    def undrafted(count: int) -> Files:
        return {"claims/w.yaml": ONE, "seeds/s.txt": article(count)["seeds/s.txt"]}

    assert growth(tmp_path, undrafted, lambda _: ("draft", "seeds/s.txt", "--dry-run")) < MOST
