"""Small worlds for tests: dimension trees, and amounts in them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from checker.compare.bounds import Amount
from checker.compare.scopes import cover_of, tree_of
from checker.model.span import START, Location
from checker.model.vocabulary import Dimension
from checker.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.compare.scopes import Tree
    from tests.compare.bounds.oracle import Leaf

    Values = dict[str, tuple[str, ...]]


def dimension(name: str, children: Values, complete: Iterable[str] = ()) -> Dimension:
    every = {name: (), **{v: () for values in children.values() for v in values}} | children
    parent = {c: p for p, values in every.items() for c in values}
    return Dimension(name, Location("claims/words.yaml", START), every, parent, frozenset(complete))


def trees(*dimensions: Dimension) -> dict[str, Tree]:
    return {d.id: tree_of(d) for d in dimensions}


FORMAT = dimension("format", {"format": ("individual", "unit"), "unit": ("hospital", "engineering")}, ["format"])
GENDER = dimension("gender", {"gender": ("women", "men")}, ["gender"])
TREES = trees(FORMAT, GENDER)


def amount(
    ref: str,
    low: int | None,
    high: int | None = None,
    day: int | tuple[int | None, int | None] = 0,
    *,
    words: dict[str, Tree] = TREES,
    moment: str = "",
    **scope: str,
) -> Amount:
    """`amount("a", 53, 53, day=10, format="individual")`; several values are joined by a plus. `high` left out: exactly `low`."""
    cover = cover_of(tuple(sorted((d, tuple(v.split("+"))) for d, v in scope.items())), words)
    first, last = day if isinstance(day, tuple) else (day, day)
    return Amount(ref, cover, Interval(first, last), Interval(low, low if high is None else high), moment)


def leaves_below(node: str, tree: Dimension) -> frozenset[str]:
    """The smallest parts of a value, the rest that no one named among them: written once more, from the format page's words."""
    children = tree.children[node]
    own = frozenset() if children and node in tree.complete else frozenset({f"the rest of {node}" if children else node})
    return own.union(*(leaves_below(c, tree) for c in children))


def cells(dimensions: tuple[Dimension, ...], scope: dict[str, tuple[str, ...]]) -> frozenset[Leaf]:
    sets = [frozenset().union(*(leaves_below(v, d) for v in scope.get(d.id, (d.id,)))) for d in dimensions]
    return frozenset(product(*sets))


@st.composite
def tree_shapes(draw: st.DrawFn, name: str = "d", most: int = 6) -> Dimension:
    """A tree of up to `most` values, some of whose nodes are complete."""
    count = draw(st.integers(1, most))
    children: dict[str, tuple[str, ...]] = {}
    nodes = [name]
    for i in range(count):
        parent = draw(st.sampled_from(nodes))
        children[parent] = (*children.get(parent, ()), f"{name}{i}")
        nodes.append(f"{name}{i}")
    complete = [n for n in nodes if n in children and draw(st.booleans())]
    return dimension(name, children, complete)


def intervals(most: int = 9) -> st.SearchStrategy[Interval]:
    """Exact figures, ranges, one-sided and open ones."""
    figure = st.integers(0, most)
    pair = st.tuples(figure, figure).map(sorted)
    return st.one_of(
        figure.map(Interval.point),
        figure.map(Interval.point),
        pair.map(lambda p: Interval(p[0], p[1])),
        figure.map(lambda n: Interval(n, None, True)),
        figure.map(lambda n: Interval(n, None)),
        figure.map(lambda n: Interval(None, n)),
        st.integers(1, most).map(lambda n: Interval(None, n, False, True)),
        pair.map(lambda p: Interval(p[0], p[1] + 1, False, True)),
    )
