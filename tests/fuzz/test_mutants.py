"""A module with every mutant inside does what it did, until one is switched on."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from tests.fuzz.mutants.memory import Switched
from tests.fuzz.mutants.switches import SWITCH, Switches


def results(body: str, **names: Any) -> tuple[Any, dict[str, Any]]:
    """What the body of a function returns as it stands, and what it returns with each mutant on, by its kind and code."""
    text = f"def f({', '.join(names)}):\n    '''What it does is 1 thing.'''\n    {body}\n"
    switches = Switches("m.py", text, 0)
    space: dict[str, Any] = {SWITCH: Switched()}
    exec(compile(ast.fix_missing_locations(switches.visit(ast.parse(text))), "m.py", "exec"), space)
    plain, changed = space["f"](**names), {}
    for mutant in switches.mutants:
        space[SWITCH].clear()
        space[SWITCH][mutant.number] = True
        changed[f"{mutant.kind}: {mutant.code}"] = space["f"](**names)
    return plain, changed


@pytest.mark.parametrize(
    ("body", "names", "plain", "changed"),
    [
        ("return a < b", {"a": 1, "b": 1}, False, {"sign: a < b": True}),
        ("return a in b", {"a": 1, "b": [1]}, True, {"sign: a in b": False}),
        ("return a <= b < a", {"a": 2, "b": 2}, False, {"sign: a <= b < a": False, "sign 2: a <= b < a": True}),
        ("return a + b", {"a": 3, "b": 2}, 5, {"operator: a + b": 1}),
        ("return a and b", {"a": 0, "b": 2}, 0, {"and/or: a and b": 2}),
        ("return not a", {"a": 0}, True, {"not: not a": False}),
        ("return b if a else a", {"a": 0, "b": 2}, 0, {"condition: a": 2}),
        ("return b if not a else a", {"a": 0, "b": 2}, 2, {"not: not a": 0}),
        ("return [n for n in a if n]", {"a": (0, 7)}, [7], {"condition: n": [0]}),
        ("return 5", {}, 5, {"number: 5": 6}),
        ("return True", {}, True, {"truth: True": False}),
        ("return 'word'", {}, "word", {"text: 'word'": "XXword"}),
        ("return f'{a}s'", {"a": "word"}, "words", {"text: f'{a}s'": "XXwords"}),
        ("a += 1; return a", {"a": 5}, 6, {"operator: a += 1": 4, "number: 1": 7}),
        ("for n in a:\n        if n: break\n    return n", {"a": (1, 0)}, 1, {"jump: break": 0, "condition: n": 0}),
        ("match a:\n        case 1 if b: return a\n    return b", {"a": 1, "b": 0}, 0, {"condition: b": 1}),
        ("return list(zip(a, a, strict=True))", {"a": (1,)}, [(1, 1)], {}),
    ],
)
def test_one_thing_is_changed_at_a_time(body: str, names: dict[str, Any], plain: Any, changed: dict[str, Any]) -> None:
    assert results(body, **names) == (plain, changed)


def test_what_is_no_function_is_left_as_it_is() -> None:
    switches = Switches("m.py", "@y(3)\ndef f(a: int = 5) -> 'int': ...\nA = {1: 'a' < 'b'}\nclass C:\n    n: int = 7\n", 0)
    switches.visit(ast.parse(switches.text))
    assert switches.mutants == []
