"""Promise: nothing of the data moves the cursor, colours, clears the screen or turns the writing round, nor is it obeyed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.command import PLAIN
from tests.cli.pseudo_terminal import run_on_terminal
from tests.fuzz.judge import hold, rendered, strict
from tests.fuzz.scalars import HOSTILE
from tests.project import write_project
from tests.report.hostile import naughty_strings

if TYPE_CHECKING:
    from pathlib import Path

SEQUENCES = (
    "\x1b[2J\x1b[H",
    "\x1b[31mred",
    "\x1b]0;title\x07",
    "\x1b]8;;http://e\x1b\\link\x1b]8;;\x1b\\",
    "\x9b2J",
    "\x1bc",
    "\x1b[?1049h",
    "\x1b[6n",
    "\x1bP+q\x1b\\",
    "\r\x1b[Kforged",
    "\x08\x08\x08",
    "\x0e",
    "\x1b[8m",
    "\u202eerror",
    "a\u0300" * 50,
    "\x85",
    "\x1b[1000A",
    "\x1b(0",
    "\x9d0;t\x9c",
    "🏴\U000e0067\U000e0062\U000e007f",
)


@cache
def strings() -> tuple[str, ...]:
    return tuple(dict.fromkeys([*SEQUENCES, *HOSTILE, *naughty_strings()]))


def everywhere(words: list[str]) -> dict[str, str]:
    """A project in which each of the texts stands in every field that there is; JSON is YAML."""
    claims: list[dict[str, Any]] = []
    entities: dict[str, Any] = {}
    for number, text in enumerate(words):
        named = {"subject": f"e{number}", "property": "motto"}
        own = {"value": text, "quote": text, "note": text, "said_by": text, "suppress": [{"rule": text, "reason": text, "value": text}]}
        claims += [{"id": f"c{number}", **named, **own}]
        claims += [{"id": f"d{number}", **named, "value": f"{text}x", "as_of": text, "scope": {text: text}}]
        claims += [{"id": text, "subject": text, "property": text, "value": "3", text: text, "status": text}]
        entities[f"e{number}"] = {"name": text, "aliases": [f"{text}{number}"], "type": text, "part_of": text}
    properties = {"motto": {"name": "motto", "type": "text"}, "p": {"type": "quantity", "unit": words[0], "range": words[-1]}}
    rules = [{"id": "own", "message": f"{text} {{a.value}}", "given": {"a": {"property": "motto"}}, "check": text} for text in words[:20]]
    about = dict.fromkeys(("title", "publisher", "author", "url", "note", "language"), words[0])
    other = {"id": words[1], "file": words[2], "published": words[3], "derived_from": words[4]}
    settled = [{"claims": [text, "a/c0"], "values": [text, text], "reason": text, "by": text, "on": text} for text in words[:30]]
    documents = {
        "a": {"source": {"id": "a", "file": "a.txt", **about}, "claims": claims},
        "b": {"source": other, "claims": claims[:6], words[5]: words[6]},
        "words": {"entities": entities, "properties": properties, "dimensions": {words[7]: {"values": {words[8]: {}}}}, "rules": rules},
        "more": {"reconciled": settled},
    }
    return {f"claims/{name}.yaml": written(document) for name, document in documents.items()}


def written(document: object) -> str:
    """As JSON, with YAML's own escapes for all that may not stand in a document as it is."""
    text = json.dumps(document, ensure_ascii=False)
    return "".join(char if char.isprintable() or char == "\u3000" else f"\\U{ord(char):08x}" for char in text)


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """What every format says of the naughty strings, a hundred at a time."""
    found, words = [], list(strings())
    for start in range(0, len(words), 100):
        files = everywhere(words[start : start + 100] + words[:10])
        files["seeds/a.txt"] = "\n".join(words[start : start + 100]).replace("\x00", "").encode("utf-8", "replace").decode()
        found.append(rendered(write_project(tmp_path_factory.mktemp("naughty"), files))[1])
    return found


def test_every_format_stays_whole_with_any_text_in_any_field(said: list[dict[str, str]]) -> None:
    """Each was held against its promise when it was made; here that there was something to hold."""
    assert len(said) > 5
    assert all(len(strict(texts["json"])["findings"]) > 100 for texts in said)


