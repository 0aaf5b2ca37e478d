"""What the parts of an expression are: numbers of a unit, dates, names. What can never be compared is told before anything runs."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.expression.parser import ATTRIBUTES
from checker.compare.expression.tokens import ExpressionError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.compare.expression.parser import Node


class Kind(NamedTuple):
    """`number` (of a unit; None fits any), `date`, `name`, `literal` (a text in quotation marks), or `truth`."""

    name: str
    unit: str | None = None

    def words(self) -> str:
        if self.name == "number":
            return f"a number of {self.unit}" if self.unit else "a number"
        return {"date": "a date", "name": "a name or text", "literal": "a text", "truth": "an answer of yes or no"}[self.name]


NUMBER, DATE, NAME, LITERAL, TRUTH = (Kind(n) for n in ("number", "date", "name", "literal", "truth"))
DAYS = Kind("number", "days")


def kind_of_check(node: Node, kinds: Mapping[str, Mapping[str, Kind]]) -> None:
    """A check must be a question about the bound claims. Raises ExpressionError."""
    kind = kind_of(node, kinds)
    if kind != TRUTH:
        raise ExpressionError(f"a check asks a question, and this is {kind.words()}", node.column, "compare it: `a.value <= b.value`")
    if not asks_of_claims(node):
        raise ExpressionError("it says nothing of the claims", node.column, f"name one of them: `{next(iter(kinds), 'a')}.value`")


def asks_of_claims(node: Node) -> bool:
    """The expression names a bound claim."""
    return node.op == "attribute" or any(map(asks_of_claims, node.parts))


def kind_of(node: Node, kinds: Mapping[str, Mapping[str, Kind]]) -> Kind:
    """The kind of an expression. Raises ExpressionError where its parts do not fit."""
    if node.op == "number":
        return NUMBER
    if node.op == "text":
        return LITERAL
    if node.op == "attribute":
        return _attribute(node, kinds)
    found = [kind_of(part, kinds) for part in node.parts]
    if node.op in ("and", "or", "not"):
        for part, kind in zip(node.parts, found, strict=True):
            _expect(part, kind, "truth", f"`{node.op}` joins questions")
        return TRUTH
    if node.op == "compare":
        _comparison(node, found)
        return TRUTH
    if node.op in ("min", "max"):
        return _alike(node, found)
    if node.op in ("negative", "abs"):
        _expect(node.parts[0], found[0], "number", "only a number has a sign")
        return found[0]
    return _calculated(node, *found)


def _attribute(node: Node, kinds: Mapping[str, Mapping[str, Kind]]) -> Kind:
    assert isinstance(node.value, tuple)
    name, path = node.value
    if name not in kinds:
        raise ExpressionError(f"nothing is bound to `{name}`", node.column, _one_of(name, list(kinds), "bound are"))
    known = kinds[name]
    if path in known:
        return known[path]
    at = node.column + len(name) + 1
    if not path:
        raise ExpressionError(f"`{name}` is a claim; what of it?", node.column, f"write `{name}.value`")
    raise ExpressionError(f"a claim has no `{path}` here", at, _one_of(path, [a for a in ATTRIBUTES if a in known], "there are"))


def _one_of(word: str, known: list[str], say: str) -> str:
    close = get_close_matches(word, known, 1)
    return f"did you mean `{close[0]}`?" if close else f"{say} {', '.join(f'`{k}`' for k in known)}"


def _expect(node: Node, kind: Kind, name: str, why: str) -> None:
    if kind.name != name:
        raise ExpressionError(f"{why}, and this is {kind.words()}", node.column)


_ALIKE = {
    frozenset(["number"]): "compare numbers of one unit",
    frozenset(["date", "number"]): "a date stands in quotation marks: '2014-06-13'; two dates subtract to days",
}
"""What may have been meant by kinds that do not fit."""
_DAYS_IN = {"yr": ("years", "/ 365.25"), "month": ("months", "/ 30.44"), "week": ("weeks", "/ 7"), "h": ("hours", "* 24")}


def _comparison(node: Node, found: list[Kind]) -> None:
    assert isinstance(node.value, tuple)
    for i, sign in enumerate(node.value):
        left, right, at = found[i], found[i + 1], node.parts[i + 1]
        names = {left.name, right.name}
        if names == {"literal", "date"}:
            _check_date(node.parts[i] if left.name == "literal" else at)
        elif "truth" in names or names == {"literal"} or not (_fits(left, right) or names == {"literal", "name"}):
            hint = _days_as(left, right) or _ALIKE.get(frozenset(names), "")
            raise ExpressionError(f"{left.words()} and {right.words()} can never be compared", at.column, hint)
        elif names & {"name", "literal"} and sign not in ("==", "!="):
            raise ExpressionError("names and texts have no order", at.column, "compare them with `==` or `!=`")


def _days_as(left: Kind, right: Kind) -> str:
    """How days are put beside years, or nothing."""
    if DAYS not in (left, right):
        return ""
    unit, factor = _DAYS_IN.get((right if left == DAYS else left).unit or "", ("", ""))
    return f"days as {unit}: `(b.value - a.value) {factor}`" if unit else ""


def _check_date(node: Node) -> None:
    from checker.values.date import read_date
    from checker.values.unreadable import Unreadable

    try:
        read_date(str(node.value))
    except Unreadable as error:
        raise ExpressionError(f"“{node.value}” is no date: {error}", node.column, error.hint) from None


def _fits(left: Kind, right: Kind) -> bool:
    return left.name == right.name and (left.unit == right.unit or None in (left.unit, right.unit))


def _alike(node: Node, found: list[Kind]) -> Kind:
    first = found[0]
    for part, kind in zip(node.parts, found, strict=True):
        if kind.name not in ("number", "date") or not _fits(first, kind):
            raise ExpressionError(f"`{node.op}` takes numbers of one unit, or dates; this is {kind.words()}", part.column)
        first = first if first.unit else kind
    return first


def _calculated(node: Node, left: Kind, right: Kind) -> Kind:
    pair = (left.name, right.name)
    if node.op == "-" and pair == ("date", "date"):
        return DAYS
    if node.op in "+-" and pair == ("date", "number") and right.unit in (None, "days"):
        return DATE
    if node.op == "+" and pair == ("number", "date") and left.unit in (None, "days"):
        return DATE
    for part, kind in zip(node.parts, (left, right), strict=True):
        _expect(part, kind, "number", f"`{node.op}` needs numbers")
    if node.op in "+-":
        if not _fits(left, right):
            raise ExpressionError(f"{left.words()} and {right.words()} cannot be added", node.column, _days_as(left, right))
        return left if left.unit else right
    if DAYS in (left, right) and None in (left.unit, right.unit):
        return NUMBER  # years or hours, as their author knows
    return left if right.unit is None else (right if left.unit is None and node.op == "*" else NUMBER)
