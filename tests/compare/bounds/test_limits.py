"""What is too large or too tangled is counted, never guessed: small ledgers under limits that are smaller still."""

from __future__ import annotations

import importlib

import pytest

from checker.compare.bounds import contradictions
from checker.model.vocabulary import OverTime
from tests.compare.bounds.test_ledgers import told_of
from tests.compare.bounds.worlds import TREES, amount, dimension, trees

CROSSING = "level | women: 5 | individual: 6 | all: 10 | men in unit: 0"
"""Two families, and nothing wrong."""
TANGLED = "level | women: 30 | men: 40 | individual: 50 | unit: 25 | hospital+individual: 60 | engineering: 15"
GROWN = "cumulative | individual: 10 @ 1 | individual: 14 @ 9 | all: 20 @ 1 | all: 22 @ 9 | unit: 8 @ 9"
PLAIN = "cumulative | individual: 53 @ 10 | unit: 126 @ 10 | all: 172 @ 12"
TWICE = "cumulative | individual: 10 @ 1 | unit: 10 @ 1 | all: 15 @ 1 | all: 9 @ 2 | hospital: 12 @ 1 | engineering: 3 @ 1"
SHARED = "level | individual: 55 | unit: 189 | women: 34 | share women of all: (16%.."
COUNTED = "level | individual: 55 | unit: 189 | women: 34"
UNEVEN = "level | individual: 50 | unit: 40 | women: 45 | hospital: 20 | share women of all: 60%"
EXCEEDED = "level | individual: 70 | unit: 90 | sent individual: 69 | sent unit: 80"

LIMITS = [
    ("propagation.MOST_CELLS", 2, PLAIN, ["undecided: 3"]),
    ("propagation.MOST_CELLS", 4, PLAIN, ["undecided: 3"]),
    ("propagation.MOST_CELLS", 5, PLAIN, ["undecided: 3"]),
    ("propagation.MOST_CELLS", 6, PLAIN, None),
    ("propagation.MOST_CELLS", 2, "level | women: 5 | individual: 6 | all", ["all @ 0: 0.. by - and -"]),
    ("search.MOST_DECIDED", 4, CROSSING, ["undecided: 4"]),
    ("search.MOST_DECIDED", 8, CROSSING, []),
    ("linear.MOST_PIECES", 1, CROSSING, ["undecided: 4"]),
    ("linear.MOST_PIECES", 8, CROSSING, []),
    ("simplex.MOST_PIVOTS", 1, CROSSING, ["undecided: 4"]),
    ("simplex.MOST_PIVOTS", 60, CROSSING, []),
    ("search.MOST_PARTS", 2, PLAIN, None),
    ("search.MOST_PARTS", 3, PLAIN, None),
    ("search.MOST_TRACED", 0, TWICE, None),
    ("growth.MOST_WORK", 0, GROWN, None),
    ("forest.MOST_FAMILIES", 2, TANGLED, None),
    ("shares.MOST_BOUNDS", 5, SHARED, ["share women of all: (16%..: no, by c0 c1 c2 it is 17/122 of one"]),
    ("shares.MOST_BOUNDS", 5, UNEVEN, None),
    *(("shares.MOST_BOUNDS", 5, f"{COUNTED} | share women of all: {share}", None) for share in ("..13%", "13%..", "..14%", "20%", "14%")),
    ("shares.MOST_BOUNDS", 3, "level | women: 30.. | all: 40.. | individual: 3 | share women of all: 50%", None),
    ("shares.MOST_BOUNDS", 3, "level | women: ..30 | all: ..40 | individual: 3 | share women of all: 80%", None),
    ("ceiling.MOST_PLACES", 1, EXCEEDED, ["70 of 69 that were sent: c0 c2"]),
]


@pytest.mark.parametrize(("limit", "value", "ledger", "expected"), LIMITS)
def test_beyond_a_limit_less_is_told_and_nothing_false(
    limit: str, value: int, ledger: str, expected: list[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = told_of(ledger)
    module, _, name = limit.partition(".")
    for place in (module, "minimal") if name == "MOST_DECIDED" else (module,):
        monkeypatch.setattr(importlib.import_module(f"checker.compare.bounds.{place}"), name, value)
    assert told_of(ledger) == (whole if expected is None else expected)


@pytest.mark.parametrize("over_time", [OverTime.LEVEL, OverTime.CUMULATIVE])
def test_a_tree_of_many_claims_is_decided_however_many_there_are(over_time: OverTime) -> None:
    names = tuple(f"r{i}" for i in range(60))
    words = trees(dimension("region", {"region": names}))
    parts = [amount(f"{name}-{day}", 10 + day, 12 + day, day=day, words=words, region=name) for name in names for day in (1, 2)]
    totals = [amount("all-1", 700, 800, day=1, words=words), amount("all-2", 700, 730, day=2, words=words)]
    outcome = contradictions([*parts, *totals], words, over_time)
    assert (outcome.contradictions, outcome.undecided) == ((), 0)
    (found,) = contradictions([*parts, totals[0], amount("all-2", 650, 719, day=2, words=words)], words, over_time).contradictions
    assert len(found.refs) == 61
    assert found.excess == 1
    more = {**words, **TREES}
    outcome = contradictions([*parts, *totals, amount("women", 5, day=1, gender="women", words=more)], more, over_time)
    assert (outcome.contradictions, outcome.undecided > 60) == ((), True)
