"""A span that is looked up late is a span to whoever asks, and nobody has looked before."""

from __future__ import annotations

from itertools import product

from checker.model.span import Location, Span, late_span

SPANS = [Span(1, 2, 1, 9), Span(1, 3, 1, 9), Span(2, 1, 3, 1)]


def test_it_is_looked_up_when_someone_asks_and_once() -> None:
    asked = []

    def find() -> Span:
        asked.append("")
        return SPANS[0]

    late = late_span(find)
    assert Location("a.yaml", late) < Location("b.yaml", SPANS[1])
    assert asked == []
    assert (late.line, late.column, late.end_line, late.end_column) == SPANS[0]
    assert ([*late], len(late), late[1]) == ([*SPANS[0]], 4, 2)
    assert asked == [""]


def test_it_stands_where_a_span_stands() -> None:
    for one, other in product(SPANS, SPANS):
        here, there = Location("a.yaml", one), Location("a.yaml", other)
        late, later = (Location("a.yaml", late_span(lambda span=span: span)) for span in (one, other))
        for left, right in ((late, there), (here, later), (late, later)):
            assert (left == right, left < right, left > right) == (here == there, here < there, here > there)
        assert {late, here} == {here}
    assert sorted(map(late_span, [lambda: SPANS[2], lambda: SPANS[0]])) == [SPANS[0], SPANS[2]]
