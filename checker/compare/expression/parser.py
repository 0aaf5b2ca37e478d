"""Words to a tree."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from checker.compare.expression.tokens import ExpressionError, Token, tokens

FUNCTIONS = {"abs": (1, 1), "min": (2, 20), "max": (2, 20)}
"""How many arguments each takes, at least and at most."""
ATTRIBUTES = ("value", "as_of", "since", "until", "source.published")
"""What a check can ask of a bound claim."""
COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")
DEEPEST = 40
_WORDS = ("and", "or", "not", *FUNCTIONS)


class Node(NamedTuple):
    """One step of an expression.

    `op` is `number`, `text`, `attribute`, `compare`, `negative`, a sign, a function, `and`, `or` or `not`; `value` is the
    number, the text, (name, attribute), or the signs between the parts of a comparison.
    """

    op: str
    column: int
    parts: tuple[Node, ...] = ()
    value: Fraction | str | tuple[str, ...] = ""


def parse(text: str) -> Node:
    """The tree of an expression. Raises ExpressionError."""
    reader = _Reader(list(tokens(text)))
    node = reader.either()
    if reader.now.kind != "end":
        raise ExpressionError(f"`{reader.now.text}` is not expected here", reader.now.column, "two parts are joined by `and` or `or`")
    return node


class _Reader:
    def __init__(self, words: list[Token]) -> None:
        self.words = words
        self.at = 0
        self.depth = 0

    @property
    def now(self) -> Token:
        return self.words[self.at]

    def take(self, *texts: str) -> Token | None:
        """The present word if it is one of these; it is then past."""
        word = self.now
        if word.kind in ("name", "sign") and word.text in texts:
            self.at += 1
            return word
        return None

    def either(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ExpressionError("brackets are nested too deep", self.now.column)
        node = self._joined("or", lambda: self._joined("and", self._negated))
        self.depth -= 1
        return node

    def _joined(self, word: str, part) -> Node:  # type: ignore[no-untyped-def]
        first = part()
        parts = [first]
        while self.take(word):
            parts.append(part())
        return first if len(parts) == 1 else Node(word, first.column, tuple(parts))

    def _negated(self) -> Node:
        nots = []
        while word := self.take("not"):
            nots.append(word)
        node = self._comparison()
        return Node("not", nots[0].column, (node,)) if len(nots) % 2 else node

    def _comparison(self) -> Node:
        parts, signs = [self._sum()], []
        while sign := self.take(*COMPARISONS):
            signs.append(sign.text)
            parts.append(self._sum())
        return Node("compare", parts[0].column, tuple(parts), tuple(signs)) if signs else parts[0]

    def _sum(self) -> Node:
        node = self._product()
        while sign := self.take("+", "-"):
            node = Node(sign.text, sign.column, (node, self._product()))
        return node

    def _product(self) -> Node:
        node = self._signed()
        while sign := self.take("*", "/"):
            node = Node(sign.text, sign.column, (node, self._signed()))
        return node

    def _signed(self) -> Node:
        signs = []
        while sign := self.take("-", "+"):
            signs.append(sign)
        node = self._atom()
        return Node("negative", signs[0].column, (node,)) if sum(s.text == "-" for s in signs) % 2 else node

    def _atom(self) -> Node:
        word = self.now
        self.at += 1
        if word.kind == "number":
            return Node("number", word.column, value=Fraction(word.text))
        if word.kind == "text":
            return Node("text", word.column, value=word.text[1:-1])
        if word.text == "(":
            node = self.either()
            self._close()
            return node
        if word.kind == "name" and word.text in FUNCTIONS:
            return self._call(word)
        if word.kind == "name" and word.text not in _WORDS:
            return self._attribute(word)
        found = f"`{word.text}`" if word.text else "the end"
        raise ExpressionError(f"{found} stands where a value is expected", word.column, "a value is a number or a name such as `a.value`")

    def _close(self) -> None:
        if not self.take(")"):
            raise ExpressionError("a closing bracket is missing", self.now.column)

    def _call(self, word: Token) -> Node:
        least, most = FUNCTIONS[word.text]
        if not self.take("("):
            raise ExpressionError(f"`{word.text}` needs brackets", self.now.column, f"write `{word.text}(…)`")
        parts = [self.either()]
        while self.take(","):
            parts.append(self.either())
        self._close()
        if not least <= len(parts) <= most:
            needs = f"{least} argument" if most == 1 else f"{least} to {most} arguments"
            raise ExpressionError(f"`{word.text}` takes {needs}, not {len(parts)}", word.column)
        return Node(word.text, word.column, tuple(parts))

    def _attribute(self, word: Token) -> Node:
        path = []
        while self.take("."):
            step = self.now
            if step.kind != "name":
                raise ExpressionError("a name is missing after the dot", step.column, f"of a claim there are {', '.join(ATTRIBUTES)}")
            path.append(step.text)
            self.at += 1
        return Node("attribute", word.column, value=(word.text, ".".join(path)))
