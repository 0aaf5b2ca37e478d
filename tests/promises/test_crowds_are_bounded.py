"""Promise: 10 MB of whatever input stay under 768 MB. Of claims on one thing that all differ memory grows with these, not with pairs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.command import PLAIN, factlint
from tests.project import write_project
from tests.promises.test_inputs_are_bounded import MEMORY, WAITING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "wait4"), reason="needs to be told what a process used")

FEW, MANY = 20, 2_000
WORDS = """
entities: {x: {name: X}}
dimensions: {d: {values: [v, w]}}
properties:
  founded: {name: founded, type: date}
  size: {name: size, type: quantity, over_time: constant}
  people: {name: people, type: quantity, over_time: level}
  sent: {name: sent, type: quantity, over_time: cumulative}
  births: {name: births, type: quantity, over_time: flow}
  motto: {name: motto, type: text}
  members: {name: members, type: text, many: true}
"""


def month(number: int) -> str:
    return f"{1000 + number // 12}-{number % 12 + 1:02}"


CROWDS: dict[str, Callable[[int], str]] = {
    "dates": lambda n: f"property: founded, value: {month(n)}",
    "figures": lambda n: f"property: size, value: {n * n}",
    "figures that nearly agree": lambda n: f"property: size, value: {10**6 + n}",
    "ranges inside one another": lambda n: f"property: size, value: {n + 1}-{10**6 - n}",
    "figures of one day": lambda n: f"property: people, value: {n * n}",
    "figures of times that overlap": lambda n: f"property: people, value: {n * n}, as_of: {month(n)}/{month(n + 5000)}",
    "two figures of times that overlap": lambda n: f"property: people, value: {n % 2}, as_of: {month(n)}/{month(n + 5000)}",
    "sixty figures of each month": lambda n: f"property: people, value: {n % 60 * 1000}, as_of: {month(n // 60)}",
    "a growing count of one day": lambda n: f"property: sent, value: {n * n}",
    "a growing count that only falls": lambda n: f"property: sent, value: {10**6 - n}, as_of: {month(n)}",
    "a growing count of which half is not dated": lambda n: f"property: sent, value: {n * n}, as_of: {month(n) if n % 2 else 'unknown'}",
    "windows": lambda n: f"property: births, value: {n * n}, since: {1000 + n % 9}, until: {1010 + n % 9}",
    "scopes that are not known": lambda n: f"property: size, value: {n * n}, scope: {{d: unknown}}",
    "scopes of which half is not known": lambda n: f"property: size, value: {n * n}, scope: {{d: {'unknown' if n % 2 else 'v'}}}",
    "plans": lambda n: f"property: people, value: {n * n}, status: planned",
    "plans and facts": lambda n: f"property: people, value: {n * n}, status: {'planned' if n % 2 else 'actual'}",
    "denials": lambda n: f"property: size, value: {n * n}, denied: {'true' if n % 2 else 'false'}",
    "speakers": lambda n: f"property: people, value: {n % 2}, said_by: speaker {n}",
    "texts": lambda n: f"property: motto, value: word{n} of it",
    "texts that are all there is": lambda n: f"property: members, value: word{n} of it, only: true",
}


def memory_of(root: Path, say: Callable[[int], str], count: int) -> int:
    """Bytes at the height of a run on so many claims, each with what is said of its number."""
    head = "source: {{id: s{}, published: 2020-01-01}}\ndefaults: {{subject: x, basis: derived, note: n}}\nclaims:\n"
    files = {}
    for start in range(0, count, 500):
        said = "".join(f"- {{id: c{n}, {say(n)}}}\n" for n in range(start, min(start + 500, count)))
        files[f"claims/s{start}.yaml"] = head.format(start) + said
    return memory_for(write_project(root, {"claims/words.yaml": WORDS, **files}))


def memory_for(root: Path, form: str = "concise") -> int:
    """Bytes at the height of a check."""
    line = [sys.executable, "-m", "checker", "check", "--no-cache", "--output-format", form]
    told = subprocess.run([sys.executable, "-c", WAITING, *line], cwd=root, env=PLAIN, stdout=subprocess.PIPE, check=True)
    code, _, memory = json.loads(told.stdout)
    assert code in (0, 1)
    return int(memory) * (1 if sys.platform == "darwin" else 1024)


@pytest.mark.parametrize("crowd", CROWDS)
def test_memory_grows_with_the_claims(tmp_path: Path, crowd: str) -> None:
    """Each claim of fifty characters may take 4,000 bytes where 10 MB of them are read; of so few as here some of it is not theirs."""
    few, many = (memory_of(tmp_path / str(count), CROWDS[crowd], count) for count in (FEW, MANY))
    assert (many - few) / (MANY - FEW) < 2 * MEMORY / (10_000_000 / 50)


def of_short_claims(root: Path, count: int) -> tuple[Path, int]:
    """A project of claims that say as little as a claim can, each of which lacks its quote; and its size in bytes."""
    head = "source: {{id: s{}}}\ndefaults: {{subject: x, property: size}}\nclaims:\n"
    files = {"claims/words.yaml": WORDS}
    for start in range(0, count, 10_000):
        said = "".join(f"- id: c{n}\n  value: {n % 7}\n" for n in range(start, min(start + 10_000, count)))
        files[f"claims/s{start}.yaml"] = head.format(start) + said
    return write_project(root, files), sum(map(len, files.values()))


@pytest.mark.parametrize("form", ["concise", "json"])
def test_memory_grows_with_the_findings(tmp_path: Path, form: str) -> None:
    """Of the shortest claims there are the most, and a finding may tell of each: 10 MB of them too are to stay within bounds."""
    (few, less), (many, more) = (of_short_claims(tmp_path / str(count), count) for count in (2_000, 22_000))
    assert (memory_for(many, form) - memory_for(few, form)) / (more - less) < MEMORY / 10_000_000


def of_one_thing(root: Path, say: Callable[[int], str], count: int) -> dict[str, Any]:
    """The JSON report on so many claims of a source of its own each, with what is said of its number."""
    head = "source: {{id: s{}, published: 2020-01-01}}\ndefaults: {{subject: x, basis: derived, note: n}}\nclaims:\n"
    files = {f"claims/s{n}.yaml": f"{head.format(n)}- {{id: c, {say(n)}}}\n" for n in range(count)}
    run = factlint("check", "--no-cache", "--output-format", "json", cwd=write_project(root, {"claims/words.yaml": WORDS, **files}))
    report: dict[str, Any] = json.loads(run.out)
    assert report["summary"]["not_checked"] == len(report["not_checked"])
    return report


def test_of_a_crowd_the_report_says_that_not_every_pair_was_compared(tmp_path: Path) -> None:
    report = of_one_thing(tmp_path, CROWDS["figures"], 100)
    assert report["summary"]["exit_code"] == 1
    (left,) = report["not_checked"]
    assert left["what"] == "pairs"
    assert left["why"].startswith("X · size: 100 different claims, each compared with the outermost")
    assert "factlint compare" in left["why"]
    assert left["location"]["path"] == "claims/s0.yaml"


ALL_COMPARED: dict[str, Callable[[int], str]] = {
    "a dispute of fifty": lambda n: f"property: size, value: {n % 50}",
    "one value": lambda n: "property: size, value: 5",
    "a value for each day": lambda n: f"property: people, value: {n * n}, as_of: {day(n)}",
    "a count that grows": lambda n: f"property: sent, value: {n * n}, as_of: {day(n)}",
    "a flow of each month": lambda n: f"property: births, value: {n * n}, since: {month(n)}, until: {month(n)}",
}


def day(number: int) -> str:
    return (date(2014, 1, 1) + timedelta(number)).isoformat()


@pytest.mark.parametrize("said", ALL_COMPARED)
def test_where_all_is_compared_the_report_says_nothing_of_it(tmp_path: Path, said: str) -> None:
    assert of_one_thing(tmp_path, ALL_COMPARED[said], 400)["not_checked"] == []
