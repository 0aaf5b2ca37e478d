"""What the language answers, or why it refuses: one expression to a line of `answers.txt`, with `a.value` between 100 and 110.

`pytest tests/compare/expression --rewrite` fills in and renews the answers: look at them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.compare.expression.tokens import MOST_WORDS, ExpressionError, tokens
from tests.compare.expression.test_expression import ask

ANSWERS = Path(__file__).parent / "answers.txt"


def _answer(text: str) -> str:
    try:
        return str(ask(text))
    except ExpressionError as error:
        return f"! {error} (column {error.column}; {error.hint})"


def test_an_expression_is_answered_as_it_was() -> None:
    lines = [line.split("  →  ")[0] for line in ANSWERS.read_text(encoding="utf-8").splitlines()]
    said = "".join(f"{line}  →  {_answer(line)}\n" for line in lines)
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        ANSWERS.write_bytes(said.encode())
    assert said == ANSWERS.read_bytes().decode()


def test_an_expression_has_so_many_words_and_no_more() -> None:
    start = "b.value < -1"
    longest = start + " + 1" * ((MOST_WORDS - len(list(tokens(start))) + 1) // 2)
    assert len(list(tokens(longest))) == MOST_WORDS + 1  # and its end
    assert ask(longest) is False
    with pytest.raises(ExpressionError, match="words is too long"):
        ask(f"{longest} + 1")
