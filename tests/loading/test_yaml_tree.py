"""Scalars are texts with places; nothing is resolved, nothing recurses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.loading.documents import read_document
from checker.loading.page import Page
from checker.loading.yaml_tree import Mapping, Node, Sequence, Text, read_tree

SUITE = Path(__file__).parents[2].parent / "shared/data/yaml/yaml-test-suite.json"


def plain(node: Node | None) -> Any:
    if isinstance(node, Mapping):
        return {key: plain(child) for key, child in node.items.items()}
    if isinstance(node, Sequence):
        return [plain(child) for child in node.items]
    return node.value if node is not None else None


def tree(text: str) -> tuple[Any, Page]:
    page = Page("a.yaml", text)
    root, error = read_tree(page, text)
    assert error is None
    return plain(root), page


def test_every_scalar_is_the_text_its_author_wrote() -> None:
    words = ["no", "on", "010", "12:30", "1.50", "1_000", "2014-06", "2014-06-01", "~", "0x1F", "1e3", ".inf"]
    assert tree("".join(f"- {word}\n" for word in words))[0] == words


def test_of_a_key_that_stands_twice_the_first_counts_and_both_lines_are_named() -> None:
    found, page = tree("a: 1\nb: 2\na: 3\n")
    assert found == {"a": "1", "b": "2"}
    (mistake,) = page.mistakes
    assert (mistake.rule, mistake.location.span.line, mistake.related[0].span.line) == ("duplicate-key", 3, 1)
    assert "line 1" in mistake.message


@pytest.mark.parametrize(
    ("text", "found", "told"),
    [
        ("a: &x 1\n", {"a": "1"}, ["1:4 the anchor `&x`"]),
        ("a: *x\nb: 1\n", {"b": "1"}, ["1:4 the alias `*x`"]),
        ("- *x\n- b\n", ["b"], ["1:3 the alias `*x`"]),
        ("*x : 1\nb: 1\n", {"b": "1"}, ["1:1 the alias `*x`"]),
        ("a: {<<: *x, b: c}\n", {"a": {"b": "c"}}, ["1:9 merge keys"]),
        ("a: {<<: {d: e}, b: c}\n", {"a": {"b": "c"}}, ["1:5 merge keys"]),
        ("a: !!str 1\n", {"a": "1"}, ["1:4 the tag `!!str`"]),
        ("a: !x {b: c}\n", {"a": {"b": "c"}}, ["1:4 the tag `!x`"]),
        ("? [a, b]\n: c\nd: e\n", {"d": "e"}, ["1:3 a key is one word"]),
        ("? {a: b}\n: c\n? [d]\n: e\n", {}, ["1:3 a key is one word", "3:3 a key is one word"]),
    ],
)
def test_a_feature_that_is_not_read_is_told_and_leaves_a_gap(text: str, found: Any, told: list[str]) -> None:
    result, page = tree(text)
    assert result == found
    assert len(page.mistakes) == len(told)
    for mistake, start in zip(page.mistakes, told, strict=True):
        assert f"{mistake.location.span.line}:{mistake.location.span.column} {mistake.message}".startswith(start)


def nodes(node: Node) -> list[Node]:
    found, waiting = [], [node]
    while waiting:
        node = waiting.pop()
        found.append(node)
        if isinstance(node, Mapping):
            waiting += [*node.items.values(), *node.keys.values()]
        elif isinstance(node, Sequence):
            waiting += node.items
    return found


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"), max_size=12
)


@given(st.lists(st.dictionaries(st.from_regex(r"\A[a-z]{1,5}\Z"), TEXTS, min_size=1, max_size=4), min_size=1, max_size=4), st.booleans())
def test_the_file_at_the_span_of_a_scalar_is_the_scalar(entries: list[dict[str, str]], windows: bool) -> None:
    text = "".join(
        ("  - " if number == 0 else "    ") + f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for entry in entries
        for number, (key, value) in enumerate(entry.items())
    )
    text = text.replace("\n", "\r\n") if windows else text
    page = Page("a.yaml", text)
    root, error = read_tree(page, text)
    assert error is None
    assert root is not None
    for node in nodes(root):
        if isinstance(node, Text):
            written = page.slice(page.span(node))
            assert (json.loads(written) if node.style else written) == node.value


@pytest.mark.skipif(not SUITE.exists(), reason="the YAML test suite is not beside this checkout")
def test_no_case_of_the_yaml_test_suite_ends_otherwise_than_in_a_tree_or_a_finding() -> None:
    cases = json.loads(SUITE.read_text(encoding="utf-8"))["cases"]
    assert len(cases) > 400
    for case in cases:
        page = Page("a.yaml", case["yaml"])
        read_document(page)
        lines = len(case["yaml"].splitlines()) + 1
        assert all(1 <= mistake.location.span.line <= lines for mistake in page.mistakes), case["id"]


@pytest.mark.skipif(not SUITE.exists(), reason="the YAML test suite is not beside this checkout")
def test_what_libyaml_refuses_in_the_yaml_test_suite_is_told() -> None:
    for case in json.loads(SUITE.read_text(encoding="utf-8"))["cases"]:
        page = Page("a.yaml", case["yaml"])
        _, error = read_tree(page, case["yaml"])
        read_document(page)
        assert error is None or page.mistakes, case["id"]
