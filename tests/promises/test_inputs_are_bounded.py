"""Promise: bounds are kept before anything is composed. Whatever the size or shape: under 768 MB, in bounded time, with an exit code."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.command import PLAIN
from tests.project import write_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "wait4"), reason="needs to be told what a process used")

MEMORY = 768 << 20
SECONDS = 20
"""Of CPU. What is measured on a quiet machine is a tenth of it."""
WAITING = """
import json, os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, use = os.wait4(process.pid, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), use.ru_utime + use.ru_stime, use.ru_maxrss]))
"""
"""Started from the tests themselves, a process would be told to have used the memory that they had when they forked."""
WORDS = "entities: {x: {name: X}}\nproperties: {p: {name: p, type: quantity}, d: {name: d, type: date}, t: {name: t, type: text}}\n"
ADDED = "entities: {x: {}}\nproperties: {p: {type: quantity, additive: true}}\n"
STEPS = zip("abcdefgh", "bcdefghi", strict=True)
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in STEPS)


def claim(value: str, key: str = "value", prop: str = "p") -> str:
    said = {"id": "c", "subject": "x", "property": prop, "value": "3", key: value}
    return f"source: {{id: a}}\n{WORDS}claims: [{json.dumps(said, ensure_ascii=False)}]\n"


def claims(values: Iterable[int]) -> str:
    lines = "".join(f"- {{id: c{number}, subject: x, property: p, value: {value}}}\n" for number, value in enumerate(values))
    return f"source: {{id: a}}\n{WORDS}claims:\n{lines}"


def in_dimensions(count: int) -> str:
    scope = "".join(f", d{n}: unknown" for n in range(count))[2:]
    lines = "".join(f"- {{id: c{number}, subject: x, property: p, value: {number}, scope: {{{scope}}}}}\n" for number in range(20))
    dimensions = "".join(f"  d{n}: {{values: [v, w]}}\n" for n in range(count))
    return f"source: {{id: a}}\n{WORDS}dimensions:\n{dimensions}claims:\n{lines}"


def knot(count: int) -> str:
    """Things of which each is a part of all others."""
    return "entities:\n" + "".join(f"  e{n}: {{part_of: [{', '.join(f'e{m}' for m in range(count) if m != n)}]}}\n" for n in range(count))


def chain(count: int) -> str:
    """Things of which each is a part of the next, all of them values of one property."""
    things = "".join(f"  e{n}: {{part_of: e{n + 1}}}\n" for n in range(count)) + f"  e{count}: {{}}\n"
    lines = "".join(f"- {{id: c{n}, subject: e0, property: e, value: e{n}}}\n" for n in range(count))
    return f"source: {{id: a}}\nproperties: {{e: {{name: e, type: entity}}}}\nentities:\n{things}claims:\n{lines}"


def each_of_its_unit(count: int) -> str:
    properties = "".join(f"  p{n}: {{type: quantity, unit: u{n}}}\n" for n in range(count))
    units = "".join(f"  u{n}: [w{n}]\n" for n in range(count))
    lines = "".join(f"- {{id: c{n}, subject: x, property: p{n}, value: 3 w{n}}}\n" for n in range(count))
    return f"source: {{id: a}}\nentities: {{x: {{}}}}\nproperties:\n{properties}units:\n{units}claims:\n{lines}"


def leaves(count: int, claims: str) -> str:
    values = ", ".join(f"v{n}" for n in range(count))
    return f"source: {{id: a}}\n{ADDED}dimensions: {{d: {{values: [{values}], complete: [d]}}}}\nclaims:\n{claims}"


def of_dimensions(count: int, each: int) -> str:
    """A claim on each value of some dimensions."""
    dimensions = "".join(f"  d{d}: {{values: [{', '.join(f'v{d}-{n}' for n in range(each))}], complete: [d{d}]}}\n" for d in range(count))
    places = ((d, n) for d in range(count) for n in range(each))
    lines = "".join(f"- {{id: c{d}-{n}, subject: x, property: p, value: 1, scope: {{d{d}: v{d}-{n}}}}}\n" for d, n in places)
    return f"source: {{id: a}}\n{ADDED}dimensions:\n{dimensions}claims:\n{lines}"


def of_wrong_sums(count: int) -> str:
    """Wholes of two parts each that come to more."""
    wholes = "".join(f"      m{n}: {{a{n}: , b{n}: }}\n" for n in range(count))
    said = ((scope, value) for n in range(count) for scope, value in ((f"m{n}", 3), (f"a{n}", 2), (f"b{n}", 2)))
    lines = "".join(f"- {{id: {scope}, subject: x, property: p, value: {value}, scope: {{d: {scope}}}}}\n" for scope, value in said)
    return f"source: {{id: a, published: 2020-01-01}}\n{ADDED}dimensions:\n  d:\n    values:\n{wholes}claims:\n{lines}"


def of_leaf(number: int, value: int, day: str = "unknown") -> str:
    return f"- {{id: c{number}-{value}, subject: x, property: p, value: {value}, as_of: {day}, scope: {{d: v{number}}}}}\n"


SHAPES: dict[str, Callable[[], str]] = {
    "lists 100,000 deep": lambda: "[" * 100_000 + "]" * 100_000,
    "mappings 100,000 deep": lambda: "{a: " * 100_000,
    "dashes 100,000 deep": lambda: "- " * 100_000 + "x",
    "blocks 3,000 deep": lambda: "\n".join(" " * depth + "a:" for depth in range(3000)),
    "a bomb of aliases": lambda: BOMB,
    "a line of 20 MB": lambda: "a: " + "x" * 20_000_000,
    "a line of 9 MB": lambda: "a: " + "x " * 4_500_000,
    "a quotation mark that never ends": lambda: "a: '" + "x " * 2_000_000,
    "a number of 9 MB": lambda: claim("9" * 9_000_000),
    "a number of 99,000 digits": lambda: claim("9" * 99_000),
    "99,000 characters of number words": lambda: claim("one hundred and " * 6_000),
    "99,000 characters of brackets": lambda: claim("(" * 99_000),
    "99,000 characters of commas": lambda: claim("1," * 49_000),
    "99,000 characters of a date": lambda: claim("2014/" * 19_000, "as_of"),
    "99,000 characters of a month": lambda: claim("June " * 19_000, "value", "d"),
    "a text of 99,000 combining marks": lambda: claim("e" + "\u0301" * 99_000, "value", "t"),
    "a quote of 99,000 characters": lambda: claim("x … " * 24_000, "quote"),
    "300,000 keys": lambda: "".join(f"k{number}: 1\n" for number in range(300_000)),
    "one key 500,000 times": lambda: "k: 1\n" * 500_000,
    "500,000 lines that are no YAML": lambda: "a: b: c\n" * 500_000,
    "tabs": lambda: "\t\n" * 1_000_000,
    "colons": lambda: ": " * 2_000_000,
    "250,000 directives": lambda: "".join(f"%TAG !e{number}! tag:x{number}\n" for number in range(250_000)) + "---\na: 1\n",
    "250,000 directives of a second document": lambda: (
        "a: 1\n...\n" + "".join(f"%TAG !e{number}! tag:x{number}\n" for number in range(250_000)) + "---\na: 1\n"
    ),
    "a directive 500,000 times": lambda: "%YAML 1.1\n" * 500_000 + "---\na: 1\n",
    "2,000,000 ends of documents": lambda: "...\n" * 2_000_000,
    "300,000 anchors": lambda: "- &a x\n" * 300_000,
    "a rule of 99,000 characters": lambda: (
        WORDS + "rules: [{id: r, message: m, given: {a: {property: p}}, check: '" + "(" * 99_000 + "'}]\nsource: {id: a}\n"
    ),
    "50,000 things of one name": lambda: WORDS + "entities:\n" + "".join(f"  e{n}: {{name: same, part_of: same}}\n" for n in range(50_000)),
    "a dimension of 150,000 values": lambda: (
        claims(range(3)) + "dimensions: {d: {values: [" + ", ".join(f"v{n}" for n in range(150_000)) + "]}}\n"
    ),
    "16 dimensions of which nothing is known": lambda: in_dimensions(16),
    "a knot of 500 things": lambda: knot(500),
    "10,000 properties, each of a unit of its own": lambda: each_of_its_unit(10_000),
    "a chain of 2,000 wholes": lambda: chain(2_000),
    "claims on the last of 20,000 values": lambda: leaves(20_000, "".join(of_leaf(19_999, 2 * n, f"20{n}") for n in range(11, 20))),
    "a sum of 20,000 parts": lambda: leaves(
        20_000, "".join(of_leaf(n, 1) for n in range(20_000)) + "- {id: t, subject: x, property: p, value: 9}\n"
    ),
    "a wrong sum of 390 parts, and pairs of them": lambda: leaves(
        390,
        "".join(of_leaf(n, 1, "2020") + of_leaf(n, 2, "2020").replace(f"v{n}}}", f"[v{n}, v{(n + 1) % 390}]}}") for n in range(390))
        + "- {id: t, subject: x, property: p, value: 391, as_of: 2020}\n",
    ),
    "12,000 values of three dimensions": lambda: of_dimensions(3, 4_000),
    "4,000 sums that are wrong": lambda: of_wrong_sums(4_000),
    "40,000 suppressions of one claim": lambda: claim("3").replace(
        '"id": "c"', '"id": "c", "note": "n", "suppress": [' + '{"rule": "value-conflict", "reason": "r"},' * 40_000 + "]"
    ),
    "10,000 claims of one thing": lambda: claims(n % 7 for n in range(10_000)),
    "4,000 claims that all differ": lambda: claims(n * n for n in range(4_000)),
}


def used_by(root: Path) -> tuple[int, float, int, str]:
    """Exit code, seconds of CPU, bytes of memory at its height, and what was said on standard error."""
    line = [sys.executable, "-m", "checker", "check", "--no-cache", "--output-format", "json=out.json"]
    with (root / "err").open("w+b") as err:
        told = subprocess.run([sys.executable, "-c", WAITING, *line], cwd=root, env=PLAIN, stdout=subprocess.PIPE, stderr=err, check=True)
    code, seconds, memory = json.loads(told.stdout)
    return code, seconds, memory * (1 if sys.platform == "darwin" else 1024), (root / "err").read_text("utf-8", "replace")


def hold(root: Path) -> None:
    code, seconds, memory, said = used_by(root)
    assert code in (0, 1, 2), (code, said)
    assert "Traceback" not in said
    assert "crashed" not in said
    assert memory < MEMORY
    assert seconds < SECONDS
    json.loads((root / "out.json").read_text("utf-8"))


@pytest.mark.parametrize("shape", SHAPES)
def test_a_document_of_any_shape(tmp_path: Path, shape: str) -> None:
    hold(write_project(tmp_path, {"claims/a.yaml": SHAPES[shape]().encode()}))


def test_a_file_of_100_mb_is_not_even_read(tmp_path: Path) -> None:
    small = claim("3").replace("id: a", "id: b, file: b.txt")
    root = write_project(tmp_path, {"claims/a.yaml": "", "claims/b.yaml": small, "seeds/b.txt": ""})
    for name in ("claims/a.yaml", "seeds/b.txt"):
        os.truncate(root / name, 100_000_000)
    code, seconds, memory, _ = used_by(root)
    assert code == 1
    assert seconds < 5
    assert memory < 200 << 20
    found = json.loads((root / "out.json").read_text("utf-8"))["findings"]
    assert {"yaml-syntax", "source-text-missing"} <= {finding["rule"] for finding in found}


def test_any_bytes_are_a_document_that_is_none(tmp_path: Path) -> None:
    hold(write_project(tmp_path, {"claims/a.yaml": random.Random(7).randbytes(5_000_000)}))


def test_a_folder_of_many_files(tmp_path: Path) -> None:
    root = write_project(tmp_path, {"claims/a.yaml": claim("3")})
    for number in range(5_000):
        (root / f"claims/{number}.yaml").touch()
    hold(root)


def test_quotes_in_a_text_of_20_mb(tmp_path: Path) -> None:
    lines = "".join(f"- {{id: c{n}, subject: x, property: t, value: abc, quote: 'a b c a b d {n}'}}\n" for n in range(10))
    files = {"claims/a.yaml": f"source: {{id: a, file: a.txt}}\n{WORDS}claims:\n{lines}", "seeds/a.txt": b"a b c " * 3_300_000}
    hold(write_project(tmp_path, files))


WORDS_WITHOUT_END = {
    "entities": ("entities:\n", "  e{0}-{1}: {{}}\n"),
    "properties": ("properties:\n", "  p{0}-{1}: {{type: text}}\n"),
    "reconciliations": ("reconciled:\n", "- {{claims: s{0}, reason: r}}\n"),
}


@pytest.mark.parametrize("section", WORDS_WITHOUT_END)
def test_words_without_end(tmp_path: Path, section: str) -> None:
    """What a project defines is at hand while all of it is read: it is bounded for all files together, not one by one."""
    begins, entry = WORDS_WITHOUT_END[section]
    size, files = len(entry.format(0, 100_000)), 3
    texts = {f"claims/{f}.yaml": (begins + "".join(entry.format(f, n) for n in range(3_400_000 // size))).encode() for f in range(files)}
    root = write_project(tmp_path, {"claims/z.yaml": claim("3"), **texts})
    hold(root)
    said = [finding["message"] for finding in json.loads((root / "out.json").read_text("utf-8"))["findings"]]
    assert any("the project defines more than 500,000" in message for message in said)


def test_settings_and_baseline_of_any_size(tmp_path: Path) -> None:
    hold(write_project(tmp_path, {"claims/a.yaml": claim("3"), "factlint.toml": "x = " + "[" * 900_000}))
    hold(write_project(tmp_path, {"claims/a.yaml": claim("3"), "claims/baseline.json": "[" * 5_000_000}))
