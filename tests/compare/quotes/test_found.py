"""Where the parts of a quote stand in a text: marked «so», and a second place of the same words ‹so›."""

from __future__ import annotations

import pytest

from checker.compare.quotes.search import INSERTED, OMITTED, PARTS, TRIES, find


def marked(text: str, quote: str) -> str | None:
    found = find(text, quote)
    if found is None:
        return None
    signs = [(place, "«»") for place in found.places] + [(place, "‹›") for place in (found.again,) if place is not None]
    for (start, end), (left, right) in sorted(signs, reverse=True):
        text = f"{text[:start]}{left}{text[start:end]}{right}{text[end:]}"
    assert found.whole == (found.places[0][0], found.places[-1][1])
    return text + " inside" * found.is_inside + " scattered" * found.is_scattered


@pytest.mark.parametrize(
    ("text", "quote", "said"),
    [
        ("The mill stands", "mill", "The «mill» stands"),
        ("The mill stands", "The mill stands", "«The mill stands»"),
        ("The mill stands", "The mill stood", None),
        ("The mill stands", "", None),
        ("a mill, a mill", "a mill", "«a mill», ‹a mill›"),
        ("a mill a mill a mill", "a mill a mill", "«a mill a mill» a mill"),
        ("the millstone", "mill", "the «mill»stone inside"),
        ("the millstone and mills", "mill", "the «mill»stone and mills inside"),
        ("the millstone, the mill", "mill", "the millstone, the «mill»"),
        ("the mill, the millstone", "mill", "the «mill», the millstone"),
        ("1,874 of 74", "74", "1,874 of «74»"),
        ("1,874 stones", "74", "1,8«74» stones inside"),
        ("1,874 stones", "1,8", "«1,8»74 stones inside"),
        ("1,874 stones", "1,", "«1,»874 stones inside"),
        # omissions
        ("one two three four", "one ... four", "«one» two three «four»"),
        ("one two three four", "one ... three ... four", "«one» two «three» «four»"),
        ("one two three four", "one [...] four", "«one» two three «four»"),
        ("one two three four", "one (...) four", "«one» two three «four»"),
        ("one two three four", "one . . . four", "«one» two three «four»"),
        ("one two three four", "one ..... four", "«one» two three «four»"),
        ("one two three four", "one...four", "«one» two three «four»"),
        ("one two three four", "... two ...", "one «two» three four"),
        ("one two three four", "two ...", "one «two» three four"),
        ("one two three four", "... one ... two", "«one» «two» three four"),
        ("one two three four", "four ... one", None),
        ("one two three four", "one ... five", None),
        ("one two three four", "...", None),
        ("one two three four", "[...]", None),
        ("one two three four", "one ... , ... four", "«one» two three «four»"),
        ("one two three four", "one .. four", None),
        ("one two one three", "one ... three", "«one» two one «three»"),
        ("onetwo one two", "one ... two", "onetwo «one» «two»"),
        ("one twofold two", "one ... two", "«one» twofold «two»"),
        ("one two", "one ... one", None),
        ("one ... two three", "one ... two", "«one ... two» three"),
        ("one ... two, three", "one ... two ... three", "«one» ... «two», «three»"),
        # insertions
        ("one two three", "one [1] two", "«one» «two» three"),
        ("one two three", "one [sic] three", "«one» two «three»"),
        ("one two three", "[and] one two", "«one two» three"),
        ("one two three", "two three [and four]", "one «two three»"),
        ("one 2 three", "one [two] three", None),
        ("one 2 three", "one ... three", "«one» 2 «three»"),
        ("one 2, two three", "one ... two [or so] three", "«one» 2, «two» «three»"),
        ("one [sic] three", "one [sic] three", "«one [sic] three»"),
        ("one [sic] two three", "one [sic] ... three", "«one [sic]» two «three»"),
        ("They deploys men", "deploy[ed] men", "They «deploy»s «men»"),
        ("They deploy men", "deploy[ed] men", "They «deploy» «men»"),
        ("They redeploys men", "deploy[ed] men", None),
        ("They redeploy men", "[un]deploy men", "They re«deploy men»"),
        ("They redeploys men", "[un]deploy men", None),
        ("They deploy men", "They [un]deploy men", "«They» «deploy men»"),
        ("The mill", "[T]he mill", "«The mill»"),
        ("the mill", "[T]he mill", "«the mill»"),
        ("The mill", "[t]he mill", "«The mill»"),
        ("oh the mill", "oh [T]he mill", "oh «the mill»".replace("oh «", "«oh ")),
        ("The mill", "[S]he mill", "T«he mill»"),
        ("so the mill fell", "[T]he mill ... fell", "so «the mill» «fell»"),
        ("so [T]he mill fell", "[T]he mill", "so «[T]he mill» fell"),
        ("one two", "one [two", None),
        ("one two", "one] two", None),
        ("one two", "one [] two", "«one» «two»"),
        ("one two", "[one] [two]", None),
        ("one (two", "one [and] (two", "«one» «(two»"),
    ],
)
def test_where_the_parts_of_a_quote_stand(text: str, quote: str, said: str | None) -> None:
    assert marked(text, quote) == said


