"""Count nouns: the plurals that a text may have of them, by the rules of English."""

from __future__ import annotations

import pytest

from checker.values.nouns import noun_forms, plural_of

PLURALS = """
officer officers | policewoman policewomen | human humans | superhuman superhumans | man men | tradesman tradesmen | person people
salesperson salespeople | grandchild grandchildren | crowfoot crowfeet | ox oxen | box boxes | fox foxes | aircraft aircraft | bus buses
quiz quizzes | waltz waltzes | church churches | dish dishes | tax taxes | country countries | day days | monkey monkeys | y ys | fly flies
knife knives | life lives | wife wives | café cafés | wolf wolves | calf calves | half halves | leaf leaves | cloverleaf cloverleaves
loaf loaves | meatloaf meatloaves | thief thieves | sheaf sheaves | chief chiefs | roof roofs | reef reefs | chef chefs
"""


@pytest.mark.parametrize("pair", [pair.strip() for line in PLURALS.strip().splitlines() for pair in line.split(" | ")])
def test_a_noun_of_one_word_has_the_plural_that_english_gives_it(pair: str) -> None:
    one, many = pair.split(" ")
    assert plural_of(one) == many
    assert plural_of(f"field {one}") == f"field {many}"
    assert plural_of(f"{one} of state of the north") == f"{many} of state of the north"


@pytest.mark.parametrize(
    ("nouns", "forms"),
    [
        (["Field-Hospital"], {"field hospital", "field hospitals"}),
        (["field  hospital ", "tonne"], {"field hospital", "field hospitals", "tonne", "tonnes"}),
        (["salesperson"], {"salesperson", "salespeople", "salespersons"}),
        (["head of state"], {"head of state", "heads of state"}),
        ([], set()),
    ],
)
def test_a_noun_is_known_in_one_and_in_many_however_it_is_joined(nouns: list[str], forms: set[str]) -> None:
    assert noun_forms(nouns) == forms
