"""What the language answers, or why it refuses: one expression to a line of `answers.txt`, with `a.value` between 100 and 110.

`pytest tests/compare/expression --rewrite` fills in and renews the answers: look at them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.compare.expression.message import Place, read_message
from checker.compare.expression.parser import DEEPEST
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


def test_brackets_are_nested_so_deep_and_no_deeper() -> None:
    def nested(depth: int) -> str:
        return "(" * depth + "b.value == 105" + ")" * depth

    assert ask(nested(DEEPEST - 1)) is True
    assert ask(" and ".join([nested(20)] * 3)) is True  # side by side is not deep
    assert _answer(nested(DEEPEST)) == "! brackets are nested too deep (column 40; )"
    assert _answer(f"{nested(20)} or {nested(DEEPEST)}") == "! brackets are nested too deep (column 98; )"


@pytest.mark.parametrize("name", ["min", "max"])
def test_so_many_numbers_are_compared_and_no_more(name: str) -> None:
    def asked(count: int) -> str:
        return f"b.value > {name}({', '.join(['1'] * count)})"

    assert ask(asked(20)) is True
    assert _answer(asked(21)) == f"! `{name}` takes 2 to 20 arguments, not 21 (column 10; )"


def test_a_text_is_so_long_and_no_longer() -> None:
    assert ask("b.value == 105".ljust(1000)) is True
    said = "! an expression of 1001 characters is too long (column 1000; keep it below 1000, or make two rules)"
    assert _answer("b.value == 105".ljust(1001)) == said
    assert read_message("x" * 2000, ()) == ("x" * 2000,)
    with pytest.raises(ExpressionError, match=r"^a message of 2001 characters is too long") as told:
        read_message("x" * 2001, ())
    assert told.value.column == 2000


ALL = "there are value, as_of, since, until, source.published, subject, property, scope, quote"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ()),
        ("no place at all", ("no place at all",)),
        ("{a.value}", (Place("a", "value"),)),
        ("{a.value} and {b.as_of}.", (Place("a", "value"), " and ", Place("b", "as_of"), ".")),
        ("{ a.source.published }", (Place("a", "source.published"),)),
        ("{{{a.scope}}}", ("{", Place("a", "scope"), "}")),
        ("{{a.value}}", ("{", "a.value", "}")),
        ("{c.value}", ("nothing is bound to `c`", 1, "bound are `a`, `b`")),
        ("of {}", ("nothing is bound to ``", 4, "bound are `a`, `b`")),
        ("of {a}", ("`a` is a claim; what of it?", 4, ALL)),
        ("of {a.}", ("`a` is a claim; what of it?", 4, ALL)),
        ("of {a.price}", ("a claim has no `price`", 6, ALL)),
        ("{b.published}", ("a claim has no `published`", 3, ALL)),
        ("of {a.value", ("a lone `{`", 3, "write `{a.value}`, and a brace itself twice")),
        ("of a.value}", ("a lone `}`", 10, "write `{a.value}`, and a brace itself twice")),
        ("{a.{b.value}}", ("a lone `{`", 0, "write `{a.value}`, and a brace itself twice")),
    ],
)
def test_a_message_is_read_or_refused(text: str, said: tuple[object, ...]) -> None:
    answer: tuple[object, ...]
    try:
        answer = read_message(text, ("a", "b"))
    except ExpressionError as error:
        answer = (str(error), error.column, error.hint)
    assert answer == said


def test_an_expression_has_so_many_words_and_no_more() -> None:
    start = "b.value < -1"
    longest = start + " + 1" * ((MOST_WORDS - len(list(tokens(start))) + 1) // 2)
    assert len(list(tokens(longest))) == MOST_WORDS + 1  # and its end
    assert ask(longest) is False
    at = len(longest) + 1
    assert _answer(f"{longest} + 1") == f"! an expression of more than 200 words is too long (column {at}; make two rules of it)"
