"""Every command on a project, in this process: an exit code, no crash, no control bytes, and an answer that fits its schema."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import jsonschema

import checker.report
from checker.report.safe_text import UNSEEN
from tests.fuzz.judge import strict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.model.report import Report

Line = tuple[str, ...]
_COMMAND = re.compile(r"##\w*\[|^\s*::", re.MULTILINE)


class Said(NamedTuple):
    code: int
    out: bytes
    err: bytes


def run(root: Path, *arguments: str, stdin: bytes = b"") -> Said:
    """The command as a user starts it in the folder, its streams caught; what Python itself would say at its end is not."""
    from checker.cli.start import start

    before, streams = os.getcwd(), (sys.stdin, sys.stdout, sys.stderr)
    given, out, err = (io.TextIOWrapper(io.BytesIO(data), encoding="ascii") for data in (stdin, b"", b""))
    os.chdir(root)
    try:
        sys.stdin, sys.stdout, sys.stderr = given, out, err
        code = start(list(arguments))
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        os.chdir(before)
    said = []
    for stream in (out, err):
        stream.flush()
        said.append(stream.buffer.getvalue())  # type: ignore[attr-defined]
    return Said(code, *said)


def answered(root: Path, *arguments: str, stdin: bytes = b"") -> Said:
    """The answer, held against what every command promises."""
    said = run(root, *arguments, stdin=stdin)
    line = " ".join(arguments)[:200]
    assert said.code in (0, 1, 2), (line, said.code)
    told = said.err.decode("utf-8")
    assert "Traceback" not in told, (line, told)
    assert "crashed" not in told, (line, told)
    assert said.code != 2 or told.startswith("error: ") or "\nerror: " in told, (line, "leaves with 2 and does not say why")
    _hold_text(line, told)
    _hold_text(line, said.out.decode("utf-8"))
    for words, parse in PARSERS.items():
        if said.out and all(word in arguments for word in words):
            parse(said.out.decode("utf-8"))
    return said


def _hold_text(line: str, text: str) -> None:
    """Tabs are data in a cell of a table; nothing else that moves a cursor is let out."""
    text = text.replace("\t", " ") if "--format csv" in line else text
    found = UNSEEN.search(text.replace("\r\n", "\n").replace("\n", ""))
    assert found is None, (line, found, text[max(0, found.start() - 80) : found.start() + 20])
    command = _COMMAND.search(text)
    assert command is None, (line, command)


@cache
def _schema(name: str) -> Any:
    return jsonschema.Draft202012Validator(json.loads((Path(checker.report.__file__).parent / f"{name}.schema.json").read_text("utf-8")))


def _fits(*names: str) -> Callable[[str], None]:
    def hold(text: str) -> None:
        said = strict(text)
        assert any(_schema(name).is_valid(said) for name in names), next(_schema(names[0]).iter_errors(said))

    return hold


def _lines(text: str) -> None:
    for line in text.splitlines():
        assert isinstance(strict(line), dict)


def _table(text: str) -> None:
    assert len({len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)}) <= 1


PARSERS: dict[Line, Callable[[str], None]] = {
    ("show", "json"): _fits("sheet", "inventory"),
    ("show", "csv"): _table,
    ("coverage", "json"): _fits("coverage"),
    ("compare", "json"): _fits("comparison"),
    ("check", "json"): _fits("report"),
    ("export", "jsonl"): _lines,
    ("export", "csv"): _table,
    ("export", "claimreview"): strict,
    ("export", "annotations"): strict,
    ("rule", "json"): strict,
}


def looking(report: Report) -> Iterator[Line]:
    """The commands that write nothing, on what the report and its claims name."""
    for form in ("full", "json", "csv"):
        yield "show", "--output-format", form
        yield "show", "", "--output-format", form, "--quotes", "--log"
    for form in ("full", "concise", "json"):
        yield "coverage", "--output-format", form
        yield "coverage", "--output-format", form, "--unclaimed", "--fail-under", "80"
    for form in ("jsonl", "csv", "claimreview", "annotations"):
        yield "export", "--format", form
    yield "check", "--no-cache", "--diff", "--unsafe-fixes"
    yield "check", "--no-cache", "--show-files"
    yield "check", "--no-cache", "--statistics"
    names = list(islice(dict.fromkeys(view.name for view in report.claims.values()), 2))
    for name in names:
        yield "show", "--", name
    for finding in islice((f for f in report.findings if f.subject and f.property), 1):
        yield "show", "--", str(finding.subject), str(finding.property)
    if names:
        yield "compare", "--output-format", "json", "--", names[0], names[-1], names[0][::-1]
        yield "compare", "--output-format", "json", "--", *names


def writing(path: str) -> Iterator[Line]:
    """The commands that write, with one of the project's files for whatever they read."""
    if path.startswith("claims/"):
        yield "import", path, "--format", "csv", "-o", "n1.yaml"
        yield "import", path, "--format", "jsonl", "-o", "n2.yaml"
        yield "import", path, "--mapping", path, "-o", "n3.yaml"
    elif path.startswith("seeds/"):
        yield "draft", path
        yield "draft", "--update", path
    else:
        yield ("baseline",)
        yield "baseline", "--prune"
        yield "check", "--fix", "--unsafe-fixes", "--no-cache"
        yield "init", "sub"


def asking(words: str) -> Iterator[Line]:
    """Whatever is asked for by a name that nobody bears, or that nobody should."""
    if "\0" in words:
        return  # no argument can hold it
    yield "show", "--", words, words
    yield "show", "--project", words
    yield "coverage", "--", words
    yield "compare", "--", words, words + "x"
    yield "rule", "--", words
    yield "reconcile", "--reason", words, "--by", words, "--expires", words, "--", words
    yield "draft", "--dry-run", "--", words
    yield "draft", "--stdin", "--dry-run", "--name", words
    yield "import", "--", words
    yield "import", "--mapping", words, "--source", words, "--encoding", words, "claims.csv"
    yield "check", "--no-cache", "--select", words, "--severity", words
    yield "check", "--no-cache", "--new-since", words
    yield "check", "-", "--no-cache", "--stdin-filename", words
    yield "check", "--no-cache", "--baseline", words
    yield "check", "--no-cache", "--config", words
    yield "check", "--no-cache", "--", words
    yield "schema", words
    yield "completion", "--", words
    yield (words,)
    yield f"--{words}", "x"
