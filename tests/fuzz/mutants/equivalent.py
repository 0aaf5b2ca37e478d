"""Mutants that mean what the package means: no test can tell them apart, each with its reason. They are counted on their own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Equivalent:
    path: str
    within: str  # the whole line, without what it is indented by
    code: str  # what is changed in it
    kind: str
    reason: str


KNOWN: tuple[Equivalent, ...] = (
    Equivalent(
        "checker/values/scan/names.py",
        "if before > 0 and tokens.kind[before] == WORD and tokens.raw[before].isupper()"
        " and tokens.word[before - 1] in view.words.designators:",
        "before > 0",
        "sign",
        "before the first token stands the padding behind the last, which designates nothing",
    ),
    Equivalent(
        "checker/values/unit_names.py",
        'return _Names(symbols, words, max(name.count(" ") for name in words) + 1)',
        "1",
        "number",
        "how many words are looked up at most; no name of a unit has one more",
    ),
    Equivalent(
        "checker/compare/bounds/columns.py",
        "wide = sorted({(*instants_of(a.time), a.moment) for a in amounts if a.moment and shared[a.moment] > 1 and not a.time.is_point})",
        "shared[a.moment] > 1",
        "sign",
        "an amount alone at its moment needs no column of its own, and with one nothing else follows",
    ),
    Equivalent(
        "checker/compare/bounds/derived.py",
        'return f" {number}"',
        'f" {number}"',
        "text",
        "only has to be a name that no moment bears: those of claims have two spaces",
    ),
    Equivalent(
        "checker/compare/bounds/propagation.py",
        "if low > least[node].value and low > -infinite:",
        "low > -infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/bounds/propagation.py",
        "if high < most[node].value and high < infinite:",
        "high < infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/bounds/propagation.py",
        "if top.value < infinite:",
        "top.value < infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/bounds/propagation.py",
        "if bottom.value > -infinite:",
        "bottom.value > -infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/bounds/propagation.py",
        "if need > least[part].value and need > -infinite:",
        "need > -infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/bounds/growth.py",
        "if last.value - by_parts < most[node].value and last.value < grid.infinite:",
        "last.value < grid.infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/over_time.py",
        "later, earlier = (a, b) if end_a is None or (end_b is not None and end_a > end_b) else (b, a)",
        "end_a > end_b",
        "sign",
        "the two ends differ, as was asked before",
    ),
    Equivalent(
        "checker/compare/groups.py",
        "if not (is_timeless or other.held is first.held or other.held == first.held):",
        "is_timeless or other.held is first.held or other.held == first.held",
        "and/or",
        "claims that are not seen to be alike at a glance are folded one by one, and then found to be",
    ),
    Equivalent(
        "checker/compare/sums/plain.py",
        "say_the_same = True",
        "True",
        "truth",
        "claims that are not seen to say the same at a glance are fitted, and those that do always fit",
    ),
)