@pytest.mark.parametrize("between", [OMITTED - 1, OMITTED, OMITTED + 1])
def test_an_omission_skips_so_much_and_no_more(between: int) -> None:
    text = f"one{'x' * (between - 2):^{between}}two"
    found = find(text, "one ... two")
    assert found is not None
    assert found.places == ((0, 3), (3 + between, 6 + between))
    assert found.is_scattered == (between > OMITTED)
    both = find(f"{text} six", "one ... two [nine] six")
    assert both is not None
    assert both.is_scattered == (between > OMITTED)


@pytest.mark.parametrize("between", [INSERTED - 1, INSERTED, INSERTED + 1])
def test_an_insertion_stands_for_so_much_and_no_more(between: int) -> None:
    text = f"one{'x' * (between - 2):^{between}}two"
    found = find(text, "one [and] two")
    assert (found is not None) == (between <= INSERTED)
    assert (find(f"{text} six", "one [and] two ... six") is not None) == (between <= INSERTED)


def test_a_quote_has_so_many_parts_and_no_more() -> None:
    words = [f"w{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(PARTS + 1)]
    text = " so ".join(words)
    most, more = (find(text, " ... ".join(words[:count])) for count in (PARTS, PARTS + 1))
    assert most is not None
    assert len(most.places) == PARTS
    assert more is None
    assert find(text, " [x] ".join(words[:PARTS])) is not None
    assert find(text, " [x] ".join(words)) is None


@pytest.mark.parametrize("number", [0, 1, 6, 7, 8, 9, 10, 500])
def test_a_whole_word_is_found_behind_many_that_hold_it(number: int) -> None:
    text = "millstone " * number + "mill, " + "millstones " * number + "mill"
    at = 10 * number
    found = find(text, "mill")
    assert found is not None
    assert (found.places, found.again, found.is_inside) == (((at, at + 4),), (len(text) - 4, len(text)), False)
    comma = find(f"{'a,mill ' * number}, mill", ", mill")
    assert comma is not None
    assert comma.places == ((7 * number, 7 * number + 6),)


@pytest.mark.parametrize(("number", "is_found"), [(100, True), (103, True), (104, False)])
def test_behind_very_many_numbers_that_hold_it_a_number_is_not_looked_for(number: int, is_found: bool) -> None:
    """Eight places by plain search, two hundred by a pattern that sees no number."""
    found = find("1,1 " * number + "1", "1")
    assert found is not None
    assert found.places == (((4 * number, 4 * number + 1),) if is_found else ((0, 1),))
    assert found.is_inside is not is_found


@pytest.mark.parametrize("number", [TRIES - 2, TRIES - 1, TRIES, TRIES + 1])
def test_so_many_places_are_tried_for_the_parts_of_a_quote(number: int) -> None:
    """The second part stands near the last of many places of the first; each place is a try, and so is that of the second."""
    text = "one " + f"so{'x' * OMITTED} one " * (number - 1) + "and two"
    found = find(text, "one ... two")
    assert found is not None
    assert found.is_scattered == (number >= TRIES)
