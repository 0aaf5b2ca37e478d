"""Reports full of somebody's text: a strategy that puts any text into any field, and the naughty strings in all of them."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import strategies as st

from checker.model.claim import Claim
from checker.model.page import Passage
from checker.model.plot import Point
from checker.model.report import Report
from checker.model.span import Location
from tests.report.golden import DATA
from tests.report.sample import HOSTILE, SAMPLE

MARKS = "@#|`*_[]<>&\"'\\/:%,;=!{}()$~-\n\r\t\x00\x1b\x07\x7f\x85\u2028\u202e\u200b\ufeff\ufffe\ud800\udcff"
text = st.one_of(
    st.text(st.one_of(st.sampled_from(MARKS), st.characters()), max_size=40),
    st.sampled_from(
        [HOSTILE, *["::error::x", "##[error]x", "]]>", "</code></details><script>", "<!--", "@everyone", "![x](http://e)", "{0}"]]
    ),
)
_KEPT: dict[type, set[str]] = {Report: {"version", "prefix", "fail_on"}, Claim: {"name"}, Passage: {"kind", "claims"}, Point: {"claim"}}
"""Fields that hold no text of anybody's, and the names that tie a claim to its view."""


def sample_with(words: str, report: Report = SAMPLE) -> Report:
    """The report with `words` in every field that can hold text from outside."""
    filled: Report = _fill(report, words)
    return filled


def _fill(value: Any, words: str) -> Any:
    if type(value) is str:
        return words
    if isinstance(value, Location):
        return Location(words, value.span, words)
    if isinstance(value, (Passage, Point)):
        kept = _KEPT[type(value)]
        return value._replace(**{name: _fill(getattr(value, name), words) for name in value._fields if name not in kept})
    if isinstance(value, tuple):
        return tuple(_fill(item, words) for item in value)
    if isinstance(value, dict):
        return {key: _fill(item, words) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: _fill(getattr(value, f.name), words) for f in fields(value) if f.name not in _KEPT.get(type(value), ())}
        return replace(value, **changed)
    return value


def naughty_strings() -> list[str]:
    path = DATA / "naughty-strings" / "blns.json"
    if not path.exists():
        pytest.skip("the big list of naughty strings is not beside this checkout")
    return [text for text in json.loads(path.read_text()) if isinstance(text, str)]
