"""Modules compiled with every mutant inside, each behind a number of its own that is off until it is switched on.

Changed is what functions do. Tables and decorators at the top of a module, defaults, annotations, docstrings and the patterns of `match`
are left as they are, and so is `strict=` of `zip`, which asserts.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

SWITCH = "_switched_"
SIGNS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
NEGATED = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot, ast.In, ast.NotIn)
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutant:
    number: int
    path: str  # from the root of the repository
    line: int
    kind: str
    code: str  # what is changed, as it is written
    within: str  # the whole line

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.kind}: {' '.join(self.code.split())[:80]}"


class Switches(ast.NodeTransformer):
    """Puts a switch into every place of a module that can be changed, numbered from `start`."""

    def __init__(self, path: str, text: str, start: int) -> None:
        self.path, self.text, self.lines, self.start = path, text, text.splitlines(), start
        self.mutants: list[Mutant] = []
        self.inside = False  # a function

    def asked(self, node: ast.expr | ast.stmt, kind: str) -> ast.expr:
        number = self.start + len(self.mutants)
        code = ast.get_source_segment(self.text, node) or ""
        self.mutants.append(Mutant(number, self.path, node.lineno, kind, code, self.lines[node.lineno - 1].strip()))
        return ast.Subscript(ast.Name(SWITCH, ast.Load()), ast.Constant(number), ast.Load())

    def either(self, node: ast.expr, kind: str, changed: ast.expr, plain: ast.expr) -> ast.expr:
        return ast.copy_location(ast.IfExp(self.asked(node, kind), changed, plain), node)

    def condition(self, test: ast.expr) -> ast.expr:
        """The test, and its contrary; what is the contrary of itself by another mutant stays alone."""
        own = isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], NEGATED)
        if own or isinstance(test, ast.Constant) or (isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)):
            return self.visited(test)
        asked = self.asked(test, "condition")
        return ast.copy_location(ast.Compare(ast.UnaryOp(ast.Not(), self.visited(test)), [ast.Is()], [asked]), test)

    def visited(self, node: ast.expr) -> ast.expr:
        result = self.visit(node)
        assert isinstance(result, ast.expr)
        return result

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST:
        """`lru_cache` is that of `memory`, which the module is given."""
        if node.module == "functools":
            node.names = [name for name in node.names if name.name != "lru_cache"]
        return node if node.names else ast.copy_location(ast.Pass(), node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        before, self.inside = self.inside, True
        node.body = [self.visit(part) for part in node.body]
        self.inside = before
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        node.body = self.visited(node.body)
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        return node if isinstance(node.value, ast.Constant) else self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.value = self.visited(node.value) if node.value else None
        return node

    def visit_Assert(self, node: ast.Assert) -> ast.AST:
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        kept = node.args[:1] if isinstance(node.func, ast.Name) and node.func.id == "cast" else []
        node.func = self.visited(node.func)
        node.args = [*kept, *(self.visited(part) for part in node.args[len(kept) :])]
        node.keywords = [part if part.arg == "strict" else self.visit(part) for part in node.keywords]
        return node

    def visit_match_case(self, node: ast.match_case) -> ast.AST:
        node.guard = self.condition(node.guard) if node.guard else None
        node.body = [self.visit(part) for part in node.body]
        return node

    def visit_If(self, node: ast.If | ast.While | ast.IfExp) -> ast.AST:
        if self.inside:
            node.test = self.condition(node.test)
            for name in ("body", "orelse"):
                part = getattr(node, name)
                setattr(node, name, self.visit(part) if isinstance(part, ast.expr) else [self.visit(one) for one in part])
            return node
        return self.generic_visit(node)

    visit_While = visit_IfExp = visit_If

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        if self.inside:
            node.iter, node.ifs = self.visited(node.iter), [self.condition(test) for test in node.ifs]
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """A comparison of two sides has one sign; a chain has several, each a mutant."""
        if not self.inside:
            return node
        plain: ast.expr = ast.Compare(self.visited(node.left), node.ops, [self.visited(part) for part in node.comparators])
        assert isinstance(plain, ast.Compare)
        result: ast.expr = plain
        for at, sign in enumerate(node.ops):
            changed = ast.Compare(plain.left, [*node.ops[:at], SIGNS[type(sign)](), *node.ops[at + 1 :]], plain.comparators)
            result = self.either(node, f"sign {at + 1}" if at else "sign", changed, result)
        return ast.copy_location(result, node)

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        if not self.inside or type(node.op) not in OPERATORS:
            return self.generic_visit(node)
        left, right = self.visited(node.left), self.visited(node.right)
        return self.either(node, "operator", ast.BinOp(left, OPERATORS[type(node.op)](), right), ast.BinOp(left, node.op, right))

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        if not self.inside:
            return node
        parts = [self.visited(part) for part in node.values]
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return self.either(node, "and/or", ast.BoolOp(other, parts), ast.BoolOp(node.op, parts))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        if not self.inside or not isinstance(node.op, ast.Not):
            return self.generic_visit(node)
        asked = self.asked(node, "not")
        return ast.copy_location(ast.Compare(ast.UnaryOp(ast.Not(), self.visited(node.operand)), [ast.IsNot()], [asked]), node)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if not self.inside or type(node.value) not in (int, bool, str):
            return node
        if isinstance(node.value, bool):
            return self.either(node, "truth", ast.Constant(not node.value), node)
        changed = "XX" + node.value if isinstance(node.value, str) else int(str(node.value)) + 1
        return self.either(node, "text" if isinstance(node.value, str) else "number", ast.Constant(changed), node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        if not self.inside:
            return node
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                part.value = self.visited(part.value)
        node.values.insert(0, ast.FormattedValue(self.either(node, "text", ast.Constant("XX"), ast.Constant("")), -1, None))
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        if not self.inside or type(node.op) not in OPERATORS:
            return self.generic_visit(node)
        asked, value = self.asked(node, "operator"), self.visited(node.value)
        changed = ast.AugAssign(node.target, OPERATORS[type(node.op)](), value)
        return ast.copy_location(ast.If(asked, [changed], [ast.AugAssign(node.target, node.op, value)]), node)

    def visit_Continue(self, node: ast.Continue) -> ast.AST:
        return ast.copy_location(ast.If(self.asked(node, "jump"), [ast.Break()], [node]), node)

    def visit_Break(self, node: ast.Break) -> ast.AST:
        return ast.copy_location(ast.If(self.asked(node, "jump"), [ast.Continue()], [node]), node)