def test_a_terminal_shows_lines_and_colours_and_does_nothing_else(said: list[dict[str, str]]) -> None:
    pyte = pytest.importorskip("pyte")
    for texts in said[:2]:
        for name in ("coloured", "concise", "github"):
            lines = texts[name].split("\n")
            screen = pyte.Screen(2 * max(map(len, lines)), len(lines) + 1)
            screen.write_process_input = _refuse
            pyte.Stream(screen).feed("CANARY\r\n" + texts[name].replace("\n", "\r\n"))
            assert screen.display[0].rstrip() == "CANARY"
            assert screen.title == ""
            assert (screen.cursor.attrs.fg, screen.cursor.attrs.bg, screen.cursor.attrs.bold) == ("default", "default", False)
            assert screen.mode == pyte.Screen(10, 2).mode
            display = screen.display
            for row, line in enumerate(lines, 1):
                assert not line.isascii() or "\x1b" in line or display[row].rstrip() == line.rstrip(), (name, row)


def _refuse(data: str) -> None:
    raise AssertionError(f"the terminal was made to answer {data!r}")


def test_the_real_command_on_a_terminal(tmp_path: Path) -> None:
    pyte = pytest.importorskip("pyte")
    root = write_project(tmp_path, everywhere(list(strings())[:60]))
    code, text = run_on_terminal(root, 80, "check", "--no-cache", "--verbose", with_errors=True)
    assert code == 1
    hold("coloured", text.replace("\r\x1b[K", ""))  # how the bar on standard error clears its own line
    screen = pyte.Screen(80, text.count("\n") + 2)
    pyte.Stream(screen).feed("CANARY\r\n" + text.replace("\n", "\r\n"))
    assert screen.display[0].rstrip() == "CANARY"
    assert screen.title == ""


NAMES = (
    "a\nb.yaml",
    "a\x1b[2Jb.yaml",
    "-.yaml",
    "--help.yaml",
    "a b.yaml",
    "a'\"b.yaml",
    "::error::x.yaml",
    "##[error]x.yaml",
    "a%0Ab.yaml",
    "a,line=1.yaml",
    "a:1:2.yaml",
    "\u202egnp.yaml",
    "\u200b.yaml",
    "ü.yaml",
    "u\u0308.yaml",
    "名前.yaml",
    "a" * 240 + ".yaml",
    "<script>.yaml",
    "|.yaml",
    "`x`.yaml",
    "${HOME}.yaml",
    "a\\b.yaml",
    "a\tb.yaml",
    "*.yaml",
    "?.yaml",
    "~.yaml",
    "[x](javascript:alert(1)).yaml",
    "@everyone.yaml",
    "&amp;.yaml",
    "\x7f.yaml",
    "\x85.yaml",
    "\u2028.yaml",
    "🏳️‍🌈.yaml",
)


@pytest.mark.skipif(sys.platform != "linux", reason="file names of any bytes")
def test_files_of_any_name(tmp_path: Path) -> None:
    root = write_project(tmp_path, {"claims/words.yaml": "properties: {motto: {name: motto, type: text}}\nentities: {x: {name: X}}\n"})
    short = [text for text in strings() if "\0" not in text and 0 < len(text.encode("utf-8", "replace")) < 200]
    naughty = [f"{text.replace('/', '∕')}.yaml" for text in short]
    paths = [os.fsencode(f"{root}/claims/") + name.encode("utf-8", "surrogatepass") for name in dict.fromkeys([*NAMES, *naughty])]
    paths += [os.fsencode(f"{root}/claims/") + name for name in (b"\xff\xfe.yaml", b"caf\xe9.yaml", b"\xed\xa0\x80.yaml")]
    for number, path in enumerate(paths):
        with open(path, "wb") as file:
            said = f"{{id: c, subject: x, property: motto, value: m{number}, colour: red}}"
            file.write(f"source: {{id: s{number}}}\nclaims: [{said}]\n".encode())
    report, texts = rendered(root)
    assert len(report.findings) >= len(paths) - 20, "hidden names are passed over, every other is read"
    assert all(len(strict(texts[name])) for name in ("json", "sarif", "gitlab"))


@pytest.mark.skipif(sys.platform != "linux", reason="file names of any bytes")
def test_the_real_command_prints_any_name(tmp_path: Path) -> None:
    root = write_project(tmp_path, {})
    (root / "claims").mkdir()
    with open(os.fsencode(f"{root}/claims/") + b"\xff\x1b[2J\n.yaml", "wb") as file:
        file.write(b"x: 1\n")
    for name in ("full", "json", "github", "sarif", "junit"):
        line = [sys.executable, "-m", "checker", "check", "--no-cache", "--output-format", name]
        ran = subprocess.run(line, cwd=root, env=PLAIN, capture_output=True, timeout=300, check=False)
        assert ran.returncode == 2
        assert b"Traceback" not in ran.stderr
        assert b"\x1b" not in ran.stderr + ran.stdout
        hold(name, ran.stdout.decode("utf-8"))
