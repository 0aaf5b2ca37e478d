from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checker.report.json_text import in_lines

PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
VALUES: st.SearchStrategy[Any] = st.recursive(
    PLAIN, lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner)
)


@given(VALUES)
def test_lines_are_those_of_the_standard_library(value: Any) -> None:
    assert in_lines(value) == json.dumps(value, indent=2, ensure_ascii=False)
    assert in_lines(value, step=" ") == json.dumps(value, indent=1, ensure_ascii=False)
    assert in_lines(value, "\n    ") == json.dumps(value, indent=2, ensure_ascii=False).replace("\n", "\n    ")
