"""What words beside the edge of a quote belong to: one edge `|` to a line of `beside.txt`, with all that is known of either side.

`pytest tests/compare/quotes --rewrite` fills in and renews what is known: look at it.
"""

from __future__ import annotations

import os
from pathlib import Path

from checker.compare.quotes.beside import NEAR
from checker.compare.quotes.edges import APART, ARTICLE, FINAL, FIRST, LINK, SECOND, Edges, edges_of_dates, edges_of_numbers

KNOWN = Path(__file__).parent / "beside.txt"
BEFORE = ((LINK, "link"), (ARTICLE, "article"), (FIRST, "first of a phrase"), (SECOND, "end of a phrase"))
BEHIND = ((FINAL, "final"), (ARTICLE, "article"))


def _edges(kind: str, language: str) -> Edges:
    return edges_of_dates(language) if kind == "dates" else edges_of_numbers(language)


def _known(edges: Edges, left: str, right: str) -> str:
    beside, found = edges.beside, []
    if left:
        known = edges.ends_before(left)
        reaches = beside.reaches_from(left.rstrip(' "(')[-NEAR:])
        assert not (known & APART and reaches)
        said = "apart" if known & APART else "belongs" if reaches else "not sure"
        found.append(f"before: {said}{''.join(f', {name}' for flag, name in BEFORE if known & flag)}")
        found += ["links nothing"] * beside.links_nothing(left) + ["bare figure"] * edges.ends_bare(left.rstrip())
    if right:
        known = edges.begins_behind(right)
        reaches = beside.reaches_into(right.lstrip()[:NEAR])
        said = "apart" if known & APART else "belongs" if reaches else "not sure"
        found.append(f"behind: {said}{''.join(f', {name}' for flag, name in BEHIND if known & flag)}")
        found += ["opener"] * beside.is_opener(right.split()[:1]) + ["trails"] * beside.trails(right)
    found += ["cuts a phrase"] * beside.cuts_phrase(left, right)
    return "; ".join(found)


def test_what_stands_beside_an_edge_is_what_it_was() -> None:
    said, edges = "", edges_of_numbers("en")
    for line in KNOWN.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            edges = _edges(*line.split()[1:])  # type: ignore[arg-type]
            said += f"{line}\n"
        else:
            text = line.split("  →  ")[0]
            said += f"{text}  →  {_known(edges, *text.split('|'))}\n"
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        KNOWN.write_bytes(said.encode())
    assert said == KNOWN.read_bytes().decode()


def test_where_a_text_ends_nothing_belongs_to_what_is_beyond() -> None:
    edges = edges_of_numbers("en")
    assert edges.ends_before("") == APART
    assert edges.before[""] == APART
    assert edges.begins_behind("") == edges.begins_behind(" ") == edges.behind[""] == APART | FINAL
    beside = edges.beside
    assert not beside.reaches_from("")
    assert not beside.reaches_into(" ")
    assert not beside.links_nothing("")
    assert not beside.cuts_phrase("", "") | beside.cuts_phrase(" ", "to 5") | beside.cuts_phrase("up", " ")
    assert not beside.is_opener([])
