"""A tree that is read without the parser is the parser's, to the last position; what is not seen at once is left to it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.loading import yaml_tree
from checker.loading.page import Page
from checker.loading.plain_tree import read_plain_tree
from checker.loading.yaml_events import read_events
from checker.loading.yaml_tree import read_tree
from tests.loading.roads import plain

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

ROOT = Path(__file__).parents[2]
SUITE = ROOT.parent / "shared/data/yaml/yaml-test-suite.json"


def is_plain(text: str) -> bool:
    """Read without the parser, and then as the parser would; lines may end as on Windows."""
    for written in (text, text.replace("\n", "\r\n")):
        root = read_plain_tree(written)
        if root is None:
            return False
        page = Page("a.yaml", written)
        told, error = read_events(page, written)
        assert (error, page.mistakes) == (None, [])
        assert plain(root) == plain(told)
    return True


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n",
        "a: b",
        "a:\n",
        "a:\nb:   # nothing\nc:\n  d:\ne: f\n",
        "# first\n\na:\n  # second\n  b: c  # third\n\n  d: e#f\n",
        "a:\n  - b\n  - c: d\n    e: f\n  - - g\n    - h\n",
        "a:\n- b\n- c\nd: e\n",
        "a:\n  - b:\n    - c\n    d: e\n",
        "-   a: b\n    c:\n      d: e\n-   f: g\n",
        "a: {b: c, d: [e, 'f, g', \"h: i\"], j: {}, k: [ ], l: , m: }\n",
        "a: it's here, “really” [sic] {x} & *y:no !z | > % @ ` - ?\n",
        "a: http://b.c/d\nb: 12:30\nc: -5\nd: 2014-06\ne: ~\nf: 'it''s'\ng: ''\nh: \"\"\n",
        "- {id: one, value: '1,000'}\n",
        "  a: b\n  c: d\n",
    ],
)
def test_what_is_written_line_by_line_is_read_without_the_parser(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\n",
        "a: b\n  c\n",
        "a: b\n  c: d\n",
        "a: b\n c: d\n",
        "a: b: c\n",
        "a: b:\n",
        "a: b\na: c\n",
        "a: {b: c, b: d}\n",
        "<<: {a: b}\n",
        "a: {<<: b}\n",
        "a: &x b\n",
        "a: *x\n",
        "a: !x b\n",
        "a: |\n  b\n",
        "a: >-\n  b\n",
        "a: [b,\n  c]\n",
        "a: [b, c,]\n",
        "a: [b: c]\n",
        "a: {b, c}\n",
        "a: {b}\n",
        "a: {b: 1,000}\n",
        "a: [b] c\n",
        "a: 'b' c\n",
        "a: 'b'#c\n",
        'a: "b\\n"\n',
        "a: 'b\n  c'\n",
        "? a\n: b\n",
        "'a': b\n",
        "- a\nb: c\n",
        "a: b\n- c\n",
        "  a: b\nc: d\n",
        "-\n  a\n",
        "- # a\n  b\n",
        "---\na: b\n",
        "a: b\n...\n",
        "%YAML 1.2\na: b\n",
        "a: b\tc\n",
        "a: b\u00a0c\n",
        "a: b\u2028c\n",
        "a: b\rc: d\n",
        "\x01a: b\n",
        "a: @b\n",
        "a: - b\n",
        f"{'a' * 1100}: b\n",
        f"a: {'[' * 60}{']' * 60}\n",
        "".join(f"{' ' * depth}a:\n" for depth in range(70)),
    ],
)
def test_what_may_be_more_or_a_mistake_is_left_to_the_parser(text: str) -> None:
    assert read_plain_tree(text) is None


PIECES = (
    "a",
    "b c",
    "1",
    "é",
    "…",
    "-5",
    "it's",
    "12:30",
    "x#y",
    "TODO",
    "",
    "- ",
    "-",
    ": ",
    ":",
    " ",
    "  ",
    "# c",
    " #",
    ", ",
    ",",
    "[",
    "]",
    "{",
    "}",
)
PIECES += (
    "'",
    '"',
    "''",
    "'a'",
    '"b"',
    "[a, b]",
    "{a: b}",
    "{a: }",
    "&x",
    "*x",
    "!y",
    "|",
    ">-",
    "?",
    "%",
    "@",
    "`",
    "<<",
    "~",
    "=",
    "...",
    "---",
    "\\",
    "\t",
)


def lines() -> SearchStrategy[str]:
    entry = st.builds("{}{}: {}".format, st.sampled_from(("", "- ", "-   ", "- - ")), st.sampled_from("abc"), st.sampled_from(PIECES))
    return st.builds(
        "{}{}{}".format, st.integers(0, 4).map(lambda n: "  " * n), entry | st.sampled_from(PIECES), st.sampled_from(("", "", "", *PIECES))
    )


@given(st.lists(lines() | lines().map(str.lstrip), max_size=8))
def test_both_say_the_same_of_whatever_is_read_without_the_parser(text: list[str]) -> None:
    is_plain("\n".join(text) + "\n")


@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join))
def test_both_say_the_same_of_whatever_is_read_as_a_value(text: str) -> None:
    is_plain(f"a: {text}\n")
    is_plain(f"a: {{b: [c, {text}], d: {text}}}\n")


@pytest.mark.skipif(not SUITE.exists(), reason="the YAML test suite is not beside this checkout")
def test_both_say_the_same_of_the_yaml_test_suite() -> None:
    assert sum(is_plain(case["yaml"]) for case in json.loads(SUITE.read_text(encoding="utf-8"))["cases"]) > 20


def test_a_small_project_is_checked_without_the_parser() -> None:
    code = "import sys; from checker.cli import main; sys.argv[1:] = ['check', '--no-cache']\n"
    code += "try: main()\nexcept SystemExit: print(*sorted({'yaml', 'checker.loading.plain_tree'} & sys.modules.keys()))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8")
    assert ran.stdout.splitlines()[-1] == "checker.loading.plain_tree"


def test_past_some_length_the_parser_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_tree, "_spared", [])
    loaded = sys.modules.pop("yaml")
    try:
        assert read_tree(Page("a.yaml", "a: b\n"), "a: b\n")[0] is not None
        assert yaml_tree._spared == [5]
        text = "a: b\n" * 1 + "# \n" * 30_000
        assert read_tree(Page("a.yaml", text), text)[0] is not None
        assert yaml_tree._spared == [5]
    finally:
        sys.modules["yaml"] = loaded
